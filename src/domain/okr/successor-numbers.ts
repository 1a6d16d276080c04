import type { CalendarDay } from './calendar-day';
import { checkKeyResultNumbers, type KeyResultNumbers, type MeasuredNumbers } from './key-result';
import type { StepDone } from './milestone';

export interface Predecessor {
  readonly numbers: KeyResultNumbers;
  /** Its latest value; null without one. */
  readonly value: number | null;
  readonly stepsDone: readonly StepDone[];
}

export type SuccessorNumbers =
  | { readonly ok: true; readonly numbers: KeyResultNumbers }
  /** A sentence that says what is missing. */
  | { readonly ok: false; readonly hint: string };

/**
 * The numbers of a key result that continues another in a later cycle (PRODUCT §5.9): the value of today is the
 * new baseline, the target is the chosen one, else the old. Bounds stay; of steps, those not done; a baseline that
 * was found becomes the start of a way to the chosen target. `firstDay` is the new cycle's: older dates of steps
 * are dropped.
 */
export function successorNumbers(
  { numbers, value, stepsDone }: Predecessor,
  target: number | null,
  firstDay: CalendarDay,
): SuccessorNumbers {
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
    case 'reach':
      return checked(towards(value ?? numbers.baseline, target ?? numbers.target, numbers));
    case 'keep-within':
      return { ok: true, numbers };
    case 'milestone': {
      const done = new Set(stepsDone.map(({ stepId }) => stepId));
      const steps = numbers.steps
        .filter((step) => !done.has(step.id))
        .map((step) => (step.day !== null && step.day < firstDay ? { ...step, day: null } : step));
      if (steps.length > 0) return { ok: true, numbers: { ...numbers, steps } };
      return { ok: false, hint: 'All of its steps are done: there is nothing to carry over.' };
    }
    case 'find-baseline':
      if (value === null) return { ok: true, numbers };
      if (target !== null) return checked(towards(value, target, null));
      return { ok: false, hint: `Its baseline was found: ${value}. Choose a target to go to from there.` };
  }
}

/** The direction that leads from one to the other; `reach` stays `reach`. */
function towards(baseline: number, target: number, before: MeasuredNumbers | null): MeasuredNumbers {
  if (before?.kind === 'reach') return { kind: 'reach', baseline, target };
  // The old target, met and passed, is no aim: the direction stays, and the check says so.
  if (before !== null && target === before.target) return { kind: before.kind, baseline, target };
  return { kind: target < baseline ? 'decrease' : 'increase', baseline, target };
}

function checked(numbers: MeasuredNumbers): SuccessorNumbers {
  if (checkKeyResultNumbers(numbers).length === 0) return { ok: true, numbers };
  return {
    ok: false,
    hint: `It stands at ${numbers.baseline} already: choose a target beyond that, or leave it behind.`,
  };
}
