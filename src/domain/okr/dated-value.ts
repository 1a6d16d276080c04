import { type CalendarDay, compareDays } from './calendar-day';

/**
 * A value of a key result on a day. `seq` is the order of entry within the key result (a correction
 * keeps its seq): of two values of one day the one entered later counts (PRODUCT §3.11).
 */
export interface DatedValue {
  readonly day: CalendarDay;
  readonly value: number;
  readonly seq: number;
}

/** By date, then by entry order: the one definition of "latest". */
export function compareDatedValues(a: DatedValue, b: DatedValue): number {
  return compareDays(a.day, b.day) || a.seq - b.seq;
}
