import { type CalendarDay, dayNumber, daysBetween } from './calendar-day';
import type { DatedValue } from './dated-value';
import { compactTrend, TREND_LIMIT } from './trend';

/** A value that automation brought; it keeps the value fresh and is nobody's check-in (PRODUCT §2). */
export interface Reading {
  readonly day: CalendarDay;
  readonly value: number;
}

/**
 * The order of entry of every reading: before all check-ins, so that on a day with both the person's value
 * is the latest, whichever of the two came first.
 */
export const READING_SEQ = -1;

export function isReading(value: Pick<DatedValue, 'seq'>): boolean {
  return value.seq === READING_SEQ;
}

export function readingAsValue({ day, value }: Reading): DatedValue {
  return { day, value, seq: READING_SEQ };
}

/**
 * One value a day, in order, from what people said and what automation read: a person's value wins over a
 * reading of the same day, and of two readings of a day the one given later, one among `said` before all others.
 * Takes both in any order of days.
 */
export function mergeReadings(
  said: readonly DatedValue[],
  readings: readonly Reading[],
  limit: number = Number.POSITIVE_INFINITY,
): DatedValue[] {
  return compactTrend([...readings.map(readingAsValue), ...said], limit);
}

/** Readings come daily, and what a key result carries must reach back over its quarter. */
const DAYS_KEPT_DAILY = 7;
const week = (day: CalendarDay): number => Math.floor(dayNumber(day) / 7);

/**
 * The trend with one more reading. Of readings older than a week the last of each week stays; what people said
 * is never thinned out.
 */
export function withReading(trend: readonly DatedValue[], reading: DatedValue): DatedValue[] {
  const values = compactTrend([...trend, reading], Number.POSITIVE_INFINITY);
  const last = values.at(-1);
  const kept = values.filter((value, at) => {
    const next = values[at + 1];
    if (!isReading(value) || last === undefined || next === undefined) return true;
    return daysBetween(value.day, last.day) < DAYS_KEPT_DAILY || week(next.day) !== week(value.day);
  });
  return kept.slice(-TREND_LIMIT);
}
