import type { CalendarDay } from '../../domain/okr/calendar-day';
import type { DayRange } from '../../domain/okr/day-range';
import { SPRINTS_KEPT } from '../records/board-record';
import type { FiguresRecord } from '../records/figures-record';

/**
 * From which day on a board's figures tell the effort of a cycle: the first day of its oldest sprint, where others of
 * the cycle are not kept any more. null where all are there.
 */
export function effortFrom(figures: FiguresRecord | null, cycle: DayRange): CalendarDay | null {
  const closed = figures?.sprints.filter(({ state }) => state === 'closed').length ?? 0;
  // A board with few sprints has lost none but what was deleted in Jira.
  if (closed < SPRINTS_KEPT.closed / 2) return null;
  const last = figures?.earlier?.months.at(-1)?.month;
  // Months of completion: one that begins in the cycle, or the one in which the cycle begins.
  if (last === undefined || last.slice(0, 7) < cycle.start.slice(0, 7)) return null;
  return figures?.sprints[0]?.start ?? null;
}
