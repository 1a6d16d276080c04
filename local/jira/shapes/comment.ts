import { commentsOf } from '../rules/attached';
import type { CommentRecord, IssueRecord } from '../store/records';
import type { Store } from '../store/store';
import { documentOf } from './document';
import type { Shaper } from './shaper';

/** A comment of the platform API. */
export function commentShape(comment: CommentRecord, shape: Shaper) {
  const author = shape.person(comment.author);
  return {
    self: shape.self(`/issue/${comment.issueId}/comment/${comment.id}`),
    id: comment.id,
    ...(author ? { author, updateAuthor: author } : {}),
    body: documentOf(comment.body),
    created: shape.time(comment.created),
    updated: shape.time(comment.updated),
    jsdPublic: true,
  };
}

/** The field `comment` of an issue: all of them, as one page. */
export function commentPage(issue: IssueRecord, store: Store, shape: Shaper) {
  const comments = commentsOf(store, issue).map((comment) => commentShape(comment, shape));
  return {
    comments,
    self: shape.self(`/issue/${issue.id}/comment`),
    maxResults: comments.length,
    total: comments.length,
    startAt: 0,
  };
}
