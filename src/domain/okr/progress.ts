import { hasRange, type MeasuredNumbers } from './key-result';

/** What the clamped progress hides, in words (PRODUCT §3.1). */
export const PROGRESS_WORDS = ['worse-than-baseline', 'beyond-target'] as const;
export type ProgressWord = (typeof PROGRESS_WORDS)[number];

export const PROGRESS_TEXT: Readonly<Record<ProgressWord, string>> = {
  'worse-than-baseline': 'worse than baseline',
  'beyond-target': 'beyond target',
};

export interface Progress {
  /** Unclamped share of the way; 1 is the target. */
  readonly raw: number;
  /** The same, clamped to 0..1. */
  readonly progress: number;
  readonly word: ProgressWord | null;
}

/**
 * How far a value is on the way from baseline to target (PRODUCT §3.1): (value − baseline) ÷ (target −
 * baseline), in either direction. Where target and baseline are equal, which forms refuse, it is 1 if
 * the target is met, else 0. null without a value.
 */
export function progressOf(numbers: MeasuredNumbers, value: number | null): Progress | null {
  if (value === null) return null;
  const raw = rawRatio(numbers, value);
  const word = raw < 0 ? 'worse-than-baseline' : raw > 1 ? 'beyond-target' : null;
  return { raw, progress: Math.min(1, Math.max(0, raw)), word };
}

/** Whether a value meets the target; beyond it counts. */
export function meetsTarget(numbers: MeasuredNumbers, value: number): boolean {
  return rawRatio(numbers, value) >= 1;
}

/** +1 when larger values are better, −1 when smaller ones are. */
export function directionOf(numbers: MeasuredNumbers): 1 | -1 {
  if (hasRange(numbers)) return numbers.target > numbers.baseline ? 1 : -1;
  return numbers.kind === 'decrease' ? -1 : 1;
}

function rawRatio(numbers: MeasuredNumbers, value: number): number {
  const { baseline, target } = numbers;
  const atTarget = isSame(value, target, numbers);
  if (!hasRange(numbers)) return atTarget || (value - target) * directionOf(numbers) > 0 ? 1 : 0;
  // Exactly 1 and 0 at both ends, whatever the division rounds to: a grade is cut, never rounded up.
  if (atTarget) return 1;
  if (isSame(value, baseline, numbers)) return 0;
  const ratio = (value - baseline) / (target - baseline);
  // Numbers near the largest there are would overflow; a quarter of them does not.
  return Number.isFinite(ratio) ? ratio : (value / 4 - baseline / 4) / (target / 4 - baseline / 4);
}

function isSame(a: number, b: number, { baseline, target }: MeasuredNumbers): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(baseline), Math.abs(target)) * 1e-12;
}
