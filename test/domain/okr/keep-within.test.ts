import fc from 'fast-check';
import { checkBounds, isInside } from '../../../src/domain/okr/bounds';
import { addDays } from '../../../src/domain/okr/calendar-day';
import { keptDays, outsideSince } from '../../../src/domain/okr/keep-within';
import type { KeepWithinNumbers } from '../../../src/domain/okr/key-result';
import { progressAt } from '../../../src/domain/okr/progress-at';
import { type KeyResultFacts, keyResultStatus } from '../../../src/domain/okr/status';
import { anyValues } from './arbitraries';
import { AFTER_50_DAYS, day, HUNDRED_DAYS, series } from './facts';

const within = (lower: number | null, upper: number | null): KeepWithinNumbers => ({
  kind: 'keep-within',
  lower,
  upper,
});
const KEPT: KeyResultFacts = { ...HUNDRED_DAYS, numbers: { first: within(2, 4), changes: [] } };
/** A value a week from the window's first day on. */
const weekly = (...values: readonly number[]) =>
  values.map((value, week) => ({ day: addDays(day('2027-01-01'), 7 * week), value, seq: week }));

test.each<[string, number | null, number | null, string[]]>([
  ['both bounds', 2, 4, []],
  ['one value alone', 3, 3, []],
  ['no bound', null, null, ['lower required']],
  ['bounds the wrong way round', 4, 2, ['upper upper-below-lower']],
  ['a bound that is no number', Number.NaN, 4, ['lower not-a-number']],
  ['a bound too large to be exact', null, 1e16, ['upper too-large']],
])('%s: checked', (_name, lower, upper, problems) => {
  expect(checkBounds(within(lower, upper)).map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
});

test.each([
  [within(2, 4), 2, true],
  [within(2, 4), 4, true],
  [within(2, 4), 1.99, false],
  [within(2, 4), 4.01, false],
  [within(null, 4), -1e9, true],
  [within(2, null), 1e9, true],
  [within(null, 0.3), 0.1 + 0.2, true],
])('bounds are inclusive: %j and %d', (numbers, value, inside) => {
  expect(isInside(numbers, value)).toBe(inside);
});

describe('the inside share', () => {
  test.each<[string, Partial<KeyResultFacts>, { inside: number; measured: number }]>([
    ['no value', {}, { inside: 0, measured: 0 }],
    // 51 days up to and with the 20th of February.
    ['a value a week, all inside', { values: weekly(3, 3, 3, 3, 3, 3, 3, 3) }, { inside: 51, measured: 51 }],
    [
      'the last one outside since 2 days',
      { values: weekly(3, 3, 3, 3, 3, 3, 3, 5) },
      { inside: 49, measured: 51 },
    ],
    // 1.5 × 7 days: it holds on its own day and ten more.
    ['one value long ago', { values: series(['2027-01-01', 3]) }, { inside: 11, measured: 11 }],
    ['one from before the window', { values: series(['2026-12-28', 3]) }, { inside: 7, measured: 7 }],
    ['only from long before it', { values: series(['2026-11-01', 3]) }, { inside: 0, measured: 0 }],
    [
      'two of one day: the later entered counts',
      { values: series(['2027-02-20', 3], ['2027-02-20', 9]) },
      { inside: 0, measured: 1 },
    ],
    ['a value after today', { values: series(['2027-03-01', 3]) }, { inside: 0, measured: 0 }],
    [
      'a monthly rhythm: 45 days more',
      { rhythm: 'monthly', values: series(['2027-01-01', 3]) },
      { inside: 46, measured: 46 },
    ],
    [
      'a pause: its days are not measured, and use up nothing',
      {
        window: { ...HUNDRED_DAYS.window, pauses: [{ from: day('2027-01-05'), to: day('2027-01-20') }] },
        values: series(['2027-01-01', 3]),
      },
      { inside: 11, measured: 11 },
    ],
    [
      'bounds drawn in: older days keep the bounds of their day',
      {
        numbers: {
          first: within(2, 4),
          changes: [{ day: day('2027-02-11'), numbers: within(2, 3), valueThen: 3.5 }],
        },
        values: series(['2027-02-10', 3.5], ['2027-02-17', 3.5]),
      },
      { inside: 1, measured: 11 },
    ],
  ])('%s', (_name, part, days) => {
    expect(keptDays({ ...KEPT, ...part }, AFTER_50_DAYS)).toMatchObject(days);
  });

  test('never depends on a value that is said twice, nor on the order of entries', () => {
    fc.assert(
      fc.property(anyValues(), fc.nat(), (values, pick) => {
        const facts = { ...KEPT, values };
        const twice = values[pick % Math.max(1, values.length)];
        const again = twice === undefined ? values : [...values, { ...twice }];
        expect(keptDays({ ...facts, values: again.toReversed() }, AFTER_50_DAYS)).toEqual(
          keptDays(facts, AFTER_50_DAYS),
        );
      }),
    );
  });

  test('counts each day at most once, and lies between 0 and 1', () => {
    fc.assert(
      fc.property(anyValues(), fc.integer({ min: -20, max: 130 }), (values, days) => {
        const kept = keptDays({ ...KEPT, values }, addDays(day('2027-01-01'), days));
        expect(kept.measured).toBeLessThanOrEqual(Math.max(0, Math.min(100, days + 1)));
        expect(kept.inside).toBeLessThanOrEqual(kept.measured);
        expect(kept.share === null).toBe(kept.measured === 0);
      }),
    );
  });

  test('does not change with the unit', () => {
    fc.assert(
      fc.property(anyValues(), (values) => {
        const cents = values.map((each) => ({ ...each, value: each.value * 100 }));
        const inCents = { ...KEPT, numbers: { first: within(200, 400), changes: [] }, values: cents };
        expect(keptDays(inCents, AFTER_50_DAYS)).toEqual(keptDays({ ...KEPT, values }, AFTER_50_DAYS));
      }),
    );
  });
});

test('progress is the inside share × the elapsed share, and at close the inside share alone', () => {
  const facts = { ...KEPT, values: weekly(3, 5, 3, 3, 3, 3, 3, 3) };
  expect(progressAt(facts, AFTER_50_DAYS)?.progress).toBeCloseTo((44 / 51) * 0.5, 12);
  expect(progressAt({ ...facts, lifecycle: 'closed' }, AFTER_50_DAYS)?.progress).toBeCloseTo(44 / 51, 12);
  expect(progressAt(KEPT, AFTER_50_DAYS)).toBeNull();
});

test.each<[string, readonly number[], string | null]>([
  ['all inside', [3, 3, 3], null],
  ['the last outside', [3, 3, 5], '2027-01-15'],
  ['the last two outside, on either side', [3, 1, 5], '2027-01-08'],
  ['back inside', [3, 5, 3], null],
  ['never inside', [5, 5, 5], '2027-01-01'],
])('outside since: %s', (_name, values, since) => {
  expect(outsideSince({ ...KEPT, values: weekly(...values) }, AFTER_50_DAYS)).toBe(since);
});

test('a bound drawn in puts a value outside from that day on', () => {
  const change = { day: day('2027-02-11'), numbers: within(2, 3), valueThen: 3.5 };
  const facts = { numbers: { first: within(2, 4), changes: [change] }, values: series(['2027-02-01', 3.5]) };
  expect(outsideSince(facts, AFTER_50_DAYS)).toBe('2027-02-11');
});

describe('its status', () => {
  test.each<[string, Partial<KeyResultFacts>, string, string]>([
    ['no value', {}, 'no-data', 'no-value'],
    ['inside nine days of ten', { values: weekly(3, 3, 3, 3, 3, 3, 3, 3) }, 'on-track', 'inside'],
    ['now inside, often outside', { values: weekly(3, 5, 5, 3, 3, 3, 3, 3) }, 'at-risk', 'inside'],
    ['outside for less than one rhythm', { values: series(['2027-02-14', 5]) }, 'at-risk', 'outside'],
    ['outside for one rhythm', { values: series(['2027-02-13', 5]) }, 'off-track', 'outside'],
    [
      'outside, measured again and still outside',
      { values: series(['2027-02-08', 5], ['2027-02-19', 6]) },
      'off-track',
      'outside',
    ],
    ['nothing new for longer than 1.5 rhythms', { values: series(['2027-02-08', 3]) }, 'stale', 'stale'],
    [
      'closed inside',
      { lifecycle: 'closed', endedOn: AFTER_50_DAYS, values: series(['2027-02-19', 3]) },
      'done',
      'ended-inside',
    ],
    [
      'closed outside',
      { lifecycle: 'closed', endedOn: AFTER_50_DAYS, values: series(['2027-02-19', 5]) },
      'at-risk',
      'outside',
    ],
  ])('%s', (_name, part, status, code) => {
    const judged = keyResultStatus({ ...KEPT, ...part }, AFTER_50_DAYS);
    expect([judged.status, judged.reason.code]).toEqual([status, code]);
  });

  test('is Too early in the first days, and never Done before it is closed', () => {
    const early = keyResultStatus({ ...KEPT, values: weekly(5) }, day('2027-01-05'));
    expect(early.status).toBe('too-early');
    const all = weekly(...Array.from({ length: 15 }, () => 3));
    expect(keyResultStatus({ ...KEPT, values: all }, day('2027-04-11')).status).toBe('on-track');
  });
});
