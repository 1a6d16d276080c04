import { calendarDay } from '../../../src/domain/okr/calendar-day';
import type { KeyResultNumbers } from '../../../src/domain/okr/key-result';
import type { NumbersHistory } from '../../../src/domain/okr/numbers-history';
import {
  type GoalFacts,
  goalHistory,
} from '../../../static/app/src/features/workspace/key-result/goal-history';
import { numbersBreaks } from '../../../static/app/src/features/workspace/key-result/numbers-words';
import { createFormats } from '../../../static/app/src/format/formats';
import { keyResult } from './views';

/** 100 days, so that a day is one percent. */
const WINDOW = { start: '2027-01-01', end: '2027-04-10' };
const FORMATS = createFormats('en-GB', 'UTC');
const increase = (target: number, baseline = 0): KeyResultNumbers => ({ kind: 'increase', baseline, target });
const history = (
  first: KeyResultNumbers,
  ...changes: readonly [string, KeyResultNumbers][]
): NumbersHistory => ({
  first,
  changes: changes.map(([day, numbers]) => ({ day: calendarDay(day), numbers, valueThen: null })),
});
const goal = (numbers: NumbersHistory, values: GoalFacts['values'] = []) =>
  goalHistory({ numbers, window: WINDOW, values });
const words = (numbers: NumbersHistory) =>
  numbersBreaks(goal(numbers), keyResult({ unit: '%', decimals: 1 }), FORMATS).map((each) =>
    `${each.day} ${each.words}`.replaceAll('\u00A0', ' '),
  );

test('without a change it is one piece, from the baseline to the target', () => {
  expect(goal(history(increase(50)))).toMatchObject([
    {
      from: '2027-01-01',
      to: '2027-04-10',
      levels: [50],
      expected: [
        { day: '2027-01-01', value: 0 },
        { day: '2027-04-10', value: 50 },
      ],
    },
  ]);
});

test('made harder, the way begins anew from the value of that day', () => {
  const [before, after] = goal(history(increase(50), ['2027-02-20', increase(100)]), [['2027-02-15', 20]]);
  expect(before?.expected).toEqual([
    { day: '2027-01-01', value: 0 },
    { day: '2027-02-20', value: 25 },
  ]);
  expect(after).toMatchObject({ from: '2027-02-20', levels: [100] });
  expect(after?.expected).toEqual([
    { day: '2027-02-20', value: 20 },
    { day: '2027-04-10', value: 100 },
  ]);
});

test('made easier, the ordinary way applies', () => {
  const [, after] = goal(history(increase(100), ['2027-02-20', increase(50)]));
  expect(after?.expected).toEqual([
    { day: '2027-02-20', value: 25 },
    { day: '2027-04-10', value: 50 },
  ]);
});

test('changes before the window, after it, and taken over by another of the same day make no piece', () => {
  const pieces = goal(
    history(
      increase(10),
      ['2026-12-01', increase(20)],
      ['2027-02-20', increase(30)],
      ['2027-02-20', increase(40)],
      ['2027-05-01', increase(90)],
    ),
  );
  expect(pieces.map(({ levels }) => levels)).toEqual([[20], [40]]);
});

test('a milestone is expected in steps, the day after each fell due', () => {
  const step = (id: string, day: string | null) => ({
    id,
    title: id,
    day: day === null ? null : calendarDay(day),
    weight: 1,
    issueId: null,
  });
  const steps = [step('a', '2027-02-01'), step('b', null)];
  const [piece] = goal(history({ kind: 'milestone', form: 'steps', steps }));
  expect(piece?.expected.map(({ day, value }) => [day, value])).toEqual([
    ['2027-01-01', 0],
    ['2027-02-01', 0],
    ['2027-02-01', 0.5],
    ['2027-04-10', 0.5],
    ['2027-04-10', 1],
  ]);
});

test('bounds and baselines to find have no way to go', () => {
  expect(goal(history({ kind: 'keep-within', lower: 1, upper: 2 }))).toMatchObject([
    { levels: [1, 2], expected: [] },
  ]);
  expect(goal(history({ kind: 'find-baseline' }))).toMatchObject([{ levels: [], expected: [] }]);
});

test('a break says what the numbers were, what they became, and whether that is harder', () => {
  expect(words(history(increase(50), ['2027-02-20', increase(60)]))).toEqual([
    '2027-02-20 target 50 % became target 60 %, made harder',
  ]);
  expect(words(history(increase(50), ['2027-02-20', increase(40)]))).toEqual([
    '2027-02-20 target 50 % became target 40 %, made easier',
  ]);
  expect(words(history(increase(50), ['2027-02-20', increase(50, 10)]))).toEqual([
    '2027-02-20 target 50 % from 0 % became target 50 % from 10 %',
  ]);
  const within = (lower: number, upper: number): KeyResultNumbers => ({ kind: 'keep-within', lower, upper });
  expect(words(history(within(1, 4), ['2027-02-20', within(2, 3)]))).toEqual([
    '2027-02-20 within 1 % – 4 % became within 2 % – 3 %, made harder',
  ]);
});
