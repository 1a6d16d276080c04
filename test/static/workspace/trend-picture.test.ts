import fc from 'fast-check';
import { calendarDay } from '../../../src/domain/okr/calendar-day';
import { axisLabel } from '../../../static/app/src/features/workspace/key-result/axis-label';
import { goalHistory } from '../../../static/app/src/features/workspace/key-result/goal-history';
import { niceStep, niceTicks } from '../../../static/app/src/features/workspace/key-result/scale';
import {
  type TrendFacts,
  trendPicture,
} from '../../../static/app/src/features/workspace/key-result/trend-picture';
import { trendWords } from '../../../static/app/src/features/workspace/key-result/trend-words';
import { createFormats } from '../../../static/app/src/format/formats';
import { keyResult } from './views';

const SIZE = { width: 600, height: 280, left: 50 };
const WINDOW = { start: '2026-10-01', end: '2026-12-31' };
const goalTo = (target: number, baseline = 3.8) =>
  goalHistory({
    numbers: { first: { kind: 'reach', baseline, target }, changes: [] },
    window: WINDOW,
    values: [],
  });
const FACTS: TrendFacts = {
  window: WINDOW,
  goal: goalTo(2),
  expectedToday: 2.9,
  forecast: [],
  dueDays: [],
  today: '2026-11-15',
  values: [
    ['2026-10-08', 3.6],
    ['2026-11-12', 2.7],
  ],
  sprints: [],
};

test.each([
  [10, 5, 2],
  [1.8, 5, 0.5],
  [100, 4, 25],
  [0.07, 5, 0.02],
  [5000, 5, 1000],
])('a span of %d in at most %d steps takes steps of %d', (span, most, step) => {
  expect(niceStep(span, most)).toBeCloseTo(step, 10);
});

test('ticks are told apart by as many decimals as they need, and no more', () => {
  expect(niceTicks(2, 3.8, 5)).toEqual({ values: [2, 2.5, 3, 3.5, 4], decimals: 1 });
  expect(niceTicks(99.9, 99.95, 2).decimals).toBe(3);
  expect(niceTicks(0, 100, 4)).toEqual({ values: [0, 25, 50, 75, 100], decimals: 0 });
});

test('ticks always hold all values, even a single one', () => {
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(number, number, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const { values } = niceTicks(low, high, 5);
      const slack = 1e-6 * Math.max(1, Math.abs(low), Math.abs(high));
      expect(values[0]).toBeLessThanOrEqual(low + slack);
      expect(values.at(-1)).toBeGreaterThanOrEqual(high - slack);
      expect(values.length).toBeGreaterThan(1);
      expect(values.length).toBeLessThan(12);
    }),
  );
});

test.each([
  [1e15, 1e15 + 0.125],
  [1e9, 1e9 + 1e-7],
  [0, 5e-324],
  [-1e15, 1e15],
])('values as far apart as %d and %d end in a few ticks', (low, high) => {
  const { values } = niceTicks(low, high, 5);
  expect(values.length).toBeGreaterThan(1);
  expect(values.length).toBeLessThan(12);
});

test('the line runs from the baseline at the start to the target at the end', () => {
  const { expected, plot, levels } = trendPicture(FACTS, SIZE);
  const [start, end] = expected[0] ?? [];
  expect(start?.x).toBe(plot.left);
  expect(end?.x).toBe(plot.right);
  expect(end?.y).toBe(levels[0]?.y);
  expect(start?.y).toBeLessThan(end?.y ?? Number.NaN);
  expect(levels).toMatchObject([{ x1: plot.left, x2: plot.right }]);
});

test('everything lies inside the plot, whatever the values, days and doubts', () => {
  const day = fc
    .integer({ min: 0, max: 400 })
    .map((plus) => new Date(Date.UTC(2026, 6, 1) + plus * 86_400_000).toISOString().slice(0, 10));
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const sprint = fc.record({ id: fc.uuid(), start: day, end: day });
  const doubt = fc.tuple(value, fc.double({ min: 0, max: 1e9, noNaN: true }));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(day, value), { maxLength: 8 }),
      fc.array(sprint),
      fc.tuple(value, value).filter(([from, to]) => from !== to),
      fc.option(doubt),
      (values, sprints, [from, to], doubts) => {
        const [ahead, wide] = doubts ?? [0, 0];
        const due = { day: WINDOW.end, value: ahead, low: ahead - wide, high: ahead + wide };
        const forecast = doubts === null ? [] : [{ ...due, day: FACTS.today }, due];
        const facts = { ...FACTS, values, sprints, forecast, goal: goalTo(to, from) };
        const picture = trendPicture(facts, SIZE);
        const { plot, points, columns, expected } = picture;
        for (const { x, y } of [...points, ...expected.flat(), ...(picture.forecast?.band ?? [])]) {
          expect(x).toBeGreaterThanOrEqual(plot.left - 0.01);
          expect(x).toBeLessThanOrEqual(plot.right + 0.01);
          expect(y).toBeGreaterThanOrEqual(plot.top - 0.01);
          expect(y).toBeLessThanOrEqual(plot.bottom + 0.01);
        }
        for (const { x, width } of columns) {
          expect(x).toBeGreaterThanOrEqual(plot.left - 0.01);
          expect(x + width).toBeLessThanOrEqual(plot.right + 0.01);
          expect(width).toBeGreaterThan(0);
        }
      },
    ),
  );
});

