import { z } from 'zod';
import { noContent, ok } from '../http/answer';
import { readBody } from '../http/body';
import { refuse, refuseField } from '../http/refusal';
import type { Call, Route } from '../http/route';
import { commentsGoneWith } from '../rules/comments';
import { levelOf } from '../rules/issue-facts';
import { linksGoneWith } from '../rules/issue-links';
import { type FieldInput, fieldsOfUpdate, readReference, withFields } from '../rules/issue-writes';
import { commitEdits, issueEvent, issueOf, needOnIssue } from '../rules/issues';
import { inStatus, transitionsOf } from '../rules/transitions';
import { readAdditions } from '../rules/update-additions';
import { createShaper } from '../shapes/shaper';
import { idByName, RESOLUTIONS } from '../store/constants';
import type { IssueRecord, Removal, Row } from '../store/records';

const Fields = z.record(z.string(), z.unknown());
const CreateBody = z.looseObject({ fields: Fields, update: Fields.optional() });
const EditBody = z.looseObject({ fields: Fields.optional(), update: Fields.optional() });
const TransitionBody = z.looseObject({
  transition: z.looseObject({ id: z.union([z.string(), z.int()]) }),
  fields: Fields.optional(),
  update: Fields.optional(),
});

export function createIssue(call: Call) {
  const { store, now, viewer } = call;
  const { fields, update = {} } = readBody(call, CreateBody);
  const { issuelinks, comment, ...changed } = update;
  const given: FieldInput = { ...fields, ...fieldsOfUpdate({ labels: [] }, changed) };
  const { project: projectValue, issuetype, ...rest } = given;
  const wanted = readReference(projectValue);
  const project = [...store.projects.values()].find(
    (one) => one.id === wanted?.id || one.key === wanted?.key,
  );
  if (!project || !viewer.browses(project.id))
    throw refuseField('project', 'Specify a valid project ID or key');
  if (!viewer.may('CREATE_ISSUES', project.id))
    throw refuseField('project', 'You cannot create issues in this project.');
  const typeWanted = readReference(issuetype);
  const typeId = project.issueTypeIds.find((id) => {
    const type = store.issueTypes.get(id);
    return id === typeWanted?.id || (type !== undefined && type.name === typeWanted?.name);
  });
  if (typeId === undefined) throw refuseField('issuetype', 'Specify a valid issue type');
  if (!('summary' in rest)) throw refuseField('summary', 'You must specify a summary of the issue.');
  const counters = store.counters();
  const number = counters.issueNumbers[project.id] ?? 1;
  const author = viewer.user?.accountId ?? null;
  const empty: IssueRecord = {
    id: counters.issue,
    key: `${project.key}-${number}`,
    projectId: project.id,
    typeId,
    summary: '',
    description: null,
    statusId: project.statusIds[0] ?? '',
    statusChanged: now,
    parentId: null,
    sprintIds: [],
    points: null,
    assignee: null,
    reporter: author,
    creator: author,
    priorityId: '3',
    labels: [],
    created: now,
    updated: now,
    resolved: null,
    resolutionId: null,
    rank: (store.issues.ranked().at(-1)?.rank ?? 0) + 1024,
    epicName: '',
    epicDone: false,
    epicColor: `color_${(counters.issue % 14) + 1}`,
    properties: {},
    history: [],
  };
  const issue = withFields(call, empty, rest);
  if (levelOf(store, empty) < 0 && issue.parentId === null)
    throw refuseField('parent', 'Issue type is a sub-task but parent issue key or id not specified.');
  const additions = readAdditions(call, issue, { issuelinks, comment });
  const issueNumbers = { ...counters.issueNumbers, [project.id]: number + 1 };
  store.together(() => {
    call.commit(
      [
        { table: 'issue', record: issue },
        { table: 'counters', record: { ...counters, issue: counters.issue + 1, issueNumbers } },
      ],
      [
        () =>
          issueEvent('created', store, issue, {
            jiraEventTypeName: 'issue_created',
            associatedUsers: author === null ? [] : [{ accountId: author }],
          }),
      ],
    );
    additions.write();
  });
  const self = `${call.base}/rest/api/3/issue/${issue.id}`;
  return { status: 201, body: { id: String(issue.id), key: issue.key, self } };
}

