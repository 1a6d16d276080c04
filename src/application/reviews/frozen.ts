import { type CalendarDay, earlierDay } from '../../domain/okr/calendar-day';
import { livedOn } from '../okrs/lifecycle-dates';
import type { CycleRecord } from '../records/cycles-record';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { isKept } from '../visible-rows';

/** Whether closing has something to grade in it: it ran. */
export function isGraded({ lifecycle }: Pick<KeyResultRecord, 'lifecycle'>): boolean {
  return lifecycle !== 'draft' && lifecycle !== 'cancelled';
}

/** Whether closing is done with an objective: it is frozen, or it counts nowhere. */
export function isSettled({ closing, lifecycle }: ObjectiveRecord): boolean {
  return closing !== null || lifecycle === 'cancelled';
}

/**
 * The objective as closing leaves it, grades apart: closed on its cycle's last day at the latest, with all of its
 * key results; what never ran is cancelled. One that ended before keeps its day. Computing grades from this very
 * record makes the grade shown and the grade frozen the same (keep-within counts its inside share alone at close).
 */
export function frozen(record: ObjectiveRecord, cycle: CycleRecord, today: CalendarDay): ObjectiveRecord {
  const to = (lifecycle: 'closed' | 'cancelled') => ({ lifecycle, activatedOn: null });
  const objective: ObjectiveRecord = {
    ...record,
    ...livedOn(record, to(isGraded(record) ? 'closed' : 'cancelled'), cycle, today),
  };
  const end = earlierDay(objective.endedOn ?? today, cycle.end);
  return {
    ...objective,
    keyResults: record.keyResults.map((each): KeyResultRecord => {
      if (!isKept(each) || each.endedOn !== null) return each;
      if (!isGraded(record) || !isGraded(each))
        return { ...each, ...livedOn(each, to('cancelled'), cycle, end) };
      return { ...each, ...livedOn(each, to('closed'), cycle, end) };
    }),
  };
}
