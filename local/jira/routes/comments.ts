import { z } from 'zod';
import { noContent, ok } from '../http/answer';
import { readBody } from '../http/body';
import { offsetOf } from '../http/paging';
import { refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { commentsOf } from '../rules/attached';
import { changeComment, checkedComment, commentOf, deleteComment, writeComment } from '../rules/comments';
import { issueOf } from '../rules/issues';
import { commentShape } from '../shapes/comment';
import { createShaper } from '../shapes/shaper';

const Body = z.looseObject({ body: z.unknown() });

function listComments(call: Call) {
  const issue = issueOf(call);
  const orderBy = call.query.text('orderBy')?.replace(/^\+/, '') ?? 'created';
  if (orderBy !== 'created' && orderBy !== '-created')
    throw refuse(400, `The orderBy parameter '${orderBy}' is not valid.`);
  const all = [...commentsOf(call.store, issue)];
  if (orderBy === '-created') all.reverse();
  // Asked for more, Jira gives 100 and says so.
  const { startAt, maxResults } = offsetOf(call.query, 100, 100);
  const shape = createShaper(call.store);
  const comments = all.slice(startAt, startAt + maxResults).map((comment) => commentShape(comment, shape));
  return ok({ startAt, maxResults, total: all.length, comments }, comments.length);
}

const COMMENT = '/rest/api/3/issue/:issueIdOrKey/comment';
const ONE = `${COMMENT}/:commentId`;

/** Comments on issues. */
export const commentRoutes: readonly Route[] = [
  { method: 'GET', path: COMMENT, anonymous: true, handle: listComments },
  {
    method: 'POST',
    path: COMMENT,
    handle: (call) => {
      const issue = issueOf(call);
      const text = checkedComment(call, issue, readBody(call, Body).body);
      const comment = writeComment(call, issue.id, text);
      return { status: 201, body: commentShape(comment, createShaper(call.store)) };
    },
  },
  {
    method: 'GET',
    path: ONE,
    anonymous: true,
    handle: (call) => ok(commentShape(commentOf(call).comment, createShaper(call.store))),
  },
  {
    method: 'PUT',
    path: ONE,
    handle: (call) => {
      const comment = changeComment(call, readBody(call, Body).body);
      return ok(commentShape(comment, createShaper(call.store)));
    },
  },
  {
    method: 'DELETE',
    path: ONE,
    handle: (call) => {
      deleteComment(call);
      return noContent();
    },
  },
];
