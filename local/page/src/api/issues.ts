import { z } from 'zod';
import { allIssues } from './pages';
import { requestDone, requestJson } from './request';
import {
  type Field,
  fieldSchema,
  type Issue,
  issueSchema,
  type Transition,
  transitionSchema,
  type User,
  userSchema,
} from './shapes';

const path = (key: string, rest = '') => `/rest/api/3/issue/${encodeURIComponent(key)}${rest}`;

/** One issue with everything the issue view shows; custom fields come by their ids. */
export const readIssue = (
  key: string,
  customFields: readonly string[],
  signal?: AbortSignal,
): Promise<Issue> => {
  const fields = [
    'summary',
    'status',
    'issuetype',
    'project',
    'assignee',
    'reporter',
    'parent',
    'description',
    'created',
    'updated',
    ...customFields,
  ];
  return requestJson(path(key, `?fields=${fields.join(',')}`), issueSchema, { signal });
};

export const readFields = (signal?: AbortSignal): Promise<Field[]> =>
  requestJson('/rest/api/3/field', z.array(fieldSchema), { signal });

const CARD = ['summary', 'status', 'issuetype', 'assignee'];

/** Issues of a search, with what a row shows. */
export const searchIssues = (jql: string, signal?: AbortSignal): Promise<Issue[]> =>
  allIssues(
    `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=${CARD.join(',')}`,
    issueSchema,
    signal,
  );

export const updateIssue = (key: string, fields: Record<string, unknown>): Promise<void> =>
  requestDone(path(key), { method: 'PUT', body: { fields } });

/** Takes an issue out of its epic. */
export const removeParent = (key: string): Promise<void> =>
  requestDone(path(key), { method: 'PUT', body: { update: { parent: [{ set: { none: true } }] } } });

export async function readTransitions(key: string, signal?: AbortSignal): Promise<Transition[]> {
  const schema = z.looseObject({ transitions: z.array(transitionSchema) });
  return (await requestJson(path(key, '/transitions'), schema, { signal })).transitions;
}

export const transitionIssue = (key: string, transitionId: string): Promise<void> =>
  requestDone(path(key, '/transitions'), { method: 'POST', body: { transition: { id: transitionId } } });

/** Moves an issue to the first of some statuses its workflow allows; throws when it allows none of them. */
export async function moveToStatus(key: string, statusIds: readonly string[], column: string): Promise<void> {
  const transitions = await readTransitions(key);
  const step = transitions.find((transition) => statusIds.includes(transition.to.id));
  if (!step) throw new Error(`The workflow does not allow moving ${key} to ${column}`);
  await transitionIssue(key, step.id);
}

const createdSchema = z.looseObject({ id: z.string(), key: z.string() });

export const createIssue = (projectId: string, issueTypeId: string, summary: string) =>
  requestJson('/rest/api/3/issue', createdSchema, {
    method: 'POST',
    body: { fields: { project: { id: projectId }, issuetype: { id: issueTypeId }, summary } },
  });

export const readAssignable = (issueKey: string, signal?: AbortSignal): Promise<User[]> =>
  requestJson(
    `/rest/api/3/user/assignable/search?issueKey=${encodeURIComponent(issueKey)}&maxResults=100`,
    z.array(userSchema),
    { signal },
  );
