import { addDays, type CalendarDay } from '../../domain/okr/calendar-day';
import { type CheckIn, type CheckInProblem, checkCheckIn } from '../../domain/okr/check-in';
import type { Organisation } from '../organisation';
import type { ObjectiveRecord } from '../records/objective-record';
import { cycleOf } from '../views/objective-view';

/** Values may be dated back to before the cycle: a baseline is often measured then. */
const DAYS_BEFORE_CYCLE = 366;

/** What is wrong with a check-in of a key result of this objective; empty when nothing is. */
export function checkInProblems(
  said: CheckIn,
  objective: ObjectiveRecord,
  { cycles, today }: Pick<Organisation, 'cycles' | 'today'>,
): CheckInProblem[] {
  const { start } = cycleOf(objective, cycles);
  return checkCheckIn(said, { today, notBefore: addDays(start, -DAYS_BEFORE_CYCLE) });
}

/** The same for a value alone, as a proposal or a reading brings it. */
export function valueProblems(
  { day, value }: { readonly day: CalendarDay; readonly value: number },
  objective: ObjectiveRecord,
  organisation: Pick<Organisation, 'cycles' | 'today'>,
): CheckInProblem[] {
  const nothingElse = { confidence: null, ownStatus: null, shipped: '', effect: '', learned: '' };
  return checkInProblems({ day, value, ...nothingElse }, objective, organisation);
}
