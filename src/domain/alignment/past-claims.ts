import type { Actual } from './actual';

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
