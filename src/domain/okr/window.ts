import { addDays, type CalendarDay, dayNumber, daysBetween, earlierDay } from './calendar-day';
import { type DayRange, daysIn, mergeRanges, overlapDays } from './day-range';
import { DEFAULT_THRESHOLDS, isAtLeast, isMoreThan, type Thresholds } from './thresholds';

/** Days on which an item was paused, `from` and `to` included; `to` null while it still is. */
export interface Pause {
  readonly from: CalendarDay;
  readonly to: CalendarDay | null;
}

/** The days in which an objective or key result is to be reached; paused days leave it (PRODUCT §2 Window). */
export interface Window extends DayRange {
  readonly pauses: readonly Pause[];
}

export interface WindowDates {
  readonly cycle: DayRange;
  /** null for a draft: it is shown against the whole cycle. */
  readonly activatedOn: CalendarDay | null;
  /** null: the cycle's end. */
  readonly due: CalendarDay | null;
  readonly pauses: readonly Pause[];
}

/**
 * From the cycle's start, or from the activation day when more than the first 15 % of the cycle had
 * passed by then, to the due date (PRODUCT §2 Window).
 */
export function windowOf(dates: WindowDates, thresholds: Thresholds = DEFAULT_THRESHOLDS): Window {
  const { cycle, activatedOn } = dates;
  const start =
    activatedOn !== null && isMoreThan(shareOf(cycle, activatedOn), thresholds.lateActivationShare)
      ? activatedOn
      : cycle.start;
  return { start, end: dates.due ?? cycle.end, pauses: dates.pauses };
}

function shareOf(range: DayRange, day: CalendarDay): number {
  return daysBetween(range.start, day) / Math.max(1, daysIn(range));
}

/** Days of a range that are not paused. A pause that still runs is taken to end today. */
export function unpausedDays(range: DayRange, pauses: readonly Pause[], today: CalendarDay): number {
  if (pauses.length === 0) return daysIn(range);
  const paused = mergeRanges(pauses.map((pause) => ({ start: pause.from, end: pause.to ?? today })));
  return paused.reduce((days, pause) => days - overlapDays(range, pause), daysIn(range));
}

/** Days of the window, paused ones apart. */
export function windowDays(window: Window, today: CalendarDay): number {
  return unpausedDays(window, window.pauses, today);
}

/** Full days of the window that have passed when `today` begins, paused ones apart. */
export function daysPassed(window: Window, today: CalendarDay): number {
  if (window.pauses.length === 0) {
    const end = today > window.end ? dayNumber(window.end) + 1 : dayNumber(today);
    return Math.max(0, end - dayNumber(window.start));
  }
  const passed = { start: window.start, end: earlierDay(addDays(today, -1), window.end) };
  return unpausedDays(passed, window.pauses, today);
}

/**
 * Full days passed ÷ days in the window: 0 on the first morning, 1 after the last day (PRODUCT §3.4).
 * A window without a day has passed once its start has come.
 */
export function elapsedShare(window: Window, today: CalendarDay): number {
  const days = windowDays(window, today);
  if (days === 0) return today >= window.start ? 1 : 0;
  return daysPassed(window, today) / days;
}

/** During the first 15 % of the window, at most 21 days, there is nothing to judge yet (PRODUCT §3.5). */
export function isTooEarly(
  window: Window,
  today: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): boolean {
  const passed = daysPassed(window, today);
  if (isAtLeast(passed, thresholds.tooEarlyDays)) return false;
  return !isAtLeast(passed, windowDays(window, today) * thresholds.tooEarlyShare);
}
