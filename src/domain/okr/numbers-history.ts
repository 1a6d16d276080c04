import type { CalendarDay } from './calendar-day';
import {
  isMeasured,
  type KeepWithinNumbers,
  type KeyResultNumbers,
  type MilestoneNumbers,
} from './key-result';
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
  // Most never change.
  if (history.changes.length === 0) return history.first;
  return changesUntil(history, day).at(-1)?.numbers ?? history.first;
}

/** The numbers that hold now. */
export function currentNumbers(history: NumbersHistory): KeyResultNumbers {
  return history.changes.at(-1)?.numbers ?? history.first;
}

/**
 * Whether the new numbers ask for more (PRODUCT §3.6): a target beyond the old one or the other way
 * altogether, a bound drawn in, a step more or an earlier date; a change of kind counts as one.
 */
export function isMadeHarder(before: KeyResultNumbers, after: KeyResultNumbers): boolean {
  if (isMeasured(before) && isMeasured(after)) {
    const direction = directionOf(before);
    return directionOf(after) !== direction || (after.target - before.target) * direction > 0;
  }
  if (before.kind === 'keep-within' && after.kind === 'keep-within') return isDrawnIn(before, after);
  if (before.kind === 'milestone' && after.kind === 'milestone') return asksForMore(before, after);
  return before.kind !== after.kind;
}

function isDrawnIn(before: KeepWithinNumbers, after: KeepWithinNumbers): boolean {
  const lower = (numbers: KeepWithinNumbers) => numbers.lower ?? Number.NEGATIVE_INFINITY;
  const upper = (numbers: KeepWithinNumbers) => numbers.upper ?? Number.POSITIVE_INFINITY;
  return lower(after) > lower(before) || upper(after) < upper(before);
}

function asksForMore(before: MilestoneNumbers, after: MilestoneNumbers): boolean {
  const known = new Map(before.steps.map((step) => [step.id, step]));
  return after.steps.some((step) => {
    const same = known.get(step.id);
    return same === undefined || (step.day !== null && (same.day === null || step.day < same.day));
  });
}

/** Whether, at close, the last numbers ask for less than the first. */
export function isEased(history: NumbersHistory): boolean {
  return isMadeHarder(currentNumbers(history), history.first);
}

/**
 * The change at which expected progress restarted, seen from a day: the latest that made the target
 * harder and has not been taken back since. A target raised and lowered again restarts nothing.
 */
export function restartAt(history: NumbersHistory, today: CalendarDay): NumbersChange | undefined {
  if (history.changes.length === 0) return undefined;
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
