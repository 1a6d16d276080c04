import type { BookPatterns } from './book-patterns';
import type { NumberSlots } from './number-slots';
import type { Quantity } from './numbers-in-text';
import type { RelativeChange } from './sentence-reading';
import { unite } from './slot-units';

export interface NumberRead {
  readonly value: number;
  /** Where it stands; for a target that was worked out, the change it comes from. */
  readonly quantity: Quantity;
}

/** The numbers of a sentence in one unit. */
export interface SentenceNumbers {
  readonly baseline?: NumberRead;
  readonly target?: NumberRead;
  readonly lower?: NumberRead;
  readonly upper?: NumberRead;
  readonly relative?: RelativeChange;
  readonly label?: string;
  readonly decimals: number;
}

const NOTHING: SentenceNumbers = { decimals: 0 };
const ROLES = ['baseline', 'target', 'lower', 'upper'] as const;

/** Nothing where the units don't go together: a blank is better than half a pair. */
export function sentenceNumbers(slots: NumberSlots, patterns: BookPatterns): SentenceNumbers {
  const change = relativeOf(slots);
  const roles = ROLES.flatMap((role) => {
    const quantity = slots[role];
    return quantity === undefined ? [] : [{ role, quantity }];
  });
  const inUnit = change?.in === 'unit' && slots.by ? [slots.by] : [];
  const united = unite([...roles.map(({ quantity }) => quantity), ...inUnit], patterns);
  if (united === undefined) return NOTHING;
  const read = roles.map(({ role, quantity }, index) => [
    role,
    { value: united.values[index] ?? Number.NaN, quantity },
  ]);
  const by = inUnit.length > 0 ? united.values.at(-1) : change?.by;
  const label = change?.in === 'percentage-points' ? '%' : united.label;
  return {
    // By the roles they were read for, some of ROLES.
    ...(Object.fromEntries(read) as Partial<Record<(typeof ROLES)[number], NumberRead>>),
    ...(change && by !== undefined ? { relative: { by, in: change.in } } : {}),
    ...(label === undefined ? {} : { label }),
    decimals: united.decimals,
  };
}

function relativeOf({ factor, by }: NumberSlots): RelativeChange | undefined {
  if (factor) return { by: factor.percent, in: '%' };
  if (by === undefined || by.value <= 0) return undefined;
  switch (by.unit?.kind) {
    case 'percent':
      return { by: by.value, in: '%' };
    case 'points-of-percent':
      return { by: by.value, in: 'percentage-points' };
    default:
      return { by: by.value, in: 'unit' };
  }
}

/** Where a change leads from a known baseline; `up` its direction. Rounded where only arithmetic adds digits. */
export function targetOf(baseline: number, { by, in: measure }: RelativeChange, up: boolean): number {
  const sign = up ? 1 : -1;
  const target = measure === '%' ? baseline + (sign * Math.abs(baseline) * by) / 100 : baseline + sign * by;
  return Number(target.toPrecision(12));
}
