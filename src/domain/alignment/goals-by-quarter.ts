import type { CalendarDay } from '../okr/calendar-day';
import { proposeCycle } from '../okr/cycle';

/** Lines of a completed sprint by what its review says; null before it. */
export interface CompletedGoals {
  readonly completedOn: CalendarDay;
  readonly review: { readonly met: number; readonly partly: number; readonly missed: number } | null;
}

/** Goals of a board's sprints that were completed in one quarter. */
export interface GoalsOfQuarter {
  /** `Q1 2027`, `Q1 FY2027`. */
  readonly quarter: string;
  readonly start: CalendarDay;
  readonly end: CalendarDay;
  readonly sprints: number;
  /** Sprints without a review. */
  readonly unreviewed: number;
  readonly met: number;
  readonly partly: number;
  readonly missed: number;
}

/**
 * Goals reached by quarter, the earliest first. A sprint belongs to the quarter that holds the day of its completion;
 * quarters begin with the month `fiscalFirstMonth` (1–12).
 */
export function goalsByQuarter(
  sprints: readonly CompletedGoals[],
  fiscalFirstMonth: number,
): GoalsOfQuarter[] {
  const quarters = new Map<CalendarDay, GoalsOfQuarter>();
  for (const { completedOn, review } of sprints) {
    const { name: quarter, start, end } = proposeCycle('quarter', completedOn, fiscalFirstMonth);
    const known = quarters.get(start) ?? {
      ...{ quarter, start, end, sprints: 0, unreviewed: 0, met: 0, partly: 0, missed: 0 },
    };
    quarters.set(start, {
      ...known,
      sprints: known.sprints + 1,
      unreviewed: known.unreviewed + (review === null ? 1 : 0),
      met: known.met + (review?.met ?? 0),
      partly: known.partly + (review?.partly ?? 0),
      missed: known.missed + (review?.missed ?? 0),
    });
  }
  return [...quarters.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
}
