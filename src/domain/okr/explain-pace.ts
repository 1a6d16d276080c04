import type { CalendarDay } from './calendar-day';
import type { JudgeFacts } from './computed-status';
import { count, type Explanation, explainPace, number, share, text } from './explain';
import { keptDays, outsideSince } from './keep-within';
import { dueDayOf } from './milestone';
import { numbersAt } from './numbers-history';
import { overdueAt } from './overdue';
import { expectationAt, paceOf } from './pace';
import { progressAt } from './progress-at';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';
import { valueAt } from './value-at';

/** How the numbers of a key result of any kind are judged on a day (PRODUCT §3.5); null without data. */
export function explainPaceAt(
  facts: JudgeFacts,
  day: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Explanation | null {
  const numbers = numbersAt(facts.numbers, day);
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
    case 'reach': {
      const progress = progressAt(facts, day, thresholds);
      if (progress === null) return null;
      const { expected } = expectationAt(facts, day);
      return explainPace(paceOf(progress.progress, expected, facts.ambition, thresholds));
    }
    case 'keep-within': {
      const value = valueAt(facts.values, day)?.value;
      if (value === undefined) return null;
      const since = outsideSince(facts, day);
      return {
        formula:
          'latest value outside: At risk for one rhythm, then Off track; inside: On track from an inside share, else At risk',
        inputs: [
          number('latest value', value),
          since === null
            ? text('latest value is', 'inside')
            : { name: 'outside since', as: 'day', value: since },
          share('inside share', keptDays(facts, day, thresholds).share),
          share('On track from', thresholds.insideShare),
        ],
      };
    }
    case 'milestone': {
      if (numbers.form === 'yes-no') {
        const [step] = numbers.steps;
        const due = step === undefined ? facts.window.end : dueDayOf(step, facts.window.end);
        return byConfidence(facts, due, day, thresholds);
      }
      const overdue = overdueAt(facts, numbers, day);
      return {
        formula:
          'no step overdue: On track; overdue by few days or by a small share of the weight due: At risk; else Off track',
        inputs: [
          count('steps overdue', overdue?.count ?? 0),
          count('days overdue, at most', overdue?.days ?? 0),
          share('share of the weight due', overdue?.share ?? 0),
          count('At risk up to so many days', thresholds.overdueDays),
          share('or up to this share', thresholds.overdueShare),
        ],
      };
    }
    case 'find-baseline':
      return byConfidence(facts, facts.window.end, day, thresholds);
  }
}

function byConfidence(
  facts: JudgeFacts,
  due: CalendarDay,
  day: CalendarDay,
  thresholds: Thresholds,
): Explanation {
  const said = facts.marks.findLast((mark) => mark.day <= day && mark.confidence !== null);
  return {
    formula: 'before the due date by confidence; after it, undone is Off track',
    inputs: [
      { name: 'due', as: 'day', value: due },
      said === undefined || said.confidence === null
        ? text('confidence', 'not said')
        : count('confidence', said.confidence),
      count('On track from', thresholds.confidentOnTrack),
      count('At risk from', thresholds.confidentAtRisk),
    ],
  };
}
