import type { BookPatterns } from './book-patterns';
import { convertDuration, durationLabel, smallerUnit } from './durations';
import type { Quantity } from './numbers-in-text';

/** Numbers in one unit. */
export interface UnitedNumbers {
  readonly values: readonly number[];
  readonly label: string | undefined;
  readonly decimals: number;
}

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

/**
 * The numbers in one unit: a number without one takes the other's, durations go to the smallest named. Undefined when
 * the units don't go together.
 */
export function unite(quantities: readonly Quantity[], { book }: BookPatterns): UnitedNumbers | undefined {
  const units = quantities.flatMap(({ unit }) => (unit === undefined ? [] : [unit]));
  const durations = units.flatMap((unit) => (unit.kind === 'duration' ? [unit.unit] : []));
  const values = quantities.map(({ value }) => value);
  const decimals = Math.max(0, ...quantities.map((each) => each.decimals));
  const [first] = durations;
  if (first !== undefined) {
    if (durations.length < units.length) return undefined;
    let smallest: typeof first | undefined = first;
    for (const unit of durations) smallest = smallest === undefined ? undefined : smallerUnit(smallest, unit);
    const to = smallest;
    if (to === undefined) return undefined;
    // A bare number beside durations is in the unit it shares: "from 9 to 6 minutes".
    const mixed = new Set(durations).size > 1;
    if (mixed && durations.length < quantities.length) return undefined;
    const converted = quantities.map(({ value, unit }) =>
      unit?.kind === 'duration' ? convertDuration(value, unit.unit, to) : value,
    );
    return {
      values: converted,
      label: durationLabel(to, book.language),
      decimals: mixed ? Math.max(...converted.map(decimalsOf)) : decimals,
    };
  }
  const labels = new Set(units.map((unit) => (unit.kind === 'label' ? unit.label : '%')));
  if (labels.size > 1) return undefined;
  return { values, label: [...labels][0], decimals };
}
