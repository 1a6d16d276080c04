import fc from 'fast-check';
import { AMBITIONS } from '../../../src/domain/okr/ambition';
import { addDays } from '../../../src/domain/okr/calendar-day';
import { PACE_STATUSES } from '../../../src/domain/okr/okr-status';
import { expectationAt, paceOf } from '../../../src/domain/okr/pace';
import { AFTER_50_DAYS, day, HUNDRED_DAYS, series } from './facts';

describe('pace', () => {
  test.each([
    ['committed', 0.9, 1, 'on-track'],
    ['committed', 0.45, 0.5, 'on-track'],
    ['committed', 0.63, 0.7, 'on-track'],
    ['committed', 0.899, 1, 'at-risk'],
    ['committed', 0.7, 1, 'at-risk'],
    ['committed', 0.49, 0.7, 'at-risk'],
    ['committed', 0.07, 0.1, 'at-risk'],
    ['committed', 0.699, 1, 'off-track'],
    ['committed', 0, 0.2, 'off-track'],
    ['aspirational', 0.7, 1, 'on-track'],
    ['aspirational', 0.21, 0.3, 'on-track'],
    ['aspirational', 0.699, 1, 'at-risk'],
    ['aspirational', 0.4, 1, 'at-risk'],
    ['aspirational', 0.12, 0.3, 'at-risk'],
    ['aspirational', 0.399, 1, 'off-track'],
  ] as const)('%s: %p of %p expected is %s', (ambition, progress, expected, status) => {
    expect(paceOf(progress, expected, ambition).status).toBe(status);
  });

  test('every boundary belongs to the better class, however the share came about', () => {
    const parts = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(fc.constantFrom(...AMBITIONS), parts, (ambition, part) => {
        const { limits } = paceOf(1, 1, ambition);
        const expected = part / 400;
        expect(paceOf(limits.onTrack * expected, expected, ambition).status).toBe('on-track');
        expect(paceOf(limits.atRisk * expected, expected, ambition).status).toBe('at-risk');
      }),
    );
  });

  test('nothing expected yet is On track without a ratio', () => {
    expect(paceOf(0, 0, 'committed')).toMatchObject({ status: 'on-track', ratio: null });
  });

  test('more progress is never a worse class', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...AMBITIONS), share, share, share, (ambition, a, b, expected) => {
        const rank = (progress: number) => PACE_STATUSES.indexOf(paceOf(progress, expected, ambition).status);
        expect(rank(Math.max(a, b))).toBeLessThanOrEqual(rank(Math.min(a, b)));
      }),
    );
  });

  test('a committed key result is never judged milder than an aspirational one', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (progress, expected) => {
        const rank = (ambition: (typeof AMBITIONS)[number]) =>
          PACE_STATUSES.indexOf(paceOf(progress, expected, ambition).status);
        expect(rank('committed')).toBeGreaterThanOrEqual(rank('aspirational'));
      }),
    );
  });
});

describe('expected progress', () => {
  const changedTo = (target: number, on = '2027-01-31', valueThen: number | null = null) => ({
    ...HUNDRED_DAYS,
    numbers: {
      first: HUNDRED_DAYS.numbers.first,
      changes: [{ day: day(on), numbers: { kind: 'increase' as const, baseline: 0, target }, valueThen }],
    },
  });

  test('is the elapsed share', () => {
    expect(expectationAt(HUNDRED_DAYS, AFTER_50_DAYS)).toEqual({
      expected: 0.5,
      by: 'time',
      elapsed: 0.5,
      restart: null,
    });
  });

  test('restarts, when the target is made harder, from the progress then and reaches 1 at the due date', () => {
    const facts = { ...changedTo(200), values: series(['2027-01-20', 40]) };
    const restart = { day: '2027-01-31', progress: 0.2 };
    expect(expectationAt(facts, day('2027-01-30'))).toMatchObject({ expected: 0.29, restart: null });
    expect(expectationAt(facts, day('2027-01-31'))).toEqual({
      expected: 0.2,
      by: 'time',
      elapsed: 0,
      restart,
    });
    expect(expectationAt(facts, day('2027-03-07')).expected).toBeCloseTo(0.6, 12);
    expect(expectationAt(facts, day('2027-04-11')).expected).toBe(1);
  });

  test('restarts from the value kept with the change when older values are gone', () => {
    const facts = { ...changedTo(200, '2027-01-31', 40), values: series(['2027-02-10', 60]) };
    expect(expectationAt(facts, day('2027-01-31')).expected).toBe(0.2);
  });

  test('restarts from 0 when there was no value', () => {
    expect(expectationAt(changedTo(200), day('2027-03-07')).expected).toBeCloseTo(0.5, 12);
  });

  test('keeps the ordinary line when the target is made easier', () => {
    expect(expectationAt(changedTo(80), AFTER_50_DAYS)).toMatchObject({ expected: 0.5, restart: null });
  });

  test('keeps the ordinary line when the target was changed before the window', () => {
    const facts = { ...changedTo(200, '2026-12-20'), values: series(['2026-12-15', 40]) };
    expect(expectationAt(facts, AFTER_50_DAYS)).toMatchObject({ expected: 0.5, restart: null });
  });

  test('never falls while time passes, and is 1 after the due date', () => {
    const offset = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(offset, offset, fc.integer({ min: 101, max: 500 }), (changedAfter, now, target) => {
        const facts = {
          ...changedTo(target, addDays(HUNDRED_DAYS.window.start, changedAfter)),
          values: series(['2027-01-05', 30]),
        };
        const today = addDays(HUNDRED_DAYS.window.start, now);
        const tomorrow = addDays(today, 1);
        // The restart itself may lower it: that is its purpose.
        fc.pre(facts.numbers.changes[0]?.day !== tomorrow);
        const expected = expectationAt(facts, today).expected;
        expect(expectationAt(facts, tomorrow).expected).toBeGreaterThanOrEqual(expected - 1e-12);
        expect(expected).toBeLessThanOrEqual(1);
        expect(expectationAt(facts, day('2027-08-01')).expected).toBe(1);
      }),
    );
  });
});
