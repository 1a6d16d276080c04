import fc from 'fast-check';
import { addDays, type CalendarDay, calendarDay } from '../../../src/domain/okr/calendar-day';
import type { DatedValue } from '../../../src/domain/okr/dated-value';
import type { MeasuredNumbers } from '../../../src/domain/okr/key-result';

const ORIGIN = calendarDay('2027-01-01');

/** Days of 2027 and 2028. */
export const anyDay = (): fc.Arbitrary<CalendarDay> =>
  fc.integer({ min: 0, max: 730 }).map((days) => addDays(ORIGIN, days));

/** Numbers as people enter them: at most two decimals, up to a million. */
export const anyNumber = (): fc.Arbitrary<number> =>
  fc.integer({ min: -100_000_000, max: 100_000_000 }).map((cents) => cents / 100);

/** Numbers with a baseline and a target that the form accepts. */
export const anyNumbers = (): fc.Arbitrary<MeasuredNumbers> =>
  fc
    .tuple(anyNumber(), anyNumber(), fc.boolean())
    .filter(([baseline, target]) => baseline !== target)
    .map(([baseline, target, reach]) => {
      if (reach) return { kind: 'reach', baseline, target };
      return { kind: target > baseline ? 'increase' : 'decrease', baseline, target };
    });

export const anyValues = (): fc.Arbitrary<DatedValue[]> =>
  fc
    .array(fc.tuple(anyDay(), anyNumber()), { maxLength: 40 })
    .map((entries) => entries.map(([day, value], seq) => ({ day, value, seq })));
