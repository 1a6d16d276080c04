import type { CalendarDay } from './calendar-day';
import type { KeyResultNumbers } from './key-result';
import { directionOf } from './progress';

/** The numbers that hold from a day on (PRODUCT §3.6). Changes are kept in the order of their days. */
export interface NumbersChange {
  readonly day: CalendarDay;
  readonly numbers: KeyResultNumbers;
  /** The latest value on that day; kept here because old values leave the compact trend. */
  readonly valueThen: number | null;
}

/** The numbers a key result started with and all that replaced them. */
export interface NumbersHistory {
  readonly first: KeyResultNumbers;
  readonly changes: readonly NumbersChange[];
}

/** The numbers that held on a day: older points keep the numbers of their day. */
export function numbersAt(history: NumbersHistory, day: CalendarDay): KeyResultNumbers {
  return changesUntil(history, day).at(-1)?.numbers ?? history.first;
}

/** The numbers that hold now. */
export function currentNumbers(history: NumbersHistory): KeyResultNumbers {
  return history.changes.at(-1)?.numbers ?? history.first;
}

/** Whether the new target lies beyond the old one, or the other way altogether. */
export function isMadeHarder(before: KeyResultNumbers, after: KeyResultNumbers): boolean {
  const direction = directionOf(before);
  return directionOf(after) !== direction || (after.target - before.target) * direction > 0;
}

/** Whether, at close, the last target is easier than the first. */
export function isEased(history: NumbersHistory): boolean {
  return isMadeHarder(currentNumbers(history), history.first);
}

/**
 * The change at which expected progress restarted, seen from a day: the latest that made the target
 * harder and has not been taken back since. A target raised and lowered again restarts nothing.
 */
export function restartAt(history: NumbersHistory, today: CalendarDay): NumbersChange | undefined {
  const now = numbersAt(history, today);
  const restarts = changesUntil(history, today).filter((change, index) => {
    const before = history.changes[index - 1]?.numbers ?? history.first;
    return isMadeHarder(before, change.numbers) && isMadeHarder(before, now);
  });
  return restarts.at(-1);
}

function changesUntil(history: NumbersHistory, day: CalendarDay): readonly NumbersChange[] {
  return history.changes.filter((change) => change.day <= day);
}
