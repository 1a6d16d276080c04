import type { Notice } from '../../contract/views';
import { addDays, type CalendarDay } from '../../domain/okr/calendar-day';
import { DECISION_SHOWN_DAYS, DECISION_WORDS } from '../../domain/okr/review-decision';
import type { ObjectiveRecord } from '../records/objective-record';

/** What change reviews decided in the last two weeks, for the boards that see the objectives (PRODUCT §5.8). */
export function decisionNotices(objectives: readonly ObjectiveRecord[], today: CalendarDay): Notice[] {
  return objectives.flatMap((objective) =>
    objective.reviews
      .filter(({ day }) => today < addDays(day, DECISION_SHOWN_DAYS))
      .slice(-1)
      .map(({ day, decision, reason, keys }): Notice => {
        const changed = keys.length === 0 ? '' : ` New numbers: ${keys.join(', ')}.`;
        return {
          kind: 'change-review',
          message: `${objective.key} ${DECISION_WORDS[decision]}.${changed} Why: ${reason}`,
          day,
        };
      }),
  );
}
