import type { Formats } from '../../../format/formats';

/** Longer units would take the chart's place. */
const UNIT_LIMIT = 4;
/** Longer numbers are written compactly (`1.2M`), so that the axis never takes the chart's place. */
const NUMBER_LIMIT = 9;

/** Whether each value of an axis carries the unit; a longer one stands once above the axis. */
export function isShortUnit(unit: string): boolean {
  return [...unit].length <= UNIT_LIMIT;
}

/** How the values of an axis are written: all alike, with the unit where it is short. */
export function axisLabel(
  values: readonly number[],
  { unit, decimals }: { readonly unit: string; readonly decimals: number },
  formats: Formats,
): (value: number) => string {
  const shown = isShortUnit(unit) ? unit : '';
  const plain = (value: number) => formats.amount(value, '', decimals);
  if (Math.max(...values.map((value) => plain(value).length)) <= NUMBER_LIMIT) {
    return (value) => formats.amount(value, shown, decimals);
  }
  const compact = new Intl.NumberFormat(formats.locale, { notation: 'compact', maximumFractionDigits: 2 });
  return (value) => (shown === '' ? compact.format(value) : `${compact.format(value)}\u00A0${shown}`);
}
