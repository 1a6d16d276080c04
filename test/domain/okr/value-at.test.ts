import fc from 'fast-check';
import { calendarDay } from '../../../src/domain/okr/calendar-day';
import { valueAt } from '../../../src/domain/okr/value-at';
import { anyDay, anyValues } from './arbitraries';

const entry = (day: string, value: number, seq: number) => ({ day: calendarDay(day), value, seq });
const values = [
  entry('2027-02-01', 20, 3),
  entry('2027-01-10', 10, 1),
  entry('2027-02-01', 25, 4),
  entry('2027-01-20', 15, 5),
];

test.each([
  ['before the first there is none', '2027-01-09', undefined],
  ['on its own day a value counts', '2027-01-10', 10],
  ['between two the earlier counts', '2027-01-19', 10],
  ['a value entered late counts from its date', '2027-01-20', 15],
  ['of two on a day the one entered later counts', '2027-02-01', 25],
  ['the last one holds on', '2027-12-31', 25],
])('%s', (_name, day, expected) => {
  expect(valueAt(values, calendarDay(day))?.value).toBe(expected);
});

test('the value of a moment does not depend on the order of the list', () => {
  fc.assert(
    fc.property(anyValues(), anyDay(), (list, day) => {
      expect(valueAt([...list].reverse(), day)).toEqual(valueAt(list, day));
    }),
  );
});

test('the value of a moment is never from the future, and none between is passed over', () => {
  fc.assert(
    fc.property(anyValues(), anyDay(), (list, day) => {
      const found = valueAt(list, day);
      const known = list.filter((each) => each.day <= day);
      expect(found === undefined).toBe(known.length === 0);
      expect(known.every((each) => found !== undefined && each.day <= found.day)).toBe(true);
    }),
  );
});
