import { z } from 'zod';
import { allIssues, allValues } from './pages';
import { requestDone, requestJson } from './request';
import {
  type Field,
  fieldSchema,
  type Issue,
  issueSchema,
  type Priority,
  prioritySchema,
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
    'priority',
    'labels',
    'subtasks',
    'issuelinks',
    'comment',
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

/** Makes an issue; `fields` as Jira takes them, by field id. */
export const createIssue = (fields: Readonly<Record<string, unknown>>) =>
  requestJson('/rest/api/3/issue', createdSchema, { method: 'POST', body: { fields } });

/** Deletes an issue; with sub-tasks only where `withSubtasks` is set. */
export const deleteIssue = (key: string, withSubtasks: boolean): Promise<void> =>
  requestDone(path(key, withSubtasks ? '?deleteSubtasks=true' : ''), { method: 'DELETE' });

/** Who may be given an issue, or any issue of a project. */
export function readAssignable(
  where: { issueKey: string } | { project: string },
  signal?: AbortSignal,
): Promise<User[]> {
  const query = new URLSearchParams({ ...where, maxResults: '100' });
  return requestJson(`/rest/api/3/user/assignable/search?${query}`, z.array(userSchema), { signal });
}

/** The site's priorities, the most urgent first. */
export const readPriorities = (signal?: AbortSignal): Promise<Priority[]> =>
  allValues('/rest/api/3/priority/search', prioritySchema, signal);

/** Adds a comment; `document` is in Atlassian's document format. */
export const addComment = (key: string, document: object): Promise<void> =>
  requestDone(path(key, '/comment'), { method: 'POST', body: { body: document } });

export const deleteComment = (key: string, id: string): Promise<void> =>
  requestDone(path(key, `/comment/${encodeURIComponent(id)}`), { method: 'DELETE' });

const changesSchema = z.looseObject({
  id: z.string(),
  author: userSchema.nullish(),
  created: z.string(),
  items: z.array(
    z.looseObject({
      field: z.string(),
      fromString: z.string().nullish(),
      toString: z.string().nullish(),
    }),
  ),
});
export type Changes = z.infer<typeof changesSchema>;

/** What was changed of an issue, the oldest first. */
export const readChangelog = (key: string, signal?: AbortSignal): Promise<Changes[]> =>
  allValues(path(key, '/changelog'), changesSchema, signal);
