import { isInside } from './bounds';
import { type CalendarDay, laterDay } from './calendar-day';
import type { DatedValue } from './dated-value';
import { stepsDoneBy } from './milestone';
import { numbersAt } from './numbers-history';
import { meetsTarget } from './progress';
import type { ProgressFacts } from './progress-at';
import type { StatusReason } from './status-reason';
import { valueAt } from './value-at';

/**
 * Why a key result is Done on a day: its latest value meets the target (PRODUCT §3.7); null while it is
 * not. Bounds can only have been kept once it is closed.
 */
export function reachedAt(
  facts: ProgressFacts,
  day: CalendarDay,
  latest: DatedValue | undefined = valueAt(facts.values, day),
): StatusReason | null {
  const numbers = numbersAt(facts.numbers, day);
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
    case 'reach': {
      if (latest === undefined || !meetsTarget(numbers, latest.value)) return null;
      return { code: 'target-met', value: latest.value, target: numbers.target, day: latest.day };
    }
    case 'keep-within': {
      if (facts.lifecycle !== 'closed' || latest === undefined) return null;
      return isInside(numbers, latest.value) ? { code: 'ended-inside', value: latest.value } : null;
    }
    case 'milestone': {
      const done = stepsDoneBy(facts.stepsDone, day);
      if (!numbers.steps.every((step) => done.has(step.id))) return null;
      const since = facts.stepsDone
        .filter((step) => step.day <= day)
        .map((step) => step.day)
        .reduce<CalendarDay | null>((last, each) => (last === null ? each : laterDay(last, each)), null);
      if (since === null) return null;
      if (numbers.form === 'yes-no') return { code: 'yes', day: since };
      return { code: 'steps-done', steps: numbers.steps.length, day: since };
    }
    case 'find-baseline':
      if (latest === undefined) return null;
      return { code: 'baseline-found', value: latest.value, day: latest.day };
  }
}
