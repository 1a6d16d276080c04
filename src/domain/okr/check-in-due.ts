import { addDays, type CalendarDay, laterDay } from './calendar-day';
import type { OkrStatus } from './okr-status';
import { isReading } from './reading';
import { rhythmDays } from './rhythm';
import { isCheckInDue } from './staleness';
import type { KeyResultFacts } from './status';
import { valueAt } from './value-at';

const WAITS_FOR_NEWS: ReadonlySet<OkrStatus> = new Set([
  'no-data',
  'stale',
  'too-early',
  'on-track',
  'at-risk',
  'off-track',
]);

/**
 * Whether a running key result has had no word of a person for a whole beat of its rhythm (PRODUCT §5.6):
 * neither a value nor a check-in that says "no new number"; readings of automation are not one. What is
 * paused, done, measuring or outside its window asks for nothing.
 */
export function asksForCheckIn(facts: KeyResultFacts, status: OkrStatus, today: CalendarDay): boolean {
  if (!isAsked(facts, status) || today > facts.window.end) return false;
  return isCheckInDue({ ...facts, lastNews: lastWordOf(facts, today) }, today);
}

/**
 * The day from which a key result asks for its next check-in, past or to come; null when it will not ask any
 * more within its window. Days to come are taken as not paused, unless a pause with its end is known.
 */
export function checkInDueOn(
  facts: KeyResultFacts,
  status: OkrStatus,
  today: CalendarDay,
): CalendarDay | null {
  if (!isAsked(facts, status)) return null;
  const { start, end } = facts.window;
  const lastNews = lastWordOf(facts, today);
  const since = lastNews === null ? start : laterDay(lastNews, start);
  let day = addDays(since, rhythmDays(facts.rhythm, facts.sprintDays));
  // Only pauses make it later than that.
  while (day <= end && !isCheckInDue({ ...facts, lastNews }, day)) day = addDays(day, 1);
  return day <= end ? day : null;
}

function isAsked({ lifecycle }: KeyResultFacts, status: OkrStatus): boolean {
  return lifecycle === 'active' && WAITS_FOR_NEWS.has(status);
}

function lastWordOf(facts: KeyResultFacts, today: CalendarDay): CalendarDay | null {
  const said = facts.values.filter((value) => !isReading(value));
  const value = valueAt(said, today)?.day;
  const days = facts.marks.map((mark) => mark.day).filter((day) => day <= today);
  const last = days.reduce<CalendarDay | undefined>((word, day) => (word ? laterDay(word, day) : day), value);
  return last ?? null;
}
