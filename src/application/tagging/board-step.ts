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
  const sprints = (sprint.gone ? others : [...others, entry]).sort(byTime).slice(-SPRINTS_KEPT);
  const next: BoardRecord = { ...record, sprints };
  if (JSON.stringify(next) === JSON.stringify(record)) return [];
  return [{ op: 'put', kind: 'board', key: record.boardId, record: next, version: board.version }];
}

/** By start, then by end; of sprints that run side by side the one that was made first, whichever was heard of first. */
function byTime(a: BoardRecord['sprints'][number], b: BoardRecord['sprints'][number]): number {
  const [left, right] = [a, b].map(({ start, end }) => `${start ?? '9999'} ${end ?? '9999'}`);
  if (left !== right) return (left ?? '') < (right ?? '') ? -1 : 1;
  return Number(a.sprintId) - Number(b.sprintId);
}
