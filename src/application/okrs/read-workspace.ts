import type { Parsed } from '../../contract/api';
import type { WorkspaceView } from '../../contract/views';
import type { Caller } from '../caller';
import { currentCycle, ORGANISATION, type Organisation, organisationIn } from '../organisation';
import type { Address, Deps, Rows } from '../ports';
import { ONLY } from '../records/kinds';
import type { ObjectiveRecord } from '../records/objective-record';
import type { TeamRecord } from '../records/team-record';
import { cycleView } from '../views/cycle-view';
import { objectiveView } from '../views/objective-view';
import { teamView } from '../views/team-view';
import { viewer } from '../views/viewer';
import { seenObjectives, seenTeams } from '../visibility';

interface Found {
  readonly teams: readonly TeamRecord[];
  readonly objectives: readonly ObjectiveRecord[];
  readonly cycleId: string | null;
}

/**
 * Teams, cycles and the objectives of one cycle: of a Jira project's teams, or of everybody; or, by the key of a
 * key result, its objective and team alone. No Jira data.
 */
export async function readWorkspace(
  deps: Deps,
  caller: Caller,
  input: Parsed<'workspace.read'>,
): Promise<WorkspaceView> {
  const { keyResult } = input;
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'areas', key: ONLY },
    ...(keyResult === undefined
      ? [{ kind: 'directory' as const, key: ONLY }]
      : [{ kind: 'handle' as const, key: keyResult }]),
  ]);
  const organisation = organisationIn(rows, deps.clock);
  const { teams, objectives, cycleId } =
    keyResult === undefined
      ? await ofCycle(deps, caller, input, rows, organisation)
      : await ofKeyResult(deps, caller, keyResult, rows, organisation);
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  return {
    viewer: viewer(deps, caller),
    today: organisation.today,
    timeZone: organisation.settings.timeZone,
    fiscalFirstMonth: organisation.settings.fiscalFirstMonth,
    cycles: organisation.cycles.map((each) => cycleView(each, organisation.today)),
    cycleId,
    teams: teams.map(teamView),
    objectives: objectives.map((each) => objectiveView(each, names.get(each.teamId) ?? '', organisation)),
    hasAreas: (rows.get('areas', ONLY)?.record.areas.length ?? 0) > 0,
    asOf: new Date(organisation.now).toISOString(),
  };
}

async function ofCycle(
  deps: Deps,
  caller: Caller,
  input: Parsed<'workspace.read'>,
  rows: Rows,
  organisation: Organisation,
): Promise<Found> {
  const here = (rows.get('directory', ONLY)?.record.teams ?? []).filter(
    (team) =>
      input.projectId === undefined || team.boards.some((board) => board.projectId === input.projectId),
  );
  const teamRows = await deps.store.read(here.map(({ id }): Address => ({ kind: 'team', key: id })));
  const found = here.flatMap(({ id }) => teamRows.get('team', id)?.record ?? []);
  const teams = await seenTeams(deps, caller, found, organisation.settings);
  const cycle = organisation.cycles.find((each) => each.id === input.cycleId) ?? currentCycle(organisation);
  const ids = teams.flatMap((team) =>
    team.shelf.filter((each) => each.cycleId === cycle?.id).map(({ id }) => id),
  );
  const objectives = await seenObjectives(deps, caller, ids, organisation.settings);
  return { teams, objectives: [...objectives.values()], cycleId: cycle?.id ?? null };
}

async function ofKeyResult(
  deps: Deps,
  caller: Caller,
  key: string,
  rows: Rows,
  { settings, ...organisation }: Organisation,
): Promise<Found> {
  const handle = rows.get('handle', key)?.record;
  const ids = handle?.kind === 'key-result' ? [handle.objectiveId] : [];
  const [objective] = (await seenObjectives(deps, caller, ids, settings)).values();
  if (objective === undefined) {
    return {
      teams: [],
      objectives: [],
      cycleId: currentCycle({ settings, ...organisation })?.id ?? null,
    };
  }
  const teamRows = await deps.store.read([{ kind: 'team', key: objective.teamId }]);
  const team = teamRows.get('team', objective.teamId)?.record;
  return {
    teams: team === undefined ? [] : [team],
    objectives: [objective],
    cycleId: objective.cycleId,
  };
}
