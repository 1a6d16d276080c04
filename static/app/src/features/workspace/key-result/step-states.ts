import { type CalendarDay, calendarDay, daysBetween } from '../../../../../../src/domain/okr/calendar-day';
import type { MilestoneNumbers, MilestoneStep } from '../../../../../../src/domain/okr/key-result';
import { dueDayOf, type StepDone, shareOfSteps } from '../../../../../../src/domain/okr/milestone';

export interface StepState {
  readonly step: MilestoneStep;
  /** Its part of the weight, 0..1. */
  readonly share: number;
  readonly doneOn: CalendarDay | null;
  readonly due: CalendarDay;
  /** Full days since it fell due; 0 when it is done or in time. */
  readonly overdueDays: number;
}

/** How each step of a milestone stands today, in the order of the key result. */
export function stepStates(
  numbers: MilestoneNumbers,
  stepsDone: readonly StepDone[],
  windowEnd: string,
  today: string,
): StepState[] {
  const doneDays = new Map(stepsDone.map(({ stepId, day }) => [stepId, day]));
  return numbers.steps.map((step) => {
    const due = dueDayOf(step, calendarDay(windowEnd));
    const doneOn = doneDays.get(step.id) ?? null;
    return {
      step,
      share: shareOfSteps(numbers, (each) => each.id === step.id),
      doneOn,
      due,
      overdueDays: doneOn === null ? Math.max(0, daysBetween(due, calendarDay(today))) : 0,
    };
  });
}
