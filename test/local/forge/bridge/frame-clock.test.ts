import { shiftClock } from '../../../../local/forge/bridge/frame-clock';

const DAY = 86_400_000;
const Real = globalThis.Date;

afterEach(() => {
  globalThis.Date = Real;
});

test('now is shifted, given moments are not', () => {
  shiftClock(7 * DAY);
  const ahead = Date.now() - Real.now();
  expect(Math.abs(ahead - 7 * DAY)).toBeLessThan(1000);
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
  class Special extends Date {}
  expect(new Special() instanceof Special).toBe(true);
});
