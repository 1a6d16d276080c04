import { goalsByMonth } from '../../domain/alignment/goals-by-quarter';
import type { Address, Deps } from '../ports';
import { type BoardRecord, SPRINTS_KEPT } from '../records/board-record';
import type { FiguresRecord } from '../records/figures-record';
import { saidOfSprint } from './figures-of-sprint';

/** Names of sprints that are remembered: twice as many as a board keeps, should some come back into its list. */
const NAMES_KEPT = SPRINTS_KEPT.closed * 2;
/** Five years. */
const MONTHS_KEPT = 60;

/**
 * What became of the goals of a board's closed sprints that its list does not keep any more, with those added that
 * have just fallen off it: a report over time does not shrink at its far end, nor where a sprint was deleted in Jira
 * (PRODUCT §6). One that now belongs to another board is none of them. A storage request only where one is missing from
 * the list.
 */
export async function earlierGoals(
  deps: Deps,
  board: BoardRecord,
  before: FiguresRecord | undefined,
): Promise<Pick<FiguresRecord, 'earlier'>> {
  const { earlier } = before ?? {};
  const known = new Set([...board.sprints.map(({ sprintId }) => sprintId), ...(earlier?.sprintIds ?? [])]);
  const missing = (before?.sprints ?? []).filter(
    ({ sprintId, state }) => state === 'closed' && !known.has(sprintId),
  );
  if (missing.length === 0) return earlier === undefined ? {} : { earlier };
  const rows = await deps.store.read(missing.map(({ sprintId: key }): Address => ({ kind: 'sprint', key })));
  const fallen = missing.flatMap((figures) => {
    const sprint = rows.get('sprint', figures.sprintId)?.record;
    if (sprint === undefined || sprint.boardId !== board.boardId) return [];
    const { end, review } = saidOfSprint(sprint, figures);
    return end === null ? [] : [{ sprintId: figures.sprintId, completedOn: end, review }];
  });
  if (fallen.length === 0) return earlier === undefined ? {} : { earlier };
  return {
    earlier: {
      months: goalsByMonth(earlier?.months ?? [], fallen).slice(-MONTHS_KEPT),
      sprintIds: [...(earlier?.sprintIds ?? []), ...fallen.map(({ sprintId }) => sprintId)].slice(
        -NAMES_KEPT,
      ),
    },
  };
}
