import type { CalendarDay } from './calendar-day';
import { compareDatedValues, type DatedValue } from './dated-value';

/**
 * The latest value on or before a day, by date and then entry order (PRODUCT §3.11); undefined when
 * there is none. Takes values in any order.
 */
export function valueAt(values: readonly DatedValue[], day: CalendarDay): DatedValue | undefined {
  let latest: DatedValue | undefined;
  // From the end, where the latest mostly is: then every other value costs one comparison.
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = values[at];
    if (value === undefined || (latest !== undefined && value.day < latest.day)) continue;
    if (value.day > day) continue;
    if (latest === undefined || compareDatedValues(value, latest) > 0) latest = value;
  }
  return latest;
}
