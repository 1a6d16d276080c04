import { type CalendarDay, compareDays } from './calendar-day';
import type { PaceStatus } from './okr-status';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';

/** What a person's check-in says besides its value; readings of automation leave none (PRODUCT §2). */
export interface CheckInMark {
  readonly day: CalendarDay;
  /** Order of entry within the key result. */
  readonly seq: number;
  readonly confidence: number | null;
  readonly ownStatus: PaceStatus | null;
}

/** By date, then by entry order. */
export function compareMarks(a: CheckInMark, b: CheckInMark): number {
  return compareDays(a.day, b.day) || a.seq - b.seq;
}

export interface OwnerDoubts {
  readonly confidence: number;
  /** The confidence before it, if there was one. */
  readonly before: number | null;
}

/**
 * Confidence 3 or lower, or down by 3 or more since the one before (PRODUCT §3.7); null when the owner
 * has no doubts or said nothing. Takes marks in order.
 */
export function ownerDoubts(
  marks: readonly CheckInMark[],
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): OwnerDoubts | null {
  const last = lastSaid(marks, marks.length);
  const confidence = marks[last]?.confidence ?? null;
  if (confidence === null) return null;
  const before = marks[lastSaid(marks, last)]?.confidence ?? null;
  const low = confidence <= thresholds.doubtConfidence;
  const fallen = before !== null && before - confidence >= thresholds.doubtFall;
  return low || fallen ? { confidence, before } : null;
}

/** Where, before a place, a confidence was last said; −1 where none was. */
function lastSaid(marks: readonly CheckInMark[], before: number): number {
  for (let at = before - 1; at >= 0; at -= 1) if (marks[at]?.confidence !== null) return at;
  return -1;
}
