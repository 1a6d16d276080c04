import type { CalendarDay } from './calendar-day';
import type { DatedValue } from './dated-value';
import { compactTrend } from './trend';

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
 * reading of the same day, and of two readings of a day the one given later. Takes both in any order.
 */
export function mergeReadings(
  said: readonly DatedValue[],
  readings: readonly Reading[],
  limit: number = Number.POSITIVE_INFINITY,
): DatedValue[] {
  return compactTrend([...said, ...readings.map(readingAsValue)], limit);
}