test('where it should be by today is marked inside the window alone', () => {
  const { expectedToday, todayX, expected } = trendPicture(FACTS, SIZE);
  expect(expectedToday?.x).toBe(todayX);
  const [start, end] = expected[0] ?? [];
  expect(expectedToday?.y).toBeCloseTo(((start?.y ?? 0) + (end?.y ?? 0)) / 2, 5);
  expect(trendPicture({ ...FACTS, today: '2027-02-01' }, SIZE).expectedToday).toBeNull();
  expect(trendPicture({ ...FACTS, expectedToday: null }, SIZE).expectedToday).toBeNull();
});

describe('the forecast', () => {
  const forecast = [
    { day: '2026-11-15', value: 2.7, low: 2.5, high: 2.9 },
    { day: '2026-12-31', value: 2.3, low: 1.9, high: 2.7 },
  ];
  test('runs from today to the due date in a band', () => {
    const picture = trendPicture({ ...FACTS, forecast }, SIZE);
    const { line, band, end } = picture.forecast ?? { line: [], band: [], end: null };
    expect(line[0]?.x).toBe(picture.todayX);
    expect(end).toEqual(line[1]);
    expect(end?.x).toBe(picture.plot.right);
    expect(band).toHaveLength(4);
    expect(band[1]?.y).toBeLessThan(band[2]?.y ?? Number.NaN);
  });

  test('of great doubt is cut before it flattens the values', () => {
    const wild = forecast.map((point) => ({ ...point, low: -500, high: 500 }));
    const { yTicks } = trendPicture({ ...FACTS, forecast: wild }, SIZE);
    expect(yTicks.at(-1)?.value).toBeLessThan(6);
    expect(yTicks[0]?.value).toBeGreaterThan(0);
  });
});

test('bounds are a band of healthy values, open where there is no bound', () => {
  const bounds = (lower: number | null, upper: number | null) => {
    const numbers = { first: { kind: 'keep-within', lower, upper } as const, changes: [] };
    const goal = goalHistory({ numbers, window: WINDOW, values: [] });
    return trendPicture({ ...FACTS, goal, expectedToday: null }, SIZE);
  };
  const closed = bounds(2, 3);
  const [lower, upper] = closed.levels;
  expect(closed.healthy).toEqual([
    {
      x: closed.plot.left,
      y: upper?.y,
      width: closed.plot.right - closed.plot.left,
      height: (lower?.y ?? 0) - (upper?.y ?? 0),
    },
  ]);
  const open = bounds(2.5, null);
  expect(open.healthy[0]?.y).toBe(open.plot.top);
  expect(open.expected).toEqual([]);
});

test('a changed target steps on its day, and the break is marked', () => {
  const numbers = {
    first: { kind: 'decrease', baseline: 3.8, target: 2 } as const,
    changes: [
      {
        day: calendarDay('2026-11-10'),
        numbers: { kind: 'decrease', baseline: 3.8, target: 1.5 } as const,
        valueThen: 2.7,
      },
    ],
  };
  const goal = goalHistory({ numbers, window: WINDOW, values: FACTS.values });
  const { levels, breaks, plot } = trendPicture({ ...FACTS, goal }, SIZE);
  const at = breaks[0]?.x ?? Number.NaN;
  expect(breaks.map(({ day }) => day)).toEqual(['2026-11-10']);
  expect(levels.map(({ x1, x2 }) => [x1, x2])).toEqual([
    [plot.left, at],
    [at, plot.right],
  ]);
  expect(levels[1]?.y).toBeGreaterThan(levels[0]?.y ?? Number.NaN);
});

test('days on the axis leave room for their labels', () => {
  for (const width of [260, 400, 900]) {
    const { xTicks } = trendPicture(FACTS, { ...SIZE, width });
    const gaps = xTicks.slice(1).map(({ x }, index) => x - (xTicks[index]?.x ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(55);
    expect(xTicks[0]?.day).toBe('2026-10-01');
  }
});

test('the chart says in words what it shows, with units', () => {
  const words = trendWords(keyResult(), createFormats('en-GB', 'UTC')).replaceAll('\u00A0', ' ');
  expect(words).toBe(
    'Trend of KR-1: one value, 2.7 % on 20 Nov 2026. Baseline 3.8 %, target 2 % by 31 Dec 2026.',
  );
});

test.each([
  [[2, 2.5, 3], '%', 1, '2.5 %'],
  [[0, 500], 'hours', 0, '500'],
  [[0, 5e8, 1e9], '€', 0, '500M €'],
  [[0, 5e8, 1e9], 'satisfied customers', 0, '500M'],
])('the axis of %j in %s stays narrow', (values, unit, decimals, middle) => {
  const label = axisLabel(values, { unit, decimals }, createFormats('en-US', 'UTC'));
  expect(label(values[1] ?? 0).replaceAll('\u00A0', ' ')).toBe(middle);
});
