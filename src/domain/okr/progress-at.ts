import type { CalendarDay } from './calendar-day';
import type { DatedValue } from './dated-value';
import { type KeptFacts, keptDays } from './keep-within';
import type { Lifecycle } from './lifecycle';
import { milestoneValue, type StepDone } from './milestone';
import { numbersAt } from './numbers-history';
import type { CheckInMark } from './owner-doubts';
import { type Progress, progressOf } from './progress';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';
import { valueAt } from './value-at';
import { elapsedShare } from './window';

export interface ProgressFacts extends KeptFacts {
  readonly lifecycle: Lifecycle;
  readonly values: readonly DatedValue[];
  /** Steps of a milestone key result that are done; empty for the others. */
  readonly stepsDone: readonly StepDone[];
  readonly marks: readonly CheckInMark[];
}

/**
 * Progress of a key result of any kind on a day (PRODUCT §2, §3.1), from the numbers and values of that
 * day; null while there is no data. Steps are known to be done or not without a value; of a yes/no or a
 * baseline nothing is known until somebody has said something.
 */
export function progressAt(
  facts: ProgressFacts,
  day: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Progress | null {
  return progressWith(facts, day, valueAt(facts.values, day), thresholds);
}

/** The same where the latest value of that day is known already. */
export function progressWith(
  facts: ProgressFacts,
  day: CalendarDay,
  latest: DatedValue | undefined,
  thresholds: Thresholds,
): Progress | null {
  const numbers = numbersAt(facts.numbers, day);
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
    case 'reach':
      return progressOf(numbers, latest?.value ?? null);
    case 'keep-within': {
      const { share } = keptDays(facts, day, thresholds);
      if (share === null) return null;
      return plain(facts.lifecycle === 'closed' ? share : share * elapsedShare(facts.window, day));
    }
    case 'milestone': {
      const value = milestoneValue(numbers, facts.stepsDone, day);
      return numbers.form === 'steps' || value > 0 || isSaid(facts, day) ? plain(value) : null;
    }
    case 'find-baseline':
      if (latest !== undefined) return plain(1);
      return isSaid(facts, day) ? plain(0) : null;
  }
}

function plain(progress: number): Progress {
  return { raw: progress, progress, word: null };
}

function isSaid({ marks }: ProgressFacts, day: CalendarDay): boolean {
  return marks.some((mark) => mark.day <= day);
}
