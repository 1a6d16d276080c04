import { noContent, ok } from '../http/answer';
import { readBody } from '../http/body';
import type { Call, Route } from '../http/route';
import { checkedComment, writeComment } from '../rules/comments';
import { LinkBody, linkOf, linkOfBody, makeLink, unlinkIssues } from '../rules/issue-links';
import { issueReference } from '../shapes/issue';
import { createShaper } from '../shapes/shaper';
import { LINK_TYPES } from '../store/constants';

function oneLink(call: Call) {
  const link = linkOf(call);
  const { store } = call;
  const shape = createShaper(store, call.viewer);
  const named = (id: number) => {
    const issue = store.issues.byId.get(id);
    return issue ? issueReference(store, shape, issue) : null;
  };
  return ok({
    id: link.id,
    self: shape.self(`/issueLink/${link.id}`),
    type: shape.linkType(link.typeId),
    inwardIssue: named(link.source),
    outwardIssue: named(link.destination),
  });
}

const LINK = '/rest/api/3/issueLink';

/** Links between issues and their types. */
export const issueLinkRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/issueLinkType',
    anonymous: true,
    handle: (call) => {
      const shape = createShaper(call.store);
      const issueLinkTypes = Object.keys(LINK_TYPES).map(shape.linkType);
      return ok({ issueLinkTypes }, issueLinkTypes.length);
    },
  },
  {
    method: 'POST',
    path: LINK,
    handle: (call) => {
      const body = readBody(call, LinkBody);
      const { source, checked } = linkOfBody(call, body);
      const text = body.comment && checkedComment(call, source, body.comment.body);
      call.store.together(() => {
        makeLink(call, checked);
        if (text !== undefined) writeComment(call, source.id, text);
      });
      return { status: 201 };
    },
  },
  { method: 'GET', path: `${LINK}/:linkId`, anonymous: true, handle: oneLink },
  {
    method: 'DELETE',
    path: `${LINK}/:linkId`,
    handle: (call) => {
      unlinkIssues(call, linkOf(call));
      return noContent();
    },
  },
];
