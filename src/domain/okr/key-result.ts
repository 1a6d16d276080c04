import type { FieldProblem } from './field-problem';

/** The kinds of key result; each has its own numbers (PRODUCT §2). */
export const KEY_RESULT_KINDS = ['increase', 'decrease', 'reach'] as const;
export type KeyResultKind = (typeof KEY_RESULT_KINDS)[number];

/** From a baseline up to a target. */
export interface IncreaseNumbers {
  readonly kind: 'increase';
  readonly baseline: number;
  readonly target: number;
}

/** From a baseline down to a target. */
export interface DecreaseNumbers {
  readonly kind: 'decrease';
  readonly baseline: number;
  readonly target: number;
}

/** To a target, from 0 unless a baseline is given; up or down. */
export interface ReachNumbers {
  readonly kind: 'reach';
  readonly baseline: number;
  readonly target: number;
}

export type KeyResultNumbers = IncreaseNumbers | DecreaseNumbers | ReachNumbers;

/** The numbers of a `reach` key result; the baseline is 0 unless given. */
export function reachNumbers(target: number, baseline = 0): ReachNumbers {
  return { kind: 'reach', baseline, target };
}

/** Beyond this, numbers lose whole units (2^53 is about 9 × 10^15). */
export const NUMBER_LIMIT = 1e15;

export type KeyResultNumbersProblem = FieldProblem<
  'baseline' | 'target',
  | 'not-a-number'
  | 'too-large'
  | 'target-equals-baseline'
  | 'target-not-above-baseline'
  | 'target-not-below-baseline'
>;

/** What is wrong with the numbers of a key result, field by field; empty when nothing is. */
export function checkKeyResultNumbers(numbers: KeyResultNumbers): KeyResultNumbersProblem[] {
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
    case 'reach': {
      const problems = [
        ...checkNumber('baseline', numbers.baseline),
        ...checkNumber('target', numbers.target),
      ];
      return problems.length > 0 ? problems : checkDirection(numbers);
    }
  }
}

function checkNumber(field: 'baseline' | 'target', value: number): KeyResultNumbersProblem[] {
  if (!Number.isFinite(value)) {
    return [{ field, code: 'not-a-number', hint: `Enter the ${field} as a number.` }];
  }
  if (Math.abs(value) > NUMBER_LIMIT) {
    const hint = `The ${field} is too large to be exact; use a larger unit, such as thousands.`;
    return [{ field, code: 'too-large', hint }];
  }
  return [];
}

function checkDirection(numbers: KeyResultNumbers): KeyResultNumbersProblem[] {
  const problem = (code: KeyResultNumbersProblem['code'], hint: string): KeyResultNumbersProblem[] => [
    { field: 'target', code, hint },
  ];
  if (!hasRange(numbers)) {
    return problem(
      'target-equals-baseline',
      'The target equals the baseline, so there is nothing to move. To hold a number where it is, use "keep within".',
    );
  }
  if (numbers.kind === 'increase' && numbers.target < numbers.baseline) {
    const hint = 'The target is below the baseline. Raise it, or use "decrease".';
    return problem('target-not-above-baseline', hint);
  }
  if (numbers.kind === 'decrease' && numbers.target > numbers.baseline) {
    const hint = 'The target is above the baseline. Lower it, or use "increase".';
    return problem('target-not-below-baseline', hint);
  }
  return [];
}

/**
 * Whether baseline and target differ. Differences that only arithmetic makes (0.1 + 0.2 against 0.3)
 * are none: a ratio over them would be noise.
 */
export function hasRange(numbers: KeyResultNumbers): boolean {
  const scale = Math.max(Math.abs(numbers.baseline), Math.abs(numbers.target));
  return Math.abs(numbers.target - numbers.baseline) > scale * 1e-12;
}
