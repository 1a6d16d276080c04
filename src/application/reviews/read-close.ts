import type { Parsed } from '../../contract/api';
import type { CloseView } from '../../contract/reviews/views';
import { isOpen } from '../../domain/okr/lifecycle';
import type { Caller } from '../caller';
import type { Deps } from '../ports';
import { NO_ANSWERS, retrospectiveKey } from '../records/close-record';
import { cycleView } from '../views/cycle-view';
import { viewer } from '../views/viewer';
import { sightOf } from '../visibility';
import { readCloseScope, readWithDrafts } from './close-scope';
import { closingObjective } from './closing-objective';
import { isSettled } from './frozen';

/** More objectives are shown team by team. */
export const OBJECTIVES_AT_ONCE = 120;

/**
 * What there is to grade in a cycle, of one team or of all: computed grades, what people wrote so far, what still
 * asks for a reason, and how far each team is; of one Jira project only its teams. Of a closed cycle: what closing wrote
 * down. Everybody may read.
 */
export async function readClose(deps: Deps, caller: Caller, input: Parsed<'close.read'>): Promise<CloseView> {
  const { organisation, cycle, teams: all } = await readCloseScope(deps, caller, input);
  const { projectId } = input;
  const teams = all.filter(
    ({ boards }) => projectId === undefined || boards.some((board) => board.projectId === projectId),
  );
  const chosen = teams.filter(({ id }) => input.teamId === undefined || id === input.teamId);
  const wanted = chosen.flatMap((team) => team.shelf.map(({ id }) => ({ id, team: team.name })));
  const tooMany = wanted.length > OBJECTIVES_AT_ONCE;
  const shown = tooMany ? [] : wanted;
  const teamId = input.teamId ?? null;
  const key = retrospectiveKey(cycle.id, teamId);
  const [rows, answers] = await Promise.all([
    readWithDrafts(
      deps,
      shown.map(({ id }) => id),
    ),
    deps.store.read([{ kind: 'retrospective', key }]),
  ]);
  const records = shown.flatMap(({ id, team }) => {
    const record = rows.get('objective', id)?.record;
    return record === undefined || record.cycleId !== cycle.id ? [] : [{ record, team }];
  });
  const sees = await sightOf(
    deps,
    caller,
    records.map(({ record }) => record),
  );
  // The shelf alone does not say whether what ended has been graded.
  const settled = new Map(records.map(({ record }) => [record.id, isSettled(record)]));
  return {
    viewer: viewer(deps, caller),
    cycle: cycleView(cycle, organisation.today),
    closedOn: cycle.closedOn,
    teamId,
    teams: teams
      .filter(({ shelf }) => shelf.length > 0)
      .map(({ id, name, leadId, shelf }) => ({
        id,
        name,
        leadId,
        objectives: shelf.length,
        closed: shelf.filter(({ id, lifecycle }) => settled.get(id) ?? !isOpen(lifecycle)).length,
      })),
    objectives: records
      .filter(({ record }) => sees(record))
      .map(({ record, team }) =>
        closingObjective(record, rows.get('close', record.id)?.record, team, organisation),
      ),
    tooMany,
    retrospective:
      answers.get('retrospective', key)?.record.answers ??
      (teamId === null ? cycle.retrospective : null) ??
      NO_ANSWERS,
    asOf: new Date(organisation.now).toISOString(),
  };
}
