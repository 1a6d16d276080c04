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

/** Goals of sprints that were completed in a month, added up: quarters begin with a month, whichever it is. */
export interface GoalsOfMonth {
  /** Its first day. */
  readonly month: CalendarDay;
  readonly sprints: number;
  readonly unreviewed: number;
  readonly met: number;
  readonly partly: number;
  readonly missed: number;
}

/**
 * Goals reached by quarter, the earliest first. A sprint belongs to the quarter that holds the day of its completion;
 * quarters begin with the month `fiscalFirstMonth` (1–12). `earlier`: sprints that are none of these, added up.
 */
export function goalsByQuarter(
  sprints: readonly CompletedGoals[],
  fiscalFirstMonth: number,
  earlier: readonly GoalsOfMonth[] = [],
): GoalsOfQuarter[] {
  const quarters = new Map<CalendarDay, GoalsOfQuarter>();
  for (const { month, ...goals } of [...earlier, ...sprints.map(goalsOf)]) {
    const { name: quarter, start, end } = proposeCycle('quarter', month, fiscalFirstMonth);
    const known = quarters.get(start);
    quarters.set(start, { quarter, start, end, ...(known === undefined ? goals : added(known, goals)) });
  }
  return [...quarters.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** The months, the earliest first, with these sprints added. */
export function goalsByMonth(
  months: readonly GoalsOfMonth[],
  sprints: readonly CompletedGoals[],
): GoalsOfMonth[] {
  const all = new Map(months.map((each) => [each.month, each]));
  for (const each of sprints.map(goalsOf)) {
    const known = all.get(each.month);
    all.set(each.month, known === undefined ? each : { month: each.month, ...added(known, each) });
  }
  return [...all.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

function goalsOf({ completedOn, review }: CompletedGoals): GoalsOfMonth {
  return {
    month: proposeCycle('month', completedOn, 1).start,
    sprints: 1,
    unreviewed: review === null ? 1 : 0,
    ...{ met: review?.met ?? 0, partly: review?.partly ?? 0, missed: review?.missed ?? 0 },
  };
}

type Goals = Omit<GoalsOfMonth, 'month'>;

function added(a: Goals, b: Goals): Goals {
  return {
    sprints: a.sprints + b.sprints,
    unreviewed: a.unreviewed + b.unreviewed,
    met: a.met + b.met,
    partly: a.partly + b.partly,
    missed: a.missed + b.missed,
  };
}
