import { compareDatedValues, type DatedValue } from './dated-value';

/** How many days of values a key result carries with it for its sparkline and its status. */
export const TREND_LIMIT = 26;

/**
 * The values worth carrying: one for each day (the one entered last), in order, the newest `limit`.
 * Takes values in any order.
 */
export function compactTrend(values: readonly DatedValue[], limit: number = TREND_LIMIT): DatedValue[] {
  const byDay: DatedValue[] = [];
  for (const value of [...values].sort(compareDatedValues)) {
    if (byDay.at(-1)?.day === value.day) byDay.pop();
    byDay.push(value);
  }
  return byDay.slice(-limit);
}

/** The trend with one more value. */
export function withValue(trend: readonly DatedValue[], value: DatedValue): DatedValue[] {
  return compactTrend([...trend, value]);
}
