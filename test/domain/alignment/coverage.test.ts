import fc from 'fast-check';
import {
  boardCoverage,
  cycleCoverage,
  fortnightsOf,
  sprintsOfCycle,
} from '../../../src/domain/alignment/coverage';
import { addDays, type CalendarDay } from '../../../src/domain/okr/calendar-day';
import { daysIn, holdsDay } from '../../../src/domain/okr/day-range';
import { day } from '../okr/facts';

const range = (start: string, end: string) => ({ start: day(start), end: day(end) });
const Q1 = range('2027-01-01', '2027-03-31');

test('on a board: key results × sprints, blank ones too', () => {
  const coverage = boardCoverage(
    ['a', 'b', 'a'],
    [
      {
        id: '9',
        byKeyResult: new Map([
          ['a', 3],
          ['other', 5],
        ]),
      },
      { id: '10', byKeyResult: new Map([['a', 2]]) },
    ],
  );
  expect(coverage.rows).toEqual([
    { keyResultId: 'a', cells: [3, 2], sum: 5 },
    { keyResultId: 'b', cells: [0, 0], sum: 0 },
  ]);
  expect(coverage).toMatchObject({ columnSums: [3, 2], sum: 5 });
  expect(coverage.columns.map((sprint) => sprint.id)).toEqual(['9', '10']);
});

test('a quarter has seven fortnights from its first day, the last as long as is left', () => {
  const fortnights = fortnightsOf(Q1);
  expect(fortnights).toHaveLength(7);
  expect(fortnights[0]).toEqual(range('2027-01-01', '2027-01-14'));
  expect(fortnights[6]).toEqual(range('2027-03-26', '2027-03-31'));
});

test('above boards: work counts in the fortnight of its completion day, and not outside the cycle', () => {
  const work = (completedOn: string, teamWeeks: number, keyResultId = 'a') => ({
    keyResultId,
    teamWeeks,
    completedOn: day(completedOn),
  });
  const coverage = cycleCoverage(['a', 'b'], Q1, [
    work('2026-12-31', 9),
    work('2027-01-14', 0.5),
    work('2027-01-01', 0.25),
    work('2027-01-15', 1),
    work('2027-04-01', 9),
    work('2027-03-31', 2, 'b'),
    work('2027-03-31', 9, 'hidden'),
  ]);
  expect(coverage.rows[0]).toEqual({ keyResultId: 'a', cells: [0.75, 1, 0, 0, 0, 0, 0], sum: 1.75 });
  expect(coverage.rows[1]?.cells[6]).toBe(2);
  expect(coverage.sum).toBe(3.75);
});

test('a sprint over the end of a quarter belongs where most of its days are, at a tie to the later', () => {
  const cycles = [
    { id: 'q1', ...Q1 },
    { id: 'q2', ...range('2027-04-01', '2027-06-30') },
  ];
  const sprints = [
    range('2027-03-22', '2027-04-04'),
    range('2027-03-25', '2027-04-07'),
    range('2027-03-26', '2027-04-08'),
  ];
  expect(sprintsOfCycle('q1', cycles, sprints)).toEqual([sprints[0]]);
  expect(sprintsOfCycle('q2', cycles, sprints)).toEqual([sprints[1], sprints[2]]);
});

describe('for any cycle', () => {
  const anyCycle = fc.nat(400).map((days) => ({ start: Q1.start, end: addDays(Q1.start, days) }));

  test('each of its days is in exactly one fortnight', () => {
    fc.assert(
      fc.property(anyCycle, (cycle) => {
        const fortnights = fortnightsOf(cycle);
        expect(fortnights.reduce((sum, each) => sum + daysIn(each), 0)).toBe(daysIn(cycle));
        for (let today: CalendarDay = cycle.start; today <= cycle.end; today = addDays(today, 1)) {
          expect(fortnights.filter((each) => holdsDay(each, today))).toHaveLength(1);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('rows, columns and the whole add to the work completed in it', () => {
    const anyWork = fc.array(
      fc.record({
        keyResultId: fc.constantFrom('a', 'b', 'c'),
        teamWeeks: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
        completedOn: fc.integer({ min: -20, max: 420 }).map((days) => addDays(Q1.start, days)),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(anyCycle, anyWork, (cycle, work) => {
        const coverage = cycleCoverage(['a', 'b', 'c'], cycle, work);
        const inside = work.filter((each) => holdsDay(cycle, each.completedOn));
        const all = inside.reduce((sum, each) => sum + each.teamWeeks, 0);
        expect(coverage.sum).toBe(all);
        expect(coverage.rows.reduce((sum, row) => sum + row.sum, 0)).toBe(all);
        expect(coverage.columnSums.reduce((sum, column) => sum + column, 0)).toBe(all);
      }),
    );
  });
});
