import fc from 'fast-check';
import { addDays, calendarDay } from '../../../src/domain/okr/calendar-day';
import {
  elapsedShare,
  isTooEarly,
  type Pause,
  type Window,
  windowDays,
  windowOf,
} from '../../../src/domain/okr/window';
import { anyDay } from './arbitraries';

const day = calendarDay;
const cycle = { start: day('2027-01-01'), end: day('2027-03-31') };
const dates = { cycle, activatedOn: null, due: null, pauses: [] };
const quarter: Window = { ...cycle, pauses: [] };
const pause = (from: string, to: string | null): Pause => ({
  from: day(from),
  to: to === null ? null : day(to),
});

describe('the window', () => {
  test.each([
    ['of a draft is the cycle', null, '2027-01-01'],
    ['activated before the cycle is the cycle', '2026-12-20', '2027-01-01'],
    ['activated within the first 15 % starts with the cycle', '2027-01-14', '2027-01-01'],
    ['activated later starts that day', '2027-01-15', '2027-01-15'],
  ])('%s', (_name, activated, start) => {
    const window = windowOf({ ...dates, activatedOn: activated === null ? null : day(activated) });
    expect(window).toEqual({ start, end: '2027-03-31', pauses: [] });
  });
  test('activated exactly at 15 % starts with the cycle', () => {
    const hundred = { start: day('2027-01-01'), end: day('2027-04-10') };
    expect(windowOf({ ...dates, cycle: hundred, activatedOn: day('2027-01-16') }).start).toBe('2027-01-01');
    expect(windowOf({ ...dates, cycle: hundred, activatedOn: day('2027-01-17') }).start).toBe('2027-01-17');
  });
  test('ends on the due date, before or after the cycle', () => {
    expect(windowOf({ ...dates, due: day('2027-02-28') }).end).toBe('2027-02-28');
    expect(windowOf({ ...dates, due: day('2027-05-31') }).end).toBe('2027-05-31');
  });
});

describe('the elapsed share', () => {
  test.each([
    ['before the window', '2026-12-31', 0],
    ['on the first morning', '2027-01-01', 0],
    ['on the second', '2027-01-02', 1 / 90],
    ['half way', '2027-02-15', 0.5],
    ['on the last morning', '2027-03-31', 89 / 90],
    ['after the last day', '2027-04-01', 1],
    ['long after', '2028-04-01', 1],
  ])('%s', (_name, today, expected) => {
    expect(elapsedShare(quarter, day(today))).toBeCloseTo(expected, 12);
  });

  test.each([
    ['paused days leave the window', [pause('2027-02-01', '2027-02-10')], '2027-02-11', 31 / 80],
    ['a pause ahead too', [pause('2027-03-01', '2027-03-10')], '2027-02-01', 31 / 80],
    ['a running pause stops the clock', [pause('2027-02-01', null)], '2027-02-20', 31 / 70],
    [
      'overlapping pauses count once',
      [pause('2027-02-01', '2027-02-08'), pause('2027-02-05', '2027-02-10')],
      '2027-02-11',
      31 / 80,
    ],
    ['a pause from before the window', [pause('2026-12-01', '2027-01-10')], '2027-01-11', 0],
    ['paused and resumed the same day', [pause('2027-02-01', '2027-01-31')], '2027-02-15', 0.5],
  ])('%s', (_name, pauses, today, expected) => {
    expect(elapsedShare({ ...quarter, pauses }, day(today))).toBeCloseTo(expected, 12);
  });

  test('of a window without days is 0 until its start and 1 from then on', () => {
    const empty: Window = { start: day('2027-02-01'), end: day('2027-01-20'), pauses: [] };
    expect(elapsedShare(empty, day('2027-01-31'))).toBe(0);
    expect(elapsedShare(empty, day('2027-02-01'))).toBe(1);
  });

  test('stays within 0 and 1 and never falls while time passes', () => {
    const pauses = fc.array(
      fc
        .tuple(anyDay(), fc.integer({ min: 0, max: 40 }))
        .map(([from, days]) => ({ from, to: addDays(from, days) })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(
        anyDay(),
        fc.integer({ min: 0, max: 400 }),
        pauses,
        anyDay(),
        (start, length, paused, today) => {
          const window = { start, end: addDays(start, length), pauses: paused };
          const now = elapsedShare(window, today);
          expect(now).toBeGreaterThanOrEqual(0);
          expect(elapsedShare(window, addDays(today, 1))).toBeGreaterThanOrEqual(now);
          expect(elapsedShare(window, addDays(window.end, 1))).toBe(1);
          expect(windowDays(window, today)).toBeLessThanOrEqual(length + 1);
        },
      ),
    );
  });
});

describe('too early', () => {
  test.each([
    ['on the first day of a quarter', quarter, '2027-01-01', true],
    ['while less than 15 % has passed', quarter, '2027-01-14', true],
    ['not any more after 14 of 90 days', quarter, '2027-01-15', false],
    ['a year: at most 21 days', { ...quarter, end: day('2027-12-31') }, '2027-01-21', true],
    ['a year: the 22nd day counts', { ...quarter, end: day('2027-12-31') }, '2027-01-22', false],
    ['exactly 15 % of a hundred days is enough', { ...quarter, end: day('2027-04-10') }, '2027-01-16', false],
    ['just below 15 % of a hundred days', { ...quarter, end: day('2027-04-10') }, '2027-01-15', true],
    ['exactly 15 % of twenty days: three', { ...quarter, end: day('2027-01-20') }, '2027-01-04', false],
  ])('%s', (_name, window, today, expected) => {
    expect(isTooEarly(window, day(today))).toBe(expected);
  });
});
