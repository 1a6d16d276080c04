import type { Change, Stored } from '../ports';
import { type BoardRecord, SPRINTS_KEPT } from '../records/board-record';
import type { SprintRecord } from '../records/sprint-record';

/** Keeps the board's list of sprints, the latest last. */
export function boardStep(board: Stored<'board'> | undefined, sprint: SprintRecord): Change[] {
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
  const next: BoardRecord = { ...record, sprints };
  if (JSON.stringify(next) === JSON.stringify(record)) return [];
  return [{ op: 'put', kind: 'board', key: record.boardId, record: next, version: board.version }];
}
