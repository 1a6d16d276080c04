import fc from 'fast-check';
import { ACTUALS, type Actual } from '../../../src/domain/alignment/actual';
import {
  actualsByQuarter,
  countActuals,
  pastClaimsWords,
  type ReviewedSprint,
  reviewedOf,
} from '../../../src/domain/alignment/past-claims';
import { addDays } from '../../../src/domain/okr/calendar-day';
import { day } from '../okr/facts';

const times = (count: number, actual: Actual | null) => Array.from({ length: count }, () => actual);

test.each<[(Actual | null)[], string | null]>([
  [[...times(6, 'met'), ...times(3, 'missed')], '6 of 9 met'],
  [[...times(6, 'met'), ...times(2, 'partly'), ...times(1, 'missed'), null], '6 of 9 met, 2 partly'],
  [times(1, 'missed'), '0 of 1 met'],
  [times(2, null), null],
  [[], null],
])('%j reads %j', (actuals, words) => {
  expect(pastClaimsWords(countActuals(actuals))).toBe(words);
});

test('goals reached are counted by board and quarter of the fiscal year', () => {
  const sprint = (boardId: string, completedOn: string, ...actuals: (Actual | null)[]): ReviewedSprint => ({
    boardId,
    completedOn: day(completedOn),
    actuals,
  });
  const sprints = [
    sprint('10', '2027-04-01', 'met'),
    sprint('10', '2027-03-31', 'met', 'missed'),
    sprint('9', '2027-01-01', 'partly', null),
    sprint('10', '2027-01-15', 'met'),
  ];
  const words = (month: number) =>
    actualsByQuarter(sprints, month).map((each) => [
      each.boardId,
      each.quarter,
      each.sprints,
      each.counts.met,
    ]);
  expect(words(1)).toEqual([
    ['9', 'Q1 2027', 1, 0],
    ['10', 'Q1 2027', 2, 2],
    ['10', 'Q2 2027', 1, 1],
  ]);
  expect(words(2)).toEqual([
    ['9', 'Q4 FY2027', 1, 0],
    ['10', 'Q4 FY2027', 1, 1],
    ['10', 'Q1 FY2028', 2, 2],
  ]);
  expect(actualsByQuarter(sprints, 1)[0]).toMatchObject({
    start: '2027-01-01',
    end: '2027-03-31',
    counts: { met: 0, partly: 1, missed: 0, awaited: 1 },
  });
});

test('every line is counted once', () => {
  const anySprint = fc.record({
    boardId: fc.constantFrom('1', '2', '10'),
    completedOn: fc.nat(500).map((days) => addDays(day('2027-01-01'), days)),
    actuals: fc.array(fc.constantFrom(null, ...ACTUALS), { maxLength: 6 }),
  });
  fc.assert(
    fc.property(fc.array(anySprint, { maxLength: 20 }), fc.integer({ min: 1, max: 12 }), (sprints, month) => {
      const quarters = actualsByQuarter(sprints, month);
      const lines = quarters.reduce((sum, { counts }) => sum + reviewedOf(counts) + counts.awaited, 0);
      expect(lines).toBe(sprints.flatMap((sprint) => sprint.actuals).length);
      expect(quarters.reduce((sum, quarter) => sum + quarter.sprints, 0)).toBe(sprints.length);
    }),
  );
});
