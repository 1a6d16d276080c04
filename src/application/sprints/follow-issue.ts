import type { Address, Deps, JiraChange, Rows, SprintIssue } from '../ports';
import { ONLY } from '../records/kinds';
import type { ScopeRecord } from '../records/scope-record';
import { parentsAbove } from './build-scope';
import { changeScope } from './change-scope';
import { type IssueEvent, sprintsOfEvent } from './issue-event';
import { openSprintsOf } from './open-scopes';
import { closed, type Judge } from './scope-issue';
import { type Told, withIssue, without } from './scope-with-issue';
import { withServes } from './serves-by-links';
import { watchIn } from './watch';

type IssueChanged = Extract<JiraChange, { kind: 'issue' }>;

/**
 * Puts right the scopes of the sprints an issue is, or was, in. Asks Jira nothing where no sprint of a connected
 * board is concerned, else for the one issue: the look that the counting of work shares.
 */
export async function followIssue(
  deps: Deps,
  change: IssueChanged,
  { rows: read, look }: IssueEvent,
): Promise<void> {
  const { issueId } = change;
  const watch = watchIn(read.get('watch', ONLY));
  const { projectId = null } = change;
  const told: Told = {
    at: change.at ?? null,
    before: change.sprintsBefore ?? null,
    now: change.sprintsNow ?? null,
  };
  const named = sprintsOfEvent(change);
  const isNamed = named.some((id) => read.get('scope', id) !== undefined);
  if (watch.projects.length === 0) return;
  if (projectId !== null && !watch.projects.includes(projectId) && !isNamed) return;
  const issue = await look();
  if (issue === null) return forget(deps, issueId);
  if (issue.level >= 1) return watch.linksAbove ? climb(deps, issueId, issue.parentId) : undefined;
  const parents = issue.parentId === null ? [] : [issue.parentId];
  const ids = [issueId, ...parents];
  const beside = ids.map((key): Address => ({ kind: 'link', key }));
  for (const sprintId of new Set([...named, ...issue.sprintIds])) {
    await changeScope(deps, sprintId, beside, async (scope, judge, rows) => {
      if (isLateNews(scope, issue, told)) return withLateNews(deps, scope, issue.id, judge, rows, ids);
      const next = withIssue(scope, issue, told, judge);
      if (next.closedAt !== null) return next;
      const isMoved = scope.issues[issueId]?.parentId !== issue.parentId;
      if (!watch.linksAbove || !isMoved) return withServes(next, rows, ids);
      const above = { ...next.above, ...(await parentsAbove(deps.jiraAsApp, parents)) };
      const all = [...ids, ...Object.values(above)];
      const links = await deps.store.read(all.map((key): Address => ({ kind: 'link', key })));
      return withServes({ ...next, above }, links, all);
    });
  }
}

/** Of a sprint that was frozen by then: an issue came and went, and nobody had heard of it. */
function isLateNews({ startedAt, closedAt, issues }: ScopeRecord, issue: SprintIssue, told: Told): boolean {
  const at = told.at ?? '';
  const ran = closedAt !== null && at > (startedAt ?? '') && at <= closedAt;
  return ran && told.now !== null && issues[issue.id] === undefined;
}

/** The one case that costs two points more: only the changelog knows what was then. */
async function withLateNews(
  deps: Deps,
  scope: ScopeRecord,
  issueId: string,
  judge: Judge,
  rows: Rows,
  ids: readonly string[],
): Promise<ScopeRecord> {
  const fields = judge.field === null ? [] : [judge.field];
  const [past] = await deps.jiraAsApp.issueHistories([issueId], fields);
  const { startedAt, closedAt } = scope;
  if (past === undefined || closedAt === null) return scope;
  const entry = closed(past, judge, startedAt ?? closedAt, closedAt, undefined);
  if (entry === null) return scope;
  await deps.queue.push({ kind: 'figures', boardId: scope.boardId, anew: scope.sprintId });
  return withServes({ ...scope, issues: { ...scope.issues, [issueId]: entry } }, rows, ids);
}

/** Gone from Jira: no event says where it was, so every open sprint is looked through. */
async function forget(deps: Deps, issueId: string): Promise<void> {
  const open = await openSprintsOf(deps.store);
  const rows = await deps.store.read(open.map(({ sprintId }): Address => ({ kind: 'scope', key: sprintId })));
  for (const { sprintId } of open) {
    if (rows.get('scope', sprintId)?.record.issues[issueId] === undefined) continue;
    await changeScope(deps, sprintId, [], (scope) => withServes(without(scope, issueId), rows, []));
  }
}

/** An epic moved below another issue, where something that high has links. */
async function climb(deps: Deps, issueId: string, parentId: string | null): Promise<void> {
  const open = await openSprintsOf(deps.store);
  const rows = await deps.store.read(open.map(({ sprintId }): Address => ({ kind: 'scope', key: sprintId })));
  for (const { sprintId } of open) {
    const scope = rows.get('scope', sprintId)?.record;
    const stands = Object.values(scope?.issues ?? {}).some((issue) => issue.parentId === issueId);
    if (scope === undefined || (!stands && !Object.values(scope.above).includes(issueId))) continue;
    const ids = parentId === null ? [] : [parentId];
    await changeScope(
      deps,
      sprintId,
      ids.map((key): Address => ({ kind: 'link', key })),
      (now, _, links) => {
        const { [issueId]: __, ...others } = now.above;
        const above = parentId === null ? others : { ...others, [issueId]: parentId };
        return withServes({ ...now, above }, links, ids);
      },
    );
  }
}
