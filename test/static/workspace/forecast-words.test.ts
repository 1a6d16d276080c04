import { calendarDay } from '../../../src/domain/okr/calendar-day';
import type { Forecast } from '../../../src/domain/okr/forecast';
import {
  forecastWords,
  sprintPaceWords,
} from '../../../static/app/src/features/workspace/key-result/forecast-words';
import { shortName } from '../../../static/app/src/features/workspace/key-result/short-name';
import { stepStates } from '../../../static/app/src/features/workspace/key-result/step-states';
import { trendFacts, valuesKnown } from '../../../static/app/src/features/workspace/key-result/trend-facts';
import { createFormats } from '../../../static/app/src/format/formats';
import { keyResult } from './views';

const GERMAN = createFormats('de-DE', 'Europe/Berlin');
const DUE = { day: calendarDay('2026-12-31'), value: 2.32, low: 1.94, high: 2.71 };
const FORECAST: Forecast = {
  path: [{ ...DUE, day: calendarDay('2026-11-20') }, DUE],
  due: DUE,
  share: 0.8,
  chance: 0.2,
  perWeek: -0.1,
  values: 6,
  firstDay: calendarDay('2026-10-05'),
  lastDay: calendarDay('2026-11-20'),
  lastValue: 2.7,
  spread: 0.1,
};
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const history = {
  numbers: { first: keyResult().numbers, changes: [] },
  olderValues: [],
  forecast: FORECAST,
};
const at = { today: '2026-11-20', sprints: [] };

test('a forecast reads in the locale of the person, its unit said once', () => {
  expect(plain(forecastWords(FORECAST, keyResult(), GERMAN, '2026-11-20'))).toBe(
    'At this pace about 2,3 % by 31 Dec (80 %: 1,9 to 2,7); 1 in 5 chance of reaching 2.',
  );
});

test('a forecast that needs more data says so', () => {
  const none = { none: 'not-enough-data', values: 2, days: 2, valuesNeeded: 4, daysNeeded: 3 } as const;
  expect(forecastWords(none, keyResult(), GERMAN, '2026-11-20')).toContain('there are 2 values on 2 days.');
});

test('sprint pace shows a decimal more than whole numbers have', () => {
  const pace = {
    perSprint: 1.4,
    sprintsUsed: 3,
    sprintsLeft: 2,
    sprintsToCome: 2,
    now: 43.2,
    reaches: 46,
    target: 50,
  };
  const counted = keyResult({
    decimals: 0,
    unit: '',
    numbers: { kind: 'increase', baseline: 40, target: 50 },
  });
  expect(sprintPaceWords(pace, counted, createFormats('en-GB', 'UTC'), '2026-11-20')).toBe(
    '2 sprints left; at 1.4 a sprint you reach 46 of 50.',
  );
});

test('a sprint pace that falls names value and target with their unit, not a share of it', () => {
  const pace = {
    perSprint: -0.4,
    sprintsUsed: 3,
    sprintsLeft: 2,
    sprintsToCome: 2,
    now: 2.7,
    reaches: 1.9,
    target: 2,
  };
  expect(plain(sprintPaceWords(pace, keyResult(), createFormats('en-GB', 'UTC'), '2026-11-20'))).toBe(
    '2 sprints left; at −0.4 a sprint you reach 1.9 %, target 2 %.',
  );
});

test('the chart draws the forecast once it is read, and none that is none', () => {
  expect(trendFacts(keyResult(), undefined, at).forecast).toEqual([]);
  expect(trendFacts(keyResult(), history, at).forecast).toEqual(FORECAST.path);
  const none = { none: 'past-due', due: calendarDay('2026-11-01') } as const;
  expect(trendFacts(keyResult(), { ...history, forecast: none }, at).forecast).toEqual([]);
});

test('older values come before those that the key result carries, each day once', () => {
  const trend = keyResult({ trend: [['2026-11-01', 3]] });
  const olderValues = [
    ['2026-10-01', 5],
    ['2026-11-01', 4],
  ] as const;
  expect(valuesKnown(trend, { olderValues })).toEqual([
    ['2026-10-01', 5],
    ['2026-11-01', 3],
  ]);
  expect(valuesKnown(trend, undefined)).toEqual([['2026-11-01', 3]]);
});

test('steps are done, in time or overdue, and due days are marked', () => {
  const step = (id: string, day: string | null, weight = 1) => ({
    id,
    title: id,
    day: day === null ? null : calendarDay(day),
    weight,
    issueId: null,
  });
  const numbers = {
    kind: 'milestone',
    form: 'steps',
    steps: [step('a', '2026-11-01', 2), step('b', '2026-11-10'), step('c', null)],
  } as const;
  const stepsDone = [{ stepId: 'a', day: calendarDay('2026-11-03') }];
  const states = stepStates(numbers, stepsDone, '2026-12-31', '2026-11-20');
  expect(states.map(({ share, doneOn, due, overdueDays }) => [share, doneOn, due, overdueDays])).toEqual([
    [0.5, '2026-11-03', '2026-11-01', 0],
    [0.25, null, '2026-11-10', 10],
    [0.25, null, '2026-12-31', 0],
  ]);
  const { dueDays } = trendFacts(keyResult({ kind: 'milestone', numbers, stepsDone }), undefined, at);
  expect(dueDays).toEqual(['2026-11-01', '2026-11-10', '2026-12-31']);
});

test.each([
  ['Checkout 14', 120, 'Checkout 14'],
  ['Checkout 14', 40, '14'],
  ['Checkout', 40, '•'],
  ['', 200, '•'],
])('of the name %s in %d pixels stays %s', (name, width, shown) => {
  expect(shortName(name, width)).toBe(shown);
});
