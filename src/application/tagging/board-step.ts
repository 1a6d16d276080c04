import type { Change, Stored } from '../ports';
import { type BoardRecord, SPRINTS_KEPT } from '../records/board-record';
import type { SprintRecord } from '../records/sprint-record';

/**
 * Keeps the board's list of sprints, the latest last: of the closed ones the latest, of those that run or are to come
 * the nearest.
 */
export function boardStep(board: Stored<'board'> | undefined, sprint: SprintRecord): Change[] {
  if (board === undefined) return [];
  const { record } = board;
  const entry = {
    sprintId: sprint.sprintId,
    start: sprint.start,
    end: sprint.end,
    closed: sprint.state === 'closed',
    ...(sprint.state === 'active' ? { active: true as const } : {}),
  };
  const others = record.sprints.filter((each) => each.sprintId !== sprint.sprintId);
  const sprints = kept(sprint.gone ? others : [...others, entry]);
  const next: BoardRecord = { ...record, sprints };
  if (JSON.stringify(next) === JSON.stringify(record)) return [];
  return [{ op: 'put', kind: 'board', key: record.boardId, record: next, version: board.version }];
}

type Entry = BoardRecord['sprints'][number];

function kept(all: readonly Entry[]): Entry[] {
  const sorted = [...all].sort(byTime);
  const active = sorted.filter((each) => each.active === true).slice(0, SPRINTS_KEPT.active);
  const future = sorted
    .filter((each) => !each.closed && each.active === undefined)
    .slice(0, SPRINTS_KEPT.future);
  const closed = sorted.filter((each) => each.closed).slice(-SPRINTS_KEPT.closed);
  return [...closed, ...active, ...future].sort(byTime);
}

/** By start, then by end; of sprints that run side by side the one that was made first, whichever was heard of first. */
function byTime(a: Entry, b: Entry): number {
  const [left, right] = [a, b].map(({ start, end }) => `${start ?? '9999'} ${end ?? '9999'}`);
  if (left !== right) return (left ?? '') < (right ?? '') ? -1 : 1;
  return Number(a.sprintId) - Number(b.sprintId);
}
