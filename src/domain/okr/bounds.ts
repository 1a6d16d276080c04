import type { FieldProblem } from './field-problem';
import type { KeepWithinNumbers } from './key-result';
import { NUMBER_LIMIT } from './number-limit';

export type BoundsProblem = FieldProblem<
  'lower' | 'upper',
  'required' | 'not-a-number' | 'too-large' | 'upper-below-lower'
>;

/** What is wrong with the bounds of a keep-within key result; empty when nothing is. */
export function checkBounds({ lower, upper }: KeepWithinNumbers): BoundsProblem[] {
  if (lower === null && upper === null) {
    const hint = 'Give a lower or an upper bound, or both.';
    return [{ field: 'lower', code: 'required', hint }];
  }
  const problems = [...checkBound('lower', lower), ...checkBound('upper', upper)];
  if (problems.length === 0 && lower !== null && upper !== null && upper < lower) {
    const hint = 'The upper bound is below the lower one.';
    problems.push({ field: 'upper', code: 'upper-below-lower', hint });
  }
  return problems;
}

function checkBound(field: 'lower' | 'upper', bound: number | null): BoundsProblem[] {
  if (bound === null) return [];
  if (!Number.isFinite(bound)) {
    return [{ field, code: 'not-a-number', hint: `Enter the ${field} bound as a number.` }];
  }
  if (Math.abs(bound) > NUMBER_LIMIT) {
    const hint = `The ${field} bound is too large to be exact; use a larger unit, such as thousands.`;
    return [{ field, code: 'too-large', hint }];
  }
  return [];
}

/**
 * Whether a value lies within the bounds, both inclusive (PRODUCT §2). Differences that only arithmetic
 * makes (0.1 + 0.2 against 0.3) are none.
 */
export function isInside({ lower, upper }: KeepWithinNumbers, value: number): boolean {
  return (
    (lower === null || value >= lower - Math.abs(lower) * 1e-12) &&
    (upper === null || value <= upper + Math.abs(upper) * 1e-12)
  );
}
