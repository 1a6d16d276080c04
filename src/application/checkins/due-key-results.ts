import type { KeyResultView, StatusCode } from '../../contract/views';
import { type CalendarDay, daysBetween } from '../../domain/okr/calendar-day';
import { checkInDueOn } from '../../domain/okr/check-in-due';
import { OKR_STATUSES } from '../../domain/okr/okr-status';
import { rhythmDays } from '../../domain/okr/rhythm';
import type { Organisation } from '../organisation';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { factsOf, keyResultView } from '../views/key-result-view';
import { cycleOf } from '../views/objective-view';

/** The more severe the later. */
const SEVERITIES: readonly StatusCode[] = OKR_STATUSES;

/** A key result that runs, and when it asks for its next check-in. */
export interface AskedKeyResult {
  readonly objective: ObjectiveRecord;
  readonly record: KeyResultRecord;
  readonly view: KeyResultView;
  /** null: it will not ask any more. */
  readonly dueOn: CalendarDay | null;
  readonly due: boolean;
  /** Due for longer than half a beat of its rhythm. */
  readonly late: boolean;
}

/** The running key results of an objective; none of one that is archived. */
export function askedKeyResults(objective: ObjectiveRecord, organisation: Organisation): AskedKeyResult[] {
  if (objective.archived) return [];
  const { today, thresholds, cycles } = organisation;
  const cycle = cycleOf(objective, cycles);
  return objective.keyResults.flatMap((record): AskedKeyResult[] => {
    const facts = factsOf(record, objective, cycle, thresholds);
    if (record.deletedAt !== null || facts.lifecycle !== 'active') return [];
    const { view, judged } = keyResultView(record, objective, cycle, organisation);
    const dueOn = checkInDueOn(facts, judged.status, today);
    const due = view.checkInDue && dueOn !== null;
    const grace = rhythmDays(facts.rhythm, facts.sprintDays) * (thresholds.staleBeats - 1);
    const late = due && dueOn !== null && daysBetween(dueOn, today) > grace;
    return [{ objective, record, view, dueOn, due, late }];
  });
}

/** The longest due first; of those due since one day the one in the worse state. */
export function byUrgency(a: AskedKeyResult, b: AskedKeyResult): number {
  if (a.dueOn !== b.dueOn) return a.dueOn === null ? 1 : b.dueOn === null ? -1 : a.dueOn < b.dueOn ? -1 : 1;
  return severity(b) - severity(a) || a.record.key.localeCompare(b.record.key, 'en', { numeric: true });
}

function severity({ view }: AskedKeyResult): number {
  return SEVERITIES.indexOf(view.status.code);
}
