import fc from 'fast-check';
import { addDays } from '../../../../src/domain/okr/calendar-day';
import type { DatedValue } from '../../../../src/domain/okr/dated-value';
import {
  type Forecast,
  type ForecastFacts,
  forecast,
  type WantedRange,
} from '../../../../src/domain/okr/forecast';
import { day, series } from '../facts';

const WINDOW = { start: day('2027-01-01'), end: day('2027-03-31'), pauses: [] };
const TODAY = day('2027-02-01');
/** One a day more, from 10 on 1 January. */
const STEADY = series(['2027-01-01', 10], ['2027-01-11', 20], ['2027-01-21', 30], ['2027-01-31', 40]);
/** The same, two off to either side. */
const UNSTEADY = series(['2027-01-01', 12], ['2027-01-11', 18], ['2027-01-21', 32], ['2027-01-31', 38]);

function made(values: readonly DatedValue[], facts: Partial<ForecastFacts> = {}, today = TODAY): Forecast {
  const found = forecast({ window: WINDOW, values, wanted: null, ...facts }, today);
  if ('none' in found) throw new Error(`no forecast: ${found.none}`);
  return found;
}
const chance = (wanted: WantedRange, values = UNSTEADY) => made(values, { wanted }).chance ?? Number.NaN;

test('a steady key result goes on as it went, without doubt', () => {
  const { due, perWeek, spread } = made(STEADY);
  expect(due).toEqual({ day: day('2027-03-31'), value: 99, low: 99, high: 99 });
  expect(perWeek).toBe(7);
  expect(spread).toBe(0);
});

test('rounding leaves some doubt even where all values lie on the line', () => {
  const { due, spread, chance } = made(STEADY, {
    resolution: 1,
    wanted: { lower: 99, upper: null },
  });
  expect(spread).toBeCloseTo(0.289, 3);
  expect(due.high - due.low).toBeGreaterThan(1);
  expect(chance).toBeCloseTo(0.5, 9);
  expect(made(UNSTEADY, { resolution: 0.1 })).toEqual(made(UNSTEADY));
});

describe('not enough data', () => {
  test.each([
    ['three values', STEADY.slice(0, 3), 3, 3],
    ['none', [], 0, 0],
    [
      'four values on two days',
      series(['2027-01-01', 1], ['2027-01-01', 2], ['2027-01-09', 3], ['2027-01-09', 4]),
      4,
      2,
    ],
  ])('with %s', (_name, values, count, days) => {
    expect(forecast({ window: WINDOW, values, wanted: null }, TODAY)).toEqual({
      none: 'not-enough-data',
      values: count,
      days,
      valuesNeeded: 4,
      daysNeeded: 3,
    });
  });

  test('with values before the window, after its end or after today only', () => {
    const outside = series(
      ['2026-12-20', 1],
      ['2026-12-31', 1],
      ['2027-02-02', 2],
      ['2027-04-01', 3],
      ['2027-01-15', 3],
    );
    expect(forecast({ window: WINDOW, values: outside, wanted: null }, TODAY)).toMatchObject({ values: 1 });
  });

  test('with all values in one pause, in which no time passes', () => {
    const window = { ...WINDOW, pauses: [{ from: day('2027-01-01'), to: null }] };
    expect(forecast({ window, values: STEADY, wanted: null }, TODAY)).toMatchObject({
      none: 'not-enough-data',
    });
  });
});

test('four values on three days are enough, and of one day the last entered counts', () => {
  const values = series(['2027-01-01', 10], ['2027-01-11', 99], ['2027-01-11', 20], ['2027-01-21', 30]);
  expect(made(values)).toMatchObject({ values: 3, due: { value: 99 } });
});

test('values outside the window and of days to come change nothing', () => {
  const stray = series(['2026-12-31', -500], ['2027-02-02', 900], ['2027-04-05', 900]);
  expect(made([...STEADY, ...stray])).toEqual(made(STEADY));
});

test('the order in which values are given changes nothing', () => {
  expect(made([...UNSTEADY].reverse())).toEqual(made(UNSTEADY));
});

test('past the due date there is none, on it there is', () => {
  const on = (today: string) => forecast({ window: WINDOW, values: STEADY, wanted: null }, day(today));
  expect(on('2027-04-01')).toEqual({ none: 'past-due', due: day('2027-03-31') });
  expect(on('2027-03-31')).toMatchObject({ due: { value: 99 }, path: [{ day: day('2027-03-31') }] });
});

test('the path runs from today to the due date and its band widens', () => {
  const { path, due } = made(UNSTEADY);
  expect(path[0].day).toBe(TODAY);
  expect(path.at(-1)).toEqual(due);
  const widths = path.map(({ low, high }) => high - low);
  expect(widths).toEqual([...widths].sort((a, b) => a - b));
  expect(path.map(({ day: each }) => each)).toEqual([...new Set(path.map(({ day: each }) => each))]);
});

test('with more values of the same spread the band is narrower', () => {
  const twice = [...UNSTEADY, ...series(['2027-01-06', 17], ['2027-01-16', 23], ['2027-01-26', 37])];
  const width = ({ due }: Forecast) => due.high - due.low;
  expect(width(made(twice))).toBeLessThan(width(made(UNSTEADY)));
});

test('paused days do not pass', () => {
  const pauses = [{ from: day('2027-02-11'), to: day('2027-03-02') }];
  expect(made(STEADY, { window: { ...WINDOW, pauses } }).due.value).toBeCloseTo(79, 9);
});

describe('the chance of reaching the target', () => {
  test('is one half where the line ends', () => {
    const { value } = made(UNSTEADY).due;
    expect(chance({ lower: value, upper: null })).toBeCloseTo(0.5, 9);
  });

  test('is one tenth at the upper end of the interval, whose other tenth lies below it', () => {
    const { low, high } = made(UNSTEADY).due;
    expect(chance({ lower: high, upper: null })).toBeCloseTo(0.1, 6);
    expect(chance({ lower: null, upper: low })).toBeCloseTo(0.1, 6);
    expect(chance({ lower: low, upper: high })).toBeCloseTo(0.8, 6);
  });

  test('is certain only without any spread, where bounds belong to the range', () => {
    expect(chance({ lower: 99, upper: null }, STEADY)).toBe(1);
    expect(chance({ lower: 90, upper: 98 }, STEADY)).toBe(0);
  });

  test('is nothing where nothing is to be reached', () => {
    expect(made(STEADY).chance).toBeNull();
  });
});

test('whatever the values, ends are in order and chances between 0 and 1', () => {
  const value = fc.tuple(fc.integer({ min: 0, max: 31 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
  fc.assert(
    fc.property(
      fc.array(value, { maxLength: 20 }),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      (all, lower) => {
        const values = all.map(([plus, each], seq) => ({
          day: addDays(WINDOW.start, plus),
          value: each,
          seq,
        }));
        const found = forecast({ window: WINDOW, values, wanted: { lower, upper: null } }, TODAY);
        if ('none' in found) return;
        for (const { low, value: middle, high } of found.path) {
          expect(low).toBeLessThanOrEqual(middle);
          expect(middle).toBeLessThanOrEqual(high);
        }
        expect(found.chance).toBeGreaterThanOrEqual(0);
        expect(found.chance).toBeLessThanOrEqual(1);
      },
    ),
  );
});
