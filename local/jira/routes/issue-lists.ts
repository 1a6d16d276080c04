import { ok } from '../http/answer';
import { offsetOf, tokenPage, windowOf } from '../http/paging';
import { refuse } from '../http/refusal';
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

interface Narrowed {
  issues: IssueRecord[];
  /** What is wrong with the query, where it need not be valid. */
  warnings: string[];
}

/** The list narrowed and, with ORDER BY, ordered by the `jql` parameter; refuses it with 400 if `validateQuery`. */
function narrowed(call: Call, list: (call: Call) => IssueRecord[]): Narrowed {
  const jql = call.query.text('jql');
  const issues = list(call);
  const warnings: string[] = [];
  if (!jql) return { issues, warnings };
  const query = prepare(jql, call.query.flag('validateQuery', true) ? call : { ...call, warnings });
  const found = issues.filter(query.test);
  return { issues: query.isOrdered ? query.sorted(found) : found, warnings };
}

function viewOf(call: Call) {
  const asked = call.query.list('fields');
  const expand = call.query.list('expand');
  const fields = chooseFields(asked, ['*all']);
  return { asked, expand, view: { fields, changelog: expand.includes('changelog') } };
}

const told = (warnings: string[]) => (warnings.length > 0 ? { warningMessages: warnings } : {});

function offsetPage(call: Call, list: (call: Call) => IssueRecord[]) {
  const { startAt, maxResults } = offsetOf(call.query, 50, 5000);
  const { issues: all, warnings } = narrowed(call, list);
  const { asked, expand, view } = viewOf(call);
  const issues = agileIssues(call, all.slice(startAt, startAt + maxResults), view, asked);
  const body = {
    expand: EXPAND,
    startAt,
    maxResults,
    total: all.length,
    issues,
    ...told(warnings),
    ...fieldTables(expand, view.fields),
  };
  return ok(body, issues.length);
}

/** Ids whose latest state is asked for: these lists never lag here, so they only have to be right. */
function reconciled(call: Call): string[] {
  const ids = call.query.list('reconcileIssues');
  if (ids.length > 50) throw refuse(400, 'The number of issues to reconcile must not exceed 50.');
  const wrong = ids.find((id) => !/^\d{1,15}$/.test(id));
  if (wrong !== undefined) throw refuse(400, `The value '${wrong}' of 'reconcileIssues' is not a number.`);
  return ids;
}

function tokenPageOf(call: Call, path: string, list: (call: Call) => IssueRecord[]) {
  const { asked, expand, view } = viewOf(call);
  const reconcile = reconciled(call);
  const { issues: all, warnings } = narrowed(call, list);
  const page = tokenPage(() => all, {
    query: [path, call.params, call.query.text('jql'), asked, expand, reconcile],
    token: call.query.text('nextPageToken'),
    maxResults: windowOf(call.query, 50, 5000).maxResults,
    now: call.now,
    short: call.settings.shortPages,
  });
  const { items, ...rest } = page;
  const issues = agileIssues(call, items, view, asked);
  return ok(
    { expand: EXPAND, issues, ...rest, ...told(warnings), ...fieldTables(expand, view.fields) },
    issues.length,
  );
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
          handle: (call: Call) => ok({ count: narrowed(call, list).issues.length }),
        },
      ]
    : []),
]);
