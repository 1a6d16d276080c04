import type { CycleView } from '../../../../../../src/contract/views';

/** Whether a cycle is active and this day in it. */
export const isRunning = ({ state, start, end }: CycleView, today: string): boolean =>
  state === 'active' && start <= today && today <= end;

const rank = (cycle: CycleView, today: string): number => {
  if (cycle.state === 'active') return isRunning(cycle, today) ? 0 : 1;
  return cycle.state === 'planning' ? 2 : 3;
};

/** Cycles as people look for them: what runs now (the shortest first), other active ones, planned, closed (latest first). */
export function cyclesInOrder(cycles: readonly CycleView[], today: string): readonly CycleView[] {
  return [...cycles].sort((a, b) => {
    const byRank = rank(a, today) - rank(b, today);
    if (byRank !== 0) return byRank;
    if (rank(a, today) === 2) return a.start < b.start ? -1 : 1;
    return rank(a, today) === 0 ? (a.end < b.end ? -1 : 1) : a.end < b.end ? 1 : -1;
  });
}
