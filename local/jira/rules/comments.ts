import { noIssue, refuse, refuseField } from '../http/refusal';
import type { Call, PendingEvent, SiteEvent } from '../http/route';
import { commentShape } from '../shapes/comment';
import { createShaper } from '../shapes/shaper';
import type { CommentRecord, IssueRecord, Removal, Row } from '../store/records';
import type { Store } from '../store/store';
import { readDocument } from './atlassian-document';
import { commentsOf } from './attached';
import { issueEvent, issueOf, needOnIssue } from './issues';

function readBodyText(value: unknown): string {
  const text = readDocument(value);
  if (text === undefined) throw refuseField('comment', 'Comment body is not valid!');
  if (!text?.trim()) throw refuseField('comment', 'Comment body can not be empty!');
  return text;
}

/** `avi:jira:commented:issue`, for a new and for a changed comment. */
function commentedEvent(store: Store, issue: IssueRecord, comment: CommentRecord): SiteEvent {
  const associatedUsers = comment.author === null ? [] : [{ accountId: comment.author }];
  return issueEvent('commented', store, issue, {
    comment: commentShape(comment, createShaper(store)),
    associatedUsers,
  });
}

function deletedEvent(store: Store, issue: IssueRecord, comment: CommentRecord): SiteEvent {
  const eventType = 'avi:jira:deleted:comment';
  const body = {
    issue: { id: String(issue.id), key: issue.key },
    comment: commentShape(comment, createShaper(store)),
  };
  return { eventType, payload: { eventType, ...body } };
}

function write(
  call: Call,
  issue: IssueRecord,
  comment: CommentRecord,
  rows: readonly Row[] = [],
): CommentRecord {
  const event: PendingEvent = () => commentedEvent(call.store, issue, comment);
  call.commit(
    [
      ...rows,
      { table: 'comment', record: comment },
      { table: 'issue', record: { ...issue, updated: call.now } },
    ],
    [event],
  );
  return comment;
}

/** The text of a comment to be. Needs the permission to add comments; an empty comment is refused. */
export function checkedComment(call: Call, issue: IssueRecord, body: unknown): string {
  needOnIssue(call, issue, 'ADD_COMMENTS', 'You do not have permission to comment on this issue.');
  return readBodyText(body);
}

/** Adds a comment that was checked to an issue that is stored. */
export function writeComment(call: Call, issueId: number, body: string): CommentRecord {
  const issue = call.store.issues.byId.get(issueId);
  if (!issue) throw noIssue();
  const counters = call.store.counters();
  const author = call.viewer.user?.accountId ?? null;
  const id = String(counters.task);
  const moments = { created: call.now, updated: call.now };
  return write(call, issue, { id, issueId, author, body, ...moments }, [
    { table: 'counters', record: { ...counters, task: counters.task + 1 } },
  ]);
}

/** The issue and the comment of a path, or 404. */
export function commentOf(call: Call): { issue: IssueRecord; comment: CommentRecord } {
  const issue = issueOf(call);
  const comment = call.store.comments.get(call.params.commentId ?? '');
  if (comment?.issueId !== issue.id)
    throw refuse(404, `Can not find a comment for the id: ${call.params.commentId ?? ''}.`);
  return { issue, comment };
}

/** Refuses those who neither wrote the comment nor administer its project. */
function needOwn(call: Call, { issue, comment }: ReturnType<typeof commentOf>, action: string): void {
  const isOwn = comment.author === call.viewer.user?.accountId;
  if (!isOwn && !call.viewer.may('ADMINISTER_PROJECTS', issue.projectId))
    throw refuse(403, `You do not have the permission to ${action} this comment.`);
}

export function changeComment(call: Call, body: unknown): CommentRecord {
  const found = commentOf(call);
  needOwn(call, found, 'edit');
  return write(call, found.issue, { ...found.comment, body: readBodyText(body), updated: call.now });
}

export function deleteComment(call: Call): void {
  const found = commentOf(call);
  needOwn(call, found, 'delete');
  const event = deletedEvent(call.store, found.issue, found.comment);
  call.commit([], [event], [{ table: 'comment', id: found.comment.id }]);
}

/** Comments of issues that go away, which nobody is told of. */
export const commentsGoneWith = (store: Store, issues: readonly IssueRecord[]): Removal[] =>
  issues.flatMap((issue) => commentsOf(store, issue)).map(({ id }) => ({ table: 'comment', id }));
