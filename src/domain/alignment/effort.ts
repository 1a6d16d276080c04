import { daysBetween } from '../okr/calendar-day';
import type { DayRange } from '../okr/day-range';
import { median } from '../okr/median';
import { ENGLISH, type PlainWords } from '../okr/plain-words';
import { DEFAULT_THRESHOLDS, isMoreThan, type Thresholds } from '../okr/thresholds';
import type { EstimateUnit } from './time-estimates';

/** What a board's work is measured in (PRODUCT §3.13). */
export type EffortUnit = EstimateUnit | 'issues';

export interface EstimatedIssue {
  readonly id: string;
  /** Points or hours; null when it has no estimate. 0 is one. */
  readonly estimate: number | null;
}

/** What was done about issues without an estimate; null when there are none. */
export type EffortNote =
  | {
      readonly code: 'median-used';
      readonly unestimated: number;
      readonly of: number;
      readonly median: number;
      /** Absent: points. */
      readonly unit?: 'hours';
    }
  | {
      readonly code: 'mostly-unestimated';
      readonly unestimated: number;
      readonly of: number;
      readonly unit?: 'hours';
    }
  | { readonly code: 'nothing-estimated'; readonly of: number };

export interface Efforts {
  readonly unit: EffortUnit;
  /** By issue id. */
  readonly effort: ReadonlyMap<string, number>;
  /** How many issues have no estimate. */
  readonly unestimated: number;
  readonly note: EffortNote | null;
}

/** The middle estimate of a board's issues, those without one apart; null when it estimates nothing. */
export function boardMedian(estimates: readonly (number | null)[]): number | null {
  const known = estimates.filter(isEstimate);
  return known.length === 0 ? null : median(known);
}

/**
 * What each issue weighs (PRODUCT §3.13): its estimate, or the board's median where it has none. With more than a
 * third unestimated, or nothing estimated at all, each issue weighs 1 instead, and the note says so. `boardsMedian`
 * null (a board just connected): the median of these issues. Each issue counts once by id. `unit`: of the estimates.
 */
export function effortsOf(
  issues: readonly EstimatedIssue[],
  boardsMedian: number | null,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
  unit: EstimateUnit = 'points',
): Efforts {
  const estimates = new Map(issues.map(({ id, estimate }) => [id, isEstimate(estimate) ? estimate : null]));
  const of = estimates.size;
  const middle = boardsMedian ?? boardMedian([...estimates.values()]);
  const unestimated = [...estimates.values()].filter((estimate) => estimate === null).length;
  const inHours = unit === 'hours' ? { unit } : {};
  const counted = (note: EffortNote | null): Efforts => ({
    unit: 'issues',
    effort: new Map([...estimates.keys()].map((id) => [id, 1])),
    unestimated,
    note,
  });
  if (middle === null) return counted(of === 0 ? null : { code: 'nothing-estimated', of });
  if (isMoreThan(unestimated / of, thresholds.unestimatedShare)) {
    return counted({ code: 'mostly-unestimated', unestimated, of, ...inHours });
  }
  return {
    unit,
    effort: new Map([...estimates].map(([id, estimate]) => [id, estimate ?? middle])),
    unestimated,
    note: unestimated === 0 ? null : { code: 'median-used', unestimated, of, median: middle, ...inHours },
  };
}

/** What a screen says below a number of effort. */
export function effortSentence(note: EffortNote, words: PlainWords = ENGLISH): string {
  switch (note.code) {
    case 'median-used': {
      const hours = note.unit === undefined ? '' : note.median === 1 ? ' hour' : ' hours';
      const weigh = note.unestimated === 1 ? 'has no estimate and weighs' : 'have no estimate and weigh';
      return `${note.unestimated} of ${issuesText(note.of)} ${weigh} the board’s median of ${words.number(note.median)}${hours}.`;
    }
    case 'mostly-unestimated':
      return `Issues are counted instead of ${note.unit ?? 'points'}: ${note.unestimated} of ${issuesText(note.of)} ${note.unestimated === 1 ? 'has' : 'have'} no estimate.`;
    case 'nothing-estimated':
      return 'Issues are counted: this board estimates nothing.';
  }
}

const issuesText = (count: number): string => (count === 1 ? '1 issue' : `${count} issues`);

/** Length of a sprint in days: one from Monday to the Monday two weeks later lasts 14. At least 1. */
export function sprintLengthDays(sprint: DayRange): number {
  return Math.max(1, daysBetween(sprint.start, sprint.end));
}

/** Effort that can be added across boards (PRODUCT §3.13): the share of its board's sprint × its length in weeks. */
export function teamWeeks(shareOfSprint: number, sprintDays: number): number {
  return (shareOfSprint * sprintDays) / DAYS_PER_WEEK;
}
const DAYS_PER_WEEK = 7;

const isEstimate = (estimate: number | null): estimate is number =>
  estimate !== null && Number.isFinite(estimate) && estimate >= 0;
