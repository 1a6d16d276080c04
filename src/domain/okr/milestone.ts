import type { CalendarDay } from './calendar-day';
import type { FieldProblem } from './field-problem';
import type { MilestoneNumbers, MilestoneStep } from './key-result';

/** A step that is done, and since when. */
export interface StepDone {
  readonly stepId: string;
  readonly day: CalendarDay;
}

/** Id of the one step of a yes/no key result. */
export const YES_STEP = 'yes';

export const STEPS_LIMIT = 50;
export const STEP_TITLE_LIMIT = 255;
export const STEP_WEIGHT_LIMIT = 1000;

export type StepsProblem = FieldProblem<
  'steps' | `steps.${number}.${'title' | 'weight'}`,
  'required' | 'too-many' | 'not-one' | 'same-id' | 'too-long' | 'out-of-range'
>;

/** What is wrong with the steps of a milestone key result; empty when nothing is. */
export function checkSteps({ form, steps }: MilestoneNumbers): StepsProblem[] {
  if (form === 'yes-no') {
    if (steps.length === 1 && steps[0]?.id === YES_STEP) return [];
    return [{ field: 'steps', code: 'not-one', hint: 'A yes/no key result is one step: done or not.' }];
  }
  if (steps.length === 0) {
    return [{ field: 'steps', code: 'required', hint: 'Name at least one step.' }];
  }
  if (steps.length > STEPS_LIMIT) {
    const hint = `Keep it within ${STEPS_LIMIT} steps; more are a plan, not a key result.`;
    return [{ field: 'steps', code: 'too-many', hint }];
  }
  if (new Set(steps.map((step) => step.id)).size < steps.length) {
    return [{ field: 'steps', code: 'same-id', hint: 'Two steps have the same id.' }];
  }
  return steps.flatMap(checkStep);
}

function checkStep({ title, weight }: MilestoneStep, index: number): StepsProblem[] {
  const problems: StepsProblem[] = [];
  if (title.trim() === '') {
    problems.push({ field: `steps.${index}.title`, code: 'required', hint: 'Say what the step is.' });
  } else if (title.length > STEP_TITLE_LIMIT) {
    const hint = `Keep a step within ${STEP_TITLE_LIMIT} characters.`;
    problems.push({ field: `steps.${index}.title`, code: 'too-long', hint });
  }
  if (!(weight >= 0 && weight <= STEP_WEIGHT_LIMIT)) {
    const hint = `A weight is a number from 0 to ${STEP_WEIGHT_LIMIT}.`;
    problems.push({ field: `steps.${index}.weight`, code: 'out-of-range', hint });
  }
  return problems;
}

/** Weight of the steps for which `counts`, as a share of all; all weights 0 means equal weights. */
export function shareOfSteps({ steps }: MilestoneNumbers, counts: (step: MilestoneStep) => boolean): number {
  let all = 0;
  let counted = 0;
  let number = 0;
  for (const step of steps) {
    all += step.weight;
    if (!counts(step)) continue;
    counted += step.weight;
    number += 1;
  }
  if (number === steps.length) return steps.length === 0 ? 0 : 1;
  return all > 0 ? counted / all : number / steps.length;
}

/** Ids of the steps done by the end of a day. */
export function stepsDoneBy(stepsDone: readonly StepDone[], day: CalendarDay): ReadonlySet<string> {
  return new Set(stepsDone.filter((done) => done.day <= day).map((done) => done.stepId));
}

/** The value of a milestone key result on a day: the share of the weight that is done, 0..1 (PRODUCT §2). */
export function milestoneValue(
  numbers: MilestoneNumbers,
  stepsDone: readonly StepDone[],
  day: CalendarDay,
): number {
  const done = stepsDoneBy(stepsDone, day);
  return shareOfSteps(numbers, (step) => done.has(step.id));
}

/** The last day on which a step is in time: its own, or the window's last (PRODUCT §3.5). */
export function dueDayOf(step: MilestoneStep, windowEnd: CalendarDay): CalendarDay {
  return step.day ?? windowEnd;
}
