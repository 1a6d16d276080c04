import { type CalendarDay, laterDay } from './calendar-day';
import type { OkrStatus } from './okr-status';
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
 * Whether a running key result has had no news for a whole beat of its rhythm (PRODUCT §5.6): neither a
 * value nor a check-in that says "no new number". What is paused, done, measuring or outside its window
 * asks for nothing.
 */
export function asksForCheckIn(facts: KeyResultFacts, status: OkrStatus, today: CalendarDay): boolean {
  if (facts.lifecycle !== 'active' || !WAITS_FOR_NEWS.has(status) || today > facts.window.end) return false;
  return isCheckInDue({ ...facts, lastNews: lastNewsOf(facts, today) }, today);
}

function lastNewsOf(facts: KeyResultFacts, today: CalendarDay): CalendarDay | null {
  const value = valueAt(facts.values, today)?.day;
  const days = facts.marks.map((mark) => mark.day).filter((day) => day <= today);
  const said = days.reduce<CalendarDay | undefined>((last, day) => (last ? laterDay(last, day) : day), value);
  return said ?? null;
}
