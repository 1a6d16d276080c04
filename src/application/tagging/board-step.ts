import type { Change, Stored } from '../ports';
import { type BoardRecord, SPRINTS_KEPT } from '../records/board-record';
import type { SprintRecord } from '../records/sprint-record';

/**
 * Keeps the board's list of sprints, and of the objectives of other teams that they serve. `teams`: the team
 * of each objective whose key was new to the goal.
 */
export function boardStep(
  board: Stored<'board'> | undefined,
  sprint: SprintRecord,
  teams: ReadonlyMap<string, string>,
): Change[] {
  if (board === undefined) return [];
  const { record } = board;
  const entry = {
    sprintId: sprint.sprintId,
    start: sprint.start,
    end: sprint.end,
    closed: sprint.state === 'closed',
  };
  const others = record.sprints.filter((each) => each.sprintId !== sprint.sprintId);
  const sprints = (sprint.gone ? others : [...others, entry])
    .sort((a, b) => ((a.start ?? '9999') < (b.start ?? '9999') ? -1 : 1))
    .slice(-SPRINTS_KEPT);
  const foreign = sprint.targets
    .map((target) => target.objectiveId)
    .filter((id) => teams.has(id) && teams.get(id) !== record.teamId);
  const feeds = [...new Set([...record.feeds, ...foreign])];
  const next: BoardRecord = { ...record, sprints, feeds };
  if (JSON.stringify(next) === JSON.stringify(record)) return [];
  return [{ op: 'put', kind: 'board', key: record.boardId, record: next, version: board.version }];
}
