import { addDays, type CalendarDay, daysBetween } from '../../domain/okr/calendar-day';
import type { DayRange } from '../../domain/okr/day-range';
import type { Organisation } from '../organisation';
import type { SprintRecord } from '../records/sprint-record';

type Dated = Pick<SprintRecord, 'state' | 'start' | 'end'>;
type Around = Pick<Organisation, 'today' | 'thresholds'>;

/** The day that the values of a review are dated to: the sprint's completion, today while it runs (PRODUCT §5.5). */
export function dayOfReview({ state, end }: Dated, today: CalendarDay): CalendarDay {
  return state === 'closed' && end !== null && end < today ? end : today;
}

/** The last day on which everybody of the team may review a closed sprint; null while it runs. */
export function openUntil({ state, end }: Dated, { today, thresholds }: Around): CalendarDay | null {
  return state === 'closed' ? addDays(end ?? today, thresholds.reviewDays) : null;
}

/** Whether the review is closed to all but the team's lead and OKR managers. */
export function isLate(sprint: Dated, around: Around): boolean {
  const until = openUntil(sprint, around);
  return until !== null && around.today > until;
}

/** Whether a closed sprint waits for its review: it has lines, nobody reviewed it, and there is still time. */
export function awaitsReview(
  sprint: Dated & Pick<SprintRecord, 'review' | 'lines' | 'gone'>,
  around: Around,
): boolean {
  if (sprint.state !== 'closed' || sprint.gone || sprint.review !== null) return false;
  return sprint.lines.length > 0 && !isLate(sprint, around);
}

/** Whether a running sprint is near its end, or past it: then the review is what people come for (PRODUCT §4). */
export function isNearEnd({ state, end }: Dated, { today, thresholds }: Around): boolean {
  return state === 'active' && end !== null && daysBetween(today, end) <= thresholds.reviewAheadDays;
}

/** The days of a sprint that has begun, to today while it runs; null where Jira does not tell its start. */
export function daysOfSprint(sprint: Dated, today: CalendarDay): DayRange | null {
  if (sprint.start === null || sprint.state === 'future') return null;
  return { start: sprint.start, end: dayOfReview(sprint, today) };
}
