import type { CalendarDay } from '../okr/calendar-day';
import { proposeCycle } from '../okr/cycle';
import type { Actual } from './actual';
import { compareIds } from './id-order';

/** How the lines of some sprints ended; `awaited` have no review yet. */
export interface ActualCounts {
  readonly met: number;
  readonly partly: number;
  readonly missed: number;
  readonly awaited: number;
}

/** Counts of actuals; null is a line that was not reviewed. */
export function countActuals(actuals: readonly (Actual | null)[]): ActualCounts {
  const counts = { met: 0, partly: 0, missed: 0, awaited: 0 };
  for (const actual of actuals) counts[actual ?? 'awaited'] += 1;
  return counts;
}

/** How many lines were reviewed. */
export const reviewedOf = ({ met, partly, missed }: ActualCounts): number => met + partly + missed;

/** `6 of 9 met`, `6 of 9 met, 2 partly`; null as long as nothing was reviewed. */
export function pastClaimsWords(counts: ActualCounts): string | null {
  const reviewed = reviewedOf(counts);
  if (reviewed === 0) return null;
  return `${counts.met} of ${reviewed} met${counts.partly === 0 ? '' : `, ${counts.partly} partly`}`;
}

/** A reviewed sprint, or one that awaits its review. */
export interface ReviewedSprint {
  readonly boardId: string;
  readonly completedOn: CalendarDay;
  readonly actuals: readonly (Actual | null)[];
}

/** Goals reached by one board in one quarter. */
export interface QuarterOfBoard {
  readonly boardId: string;
  /** `Q1 2027`, `Q1 FY2027`. */
  readonly quarter: string;
  readonly start: CalendarDay;
  readonly end: CalendarDay;
  readonly sprints: number;
  readonly counts: ActualCounts;
}

/**
 * Goals reached by board and quarter, for the report: by board, the earliest quarter first. A sprint belongs to the
 * quarter in which it was completed; quarters begin with the month `fiscalFirstMonth` (1–12).
 */
export function actualsByQuarter(
  sprints: readonly ReviewedSprint[],
  fiscalFirstMonth: number,
): QuarterOfBoard[] {
  const groups = new Map<string, { quarter: QuarterOfBoard; actuals: (Actual | null)[]; sprints: number }>();
  for (const { boardId, completedOn, actuals } of sprints) {
    const { name, start, end } = proposeCycle('quarter', completedOn, fiscalFirstMonth);
    const key = `${boardId} ${start}`;
    const group = groups.get(key);
    if (group) {
      group.actuals.push(...actuals);
      group.sprints += 1;
    } else {
      const quarter = { boardId, quarter: name, start, end, sprints: 0, counts: countActuals([]) };
      groups.set(key, { quarter, actuals: [...actuals], sprints: 1 });
    }
  }
  return [...groups.values()]
    .map(({ quarter, actuals, sprints: count }) => ({
      ...quarter,
      sprints: count,
      counts: countActuals(actuals),
    }))
    .sort((a, b) => compareIds(a.boardId, b.boardId) || (a.start < b.start ? -1 : 1));
}
