import type { KeyResultNumbers } from '../../domain/okr/key-result';
import { currentNumbers } from '../../domain/okr/numbers-history';
import type { KeyResultRecord } from '../records/objective-record';

/**
 * The values and steps done that still mean something under new numbers: shares of steps are no amounts
 * in a unit, nor the other way round, and a step that is gone cannot be done.
 */
export function valuesAfter(
  known: KeyResultRecord | undefined,
  numbers: KeyResultNumbers,
): Pick<KeyResultRecord, 'trend' | 'stepsDone'> {
  if (known === undefined) return { trend: [], stepsDone: [] };
  const wasMilestone = currentNumbers(known.numbers).kind === 'milestone';
  if (numbers.kind !== 'milestone') return { trend: wasMilestone ? [] : known.trend, stepsDone: [] };
  const steps = new Set(numbers.steps.map((step) => step.id));
  return {
    trend: wasMilestone ? known.trend : [],
    stepsDone: known.stepsDone.filter((done) => steps.has(done.stepId)),
  };
}
