import { DEFAULT_THRESHOLDS, type Thresholds } from '../okr/thresholds';
import { boardMedian } from './effort';

/** Estimates of some issues, each with how many of them have it. */
export type EstimateCounts = readonly (readonly [points: number, issues: number])[];

/** The estimates of issues counted, the smallest first; those without one are left out. */
export function countEstimates(estimates: readonly (number | null)[]): [points: number, issues: number][] {
  const counts = new Map<number, number>();
  for (const points of estimates) if (points !== null) counts.set(points, (counts.get(points) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

/**
 * The middle estimate of a board (PRODUCT §3.13): of the issues of its latest sprints that have begun, given in order,
 * the latest last. null where none of them has an estimate: then a sprint's own tell.
 */
export function medianOfBoard(
  begun: readonly EstimateCounts[],
  { medianSprints }: Pick<Thresholds, 'medianSprints'> = DEFAULT_THRESHOLDS,
): number | null {
  const counts = begun.slice(-medianSprints).flat();
  return boardMedian(counts.flatMap(([points, issues]) => Array<number>(issues).fill(points)));
}
