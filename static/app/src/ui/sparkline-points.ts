/** A point of a small trend in the picture's own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/**
 * Places values (oldest first) on a picture of `width` × `height`, days to scale, all values and `extra` heights (such
 * as the target) inside. A single day stands at the right end, equal values in the middle.
 */
export function sparklinePoints(
  trend: readonly (readonly [day: string, value: number])[],
  box: { readonly width: number; readonly height: number; readonly pad: number },
  extra: readonly number[] = [],
): { readonly points: readonly Point[]; readonly yOf: (value: number) => number } {
  const values = [...trend.map(([, value]) => value), ...extra];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const inner = box.height - 2 * box.pad;
  const yOf = (value: number) =>
    high === low ? box.height / 2 : box.pad + inner * (1 - (value - low) / (high - low));
  const first = trend[0];
  const last = trend.at(-1);
  if (!first || !last) return { points: [], yOf };
  const start = dayNumber(first[0]);
  const days = dayNumber(last[0]) - start;
  const span = box.width - 2 * box.pad;
  const points = trend.map(([day, value]) => ({
    x: box.pad + (days === 0 ? span : (span * (dayNumber(day) - start)) / days),
    y: yOf(value),
  }));
  return { points, yOf };
}
