import type { Forecast } from '../../../../src/domain/okr/forecast';
import {
  chanceWords,
  forecastSentence,
  noForecastSentence,
} from '../../../../src/domain/okr/forecast-sentence';
import type { KeyResultNumbers } from '../../../../src/domain/okr/key-result';
import { wantedRange } from '../../../../src/domain/okr/wanted-range';
import { day } from '../facts';

const DUE = { day: day('2027-03-31'), value: 46.2, low: 41, high: 52 };
const FORECAST: Forecast = {
  path: [DUE],
  due: DUE,
  share: 0.8,
  chance: 0.26,
  perWeek: 1.5,
  values: 7,
  firstDay: day('2027-01-08'),
  lastDay: day('2027-02-19'),
  lastValue: 38,
  spread: 2,
};
const increase: KeyResultNumbers = { kind: 'increase', baseline: 10, target: 50 };

test('a forecast says value, interval and chance', () => {
  expect(forecastSentence(FORECAST, increase)).toBe(
    'At this pace about 46.2 by 31 Mar 2027 (80\u00A0%: 41 to 52); 1 in 4 chance of reaching 50.',
  );
});

test.each<[string, KeyResultNumbers, number, string | null]>([
  ['a target that is met now', increase, 51, 'still meeting 50'],
  ['a target below', { kind: 'decrease', baseline: 50, target: 40 }, 45, 'reaching 40'],
  ['two bounds', { kind: 'keep-within', lower: 40, upper: 45 }, 44, 'being within 40 and 45'],
  ['an upper bound', { kind: 'keep-within', lower: null, upper: 45 }, 44, 'at most 45'],
  ['a lower bound', { kind: 'keep-within', lower: 40, upper: null }, 44, 'at least 40'],
  ['nothing to reach', { kind: 'find-baseline' }, 44, null],
])('the chance of %s is said as such', (_name, numbers, lastValue, goal) => {
  const sentence = forecastSentence({ ...FORECAST, lastValue }, numbers);
  const chance = goal === null ? '.' : `; 1 in 4 chance of ${goal}.`;
  expect(sentence).toBe(`At this pace about 46.2 by 31 Mar 2027 (80\u00A0%: 41 to 52)${chance}`);
});

test.each([
  [0, 'less than 1 in 20'],
  [0.049, 'less than 1 in 20'],
  [0.06, '1 in 10'],
  [0.16, '1 in 6'],
  [0.24, '1 in 4'],
  [0.32, '1 in 3'],
  [0.5, '1 in 2'],
  [0.68, '2 in 3'],
  [0.94, '9 in 10'],
  [0.951, 'more than 19 in 20'],
  [1, 'more than 19 in 20'],
])('a chance of %d is %s, never certain', (chance, words) => {
  expect(chanceWords(chance)).toBe(words);
});

test('no forecast says why, and what would bring one', () => {
  const few = { none: 'not-enough-data', valuesNeeded: 4, daysNeeded: 3 } as const;
  expect(noForecastSentence({ ...few, values: 1, days: 1 })).toBe(
    'Not enough data for a forecast: it takes 4 values on 3 different days in the window, and there is 1 value on 1 day.',
  );
  expect(noForecastSentence({ ...few, values: 5, days: 2 })).toContain('there are 5 values on 2 days.');
  expect(noForecastSentence({ none: 'past-due', due: day('2027-03-31') })).toBe(
    'No forecast: it was due on 31 Mar 2027.',
  );
});

test.each<[KeyResultNumbers, ReturnType<typeof wantedRange>]>([
  [increase, { lower: 50, upper: null }],
  [
    { kind: 'decrease', baseline: 24, target: 6 },
    { lower: null, upper: 6 },
  ],
  [
    { kind: 'reach', baseline: 5, target: 0 },
    { lower: null, upper: 0 },
  ],
  [
    { kind: 'keep-within', lower: 1, upper: null },
    { lower: 1, upper: null },
  ],
  [{ kind: 'milestone', form: 'steps', steps: [] }, null],
  [{ kind: 'find-baseline' }, null],
])('%j wants %j', (numbers, wanted) => {
  expect(wantedRange(numbers)).toEqual(wanted);
});
