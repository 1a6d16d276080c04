import fc from 'fast-check';
import { DEFAULT_THRESHOLDS, isAtLeast, isMoreThan } from '../../../src/domain/okr/thresholds';

test('what differs only by arithmetic counts as equal', () => {
  expect(0.036 / 0.04).not.toBe(0.9);
  expect(isAtLeast(0.036 / 0.04, 0.9)).toBe(true);
  expect(0.1 + 0.2).toBeGreaterThan(0.3);
  expect(isMoreThan(0.1 + 0.2, 0.3)).toBe(false);
});

test('what differs for people does not', () => {
  expect(isAtLeast(0.89999, 0.9)).toBe(false);
  expect(isMoreThan(0.50001, 0.5)).toBe(true);
});

test('at least and less than exclude each other', () => {
  const share = fc.double({ min: 0, max: 2, noNaN: true });
  fc.assert(
    fc.property(share, share, (a, b) => {
      expect(isMoreThan(b, a)).toBe(!isAtLeast(a, b));
    }),
  );
});

test('a committed key result needs more than an aspirational one', () => {
  const { committed, aspirational } = DEFAULT_THRESHOLDS.pace;
  expect(committed.onTrack).toBeGreaterThan(aspirational.onTrack);
  expect(committed.atRisk).toBeGreaterThan(aspirational.atRisk);
});
