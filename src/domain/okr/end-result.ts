import type { CalendarDay } from './calendar-day';
import { isEased, type NumbersHistory } from './numbers-history';
import { type ProgressFacts, progressAt } from './progress-at';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';

/** How a key result ended against what it set out to reach, and against what that became (PRODUCT §3.6). */
export interface EndResult {
  /** Progress against its last numbers, 0..1; null without data. */
  readonly progress: number | null;
  /** Progress against the numbers it began with, 0..1; null without data. */
  readonly againstFirst: number | null;
  /** Its numbers ask for less than they did at first. */
  readonly eased: boolean;
}

/** The result of a key result as of the day it closes: bounds count as the share of the days kept. */
export function endResult(
  facts: ProgressFacts,
  day: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): EndResult {
  const closed = { ...facts, lifecycle: 'closed' as const };
  const unchanged: NumbersHistory = { first: facts.numbers.first, changes: [] };
  return {
    progress: progressAt(closed, day, thresholds)?.progress ?? null,
    againstFirst: progressAt({ ...closed, numbers: unchanged }, day, thresholds)?.progress ?? null,
    eased: isEased(facts.numbers),
  };
}
