import type { Address, Deps, IssueHistory, Rows, SprintIssue } from '../ports';
import { ONLY } from '../records/kinds';
import type { ScopeRecord } from '../records/scope-record';
import type { WatchRecord } from '../records/watch-record';
import { parentsAbove } from './build-scope';
import { changeScope } from './change-scope';
import { type IssueChanged, sprintsOfEvent } from './issue-event';
import { openSprintsOf } from './open-scopes';
import { parentAt } from './past-of-issue';
import { idsOfPlan, planServed } from './plan-served';
import { closed, type Judge } from './scope-issue';
import { type Told, withIssue, without } from './scope-with-issue';
import { withServes } from './serves-by-links';
import { noteClimbed, noteStanding, standingOf } from './standing';
import { watchAlso, watchIn } from './watch';

/** An event, and the issue as Jira has it now; null: it is gone, or out of the app's sight. */
export interface LookedAt {
  readonly change: IssueChanged;
  readonly issue: SprintIssue | null;
}
interface Seen extends LookedAt {
  readonly issue: SprintIssue;
}

/**
 * Puts right the scopes of the sprints that issues are, or were, in: each scope once, whatever many of its issues
 * changed. `rows`: what events are looked at for, and the scopes that these name.
 */
export async function followIssues(deps: Deps, looks: readonly LookedAt[], rows: Rows): Promise<void> {
  const watch = watchIn(rows.get('watch', ONLY));
  if (watch.projects.length === 0) return;
  const gone: LookedAt[] = [];
  const bySprint = new Map<string, Seen[]>();
  for (const { change, issue } of looks) {
    const named = sprintsOfEvent(change);
    const isNamed = named.some((id) => rows.get('scope', id) !== undefined);
    const { projectId = null } = change;
    if (projectId !== null && !watch.projects.includes(projectId) && !isNamed) continue;
    if (issue === null) {
      // Jira says the same of what the app may not see: that it was deleted, only its event says.
      if (change.gone) gone.push({ change, issue });
    } else if (issue.level >= 1) {
      if (watch.linksAbove) await climb(deps, issue.id, issue.parentId);
    } else {
      for (const sprintId of new Set([...named, ...issue.sprintIds])) {
        bySprint.set(sprintId, [...(bySprint.get(sprintId) ?? []), { change, issue }]);
      }
    }
  }
  if (gone.length > 0) await forget(deps, gone, watch);
  for (const [sprintId, some] of bySprint) await followInSprint(deps, sprintId, some, watch);
}

async function followInSprint(
  deps: Deps,
  sprintId: string,
  looks: readonly Seen[],
  watch: WatchRecord,
): Promise<void> {
  const parents = [...new Set(looks.flatMap(({ issue }) => issue.parentId ?? []))];
  const ids = [...new Set([...looks.map(({ issue }) => issue.id), ...parents])];
  await changeScope(deps, sprintId, linksOf(ids), async (scope, judge, rows) => {
    let next = scope;
    for (const { change, issue } of looks) {
      const told = toldBy(change);
      next = isLateNews(next, issue, told)
        ? await withLateNews(deps, next, issue, judge, rows)
        : withIssue(next, issue, told, judge);
    }
    if (scope.closedAt !== null) return next;
    await noteProjects(deps, scope.boardId, looks, watch);
    const isMoved = looks.some(({ issue }) => scope.issues[issue.id]?.parentId !== issue.parentId);
    if (!watch.linksAbove || !isMoved) return withServes(next, rows, ids);
    const above = { ...next.above, ...(await parentsAbove(deps.jiraAsApp, parents)) };
    const all = [...ids, ...Object.values(above)];
    const climbed = withServes({ ...next, above }, await deps.store.read(linksOf(all)), all);
    await noteStanding(deps, climbed);
    return climbed;
  });
}

/** Projects whose issues are new to a board: where they are deleted, they are looked for in its sprints. */
async function noteProjects(deps: Deps, boardId: string, looks: readonly Seen[], watch: WatchRecord) {
  const projects = looks.map(({ issue }) => issue.projectId);
  if (projects.every((id) => watch.boards?.[id]?.includes(boardId))) return;
  await watchAlso(deps, { projects, boardId });
}

