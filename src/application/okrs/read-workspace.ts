import type { Parsed } from '../../contract/api';
import type { WorkspaceView } from '../../contract/views';
import type { Caller } from '../caller';
import { currentCycle, ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps } from '../ports';
import { ONLY } from '../records/kinds';
import type { TeamRecord } from '../records/team-record';
import { cycleView } from '../views/cycle-view';
import { objectiveView } from '../views/objective-view';
import { teamView } from '../views/team-view';
import { viewer } from '../views/viewer';

/** Teams, cycles and the objectives of one cycle: of a Jira project's teams, or of everybody. No Jira data. */
export async function readWorkspace(
  deps: Deps,
  caller: Caller,
  input: Parsed<'workspace.read'>,
): Promise<WorkspaceView> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'directory', key: ONLY }]);
  const organisation = organisationIn(rows, deps.clock);
  const listed = rows.get('directory', ONLY)?.record.teams ?? [];
  const here = listed.filter(
    (team) =>
      input.projectId === undefined || team.boards.some((board) => board.projectId === input.projectId),
  );
  const teamRows = await deps.store.read(here.map(({ id }): Address => ({ kind: 'team', key: id })));
  const teams = here
    .map(({ id }) => teamRows.get('team', id)?.record)
    .filter((team): team is TeamRecord => team !== undefined);
  const cycle = organisation.cycles.find((each) => each.id === input.cycleId) ?? currentCycle(organisation);
  const ids = teams.flatMap((team) =>
    team.shelf
      .filter((each) => each.cycleId === cycle?.id)
      .map((each) => ({ id: each.id, teamName: team.name })),
  );
  const objectiveRows = await deps.store.read(ids.map(({ id }): Address => ({ kind: 'objective', key: id })));
  return {
    viewer: viewer(deps, caller),
    today: organisation.today,
    timeZone: organisation.settings.timeZone,
    fiscalFirstMonth: organisation.settings.fiscalFirstMonth,
    cycles: organisation.cycles.map((each) => cycleView(each, organisation.today)),
    cycleId: cycle?.id ?? null,
    teams: teams.map(teamView),
    objectives: ids.flatMap(({ id, teamName }) => {
      const record = objectiveRows.get('objective', id)?.record;
      return record === undefined ? [] : [objectiveView(record, teamName, organisation)];
    }),
    asOf: new Date(organisation.now).toISOString(),
  };
}
