import fc from 'fast-check';
import { type MeasuredNumbers, reachNumbers } from '../../../src/domain/okr/key-result';
import { meetsTarget, progressOf } from '../../../src/domain/okr/progress';
import { anyNumber, anyNumbers } from './arbitraries';

const up = (baseline: number, target: number): MeasuredNumbers => ({ kind: 'increase', baseline, target });
const down = (baseline: number, target: number): MeasuredNumbers => ({ kind: 'decrease', baseline, target });

describe('progress of a key result', () => {
  test.each<[string, MeasuredNumbers, number, number, number, string | null]>([
    ['half way', up(10, 20), 15, 0.5, 0.5, null],
    ['at the baseline', up(10, 20), 10, 0, 0, null],
    ['at the target', up(10, 20), 20, 1, 1, null],
    ['overshoot', up(10, 20), 30, 2, 1, 'beyond-target'],
    ['worse than baseline', up(10, 20), 5, -0.5, 0, 'worse-than-baseline'],
    ['decreasing, half way', down(24, 6), 15, 0.5, 0.5, null],
    ['decreasing, at the target', down(24, 6), 6, 1, 1, null],
    ['decreasing beyond the target', down(24, 6), 0, 24 / 18, 1, 'beyond-target'],
    ['decreasing, yet risen', down(24, 6), 33, -0.5, 0, 'worse-than-baseline'],
    ['decreasing to zero', down(8, 0), 2, 0.75, 0.75, null],
    ['decimals are kept', up(0, 10), 5.9, 0.59, 0.59, null],
    ['reach counts from 0', reachNumbers(50), 46, 0.92, 0.92, null],
    ['reach from a baseline', reachNumbers(50, 30), 40, 0.5, 0.5, null],
    ['reach downwards', reachNumbers(0, 30), 30, 0, 0, null],
    ['from below zero', up(-50, 50), 0, 0.5, 0.5, null],
    ['through zero, falling', down(10, -10), -5, 0.75, 0.75, null],
    ['zero range, met', up(5, 5), 5, 1, 1, null],
    ['zero range, more than met', up(5, 5), 6, 1, 1, null],
    ['zero range, missed', up(5, 5), 4, 0, 0, null],
    ['zero range falling, met', down(5, 5), 4, 1, 1, null],
    ['zero range falling, missed', down(5, 5), 6, 0, 0, null],
    ['zero range of reach, met', reachNumbers(0), 0, 1, 1, null],
    ['target met but for arithmetic', up(0, 0.3), 0.1 + 0.2, 1, 1, null],
    ['decrease met but for arithmetic', down(1, 0.3), 0.1 + 0.2, 1, 1, null],
    ['a stored increase that falls', up(20, 10), 15, 0.5, 0.5, null],
  ])('%s', (_name, numbers, value, raw, progress, word) => {
    const result = progressOf(numbers, value);
    expect(result?.raw).toBeCloseTo(raw, 12);
    expect(result?.progress).toBeCloseTo(progress, 12);
    expect(result?.word).toBe(word);
  });

  test('is missing without a value, which is not 0', () => {
    expect(progressOf(up(0, 10), null)).toBeNull();
    expect(progressOf(up(0, 10), 0)?.progress).toBe(0);
  });

  test('is never negative zero', () => {
    expect(Object.is(progressOf(down(10, 0), 10)?.raw, 0)).toBe(true);
    expect(Object.is(progressOf(down(10, 0), 11)?.progress, 0)).toBe(true);
  });

  test('never falls when the value gets better', () => {
    fc.assert(
      fc.property(anyNumbers(), anyNumber(), anyNumber(), (numbers, a, b) => {
        const better = numbers.target > numbers.baseline ? Math.max(a, b) : Math.min(a, b);
        const worse = better === a ? b : a;
        const [high, low] = [progressOf(numbers, better), progressOf(numbers, worse)];
        expect(high?.raw).toBeGreaterThanOrEqual(low?.raw ?? Number.NaN);
        expect(high?.progress).toBeGreaterThanOrEqual(low?.progress ?? Number.NaN);
      }),
    );
  });

  test('with baseline and target swapped is what was missing', () => {
    fc.assert(
      fc.property(anyNumber(), anyNumber(), anyNumber(), (baseline, target, value) => {
        fc.pre(baseline !== target);
        const there = progressOf(reachNumbers(target, baseline), value)?.raw ?? Number.NaN;
        const back = progressOf(reachNumbers(baseline, target), value)?.raw ?? Number.NaN;
        expect(Math.abs(there + back - 1)).toBeLessThan(1e-9 * Math.max(1, Math.abs(there)));
      }),
    );
  });

  test('is the same on the mirrored scale', () => {
    fc.assert(
      fc.property(anyNumber(), anyNumber(), anyNumber(), (a, b, value) => {
        fc.pre(a !== b);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(progressOf(down(-low, -high), -value)).toEqual(progressOf(up(low, high), value));
      }),
    );
  });

  test('is the same in every unit', () => {
    const scale = fc.constantFrom(0.001, 0.01, 1 / 60, 3.6, 60, 1000, 86_400);
    const shift = fc.constantFrom(0, 32, 273.15, -40);
    fc.assert(
      fc.property(anyNumbers(), anyNumber(), scale, shift, (numbers, value, factor, offset) => {
        fc.pre(Math.abs(numbers.target - numbers.baseline) >= 1);
        const other = (x: number) => x * factor + offset;
        const converted = { ...numbers, baseline: other(numbers.baseline), target: other(numbers.target) };
        const expected = progressOf(numbers, value)?.raw ?? Number.NaN;
        const raw = progressOf(converted, other(value))?.raw ?? Number.NaN;
        expect(Math.abs(raw - expected)).toBeLessThan(1e-4 * Math.max(1, Math.abs(expected)));
      }),
    );
  });

  test('stays within 0 and 1, and the target is met exactly when it is 1', () => {
    fc.assert(
      fc.property(anyNumbers(), anyNumber(), (numbers, value) => {
        const progress = progressOf(numbers, value)?.progress ?? Number.NaN;
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThanOrEqual(1);
        expect(meetsTarget(numbers, value)).toBe(progress === 1);
      }),
    );
  });
});
