import fc from 'fast-check';
import { axisLabel } from '../../../static/app/src/features/workspace/key-result/axis-label';
import { niceStep, niceTicks } from '../../../static/app/src/features/workspace/key-result/scale';
import {
  type TrendFacts,
  trendPicture,
} from '../../../static/app/src/features/workspace/key-result/trend-picture';
import { trendWords } from '../../../static/app/src/features/workspace/key-result/trend-words';
import { createFormats } from '../../../static/app/src/format/formats';
import { keyResult } from './views';

const SIZE = { width: 600, height: 280, left: 50 };
const FACTS: TrendFacts = {
  window: { start: '2026-10-01', end: '2026-12-31' },
  line: { from: 3.8, to: 2 },
  levels: [2],
  expected: 0.5,
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
  const { straight, plot, levelYs } = trendPicture(FACTS, SIZE);
  if (straight === null) throw new Error('no line');
  expect(straight[0].x).toBe(plot.left);
  expect(straight[1].x).toBe(plot.right);
  expect(straight[1].y).toBe(levelYs[0]);
  expect(straight[0].y).toBeLessThan(straight[1].y);
});

test('everything lies inside the plot, whatever the values and days', () => {
  const day = fc
    .integer({ min: 0, max: 400 })
    .map((plus) => new Date(Date.UTC(2026, 6, 1) + plus * 86_400_000).toISOString().slice(0, 10));
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const sprint = fc.record({ id: fc.uuid(), start: day, end: day });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(day, value), { maxLength: 8 }),
      fc.array(sprint),
      value,
      (values, sprints, to) => {
        const facts = { ...FACTS, values, sprints, line: { from: 3.8, to }, levels: [to] };
        const { plot, points, columns, straight } = trendPicture(facts, SIZE);
        for (const { x, y } of [...points, ...(straight ?? [])]) {
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

test('where it should be by today is on the line while nothing was paused, and gone after the end', () => {
  const { expectedToday, straight } = trendPicture(
    { ...FACTS, today: '2026-11-15', expected: 45 / 91 },
    SIZE,
  );
  if (straight === null) throw new Error('no line');
  const along = ((expectedToday?.x ?? 0) - straight[0].x) / (straight[1].x - straight[0].x);
  expect(along).toBeCloseTo(45 / 91, 5);
  expect(expectedToday?.y).toBeCloseTo(straight[0].y + along * (straight[1].y - straight[0].y), 5);
  expect(trendPicture({ ...FACTS, today: '2027-02-01' }, SIZE).expectedToday).toBeNull();
});

test('bounds are levels without a line, and nothing at all still has a scale', () => {
  const bounds = trendPicture({ ...FACTS, line: null, levels: [2, 4], values: [] }, SIZE);
  expect(bounds.straight).toBeNull();
  expect(bounds.expectedToday).toBeNull();
  expect(bounds.levelYs[0]).toBeGreaterThan(bounds.levelYs[1] ?? Number.NaN);
  const nothing = trendPicture({ ...FACTS, line: null, levels: [], values: [] }, SIZE);
  expect(nothing.yTicks.length).toBeGreaterThan(1);
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
