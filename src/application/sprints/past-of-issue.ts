import { estimateOf } from '../../domain/alignment/time-estimates';
import type { IssueChange, IssueHistory } from '../ports';

/** What an issue was at a moment (ISO, inclusive), told by its changelog: the state before the first later change. */
function stateAt<T>(
  changes: readonly IssueChange[],
  moment: string,
  pick: (change: IssueChange) => { readonly from: T; readonly to: T } | null | undefined,
  now: T,
): T {
  for (const change of changes) {
    const step = change.at > moment ? pick(change) : undefined;
    if (step) return step.from;
  }
  return now;
}

/** Whether it was in the sprint; not before it was created. */
export function wasIn({ issue, changes }: IssueHistory, sprintId: string, moment: string): boolean {
  if (issue.createdAt !== null && moment < issue.createdAt) return false;
  return stateAt(changes, moment, (change) => change.sprints, issue.sprintIds).includes(sprintId);
}

export function statusAt({ issue, changes }: IssueHistory, moment: string): string {
  return stateAt(changes, moment, (change) => change.status, issue.statusId);
}

export function parentAt({ issue, changes }: IssueHistory, moment: string): string | null {
  return stateAt(changes, moment, (change) => change.parent, issue.parentId);
}

/** Its estimate in the field, in points or hours; null where it had none. */
export function estimateAt({ issue, changes }: IssueHistory, field: string | null, moment: string) {
  if (field === null) return null;
  const held = stateAt(changes, moment, (change) => change.estimates[field], issue.estimates[field] ?? null);
  return estimateOf(field, held);
}

/** The span in which a sprint ran, or has run so far: ISO moments, the first exclusive, the last inclusive. */
export interface Span {
  readonly after: string;
  readonly upTo: string;
}
const within = (moment: string, { after, upTo }: Span) => moment > after && moment <= upTo;

/** When it came into the sprint last within the span; by its creation too. */
export function cameIn({ issue, changes }: IssueHistory, sprintId: string, span: Span): string | null {
  const came = changes.findLast(
    ({ at, sprints }) =>
      sprints !== null &&
      within(at, span) &&
      sprints.to.includes(sprintId) &&
      !sprints.from.includes(sprintId),
  );
  if (came !== undefined) return came.at;
  const { createdAt } = issue;
  if (createdAt === null || !within(createdAt, span)) return null;
  const first = changes.find(({ sprints }) => sprints !== null)?.sprints?.from ?? issue.sprintIds;
  return first.includes(sprintId) ? createdAt : null;
}

/** When it left the sprint last within the span. */
export function wentOut({ changes }: IssueHistory, sprintId: string, span: Span): string | null {
  const went = changes.findLast(
    ({ at, sprints }) =>
      sprints !== null &&
      within(at, span) &&
      sprints.from.includes(sprintId) &&
      !sprints.to.includes(sprintId),
  );
  return went?.at ?? null;
}

/** When its status last went into those that are done within the span. */
export function becameDone(
  { changes }: IssueHistory,
  isDone: (statusId: string) => boolean,
  span: Span,
): string | null {
  const done = changes.findLast(
    ({ at, status }) => status !== null && within(at, span) && isDone(status.to) && !isDone(status.from),
  );
  return done?.at ?? null;
}

/** When its status first left those that are done after a moment. */
export function becameOpen(
  { changes }: IssueHistory,
  isDone: (statusId: string) => boolean,
  after: string,
): string | null {
  const open = changes.find(
    ({ at, status }) => status !== null && at > after && isDone(status.from) && !isDone(status.to),
  );
  return open?.at ?? null;
}
