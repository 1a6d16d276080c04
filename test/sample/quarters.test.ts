import * as fc from 'fast-check';
import { addDays, dayAt, daysBetween, quartersAt } from '../../sample/seeding/quarters';
import { calendarDay } from '../../src/domain/okr/calendar-day';
import { proposeCycle } from '../../src/domain/okr/cycle';

describe('the quarters of the sample', () => {
  test.each([
    ['2026-11-21', 'Q4 2026', '2026-10-01', '2026-12-31', 'Q3 2026', '2026-07-01'],
    ['2026-03-05', 'Q1 2026', '2026-01-01', '2026-03-31', 'Q4 2025', '2025-10-01'],
    ['2026-01-02', 'Q4 FY2026', '2025-11-01', '2026-01-31', 'Q3 FY2026', '2025-08-01'],
    ['2026-04-15', 'Q1 FY2027', '2026-03-01', '2026-05-31', 'Q4 FY2026', '2025-12-01'],
    ['2024-03-12', 'Q1 FY2025', '2024-02-01', '2024-04-30', 'Q4 FY2024', '2023-11-01'],
  ])('on %s is %s from %s to %s, after %s from %s', (today, name, start, end, before, beforeStart) => {
    const quarters = quartersAt(today);
    expect(quarters.running).toEqual({ name, start, end });
    expect(quarters.before).toEqual({ name: before, start: beforeStart, end: addDays(start, -1) });
  });

  test.each([
    ['2026-11-21', '2026', '2026-01-01', '2026-12-31', 'Q1 2027', '2027-01-01'],
    ['2026-01-02', 'FY2026', '2025-02-01', '2026-01-31', 'Q1 FY2027', '2026-02-01'],
    ['2026-04-15', 'FY2027', '2026-03-01', '2027-02-28', 'Q2 FY2027', '2026-06-01'],
  ])(
    'on %s lie in the year %s from %s to %s, before %s from %s',
    (today, name, start, end, next, nextStart) => {
      const quarters = quartersAt(today);
      expect(quarters.year).toEqual({ name, start, end });
      expect(quarters.next).toMatchObject({ name: next, start: nextStart });
    },
  );

  test('have one running for 40 to 70 days on every day, named as the app would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const today = addDays('1990-01-01', days);
        const { running, before, next, year } = quartersAt(today);
        expect(daysBetween(running.start, today)).toBeGreaterThanOrEqual(40);
        expect(daysBetween(running.start, today)).toBeLessThanOrEqual(70);
        expect(addDays(before.end, 1)).toBe(running.start);
        const fiscalFirstMonth = ((Number(running.start.slice(5, 7)) - 1) % 3) + 1;
        expect(proposeCycle('quarter', calendarDay(today), fiscalFirstMonth)).toEqual(running);
        expect(proposeCycle('quarter', calendarDay(before.start), fiscalFirstMonth)).toEqual(before);
        expect(proposeCycle('quarter', calendarDay(next.start), fiscalFirstMonth)).toEqual(next);
        expect(proposeCycle('year', calendarDay(today), fiscalFirstMonth)).toEqual(year);
      }),
    );
  });

  test('begin by the day of the zone, not of the machine', () => {
    const newYear = Date.parse('2026-12-31T23:30:00Z');
    expect(dayAt(newYear, 'UTC')).toBe('2026-12-31');
    expect(dayAt(newYear, 'Europe/Berlin')).toBe('2027-01-01');
  });
});
