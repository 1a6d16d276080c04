import { z } from 'zod';
import { noContent, ok } from '../http/answer';
import { readBody } from '../http/body';
import { refuse } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { epicOf, isTeamManaged } from '../rules/epics';
import { levelOf } from '../rules/issue-facts';
import { commitEdits, issueByKeyOrId, needOnIssue } from '../rules/issues';
import { moveIssues } from '../rules/moves';
import { epicShape } from '../shapes/epic';

const Issues = z.array(z.string()).max(50);
const IssuesBody = z.strictObject({ issues: Issues });
const RankBody = z.strictObject({
  issues: Issues,
  rankBeforeIssue: z.string().optional(),
  rankAfterIssue: z.string().optional(),
  rankCustomFieldId: z.int().optional(),
});
const EpicBody = z.strictObject({
  name: z.string().optional(),
  summary: z.string().optional(),
  color: z.strictObject({ key: z.string().regex(/^color_([1-9]|1[0-4])$/) }).optional(),
  done: z.boolean().optional(),
});

/** Puts issues under an epic, or under none. Team-managed issues are refused: their `parent` is edited instead. */
function assignEpic(call: Call, parentId: number | null) {
  const issues = readBody(call, IssuesBody).issues.map((key) => issueByKeyOrId(call, key));
  for (const issue of issues) {
    needOnIssue(call, issue, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.');
    if (isTeamManaged(call, issue))
      throw refuse(
        400,
        "The request contains a next-gen issue. This operation can't add next-gen issues to epics. To add a next-gen issue to an epic, use the Edit issue operation and set the parent property.",
      );
    if (levelOf(call.store, issue) !== 0)
      throw refuse(
        400,
        `Issue '${issue.key}' cannot be added to an epic because it is an epic or a sub-task.`,
      );
  }
  commitEdits(
    call,
    issues.map((before) => ({ before, after: { ...before, parentId } })),
  );
  return noContent();
}

function updateEpic(call: Call) {
  const before = epicOf(call);
  needOnIssue(call, before, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.');
  const body = readBody(call, EpicBody);
  const after = {
    ...before,
    epicName: body.name ?? before.epicName,
    summary: body.summary ?? before.summary,
    epicColor: body.color?.key ?? before.epicColor,
    epicDone: body.done ?? before.epicDone,
  };
  commitEdits(call, [{ before, after }]);
  return ok(epicShape(after, call.base));
}

const AGILE = '/rest/agile/1.0';

/** Epics, and moves of issues under epics, to the backlog and in rank. */
export const agileMoveRoutes: readonly Route[] = [
  { method: 'POST', path: `${AGILE}/epic/none/issue`, handle: (call) => assignEpic(call, null) },
  {
    method: 'POST',
    path: `${AGILE}/epic/:epicIdOrKey/issue`,
    handle: (call) => assignEpic(call, epicOf(call).id),
  },
  {
    method: 'GET',
    path: `${AGILE}/epic/:epicIdOrKey`,
    handle: (call) => ok(epicShape(epicOf(call), call.base)),
  },
  { method: 'POST', path: `${AGILE}/epic/:epicIdOrKey`, handle: updateEpic },
  {
    method: 'POST',
    path: `${AGILE}/backlog/issue`,
    handle: (call) => {
      moveIssues(call, readBody(call, IssuesBody), null);
      return noContent();
    },
  },
  {
    method: 'PUT',
    path: `${AGILE}/issue/rank`,
    handle: (call) => {
      const body = readBody(call, RankBody);
      if (body.rankBeforeIssue === undefined && body.rankAfterIssue === undefined)
        throw refuse(400, 'Either rankBeforeIssue or rankAfterIssue must be specified.');
      moveIssues(call, body, undefined);
      return noContent();
    },
  },
];