function editIssue(call: Call) {
  const issue = issueOf(call);
  const body = readBody(call, EditBody);
  needOnIssue(call, issue, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.');
  const additions = readAdditions(call, issue, body.update);
  const after = withFields(call, issue, { ...body.fields, ...fieldsOfUpdate(issue, additions.update) });
  call.store.together(() => {
    commitEdits(call, [{ before: issue, after }]);
    additions.write();
  });
  return noContent();
}

/** `{accountId}`; null: nobody. Needs the permission to assign issues, not the one to edit them. */
function assignIssue(call: Call) {
  const issue = issueOf(call);
  const { accountId } = readBody(call, z.looseObject({ accountId: z.string().nullable() }));
  needOnIssue(call, issue, 'ASSIGN_ISSUES', 'You do not have permission to assign issues.');
  const after = withFields(call, issue, { assignee: { accountId } });
  commitEdits(call, [{ before: issue, after }]);
  return noContent();
}

function listTransitions(call: Call) {
  const issue = issueOf(call);
  const shape = createShaper(call.store);
  const may = call.viewer.may('TRANSITION_ISSUES', issue.projectId);
  const transitions = (may ? transitionsOf(call.store, issue) : []).map(({ id, to }) => ({
    id,
    name: to.name,
    to: shape.status(to),
    hasScreen: false,
    isGlobal: true,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    isLooped: false,
  }));
  return ok({ expand: 'transitions', transitions });
}

function doTransition(call: Call) {
  const issue = issueOf(call);
  const { transition, fields, update } = readBody(call, TransitionBody);
  const chosen = call.viewer.may('TRANSITION_ISSUES', issue.projectId)
    ? transitionsOf(call.store, issue).find(({ id }) => id === String(transition.id))
    : undefined;
  if (!chosen) throw refuse(400, `It is not possible to perform the transition with id ${transition.id}.`);
  const additions = readAdditions(call, issue, update);
  const given: FieldInput = { ...fields, ...fieldsOfUpdate(issue, additions.update) };
  const { resolution, ...rest } = given;
  const named = readReference(resolution);
  const resolutionId =
    named?.id ?? (named?.name === undefined ? undefined : idByName(RESOLUTIONS, named.name));
  if (resolution !== undefined && (resolutionId === undefined || !Object.hasOwn(RESOLUTIONS, resolutionId)))
    throw refuseField('resolution', 'The resolution selected is invalid.');
  const after = inStatus(withFields(call, issue, rest), chosen.to, call.now, resolutionId);
  call.store.together(() => {
    commitEdits(call, [{ before: issue, after }]);
    additions.write();
  });
  return noContent();
}

function deleteIssue(call: Call) {
  const { store } = call;
  const issue = issueOf(call);
  needOnIssue(call, issue, 'DELETE_ISSUES', 'You do not have permission to delete issues in this project.');
  const children = [...store.issues.childrenOf(issue.id)].flatMap((id) => store.issues.byId.get(id) ?? []);
  const subtasks = children.filter((child) => levelOf(store, child) < 0);
  if (subtasks.length > 0 && !call.query.flag('deleteSubtasks', false))
    throw refuse(
      400,
      `The issue '${issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  const orphans = children
    .filter((child) => !subtasks.includes(child))
    .map((child): Row => ({ table: 'issue', record: { ...child, parentId: null } }));
  const gone = [issue, ...subtasks];
  // Built before the removal: the payload tells the state at the end. What goes along with it is not told.
  call.commit(
    orphans,
    [issueEvent('deleted', store, issue)],
    [
      ...gone.map(({ id }): Removal => ({ table: 'issue', id })),
      ...linksGoneWith(store, gone),
      ...commentsGoneWith(store, gone),
    ],
  );
  return noContent();
}

const ISSUE = '/rest/api/3/issue/:issueIdOrKey';

/** Writes on issues: create, edit, transitions, delete. */
export const issueRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/issue', handle: createIssue },
  { method: 'PUT', path: ISSUE, handle: editIssue },
  { method: 'DELETE', path: ISSUE, handle: deleteIssue },
  { method: 'PUT', path: `${ISSUE}/assignee`, handle: assignIssue },
  { method: 'GET', path: `${ISSUE}/transitions`, anonymous: true, handle: listTransitions },
  { method: 'POST', path: `${ISSUE}/transitions`, handle: doTransition },
];
