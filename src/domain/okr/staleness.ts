import { addDays, type CalendarDay, daysBetween, laterDay } from './calendar-day';
import { type Rhythm, rhythmDays } from './rhythm';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';
import { unpausedDays, type Window } from './window';

export interface FreshnessFacts {
  readonly window: Window;
  readonly rhythm: Rhythm;
  /** Length of the team's sprints, for the rhythm "each sprint". */
  readonly sprintDays: number;
  /** Day of the newest value or check-in ("no new number" is an answer too); null before the first. */
  readonly lastNews: CalendarDay | null;
}

/** Days without news, paused ones apart, counted from the window's start before its first news. */
export function daysWithoutNews(facts: FreshnessFacts, today: CalendarDay): number {
  const { window, lastNews } = facts;
  const since = lastNews === null ? window.start : laterDay(lastNews, window.start);
  if (today <= since) return 0;
  if (window.pauses.length === 0) return daysBetween(since, today);
  return unpausedDays({ start: addDays(since, 1), end: today }, window.pauses, today);
}

/** Nothing new within 1.5 × the rhythm (PRODUCT §3.7). */
export function isStale(
  facts: FreshnessFacts,
  today: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): boolean {
  const limit = thresholds.staleBeats * rhythmDays(facts.rhythm, facts.sprintDays);
  return daysWithoutNews(facts, today) > limit;
}

/** A whole beat has passed without news: time for a check-in. */
export function isCheckInDue(facts: FreshnessFacts, today: CalendarDay): boolean {
  return daysWithoutNews(facts, today) >= rhythmDays(facts.rhythm, facts.sprintDays);
}
