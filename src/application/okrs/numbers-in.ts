import type { Parsed } from '../../contract/api';
import type { KeyResultNumbers } from '../../domain/okr/key-result';
import { dayOrNullIn } from '../invalid';

/** The numbers of a key result as they came in, the days of its steps parsed. Throws AppError for a day that is none. */
export function numbersIn(numbers: Parsed<'keyResult.save'>['numbers']): KeyResultNumbers {
  if (numbers.kind !== 'milestone') return numbers;
  const steps = numbers.steps.map((step, index) => ({
    ...step,
    day: dayOrNullIn(step.day, `numbers.steps.${index}.day`),
  }));
  return { ...numbers, steps };
}
