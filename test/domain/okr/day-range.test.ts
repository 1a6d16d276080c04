import fc from 'fast-check';
import { addDays, calendarDay } from '../../../src/domain/okr/calendar-day';
import { daysIn, holdsDay, mergeRanges, overlapDays } from '../../../src/domain/okr/day-range';
import { anyDay } from './arbitraries';

const range = (start: string, end: string) => ({ start: calendarDay(start), end: calendarDay(end) });
const anyRange = () =>
  fc.tuple(anyDay(), fc.integer({ min: -2, max: 60 })).map(([start, days]) => ({
    start,
    end: addDays(start, days),
  }));

test('both ends belong to a range', () => {
  expect(daysIn(range('2027-01-01', '2027-01-01'))).toBe(1);
  expect(daysIn(range('2027-01-01', '2027-03-31'))).toBe(90);
  expect(daysIn(range('2027-01-02', '2027-01-01'))).toBe(0);
});

test('ranges that share one day overlap by one', () => {
  expect(overlapDays(range('2027-01-01', '2027-01-10'), range('2027-01-10', '2027-01-20'))).toBe(1);
  expect(overlapDays(range('2027-01-01', '2027-01-10'), range('2027-01-11', '2027-01-20'))).toBe(0);
});

test('merged ranges hold exactly the days of the given ones, each once', () => {
  fc.assert(
    fc.property(fc.array(anyRange(), { maxLength: 8 }), anyDay(), (ranges, day) => {
      const merged = mergeRanges(ranges);
      const holders = merged.filter((each) => holdsDay(each, day)).length;
      expect(holders).toBe(ranges.some((each) => holdsDay(each, day)) ? 1 : 0);
    }),
  );
});

test('ranges that touch become one', () => {
  expect(mergeRanges([range('2027-01-11', '2027-01-20'), range('2027-01-01', '2027-01-10')])).toEqual([
    range('2027-01-01', '2027-01-20'),
  ]);
});
