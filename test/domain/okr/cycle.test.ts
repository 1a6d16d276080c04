import fc from 'fast-check';
import { addDays, calendarDay } from '../../../src/domain/okr/calendar-day';
import {
  CYCLE_KINDS,
  checkCycle,
  cycleOfSprint,
  cyclesOverlap,
  proposeCycle,
} from '../../../src/domain/okr/cycle';
import { holdsDay } from '../../../src/domain/okr/day-range';
import { anyDay } from './arbitraries';

const range = (start: string, end: string) => ({ start: calendarDay(start), end: calendarDay(end) });

describe('a proposed cycle', () => {
  test.each([
    ['quarter', '2026-11-21', 1, 'Q4 2026', '2026-10-01', '2026-12-31'],
    ['quarter', '2026-11-21', 4, 'Q3 FY2027', '2026-10-01', '2026-12-31'],
    ['quarter', '2027-01-31', 2, 'Q4 FY2027', '2026-11-01', '2027-01-31'],
    ['quarter', '2027-02-01', 2, 'Q1 FY2028', '2027-02-01', '2027-04-30'],
    ['quarter', '2027-01-15', 12, 'Q1 FY2027', '2026-12-01', '2027-02-28'],
    ['month', '2028-02-10', 1, 'February 2028', '2028-02-01', '2028-02-29'],
    ['month', '2027-01-10', 10, 'January 2027', '2027-01-01', '2027-01-31'],
    ['trimester', '2027-08-31', 1, 'T2 2027', '2027-05-01', '2027-08-31'],
    ['half-year', '2027-07-01', 1, 'H2 2027', '2027-07-01', '2027-12-31'],
    ['half-year', '2027-02-01', 10, 'H1 FY2027', '2026-10-01', '2027-03-31'],
    ['year', '2027-12-31', 1, '2027', '2027-01-01', '2027-12-31'],
    ['year', '2027-03-31', 4, 'FY2027', '2026-04-01', '2027-03-31'],
  ] as const)('%s around %s, fiscal year from month %i, is %s', (kind, day, month, name, start, end) => {
    expect(proposeCycle(kind, calendarDay(day), month)).toEqual({ name, start, end });
  });

  test('holds its day, and the next one begins the day after its end', () => {
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...CYCLE_KINDS), anyDay(), month, (kind, day, first) => {
        const cycle = proposeCycle(kind, day, first);
        expect(holdsDay(cycle, day)).toBe(true);
        const next = proposeCycle(kind, addDays(cycle.end, 1), first);
        expect(next.start).toBe(addDays(cycle.end, 1));
        expect(next.name).not.toBe(cycle.name);
      }),
    );
  });

  test.each([0, 13, 1.5, Number.NaN])('is refused for month %p', (month) => {
    expect(() => proposeCycle('quarter', calendarDay('2027-01-01'), month)).toThrow(RangeError);
  });
});

describe('the cycle of a sprint', () => {
  const q1 = range('2027-01-01', '2027-03-31');
  const q2 = range('2027-04-01', '2027-06-30');
  const year = range('2027-01-01', '2027-12-31');

  test.each([
    ['most of its days in the first', range('2027-03-20', '2027-04-02'), q1],
    ['most of its days in the second', range('2027-03-30', '2027-04-12'), q2],
    ['a tie goes to the later', range('2027-03-25', '2027-04-07'), q2],
    ['outside every cycle', range('2026-12-01', '2026-12-14'), undefined],
  ])('%s', (_name, sprint, expected) => {
    expect(cycleOfSprint([q2, q1], sprint)).toBe(expected);
    expect(cycleOfSprint([q1, q2], sprint)).toBe(expected);
  });

  test.each([
    ['first', range('2027-01-04', '2027-01-17'), q1],
    ['second', range('2027-04-05', '2027-04-18'), q2],
  ])('in a yearly cycle is the quarter, in the %s quarter too', (_name, sprint, expected) => {
    expect(cycleOfSprint([year, q1, q2], sprint)).toBe(expected);
    expect(cycleOfSprint([q2, q1, year], sprint)).toBe(expected);
  });
});

test('cycles overlap when they share a day', () => {
  const first = range('2027-01-01', '2027-03-31');
  expect(cyclesOverlap(first, range('2027-03-31', '2027-06-30'))).toBe(true);
  expect(cyclesOverlap(first, range('2027-04-01', '2027-06-30'))).toBe(false);
});

test.each([
  ['nothing wrong', { name: 'Q1', ...range('2027-01-01', '2027-03-31') }, []],
  ['a single day', { name: 'Q1', ...range('2027-01-01', '2027-01-01') }, []],
  ['no name', { name: ' ', ...range('2027-01-01', '2027-03-31') }, ['name required']],
  ['a long name', { name: 'x'.repeat(81), ...range('2027-01-01', '2027-03-31') }, ['name too-long']],
  ['dates swapped', { name: 'Q1', ...range('2027-03-31', '2027-01-01') }, ['end end-before-start']],
  ['ten years', { name: 'Q1', ...range('2027-01-01', '2036-12-31') }, ['end too-long']],
])('a cycle with %s is told so', (_name, cycle, expected) => {
  expect(checkCycle(cycle).map((problem) => `${problem.field} ${problem.code}`)).toEqual(expected);
});
