import fc from 'fast-check';
import {
  boardMedian,
  type EffortNote,
  effortSentence,
  effortsOf,
  sprintLengthDays,
  teamWeeks,
} from '../../../src/domain/alignment/effort';
import { sprintEfforts } from '../../../src/domain/alignment/sprint-efforts';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/okr/thresholds';
import { day } from '../okr/facts';
import { anyPoints } from './work-arbitraries';

const issues = (...estimates: (number | null)[]) =>
  estimates.map((estimate, at) => ({ id: `${at}`, estimate }));
const weights = (efforts: { readonly effort: ReadonlyMap<string, number> }) => [...efforts.effort.values()];

test.each<[string, (number | null)[], number | null]>([
  ['the middle of what is estimated', [1, null, 8, 3], 3],
  ['the mean of two middle ones', [1, 2, 3, 8], 2.5],
  ['0 is an estimate', [0, 0, 5], 0],
  ['what is no estimate is none', [Number.NaN, -1, 5], 5],
  ['none of a board that estimates nothing', [null, null], null],
  ['none of no issue', [], null],
])('a board’s median: %s', (_name, estimates, expected) => {
  expect(boardMedian(estimates)).toBe(expected);
});

describe('what issues weigh', () => {
  test.each<[string, (number | null)[], number | null, 'points' | 'issues', number[], EffortNote | null]>([
    ['their estimates', [3, 5], 2, 'points', [3, 5], null],
    [
      'the board’s median without one',
      [3, 5, null],
      2,
      'points',
      [3, 5, 2],
      { code: 'median-used', unestimated: 1, of: 3, median: 2 },
    ],
    [
      'the median of these where the board’s is unknown',
      [3, 5, 8, null],
      null,
      'points',
      [3, 5, 8, 5],
      { code: 'median-used', unestimated: 1, of: 4, median: 5 },
    ],
    [
      'one each above a third without',
      [3, null, 5, null],
      2,
      'issues',
      [1, 1, 1, 1],
      { code: 'mostly-unestimated', unestimated: 2, of: 4 },
    ],
    [
      'one each where nothing is estimated',
      [null, null],
      null,
      'issues',
      [1, 1],
      { code: 'nothing-estimated', of: 2 },
    ],
    ['nothing without issues', [], 3, 'points', [], null],
    ['nothing without issues on a board that estimates nothing', [], null, 'issues', [], null],
    ['0 points weigh nothing', [0, 5], 3, 'points', [0, 5], null],
  ])('%s', (_name, estimates, median, unit, expected, note) => {
    const efforts = effortsOf(issues(...estimates), median);
    expect(efforts).toMatchObject({ unit, note });
    expect(weights(efforts)).toEqual(expected);
  });

  test('exactly a third without an estimate is not more than a third', () => {
    expect(effortsOf(issues(1, 2, null), 5).unit).toBe('points');
    expect(effortsOf(issues(1, 2, 3, 4, null, null), 5).unit).toBe('points');
    expect(effortsOf(issues(1, 2, 3, null, null), 5).unit).toBe('issues');
  });

  test('the limit is the organisation’s', () => {
    const strict = { ...DEFAULT_THRESHOLDS, unestimatedShare: 0 };
    expect(effortsOf(issues(1, 2, 3, null), 5, strict).unit).toBe('issues');
    expect(effortsOf(issues(1, 2, 3), 5, strict).unit).toBe('points');
  });

  test('every issue weighs something known, and each counts once', () => {
    const some = fc.array(fc.option(anyPoints()), { maxLength: 20 });
    fc.assert(
      fc.property(some, fc.option(anyPoints()), (estimates, median) => {
        const all = issues(...estimates);
        const efforts = effortsOf([...all, ...all], median);
        expect(efforts.effort.size).toBe(all.length);
        expect(weights(efforts).every((weight) => weight >= 0)).toBe(true);
        expect(efforts).toEqual(effortsOf(all, median));
        if (efforts.unit === 'issues') expect(weights(efforts).every((weight) => weight === 1)).toBe(true);
      }),
    );
  });

  test.each<[EffortNote, string]>([
    [
      { code: 'median-used', unestimated: 1, of: 9, median: 2.5 },
      '1 of 9 issues has no estimate and weighs the board’s median of 2.5.',
    ],
    [
      { code: 'median-used', unestimated: 2, of: 9, median: 3 },
      '2 of 9 issues have no estimate and weigh the board’s median of 3.',
    ],
    [
      { code: 'mostly-unestimated', unestimated: 4, of: 9 },
      'Issues are counted instead of points: 4 of 9 issues have no estimate.',
    ],
    [{ code: 'nothing-estimated', of: 9 }, 'Issues are counted: this board estimates nothing.'],
  ])('%j reads: %s', (note, sentence) => {
    expect(effortSentence(note)).toBe(sentence);
  });
});

describe('what a sprint’s issues weigh, now and at its start', () => {
  const issue = (id: string, points: number | null, plannedPoints?: number | null) => ({
    id,
    points,
    planned: plannedPoints !== undefined,
    plannedPoints: plannedPoints ?? null,
  });

  test('is said in one unit', () => {
    const efforts = sprintEfforts([issue('1', 5, 3), issue('2', 2), issue('3', 8, null)], 4);
    expect(efforts.unit).toBe('points');
    expect(efforts.effort).toEqual(
      new Map([
        ['1', 5],
        ['2', 2],
        ['3', 8],
      ]),
    );
    expect(efforts.plannedEffort).toEqual(
      new Map([
        ['1', 3],
        ['3', 4],
      ]),
    );
  });

  test('counts planned issues too where issues are counted', () => {
    const efforts = sprintEfforts([issue('1', null, 3), issue('2', null)], 4);
    expect(efforts).toMatchObject({ unit: 'issues', plannedEffort: new Map([['1', 1]]) });
  });
});

test('effort across boards is the share of the sprint × its weeks', () => {
  const sprint = { start: day('2027-01-04'), end: day('2027-01-18') };
  expect(sprintLengthDays(sprint)).toBe(14);
  expect(teamWeeks(0.25, sprintLengthDays(sprint))).toBe(0.5);
  expect(sprintLengthDays({ start: day('2027-01-04'), end: day('2027-01-04') })).toBe(1);
});

test('hours are named where issues are counted instead', () => {
  const { unit, note } = effortsOf(issues(8, null, null), null, DEFAULT_THRESHOLDS, 'hours');
  expect(unit).toBe('issues');
  expect(note && effortSentence(note)).toBe(
    'Issues are counted instead of hours: 2 of 3 issues have no estimate.',
  );
});
