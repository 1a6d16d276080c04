import fc from 'fast-check';
import { addDays, calendarDay } from '../../../src/domain/okr/calendar-day';
import { compactTrend, TREND_LIMIT, withValue } from '../../../src/domain/okr/trend';
import { valueAt } from '../../../src/domain/okr/value-at';
import { anyDay, anyValues } from './arbitraries';

const entry = (day: string, value: number, seq: number) => ({ day: calendarDay(day), value, seq });

test('a trend is in order of days, one value for each, the one entered last', () => {
  const values = [entry('2027-02-01', 3, 1), entry('2027-01-01', 1, 2), entry('2027-02-01', 4, 3)];
  expect(compactTrend(values)).toEqual([entry('2027-01-01', 1, 2), entry('2027-02-01', 4, 3)]);
});

test('a trend keeps the newest 26 days', () => {
  const start = calendarDay('2027-01-01');
  const values = Array.from({ length: 40 }, (_, seq) => ({ day: addDays(start, seq), value: seq, seq }));
  const trend = compactTrend(values);
  expect(trend).toHaveLength(TREND_LIMIT);
  expect(trend[0]?.value).toBe(14);
  expect(trend.at(-1)?.value).toBe(39);
});

test('a trend answers for its days what all values answer', () => {
  fc.assert(
    fc.property(anyValues(), anyDay(), (values, day) => {
      const trend = compactTrend(values);
      fc.pre(trend[0] !== undefined && day >= trend[0].day);
      expect(valueAt(trend, day)).toEqual(valueAt(values, day));
    }),
  );
});

test('values added one by one make the same trend as all at once', () => {
  fc.assert(
    fc.property(anyValues(), (values) => {
      const grown = values.reduce<ReturnType<typeof compactTrend>>(
        (trend, value) => withValue(trend, value),
        [],
      );
      expect(grown).toEqual(compactTrend(values));
    }),
  );
});
