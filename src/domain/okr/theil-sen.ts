import { median } from './median';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** y = intercept + slope × x */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * The line of Theil and Sen: its slope is the median of the slopes between all pairs of points, so that up to a
 * quarter of the values may be far off without turning it (PRODUCT §3.10). null when all points share one x.
 */
export function theilSen(points: readonly Point[]): Line | null {
  const slopes: number[] = [];
  points.forEach((a, index) => {
    for (const b of points.slice(index + 1)) {
      if (a.x !== b.x) slopes.push((b.y - a.y) / (b.x - a.x));
    }
  });
  if (slopes.length === 0) return null;
  const slope = median(slopes);
  return { slope, intercept: median(points.map(({ x, y }) => y - slope * x)) };
}
