import type { Ambition } from './ambition';
import { DEFAULT_THRESHOLDS, isAtLeast, type Thresholds } from './thresholds';

// Far below what people measure, far above what floating-point arithmetic blurs: (0.3 − 0) ÷ (1 − 0) stays 0.3.
const ROUNDING = 1e-9;

/**
 * The grade that unrounded progress gives: cut to one decimal, never rounded up, so that 0.6999999 is 0.6
 * (PRODUCT §3.19). 0..1; without any value 0, as in the roll-up (PRODUCT §3.2).
 */
export function computedGrade(progress: number | null): number {
  return Math.floor((within0And1(progress ?? 0) + ROUNDING) * 10) / 10;
}

/** Whether it counts as succeeded, judged on unrounded progress: committed at 1.0, aspirational from 0.7 (PRODUCT §3.19). */
export function isSuccess(
  progress: number | null,
  ambition: Ambition,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): boolean {
  return progress !== null && isAtLeast(progress, thresholds.success[ambition]);
}

/** An aspirational one that was reached in full asks "was it ambitious enough?" (PRODUCT §3.19). */
export function asksIfAmbitious(progress: number | null, ambition: Ambition): boolean {
  return ambition === 'aspirational' && progress !== null && isAtLeast(progress, 1);
}

/**
 * Whether the grade is still to come: delivered, and measured for longer than its cycle lasts (PRODUCT §3.19).
 * Once that day has passed there is something to grade. Days are `YYYY-MM-DD`.
 */
export function isGradePending(measuringUntil: string | null, cycleEnd: string, today: string): boolean {
  return measuringUntil !== null && measuringUntil > cycleEnd && measuringUntil >= today;
}

export const TRUTHS = ['yes', 'partly', 'no'] as const;
/** "Is the objective true now?" */
export type Truth = (typeof TRUTHS)[number];

/**
 * Whether a key result was the wrong evidence for its objective: it succeeded and the objective is not true,
 * or it failed and the objective is true all the same (PRODUCT §3.19). "Partly" contradicts neither.
 */
export function isWrongEvidence(succeeded: boolean, truth: Truth | null): boolean {
  return (succeeded && truth === 'no') || (!succeeded && truth === 'yes');
}

export const CLOSE_REASONS = ['achieved', 'partly-achieved', 'missed', 'stopped', 'superseded'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];
export const CLOSE_REASON_WORDS: Readonly<Record<CloseReason, string>> = {
  achieved: 'Achieved',
  'partly-achieved': 'Partly achieved',
  missed: 'Missed',
  stopped: 'Stopped',
  superseded: 'Superseded by something else',
};

/** The close reason that the numbers suggest; a person may choose another. */
export function suggestedCloseReason({
  progress,
  succeeded,
  endedEarly,
}: {
  progress: number | null;
  succeeded: boolean;
  /** It ended before its cycle did: a review stopped it. */
  endedEarly: boolean;
}): CloseReason {
  if (succeeded) return 'achieved';
  if (endedEarly) return 'stopped';
  return (progress ?? 0) > 0 ? 'partly-achieved' : 'missed';
}

function within0And1(value: number): number {
  return Math.min(1, Math.max(0, value));
}
