import { addDays, type CalendarDay, dayNumber, daysBetween, earlierDay, laterDay } from './calendar-day';

/** Days from `start` to `end`, both included. An `end` before its `start` holds no day. */
export interface DayRange {
  readonly start: CalendarDay;
  readonly end: CalendarDay;
}

/** How many days the range holds. */
export function daysIn(range: DayRange): number {
  return Math.max(0, daysBetween(range.start, range.end) + 1);
}

/** The days that both hold, possibly none. */
export function overlapOf(a: DayRange, b: DayRange): DayRange {
  return { start: laterDay(a.start, b.start), end: earlierDay(a.end, b.end) };
}

/** How many days both hold. */
export function overlapDays(a: DayRange, b: DayRange): number {
  return daysIn(overlapOf(a, b));
}

export function holdsDay(range: DayRange, day: CalendarDay): boolean {
  return range.start <= day && day <= range.end;
}

/** The same days in ranges that neither overlap nor touch, in order; ranges without a day are dropped. */
export function mergeRanges(ranges: readonly DayRange[]): DayRange[] {
  const sorted = ranges.filter((range) => daysIn(range) > 0);
  sorted.sort((a, b) => dayNumber(a.start) - dayNumber(b.start));
  const merged: DayRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && range.start <= addDays(last.end, 1)) {
      merged[merged.length - 1] = { start: last.start, end: laterDay(last.end, range.end) };
    } else {
      merged.push(range);
    }
  }
  return merged;
}
