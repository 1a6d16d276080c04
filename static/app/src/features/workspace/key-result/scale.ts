/** A straight line from values to pixels. */
export type Scale = (value: number) => number;

export const linear =
  (from: readonly [number, number], to: readonly [number, number]): Scale =>
  (value) =>
    from[1] === from[0]
      ? (to[0] + to[1]) / 2
      : to[0] + ((value - from[0]) / (from[1] - from[0])) * (to[1] - to[0]);

const STEPS = [1, 2, 2.5, 5, 10];

/** A step of 1, 2, 2.5 or 5 × a power of ten, so that at most `most` of them cover `span` (> 0). */
export function niceStep(span: number, most: number): number {
  const rough = span / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = STEPS.find((each) => each * power >= rough * (1 - 1e-9)) ?? 10;
  return step * power;
}

export interface Ticks {
  /** Multiples of the step; the first is at or below all values, the last at or above them. */
  readonly values: readonly number[];
  /** Decimals that tell them apart. */
  readonly decimals: number;
}

/** Round numbers around `low`–`high`, about `most` of them; around a single value too. */
export function niceTicks(low: number, high: number, most: number): Ticks {
  // Differences that only arithmetic makes are none: steps that small would not move a large number at all.
  const size = Math.max(Math.abs(low), Math.abs(high));
  const span = high - low > Math.max(size * 1e-9, 1e-9) ? high - low : Math.max(size, 1);
  const step = niceStep(span, most);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
  const decimals = Math.min(
    6,
    Math.max(0, -Math.floor(Math.log10(step) + 1e-9) + (isHalfStep(step) ? 1 : 0)),
  );
  const values: number[] = [];
  for (let at = first; at <= last; at += 1) values.push(Number((at * step).toFixed(10)));
  return { values, decimals };
}

/** 2.5, 25 and so on need a digit more than their power of ten says. */
const isHalfStep = (step: number): boolean => {
  const lead = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
  return Math.abs(lead - 2.5) < 1e-6;
};
