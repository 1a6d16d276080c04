import { refuse } from '../http/refusal';
import type { Call } from '../http/route';
import type { IssueRecord, Row } from '../store/records';
import { levelOf } from './issue-facts';
import { commitEdits, issueByKeyOrId, needOnIssue } from './issues';

export interface MoveRequest {
  issues: readonly string[];
  rankBeforeIssue?: string | undefined;
  rankAfterIssue?: string | undefined;
}

const GAP = 1024;

interface Ranks {
  /** New rank of each moved issue, in the order given. */
  ranks: number[];
  /** Rows of other issues that had to make room. */
  rows: Row[];
}

/** Places `moved` between two neighbours; when the numbers between them run out, the whole order is rewritten. */
function ranksFor(call: Call, moved: readonly IssueRecord[], request: MoveRequest): Ranks | undefined {
  const anchorKey = request.rankBeforeIssue ?? request.rankAfterIssue;
  if (anchorKey === undefined) return undefined;
  const anchor = issueByKeyOrId(call, anchorKey);
  const ids = new Set(moved.map((issue) => issue.id));
  if (ids.has(anchor.id)) throw refuse(400, 'An issue cannot be ranked before or after itself.');
  const rest = call.store.issues.ranked().filter((issue) => !ids.has(issue.id));
  const at =
    rest.findIndex((issue) => issue.id === anchor.id) + (request.rankBeforeIssue === undefined ? 1 : 0);
  const low = rest[at - 1]?.rank ?? (rest[at]?.rank ?? 0) - GAP * (moved.length + 1);
  const high = rest[at]?.rank ?? low + GAP * (moved.length + 1);
  const step = (high - low) / (moved.length + 1);
  if (step > 0.01) return { ranks: moved.map((_, index) => low + step * (index + 1)), rows: [] };
  const rows = rest.map((issue, index): Row => {
    const place = index < at ? index : index + moved.length;
    return { table: 'issue', record: { ...issue, rank: (place + 1) * GAP } };
  });
  return { ranks: moved.map((_, index) => (at + index + 1) * GAP), rows };
}

/**
 * Moves issues into a sprint, to the backlog (`null`) or only in rank (`undefined`). Closed sprints stay in an
 * issue's list; epics have no sprint and sub-tasks follow their parent, so both are refused. Needs the permission
 * to schedule issues.
 */
export function moveIssues(call: Call, request: MoveRequest, sprintId: number | null | undefined): void {
  const issues = request.issues.map((key) => issueByKeyOrId(call, key));
  for (const issue of issues) {
    needOnIssue(
      call,
      issue,
      'SCHEDULE_ISSUES',
      'You do not have permission to schedule issues in this project.',
    );
    if (sprintId !== undefined && levelOf(call.store, issue) !== 0)
      throw refuse(
        400,
        `Issue '${issue.key}' cannot be assigned to a sprint: epics and sub-tasks have none of their own.`,
      );
  }
  const placed = ranksFor(call, issues, request);
  const edits = issues.map((before, index) => {
    const closed = before.sprintIds.filter((id) => call.store.sprints.get(id)?.state === 'closed');
    const sprintIds =
      sprintId === undefined ? before.sprintIds : sprintId === null ? closed : [...closed, sprintId];
    return { before, after: { ...before, sprintIds, rank: placed?.ranks[index] ?? before.rank } };
  });
  commitEdits(call, edits, placed?.rows ?? []);
}
