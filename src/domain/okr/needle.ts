import type { KeyResultKind } from './key-result';
import type { OkrStatus } from './okr-status';
import { DEFAULT_THRESHOLDS, isAtLeast, type Thresholds } from './thresholds';

export interface NeedleFacts {
  readonly kind: KeyResultKind;
  readonly status: OkrStatus;
  /** Work done ÷ all work, null without work. */
  readonly workShare: number | null;
  /** Closed sprints in which work on it was done. */
  readonly closedSprintsWithDoneWork: number;
  /** null without data: then nothing is known about the needle. */
  readonly progress: number | null;
  readonly expected: number;
}

/** What the flag tells its reader (PRODUCT §3.15). */
export const NEEDLE_ADVICE = 'Work done, needle not moved. More of the same will not help: change the bet.';

/**
 * Whether the work is done and the outcome has not followed (PRODUCT §3.15); never while Measuring
 * nor for milestones, whose steps are work themselves.
 */
export function isNeedleStuck(facts: NeedleFacts, thresholds: Thresholds = DEFAULT_THRESHOLDS): boolean {
  if (facts.kind === 'milestone' || facts.status === 'measuring') return false;
  if (facts.workShare === null || facts.progress === null) return false;
  return (
    isAtLeast(facts.workShare, thresholds.needleWork) &&
    facts.closedSprintsWithDoneWork >= thresholds.needleSprints &&
    !isAtLeast(facts.progress, thresholds.needleProgress * facts.expected)
  );
}
