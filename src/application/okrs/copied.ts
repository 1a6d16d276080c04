import type { CalendarDay } from '../../domain/okr/calendar-day';
import { currentNumbers } from '../../domain/okr/numbers-history';
import { successorNumbers } from '../../domain/okr/successor-numbers';
import { valueAt } from '../../domain/okr/value-at';
import type { CycleRecord } from '../records/cycles-record';
import type { KeyResultRecord } from '../records/objective-record';
import { valuesOf } from '../views/key-result-view';
import { draftLike } from './draft-like';

/**
 * A key result as its copy begins: a draft with the same definition and nothing that happened to it. With
 * `fromCurrent` the value of today is its baseline, where that leaves something to reach.
 */
export function copied(
  source: KeyResultRecord,
  own: { readonly id: string; readonly key: string },
  cycle: CycleRecord,
  fromCurrent: boolean,
  today: CalendarDay,
): KeyResultRecord {
  return draftLike(source, own, numbersOf(source, cycle, fromCurrent, today));
}

function numbersOf(
  source: KeyResultRecord,
  cycle: CycleRecord,
  fromCurrent: boolean,
  today: CalendarDay,
): KeyResultRecord['numbers']['first'] {
  const numbers = currentNumbers(source.numbers);
  if (fromCurrent) {
    const value = valueAt(valuesOf(source), today)?.value ?? null;
    const next = successorNumbers({ numbers, value, stepsDone: source.stepsDone }, null, cycle.start);
    if (next.ok) return next.numbers;
  }
  if (numbers.kind !== 'milestone') return numbers;
  const within = (day: CalendarDay | null) =>
    day !== null && day >= cycle.start && day <= cycle.end ? day : null;
  return { ...numbers, steps: numbers.steps.map((step) => ({ ...step, day: within(step.day) })) };
}
