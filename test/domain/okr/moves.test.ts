import fc from 'fast-check';
import { addDays } from '../../../src/domain/okr/calendar-day';
import { moveDuring, sprintEndsAhead, sprintsMeanwhile, sumOfMoves } from '../../../src/domain/okr/moves';
import { anyDay, anyValues } from './arbitraries';
import { day, series } from './facts';

const window = { start: day('2027-01-01'), end: day('2027-03-31') };
const sprint = (start: string, end: string, id = 's') => ({ id, start: day(start), end: day(end) });
const values = series(['2027-01-05', 10], ['2027-01-15', 14], ['2027-01-29', 15], ['2027-02-20', 13]);
const facts = { values, baseline: 8, window };

describe('the move during a sprint', () => {
  test.each([
    [
      'from the value at its start to the one at its end',
      sprint('2027-01-06', '2027-01-20'),
      [10, 14, 4, true, false],
    ],
    ['a value of its first day is its before', sprint('2027-01-15', '2027-01-29'), [14, 15, 1, true, false]],
    ['from the baseline when there was no value', sprint('2027-01-02', '2027-01-15'), [8, 14, 6, true, true]],
    ['a value of its second day is its own', sprint('2027-01-14', '2027-01-28'), [10, 14, 4, true, false]],
    ['backwards', sprint('2027-02-10', '2027-02-24'), [15, 13, -2, true, false]],
    [
      'not measured is not the same as not moved',
      sprint('2027-01-30', '2027-02-12'),
      [15, 15, 0, false, false],
    ],
    ['clipped to the start of the window', sprint('2026-12-20', '2027-01-05'), [8, 10, 2, true, true]],
    ['clipped to its end', sprint('2027-03-25', '2027-04-08'), [13, 13, 0, false, false]],
  ])('%s', (_name, days, [before, after, delta, measured, beforeIsBaseline]) => {
    expect(moveDuring(facts, days)).toEqual({ before, after, delta, measured, beforeIsBaseline });
  });

  test.each([
    ['before the window', sprint('2026-12-01', '2026-12-14')],
    ['before any value', sprint('2027-01-01', '2027-01-04')],
    ['without a second day', sprint('2027-01-15', '2027-01-15')],
    ['after the window', sprint('2027-04-01', '2027-04-14')],
  ])('is none %s', (_name, days) => {
    expect(moveDuring(facts, days)).toBeNull();
  });

  test('in one cycle leaves out what moved in the next', () => {
    const later = { ...facts, values: series(['2027-03-20', 20], ['2027-03-30', 22], ['2027-04-06', 30]) };
    expect(moveDuring(later, sprint('2027-03-25', '2027-04-08'))?.delta).toBe(2);
    const next = { ...later, window: { start: day('2027-04-01'), end: day('2027-06-30') } };
    expect(moveDuring(next, sprint('2027-03-25', '2027-04-08'))?.delta).toBe(8);
  });
});

test('sprints that follow each other on the same day did not run meanwhile', () => {
  const first = sprint('2027-01-01', '2027-01-15', 'a');
  const second = sprint('2027-01-15', '2027-01-29', 'b');
  const other = sprint('2027-01-08', '2027-01-22', 'c');
  expect(sprintsMeanwhile(first, [first, second, other])).toEqual([other]);
  expect(sprintsMeanwhile(other, [first, second, other])).toEqual([first, second]);
});

describe('the sum of moves', () => {
  test('counts a day of movement once, however many sprints ran', () => {
    const twice = [sprint('2027-01-05', '2027-01-19', 'a'), sprint('2027-01-05', '2027-01-19', 'b')];
    expect(sumOfMoves(facts, twice)).toBe(4);
    const shifted = [sprint('2027-01-05', '2027-01-19'), sprint('2027-01-12', '2027-01-30')];
    expect(sumOfMoves(facts, shifted)).toBe(5);
  });
  test('includes the second day of a sprint, and not the first', () => {
    expect(sumOfMoves(facts, [sprint('2027-01-14', '2027-01-28')])).toBe(4);
    expect(sumOfMoves(facts, [sprint('2027-01-15', '2027-01-28')])).toBe(0);
  });
  test('leaves out what moved between sprints', () => {
    expect(sumOfMoves(facts, [sprint('2027-01-05', '2027-01-20'), sprint('2027-02-10', '2027-02-24')])).toBe(
      2,
    );
  });
  test('is none without a move', () => {
    expect(sumOfMoves(facts, [])).toBeNull();
    expect(sumOfMoves(facts, [sprint('2026-10-01', '2026-10-15')])).toBeNull();
  });
  test('of consecutive sprints is the move over all of them', () => {
    fc.assert(
      fc.property(anyValues(), anyDay(), fc.integer({ min: 2, max: 6 }), (list, start, count) => {
        const open = {
          values: list,
          baseline: 5,
          window: { start: day('2020-01-01'), end: day('2040-01-01') },
        };
        const sprints = Array.from({ length: count }, (_, i) => ({
          start: addDays(start, 14 * i),
          end: addDays(start, 14 * (i + 1)),
        }));
        const whole = moveDuring(open, { start, end: addDays(start, 14 * count) });
        const sum = sumOfMoves(open, sprints);
        if (whole === null) expect(sum).toBeNull();
        else expect(sum).toBeCloseTo(whole.delta, 6);
      }),
    );
  });
});

describe('the sprints ahead', () => {
  test.each([
    ['the running one and those that fit', '2027-03-05', '2027-03-01', ['2027-03-05', '2027-03-19']],
    ['an end on the last day of the window counts', '2027-03-31', '2027-03-20', ['2027-03-31']],
    ['one that ends today is over', '2027-03-05', '2027-03-05', ['2027-03-19']],
    ['none ends in the window any more', '2027-04-02', '2027-03-28', []],
  ])('%s', (_name, end, today, expected) => {
    expect(sprintEndsAhead({ end: day(end), lengthDays: 14 }, window, day(today))).toEqual(expected);
  });
});
