import fc from 'fast-check';
import {
  addDays,
  calendarDay,
  compareDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  makeCalendarDay,
  parseCalendarDay,
  partsOfDay,
} from '../../../src/domain/okr/calendar-day';
import { anyDay } from './arbitraries';

describe('reading a calendar day', () => {
  test.each(['2027-01-01', '2028-02-29', '1900-12-31', '2999-12-31'])('accepts %s', (text) => {
    expect(parseCalendarDay(text)).toBe(text);
  });
  test.each([
    ['29 February of a common year', '2027-02-29'],
    ['29 February of 2100, which is no leap year', '2100-02-29'],
    ['31 April', '2027-04-31'],
    ['month 13', '2027-13-01'],
    ['month 0', '2027-00-10'],
    ['day 0', '2027-01-00'],
    ['a year too small', '0026-01-01'],
    ['a year too large', '3000-01-01'],
    ['single digits', '2027-1-1'],
    ['a time behind it', '2027-01-01T00:00:00Z'],
    ['space around', ' 2027-01-01'],
    ['a line break behind it', '2027-01-01\n'],
    ['other digits', '２０２７-01-01'],
    ['nothing', ''],
  ])('refuses %s', (_name, text) => {
    expect(parseCalendarDay(text)).toBeUndefined();
    expect(() => calendarDay(text)).toThrow(RangeError);
  });
  test('its parts make it again', () => {
    fc.assert(
      fc.property(anyDay(), (day) => {
        const { year, month, dayOfMonth } = partsOfDay(day);
        expect(makeCalendarDay(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });
});

describe('counting days', () => {
  test('a day added and taken away again is the same day', () => {
    fc.assert(
      fc.property(anyDay(), fc.integer({ min: -800, max: 800 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day);
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(dayFromNumber(dayNumber(day))).toBe(day);
      }),
    );
  });
  test('the order of the texts is the order of the days', () => {
    fc.assert(
      fc.property(anyDay(), anyDay(), (a, b) => {
        expect(Math.sign(compareDays(a, b))).toBe(Math.sign(dayNumber(a) - dayNumber(b)));
      }),
    );
  });
  test('the day after the clocks change is one day later, not 23 hours', () => {
    expect(addDays(calendarDay('2027-03-27'), 2)).toBe('2027-03-29');
  });
  test.each([1e9, -1e9, Number.NaN, 376_200])('%p is the number of no day', (number) => {
    expect(() => dayFromNumber(number)).toThrow(RangeError);
  });
  test('2028 has 366 days', () => {
    expect(daysBetween(calendarDay('2028-01-01'), calendarDay('2029-01-01'))).toBe(366);
  });
});

describe('the day of an instant', () => {
  const instant = Date.parse('2027-03-31T23:30:00Z');
  test.each([
    ['UTC', '2027-03-31'],
    ['Europe/Berlin', '2027-04-01'],
    ['America/Los_Angeles', '2027-03-31'],
    ['Pacific/Kiritimati', '2027-04-01'],
    ['Asia/Kathmandu', '2027-04-01'],
  ])('is that of the zone %s', (zone, expected) => {
    expect(dayOf(instant, zone)).toBe(expected);
  });
  test('begins at midnight exactly', () => {
    expect(dayOf(Date.parse('2027-01-01T00:00:00Z'), 'UTC')).toBe('2027-01-01');
    expect(dayOf(Date.parse('2027-01-01T00:00:00Z') - 1, 'UTC')).toBe('2026-12-31');
  });
  test('is refused for a zone that does not exist', () => {
    expect(() => dayOf(instant, 'Mars/Olympus')).toThrow(RangeError);
  });
});
