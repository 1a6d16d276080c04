import { isAtLeast } from '../okr/thresholds';
import type { PlannedDone } from './planned-done';
import type { AlignmentSide } from './sprint-alignment';

/** An issue of the sprint that runs. */
export interface RankedIssue {
  readonly id: string;
  /** Jira's category of its status; `new` has not been started. */
  readonly category: 'new' | 'indeterminate' | 'done';
  readonly effort: number;
  readonly side: AlignmentSide;
}

export interface Room {
  /** What to move out, in the order of the offer. */
  readonly issues: readonly RankedIssue[];
  readonly frees: number;
  /** False: what has not been started does not free as much as is needed. */
  readonly enough: boolean;
}

/** By how much a running sprint holds more than was planned; 0 when it does not. */
export function overloadOf({ planned, done, carried }: PlannedDone): number {
  return Math.max(0, done.effort + carried.effort - planned.effort);
}

const SIDE_ORDER: readonly AlignmentSide[] = ['unaligned', 'area', 'key-result'];

/**
 * What could make room in a running sprint (PRODUCT §5.4): work that has not been started, unaligned before KRAs
 * before key results, the lowest rank first, until `needed` is free. `ranked` is in rank order, the highest first.
 * With `above`, room is made for that issue: only what ranks below it is offered, and work for a key result only
 * for work for a key result.
 */
export function roomFor(ranked: readonly RankedIssue[], needed: number, above?: string): Room {
  const at = above === undefined ? -1 : ranked.findIndex((issue) => issue.id === above);
  const guest = ranked[at];
  const candidates = ranked
    .slice(at + 1)
    .filter((issue) => issue.category === 'new' && issue.effort > 0)
    .filter((issue) => guest === undefined || rankOf(issue) <= rankOf(guest))
    .reverse()
    .sort((a, b) => rankOf(a) - rankOf(b));
  const issues: RankedIssue[] = [];
  let frees = 0;
  for (const issue of candidates) {
    if (isAtLeast(frees, needed)) break;
    issues.push(issue);
    frees += issue.effort;
  }
  return { issues, frees, enough: isAtLeast(frees, needed) };
}

const rankOf = (issue: RankedIssue): number => SIDE_ORDER.indexOf(issue.side);
