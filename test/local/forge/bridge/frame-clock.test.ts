import { shiftClock } from '../../../../local/forge/bridge/frame-clock';

const DAY = 86_400_000;
const Real = globalThis.Date;

afterEach(() => {
  globalThis.Date = Real;
  Real.prototype.constructor = Real;
});

function aheadMs(now: number): number {
  return now - Real.now();
}

test('now is shifted, given moments are not', () => {
  shiftClock(7 * DAY);
  expect(Math.abs(aheadMs(Date.now()) - 7 * DAY)).toBeLessThan(1000);
  expect(Math.abs(Real.parse(new Date().toISOString()) - Real.now() - 7 * DAY)).toBeLessThan(1000);
  expect(new Date('2026-03-02T09:00:00Z').toISOString()).toBe('2026-03-02T09:00:00.000Z');
  expect(new Date(2026, 2, 2).getMonth()).toBe(2);
  expect(Date.UTC(2026, 0, 1)).toBe(Real.UTC(2026, 0, 1));
});

test('dates stay dates to everybody who asks', () => {
  const before = new Date();
  shiftClock(DAY);
  expect(new Date() instanceof Date).toBe(true);
  expect(before instanceof Date).toBe(true);
  expect(new Date().constructor).toBe(Date);
  expect(before.constructor).toBe(Date);
  class Special extends Date {}
  expect(new Special() instanceof Special).toBe(true);
});

test('a later shift reaches code that kept Date or its now, also when the first was none', () => {
  shiftClock(0);
  const { now } = Date;
  const Kept = Date;
  shiftClock(3 * DAY);
  expect(Math.abs(aheadMs(now()) - 3 * DAY)).toBeLessThan(1000);
  expect(Math.abs(aheadMs(new Kept().getTime()) - 3 * DAY)).toBeLessThan(1000);
  shiftClock(-DAY);
  expect(Math.abs(aheadMs(now()) + DAY)).toBeLessThan(1000);
});

test('a format without a date formats the shifted now', () => {
  shiftClock(400 * DAY);
  const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
  const now = format.format(new Real(Real.now() + 400 * DAY));
  expect(format.format()).toBe(now);
  expect(
    format
      .formatToParts()
      .map(({ value }) => value)
      .join(''),
  ).toBe(now);
  expect(format.format(0)).toBe('Jan 1, 1970');
});
