import { ok } from '../http/answer';
import { offsetOf, tokenPage, windowOf } from '../http/paging';
import type { Call, Route } from '../http/route';
import { prepare } from '../jql/search';
import { backlogIssues, boardIssues, boardOf, filterIssues, sprintBoardOf } from '../rules/boards';
import { epicOf } from '../rules/epics';
import { issuesOfSprint, levelOf } from '../rules/issue-facts';
import { sprintOf } from '../rules/sprints';
import { chooseFields } from '../shapes/issue';
import type { IssueRecord } from '../store/records';
import { agileIssues, fieldTables } from './issue-view';

const EXPAND = 'schema,names';

/** Every issue list of boards, sprints and epics, by the path it has under both bases. Rank order unless said. */
const LISTS: Record<string, (call: Call) => IssueRecord[]> = {
  '/board/:boardId#/issue': (call) => boardIssues(call, boardOf(call)),
  '/board/:boardId#/backlog': (call) => backlogIssues(call, boardOf(call)),
  '/board/:boardId#/sprint/:sprintId#/issue': (call) => {
    const onBoard = new Set(filterIssues(call, sprintBoardOf(call)).map((issue) => issue.id));
    return visible(call, issuesOfSprint(call.store, sprintOf(call).id)).filter((issue) =>
      onBoard.has(issue.id),
    );
  },
  '/board/:boardId#/epic/none/issue': (call) =>
    boardIssues(call, boardOf(call)).filter(
      (issue) => issue.parentId === null && levelOf(call.store, issue) === 0,
    ),
  '/board/:boardId#/epic/:epicIdOrKey/issue': (call) => {
    const issues = boardIssues(call, boardOf(call));
    const epic = epicOf(call);
    return issues.filter((issue) => issue.parentId === epic.id);
  },
  '/sprint/:sprintId#/issue': (call) => visible(call, issuesOfSprint(call.store, sprintOf(call).id)),
  '/epic/none/issue': (call) =>
    visible(call, call.store.issues.ranked()).filter(
      (issue) => issue.parentId === null && levelOf(call.store, issue) === 0,
    ),
  '/epic/:epicIdOrKey/issue': (call) => {
    const epic = epicOf(call);
    const children = [...call.store.issues.childrenOf(epic.id)].flatMap(
      (id) => call.store.issues.byId.get(id) ?? [],
    );
    return visible(call, children).sort((a, b) => a.rank - b.rank);
  },
};

const visible = (call: Call, issues: readonly IssueRecord[]): IssueRecord[] =>
  issues.filter((issue) => call.viewer.browses(issue.projectId));

/** The list narrowed and, with ORDER BY, ordered by the `jql` parameter. */
function narrowed(call: Call, list: (call: Call) => IssueRecord[]): IssueRecord[] {
  const jql = call.query.text('jql');
  const issues = list(call);
  if (!jql) return issues;
  const query = prepare(jql, call);
  const found = issues.filter(query.test);
  return query.isOrdered ? found.sort(query.order) : found;
}

function viewOf(call: Call) {
  const asked = call.query.list('fields');
  const expand = call.query.list('expand');
  const fields = chooseFields(asked, ['*all']);
  return { asked, expand, view: { fields, changelog: expand.includes('changelog') } };
}

function offsetPage(call: Call, list: (call: Call) => IssueRecord[]) {
  const { startAt, maxResults } = offsetOf(call.query, 50, 5000);
  const all = narrowed(call, list);
  const { asked, expand, view } = viewOf(call);
  const issues = agileIssues(call, all.slice(startAt, startAt + maxResults), view, asked);
  const body = {
    expand: EXPAND,
    startAt,
    maxResults,
    total: all.length,
    issues,
    ...fieldTables(expand, view.fields),
  };
  return ok(body, issues.length);
}

function tokenPageOf(call: Call, path: string, list: (call: Call) => IssueRecord[]) {
  const { asked, expand, view } = viewOf(call);
  const page = tokenPage(() => narrowed(call, list), {
    query: [path, call.params, call.query.text('jql'), asked, expand],
    token: call.query.text('nextPageToken'),
    maxResults: windowOf(call.query, 50, 5000).maxResults,
    now: call.now,
    short: call.settings.shortPages,
  });
  const { items, ...rest } = page;
  const issues = agileIssues(call, items, view, asked);
  return ok({ expand: EXPAND, issues, ...rest, ...fieldTables(expand, view.fields) }, issues.length);
}

const COUNTED = ['/board/:boardId#/issue', '/board/:boardId#/backlog'];

/** Both bases of the issue lists: offset pages under agile/1.0, token pages under software/1.0, and two counts. */
export const issueListRoutes: readonly Route[] = Object.entries(LISTS).flatMap(([path, list]): Route[] => [
  { method: 'GET', path: `/rest/agile/1.0${path}`, handle: (call) => offsetPage(call, list) },
  { method: 'GET', path: `/rest/software/1.0${path}`, handle: (call) => tokenPageOf(call, path, list) },
  ...(COUNTED.includes(path)
    ? [
        {
          method: 'GET' as const,
          path: `/rest/software/1.0${path}/approximate-count`,
          handle: (call: Call) => ok({ count: narrowed(call, list).length }),
        },
      ]
    : []),
]);
