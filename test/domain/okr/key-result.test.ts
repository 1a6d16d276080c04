import fc from 'fast-check';
import {
  checkKeyResultNumbers,
  hasRange,
  type KeyResultNumbers,
  reachNumbers,
} from '../../../src/domain/okr/key-result';
import { anyNumbers } from './arbitraries';

const codes = (numbers: KeyResultNumbers) =>
  checkKeyResultNumbers(numbers).map((problem) => `${problem.field} ${problem.code}`);

test.each<[string, KeyResultNumbers, string[]]>([
  ['an increase', { kind: 'increase', baseline: 10, target: 20 }, []],
  ['an increase below zero', { kind: 'increase', baseline: -20, target: -10 }, []],
  ['a decrease to zero', { kind: 'decrease', baseline: 3.8, target: 0 }, []],
  ['reach from 0', reachNumbers(50), []],
  ['reach downwards', reachNumbers(0, 30), []],
  [
    'an increase that falls',
    { kind: 'increase', baseline: 20, target: 10 },
    ['target target-not-above-baseline'],
  ],
  [
    'a decrease that rises',
    { kind: 'decrease', baseline: 10, target: 20 },
    ['target target-not-below-baseline'],
  ],
  [
    'increase, nothing to move',
    { kind: 'increase', baseline: 5, target: 5 },
    ['target target-equals-baseline'],
  ],
  [
    'decrease, nothing to move',
    { kind: 'decrease', baseline: 0, target: 0 },
    ['target target-equals-baseline'],
  ],
  ['reach, nothing to move', reachNumbers(0), ['target target-equals-baseline']],
  ['equal but for arithmetic', reachNumbers(0.3, 0.1 + 0.2), ['target target-equals-baseline']],
  ['no number', { kind: 'increase', baseline: Number.NaN, target: 1 }, ['baseline not-a-number']],
  [
    'two that are none',
    { kind: 'increase', baseline: Number.NEGATIVE_INFINITY, target: Number.NaN },
    ['baseline not-a-number', 'target not-a-number'],
  ],
  ['a number too large to be exact', { kind: 'increase', baseline: 0, target: 1e16 }, ['target too-large']],
])('numbers with %s are answered field by field', (_name, numbers, expected) => {
  expect(codes(numbers)).toEqual(expected);
});

test('equal target and baseline are refused with the hint to keep within', () => {
  const [problem] = checkKeyResultNumbers({ kind: 'increase', baseline: 5, target: 5 });
  expect(problem?.hint).toContain('keep within');
});

test('accepted numbers always have a range', () => {
  fc.assert(
    fc.property(anyNumbers(), (numbers) => {
      expect(checkKeyResultNumbers(numbers)).toEqual([]);
      expect(hasRange(numbers)).toBe(true);
    }),
  );
});