const linksOf = (ids: readonly string[]) => ids.map((key): Address => ({ kind: 'link', key }));

function toldBy({ at, sprintsBefore, sprintsNow }: IssueChanged): Told {
  return { at: at ?? null, before: sprintsBefore ?? null, now: sprintsNow ?? null };
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
  { id: issueId, parentId }: SprintIssue,
  judge: Judge,
  rows: Rows,
): Promise<ScopeRecord> {
  const fields = judge.field === null ? [] : [judge.field];
  const [past] = await deps.jiraAsApp.issueHistories([issueId], fields);
  const { startedAt, closedAt } = scope;
  if (past === undefined || closedAt === null) return scope;
  const entry = closed(past, judge, startedAt ?? closedAt, closedAt, undefined);
  if (entry === null) return scope;
  await deps.queue.push({ kind: 'figures', boardId: scope.boardId, anew: scope.sprintId });
  const ids = parentId === null ? [issueId] : [issueId, parentId];
  const next = { ...scope, issues: { ...scope.issues, [issueId]: entry } };
  return withServes({ ...next, ...(await plannedLate(deps, next, past)) }, rows, ids);
}

/** What an issue served at the start of a frozen sprint that is only now known to have been planned. */
async function plannedLate(
  deps: Deps,
  scope: ScopeRecord,
  past: IssueHistory,
): Promise<Pick<ScopeRecord, 'plan'>> {
  const { plan, issues, startedAt } = scope;
  const { id } = past.issue;
  if (plan === undefined || issues[id]?.planned !== true) return {};
  const known = new Set(Object.keys(issues).filter((each) => each !== id));
  const found = { parents: new Map([[id, parentAt(past, startedAt ?? '')]]), known };
  const links = await deps.store.read(linksOf(idsOfPlan(scope, found)));
  return { plan: planServed({ ...scope, plan }, found, links, { sprint: undefined, areas: [] }) };
}

/**
 * Deleted in Jira: no event says in which sprints they were. A deletion says the project, and in which boards' sprints
 * that has issues is known; without it they are looked for everywhere.
 */
async function forget(deps: Deps, gone: readonly LookedAt[], { boards = {} }: WatchRecord): Promise<void> {
  const places = gone.map(({ change }) => boards[change.projectId ?? '']);
  const known = places.flatMap((each) => each ?? []);
  const among = places.includes(undefined) ? undefined : [...new Set(known)];
  const issueIds = gone.map(({ change }) => change.issueId);
  for (const { sprintId, issues } of await openScopes(deps, among)) {
    if (!issueIds.some((id) => issues[id] !== undefined)) continue;
    await changeScope(deps, sprintId, [], (scope, _, rows) =>
      withServes(issueIds.reduce(without, scope), rows, []),
    );
  }
}

/** An epic moved below another issue, where something that high has links. */
async function climb(deps: Deps, issueId: string, parentId: string | null): Promise<void> {
  const standing = await standingOf(deps, issueId);
  if (standing === undefined || standing.parentId === parentId) return;
  for (const scope of await openScopes(deps, standing.boards)) {
    const stands = Object.values(scope.issues).some((issue) => issue.parentId === issueId);
    if (!stands && !Object.values(scope.above).includes(issueId)) continue;
    const ids = parentId === null ? [] : [parentId];
    await changeScope(deps, scope.sprintId, linksOf(ids), async (now, _, links) => {
      const { [issueId]: __, ...others } = now.above;
      const above = parentId === null ? others : { ...others, [issueId]: parentId };
      const next = withServes({ ...now, above }, links, ids);
      await noteStanding(deps, next);
      return next;
    });
  }
  await noteClimbed(deps, issueId, parentId);
}

async function openScopes(deps: Deps, among: readonly string[] | undefined): Promise<ScopeRecord[]> {
  const open = await openSprintsOf(deps.store, among);
  const rows = await deps.store.read(open.map(({ sprintId }): Address => ({ kind: 'scope', key: sprintId })));
  return open.flatMap(({ sprintId }) => rows.get('scope', sprintId)?.record ?? []);
}
