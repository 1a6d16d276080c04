import { type BoundsProblem, checkBounds } from './bounds';
import type { CalendarDay } from './calendar-day';
import type { FieldProblem } from './field-problem';
import { checkSteps, type StepsProblem } from './milestone';
import { NUMBER_LIMIT } from './number-limit';

/** The kinds of key result; each has its own numbers (PRODUCT §2). */
export const KEY_RESULT_KINDS = [
  'increase',
  'decrease',
  'reach',
  'keep-within',
  'milestone',
  'find-baseline',
] as const;
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

/** The kinds with a baseline, a target and a current value between or beyond them. */
export type MeasuredNumbers = IncreaseNumbers | DecreaseNumbers | ReachNumbers;

/** Within bounds, both inclusive; at least one of them is set. */
export interface KeepWithinNumbers {
  readonly kind: 'keep-within';
  readonly lower: number | null;
  readonly upper: number | null;
}

/** One step of a milestone key result. */
export interface MilestoneStep {
  readonly id: string;
  readonly title: string;
  /** The last day on which it is in time; null: the end of the window. */
  readonly day: CalendarDay | null;
  readonly weight: number;
  /** An epic of Jira that offers the step as done once it is done itself; it never ticks it. */
  readonly issueId: string | null;
}

/** Steps to be done, or one thing that is done or not. The value is the share of the weight that is done, 0..1. */
export interface MilestoneNumbers {
  readonly kind: 'milestone';
  readonly form: 'steps' | 'yes-no';
  /** Of `yes-no` exactly one, with the id `YES_STEP`. */
  readonly steps: readonly MilestoneStep[];
}

/** To find out where a number stands by the due date; the value is the baseline found. */
export interface FindBaselineNumbers {
  readonly kind: 'find-baseline';
}

export type KeyResultNumbers = MeasuredNumbers | KeepWithinNumbers | MilestoneNumbers | FindBaselineNumbers;

/** Narrows to the kinds with a baseline and a target. */
export function isMeasured(numbers: KeyResultNumbers): numbers is MeasuredNumbers {
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
    case 'reach':
      return true;
    case 'keep-within':
    case 'milestone':
    case 'find-baseline':
      return false;
  }
}

/** The value it starts from, where it has one: nothing of a milestone is done at first, bounds start nowhere. */
export function baselineOf(numbers: KeyResultNumbers): number | null {
  if (isMeasured(numbers)) return numbers.baseline;
  return numbers.kind === 'milestone' ? 0 : null;
}

/** The numbers of a `reach` key result; the baseline is 0 unless given. */
export function reachNumbers(target: number, baseline = 0): ReachNumbers {
  return { kind: 'reach', baseline, target };
}

type MeasuredProblem = FieldProblem<
  'baseline' | 'target',
  | 'not-a-number'
  | 'too-large'
  | 'target-equals-baseline'
  | 'target-not-above-baseline'
  | 'target-not-below-baseline'
>;
export type KeyResultNumbersProblem = MeasuredProblem | BoundsProblem | StepsProblem;

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
    case 'keep-within':
      return checkBounds(numbers);
    case 'milestone':
      return checkSteps(numbers);
    case 'find-baseline':
      return [];
  }
}

function checkNumber(field: 'baseline' | 'target', value: number): MeasuredProblem[] {
  if (!Number.isFinite(value)) {
    return [{ field, code: 'not-a-number', hint: `Enter the ${field} as a number.` }];
  }
  if (Math.abs(value) > NUMBER_LIMIT) {
    const hint = `The ${field} is too large to be exact; use a larger unit, such as thousands.`;
    return [{ field, code: 'too-large', hint }];
  }
  return [];
}

function checkDirection(numbers: MeasuredNumbers): MeasuredProblem[] {
  const problem = (code: MeasuredProblem['code'], hint: string): MeasuredProblem[] => [
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
export function hasRange(numbers: MeasuredNumbers): boolean {
  const scale = Math.max(Math.abs(numbers.baseline), Math.abs(numbers.target));
  return Math.abs(numbers.target - numbers.baseline) > scale * 1e-12;
}
