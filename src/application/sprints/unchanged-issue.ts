import type { SprintIssue } from '../ports';
import type { ScopeIssue } from '../records/scope-record';
import { closed, type Judge, nowOf, running } from './scope-issue';

/** When a sprint began, and ended where it has; `keepsPlan`: its row was made for this very start. */
export interface SprintSpan {
  readonly startedAt: string;
  readonly end: string | null;
  readonly keepsPlan: boolean;
  /** When Jira was last asked for the whole sprint; '' for never. */
  readonly lookedAt: string;
}

/** Completing a sprint moves what is open in it, in the same moment. */
const CARRIED_WITHIN_MS = 60_000;

/**
 * An issue of a sprint's list of which everything is known without its changelog (a point each): it has not changed
 * since the start, or not since the row was told of it; or it was planned, and whatever changed is no day that is kept
 * here (a summary, an assignee; an estimate, which Jira's issue says). null where only the changelog can tell.
 */
export function unchangedIssue(
  issue: SprintIssue,
  known: ScopeIssue | undefined,
  judge: Judge,
  { startedAt, end, keepsPlan, lookedAt }: SprintSpan,
): ScopeIssue | null {
  const { updatedAt } = issue;
  // The list comes from Jira's search, which may lag behind what an event has told.
  if (updatedAt === null || (known?.updated ?? '') > updatedAt) return null;
  if (updatedAt <= startedAt) {
    const past = { issue, changes: [] };
    return end === null
      ? running(past, judge, startedAt, undefined)
      : closed(past, judge, startedAt, end, undefined);
  }
  if (!keepsPlan || known === undefined || !known.present) return null;
  const now = nowOf(issue, judge);
  const isTold = known.updated === updatedAt;
  if (!isTold && (!known.planned || now.done !== known.done || now.doneOn !== known.doneOn)) return null;
  // A day that no event told, or that it left and came back of which one may have got lost.
  if (!known.planned && (known.addedOn === null || updatedAt > lookedAt)) return null;
  if (end === null) return { ...known, ...now, reopenedOn: null };
  if (now.done && now.doneOn === null) return null;
  if (updatedAt > end && !isCarriedOn(updatedAt, end, known, now)) return null;
  return { ...known, ...now, reopenedOn: null };
}

/** Open as it was, and moved on with the close: what it was at the end is what it is. */
function isCarriedOn(
  updatedAt: string,
  end: string,
  known: ScopeIssue,
  now: ReturnType<typeof nowOf>,
): boolean {
  if (now.done || Date.parse(updatedAt) - Date.parse(end) > CARRIED_WITHIN_MS) return false;
  const { category, points, parentId } = known;
  return now.category === category && now.points === points && now.parentId === parentId;
}
