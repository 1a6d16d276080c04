import type { Parsed } from '../../contract/api';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import { milestoneValue, type StepDone } from '../../domain/okr/milestone';
import { currentNumbers, numbersAt } from '../../domain/okr/numbers-history';
import { dayIn, invalid } from '../invalid';
import type { KeyResultRecord } from '../records/objective-record';

export interface StepsSaid {
  /** The value that the check-in is saved with; null for no new number. */
  readonly value: number | null;
  readonly stepsDone: readonly StepDone[];
}

/**
 * What a check-in says in its value and its steps. The value of a milestone follows from the steps done by
 * its day (PRODUCT §2); the other kinds have no steps. Throws INVALID_INPUT for a value of a milestone that
 * is typed, and for steps that do not exist, come twice or lie in the future.
 */
export function stepsSaid(
  keyResult: KeyResultRecord,
  input: Pick<Parsed<'checkIn.save'>, 'value' | 'stepsDone'>,
  day: CalendarDay,
  today: CalendarDay,
): StepsSaid {
  const { value, stepsDone } = input;
  const numbers = currentNumbers(keyResult.numbers);
  if (numbers.kind !== 'milestone') {
    if (stepsDone !== undefined)
      throw refused('stepsDone', `${keyResult.key} has no steps; enter its value.`);
    return { value, stepsDone: keyResult.stepsDone };
  }
  if (stepsDone === undefined) {
    if (value === null) return { value, stepsDone: keyResult.stepsDone };
    throw refused('value', 'The value of a milestone follows from its steps: tick those that are done.');
  }
  const known = new Set(numbers.steps.map((step) => step.id));
  const done = stepsDone.map((step, index): StepDone => {
    const field = `stepsDone.${index}`;
    if (!known.delete(step.stepId)) throw refused(field, 'This step does not exist any more.');
    const doneOn = dayIn(step.day, `${field}.day`);
    if (doneOn > today) throw refused(`${field}.day`, 'The date is in the future. Tick it when it is done.');
    return { stepId: step.stepId, day: doneOn };
  });
  return { value: milestoneValue(numbers, done, day), stepsDone: done };
}

/** A milestone's trend follows from its steps on every day, also where an older tick was put right. */
export function trendOfSteps(
  keyResult: Pick<KeyResultRecord, 'numbers' | 'trend'>,
  stepsDone: readonly StepDone[],
): KeyResultRecord['trend'] {
  return keyResult.trend.map(([day, value, seq]) => {
    const numbers = numbersAt(keyResult.numbers, day);
    return [day, numbers.kind === 'milestone' ? milestoneValue(numbers, stepsDone, day) : value, seq];
  });
}

const refused = (field: string, hint: string) => invalid([{ field, hint }]);
