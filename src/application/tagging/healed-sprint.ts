import type { Organisation } from '../organisation';
import type { Deps, JiraSprint, Rows } from '../ports';
import type { SprintRecord } from '../records/sprint-record';
import { recordSprint } from './record-sprint';
import { isAbandoned, settleIntent } from './settle-intent';
import { followJira, newSprintRecord, presentKeys } from './sprint-lines';

/** A sprint as Jira has just shown it, and through which board it is looked at. */
export interface LookedAtSprint {
  readonly sprint: JiraSprint;
  readonly boardId: string;
  readonly lookedAt: number;
}

/**
 * The app's row of a sprint as it must be by what Jira shows, where an event is missing or still on its way. `rows`
 * hold its row and its intent, `known` the keys that lead to a key result here. Nothing is written when nothing
 * changed; another board's sprint without tags leaves no row.
 */
export async function healedSprint(
  deps: Deps,
  { sprint, boardId, lookedAt }: LookedAtSprint,
  rows: Rows,
  known: ReadonlySet<string>,
  organisation: Organisation,
): Promise<SprintRecord> {
  const intent = rows.get('intent', sprint.id);
  if (intent !== undefined && isAbandoned(intent.record, organisation.now)) {
    return settleIntent(deps, { kind: 'app' }, intent, sprint, lookedAt);
  }
  const before = rows.get('sprint', sprint.id)?.record;
  const after = followJira(before ?? newSprintRecord(sprint), sprint, organisation, deps.ids);
  const same = before !== undefined && JSON.stringify(before) === JSON.stringify(after);
  const passing = before === undefined && sprint.boardId !== boardId && presentKeys(after).length === 0;
  // Tagged before the key result was made: it counts from now on.
  const late = presentKeys(after).some(
    (key) => known.has(key) && !after.targets.some((target) => target.key === key),
  );
  // A save under way will record the goal itself.
  if ((same && !late) || passing || intent !== undefined) return after;
  return recordSprint(deps, { kind: 'app' }, sprint, { lookedAt });
}
