import type { MetricView } from '../../../src/contract/metrics/answers';
import {
  draftOf,
  keyResultFrom,
  metricInput,
  metricProblems,
  rangeWords,
} from '../../../static/app/src/features/health-metrics/metric-draft';

const metric = (more: Partial<MetricView> = {}): MetricView => ({
  id: 'metric-1',
  revision: 2,
  teamId: 'team-1',
  teamName: 'Shop',
  name: 'Uptime',
  description: 'From the status page',
  ownerId: 'ana',
  unit: '%',
  decimals: 2,
  lower: 99.5,
  upper: null,
  rhythm: 'weekly',
  archived: false,
  state: 'outside',
  current: { day: '2026-11-01', value: 98.25 },
  outsideSince: '2026-11-01',
  nextDue: '2026-11-08',
  trend: [],
  keyResults: [],
  ...more,
});

test('what is opened and saved untouched is what was there', () => {
  const ids = { id: 'metric-1', revision: 2 };
  expect(metricInput(draftOf(metric(), '', null, 'de'), ids, 'de')).toMatchObject({
    name: 'Uptime',
    lower: 99.5,
    upper: null,
    decimals: 1,
    unit: '%',
    ownerId: 'ana',
  });
});

test.each([
  ['neither bound', { lower: '', upper: '' }, ['lower']],
  ['bounds the wrong way round', { lower: '5', upper: '4' }, ['upper']],
  ['a bound that is no number', { lower: 'low' }, ['lower']],
  ['no name', { name: ' ' }, ['name']],
])('%s is pointed out at its field', (_, more, fields) => {
  const draft = { ...draftOf(metric(), '', null, 'en'), ...more };
  expect([...metricProblems(draft, 'en').keys()]).toEqual(fields);
});

test.each<[Partial<MetricView>, string]>([
  [{}, 'at least 99.5'],
  [{ lower: null, upper: 3 }, 'at most 3'],
  [{ lower: 2, upper: 4 }, 'between 2 and 4'],
])('%j is healthy %s', (more, words) => expect(rangeWords(metric(more), String)).toBe(words));

test('brought back, it starts from where it is and ends at the bound it left', () => {
  expect(keyResultFrom(metric(), 'bring-back', 'en')).toMatchObject({
    form: 'from-to',
    baseline: '98.25',
    target: '99.5',
  });
  const high = metric({ lower: 1, upper: 3, current: { day: '2026-11-01', value: 7 } });
  expect(keyResultFrom(high, 'bring-back', 'en')).toMatchObject({ baseline: '7', target: '3' });
});

test('guarded, it keeps its range and is a guardrail', () => {
  expect(keyResultFrom(metric(), 'guard', 'en')).toMatchObject({
    form: 'keep-within',
    lower: '99.5',
    upper: '',
    guardrail: true,
  });
});
