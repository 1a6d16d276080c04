import { z } from 'zod';
import { noContent } from '../http/answer';
import { readBody } from '../http/body';
import { refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { issueOf } from '../rules/issues';
import { viewerOf } from '../rules/permissions';

const Body = z.strictObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: z
    .strictObject({
      reporter: z.boolean().optional(),
      assignee: z.boolean().optional(),
      watchers: z.boolean().optional(),
      voters: z.boolean().optional(),
      users: z.array(z.looseObject({ accountId: z.string() })).optional(),
      groups: z.array(z.looseObject({ name: z.string().optional() })).optional(),
      groupIds: z.array(z.string()).optional(),
    })
    .optional(),
  restrict: z.looseObject({}).optional(),
});

/**
 * A mail about an issue, put into the list of mails of this site; nothing leaves the machine. Who may not see the
 * issue is dropped in silence, as Jira drops them. Watchers and voters are nobody: they are not played.
 */
function notify(call: Call) {
  const issue = issueOf(call);
  const { subject, textBody, htmlBody, to, restrict } = readBody(call, Body);
  const groups = [...(to?.groups ?? []), ...(to?.groupIds ?? [])];
  if (groups.length > 0 || restrict !== undefined) {
    throw refuse(501, 'The local Jira does not model notifications to groups, or restricted ones.');
  }
  const named = (to?.users ?? []).map(({ accountId }) => accountId);
  const unknown = named.find((accountId) => call.store.users.get(accountId) === undefined);
  if (unknown !== undefined) throw refuse(400, `The user with account id '${unknown}' does not exist.`);
  const roles = [to?.reporter ? issue.reporter : null, to?.assignee ? issue.assignee : null];
  const asked = [...new Set([...named, ...roles.filter((each) => each !== null)])];
  const isAnybody = asked.length > 0 || to?.reporter || to?.assignee || to?.watchers || to?.voters;
  if (isAnybody !== true) throw refuse(400, 'No recipients were defined for notification.');
  const recipients = asked.filter((accountId) =>
    viewerOf(call.store, { kind: 'user', accountId }, call.settings.withheld).browses(issue.projectId),
  );
  call.mail({
    at: call.now,
    issueKey: issue.key,
    from: call.viewer.user?.displayName ?? '',
    to: recipients,
    subject: subject ?? `${issue.key} ${issue.summary}`,
    text: textBody ?? htmlBody ?? '',
  });
  return noContent();
}

/** Mails about issues. */
export const notificationRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/issue/:issueIdOrKey/notify', handle: notify },
];
