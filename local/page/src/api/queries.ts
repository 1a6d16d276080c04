import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { readFilterQuery, readStatuses } from './board-settings';
import { type IssueList, readBoard, readBoardConfiguration, readIssueList, readSprints } from './boards';
import { readDynamicProperties, readModules, readSession, readShownModules } from './host';
import { readLinkTypes } from './issue-links';
import {
  readAssignable,
  readChangelog,
  readFields,
  readIssue,
  readPriorities,
  readTransitions,
  searchIssues,
} from './issues';
import { readMay, readRights } from './permissions';
import { readBoards, readProject, readProjects } from './projects';

/** How often what others may change is looked at again; only while the page is visible. */
const SOFT_POLL_MS = 5000;
/** Another tab may have switched the person, or the data may have been reset. */
const SESSION_POLL_MS = 15_000;
const RARE = { staleTime: 60_000 };
const LIVE = { refetchInterval: SOFT_POLL_MS };

/** Every read of the shell by name: key, call and freshness in one place. */
export const queries = {
  session: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: ({ signal }) => readSession(signal),
      staleTime: SESSION_POLL_MS,
      refetchInterval: SESSION_POLL_MS,
    }),
  modules: () =>
    queryOptions({ queryKey: ['modules'], queryFn: ({ signal }) => readModules(signal), ...RARE }),
  dynamicProperties: (moduleKey: string, extension: Record<string, unknown>) =>
    queryOptions({
      queryKey: ['dynamic properties', moduleKey, extension],
      queryFn: ({ signal }) => readDynamicProperties({ moduleKey, extension }, signal),
      retry: false,
    }),
  rights: (accountId: string) =>
    queryOptions({
      queryKey: ['rights', accountId],
      queryFn: ({ signal }) => readRights(accountId, signal),
      ...RARE,
      retry: false,
    }),
  shownModules: (place: Record<string, unknown>) =>
    queryOptions({
      queryKey: ['shown modules', place],
      queryFn: ({ signal }) => readShownModules(place, signal),
      ...RARE,
    }),
  mayAdminister: (projectKey?: string) =>
    queryOptions({
      queryKey: ['may administer', projectKey ?? null],
      queryFn: ({ signal }) => readMay(projectKey ? 'ADMINISTER_PROJECTS' : 'ADMINISTER', projectKey, signal),
      ...RARE,
    }),
  projects: () =>
    queryOptions({ queryKey: ['projects'], queryFn: ({ signal }) => readProjects(signal), ...RARE }),
  project: (key: string) =>
    queryOptions({ queryKey: ['project', key], queryFn: ({ signal }) => readProject(key, signal), ...RARE }),
  boards: (projectKey: string) =>
    queryOptions({
      queryKey: ['boards', projectKey],
      queryFn: ({ signal }) => readBoards(projectKey, signal),
      ...RARE,
    }),
  board: (id: string) =>
    queryOptions({ queryKey: ['board', id], queryFn: ({ signal }) => readBoard(id, signal), ...RARE }),
  boardConfiguration: (id: string) =>
    queryOptions({
      queryKey: ['board', id, 'configuration'],
      queryFn: ({ signal }) => readBoardConfiguration(id, signal),
      ...RARE,
    }),
  openSprints: (boardId: string) =>
    queryOptions({
      queryKey: ['board', boardId, 'sprints', 'open'],
      queryFn: ({ signal }) => readSprints(boardId, 'active,future', signal),
      ...LIVE,
    }),
  closedSprints: (boardId: string) =>
    queryOptions({
      queryKey: ['board', boardId, 'sprints', 'closed'],
      queryFn: ({ signal }) => readSprints(boardId, 'closed', signal),
      ...LIVE,
    }),
  issueList: (boardId: string, list: IssueList, estimateField: string | undefined) =>
    queryOptions({
      queryKey: ['board', boardId, 'issues', list, estimateField ?? null],
      queryFn: ({ signal }) => readIssueList(boardId, list, estimateField, signal),
      ...LIVE,
    }),
  fields: () => queryOptions({ queryKey: ['fields'], queryFn: ({ signal }) => readFields(signal), ...RARE }),
  issue: (key: string, customFields: readonly string[]) =>
    queryOptions({
      queryKey: ['issue', key, customFields],
      queryFn: ({ signal }) => readIssue(key, customFields, signal),
      ...LIVE,
    }),
  transitions: (key: string) =>
    queryOptions({
      queryKey: ['issue', key, 'transitions'],
      queryFn: ({ signal }) => readTransitions(key, signal),
    }),
  assignable: (key: string) =>
    queryOptions({
      queryKey: ['issue', key, 'assignable'],
      queryFn: ({ signal }) => readAssignable({ issueKey: key }, signal),
    }),
  assignableIn: (projectKey: string) =>
    queryOptions({
      queryKey: ['project', projectKey, 'assignable'],
      queryFn: ({ signal }) => readAssignable({ project: projectKey }, signal),
    }),
  changelog: (key: string) =>
    queryOptions({
      queryKey: ['issue', key, 'changelog'],
      queryFn: ({ signal }) => readChangelog(key, signal),
    }),
  statuses: (project: { id: string; simplified?: boolean | undefined }) =>
    queryOptions({
      queryKey: ['project', project.id, 'statuses'],
      queryFn: ({ signal }) => readStatuses(project, signal),
      ...RARE,
    }),
  filterQuery: (id: string) =>
    queryOptions({
      queryKey: ['filter', id, 'query'],
      queryFn: ({ signal }) => readFilterQuery(id, signal),
      ...RARE,
    }),
  priorities: () =>
    queryOptions({ queryKey: ['priorities'], queryFn: ({ signal }) => readPriorities(signal), ...RARE }),
  linkTypes: () =>
    queryOptions({ queryKey: ['link types'], queryFn: ({ signal }) => readLinkTypes(signal), ...RARE }),
  search: (jql: string) =>
    queryOptions({ queryKey: ['search', jql], queryFn: ({ signal }) => searchIssues(jql, signal) }),
};

/** After a change, by a person here or by an app: everything on the screen is read again. */
export async function rereadAll(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'rights' });
}
