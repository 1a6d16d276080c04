import type { SentEffort } from '../../contract/alignment/answers';
import { weeksPerEffort } from '../../domain/alignment/sprint-weeks';
import type { DayRange } from '../../domain/okr/day-range';
import type { EffortSums, SprintFigures } from '../records/figures-record';
import type { TargetList } from './target-list';

/** The days of a sprint; null of one that has none yet. */
export function sprintDays({ start, end }: SprintFigures): DayRange | null {
  return start === null || end === null ? null : { start, end };
}

/** Team-weeks of one point, or issue, of a sprint. */
export function weeksOf(figures: SprintFigures): number {
  const { planned, done } = figures;
  return weeksPerEffort({ planned: planned.total, done: done.total, days: sprintDays(figures) });
}

/** Planned and done of a sprint by target, in its unit times `factor`, in the order of the targets. */
export function effortsOf(figures: SprintFigures, list: TargetList, factor = 1): SentEffort[] {
  const sums = new Map<number, [planned: number, done: number]>();
  for (const [side, column] of [
    [figures.planned, 0],
    [figures.done, 1],
  ] as const) {
    for (const [target, effort] of byTarget(side, list)) {
      const sum = sums.get(target) ?? [0, 0];
      sum[column] += effort * factor;
      sums.set(target, sum);
    }
  }
  return inOrder(sums);
}

/** The same of several, added up. */
export function addedEfforts(lists: readonly (readonly SentEffort[])[]): SentEffort[] {
  const sums = new Map<number, [planned: number, done: number]>();
  for (const [target, planned, done] of lists.flat()) {
    const sum = sums.get(target) ?? [0, 0];
    sums.set(target, [sum[0] + planned, sum[1] + done]);
  }
  return inOrder(sums);
}

/** What has effort, by target. */
export function byTarget(sums: EffortSums, list: TargetList): [target: number, effort: number][] {
  const all: [number, number][] = [
    ...Object.entries(sums.keyResults).map(([id, effort]): [number, number] => [list.keyResult(id), effort]),
    ...Object.entries(sums.areas).map(([id, effort]): [number, number] => [list.area(id), effort]),
    [list.unaligned(), sums.unaligned],
  ];
  return all.filter(([, effort]) => effort > 0);
}

function inOrder(sums: ReadonlyMap<number, readonly [number, number]>): SentEffort[] {
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([target, [planned, done]]): SentEffort => [target, rounded(planned), rounded(done)]);
}

/** To a millionth, which is no rounding that anybody sees: shares of points have digits without end. */
export const rounded = (effort: number): number => Math.round(effort * 1e6) / 1e6;
