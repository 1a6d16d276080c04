import { withKeyResult } from '../find';
import type { JiraChange } from '../jira-change';
import { objectiveChanged } from '../okrs/objective-changed';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps, JiraIssue, SprintIssue } from '../ports';
import { type LinkRecord, WORK_ISSUES_LIMIT } from '../records/link-record';
import type { WorkSummary } from '../records/objective-record';
import type { SettingsRecord } from '../records/settings-record';
import { again } from '../retry';
import { type IssueEvent, idsOfEvent } from '../sprints/issue-event';
import { isKept } from '../visible-rows';
import { dropLinks } from './drop-links';
import { type Work, withoutLinks, withReached, workRow } from './joined-work';
import { linksWillChange } from './links-changed';
import { type Reached, reachIssues, workIssue } from './reach-issues';
import { closedSprintsOf, summaryOf } from './recount';

type Target = LinkRecord['targets'][number];

/**
 * Takes over what happened to an issue in Jira: the work of every key result that it or its parent is linked to,
 * before and after; and its own links, where it was deleted. Costs Jira nothing but the one issue, and nothing at all
 * for issues without links; more only where an epic comes, goes, or becomes another level.
 */
export async function takeOverIssue(
  deps: Deps,
  change: Extract<JiraChange, { kind: 'issue' }>,
  { rows, look }: IssueEvent,
): Promise<void> {
  const linked = idsOfEvent(change);
  const targets = new Map<string, Target>();
  const areas = new Set<string>();
  for (const key of linked) {
    const row = rows.get('link', key)?.record;
    for (const target of row?.targets ?? []) {
      if (target.relation === 'contributes') targets.set(target.keyResultId, target);
    }
    for (const area of row?.areas ?? []) if (area.relation === 'contributes') areas.add(area.areaId);
  }
  if (targets.size + areas.size > 0) {
    const issue = workedOn(await look());
    for (const target of targets.values()) await again(() => recount(deps, target, change.issueId, issue));
    for (const areaId of areas) await again(() => standBelow(deps, areaId, change.issueId, issue));
  }
  // Last: the links say what is to be counted anew, should this be broken off.
  if (change.gone) await dropLinks(deps, rows.get('link', change.issueId)?.record);
}

/** What the counting of work asks of an issue; null: it is gone. */
function workedOn(issue: SprintIssue | null): Counted | null {
  if (issue === null) return null;
  const { id, projectId, level, parentId, category, resolvedAt, resolution } = issue;
  return { id, projectId, level, parentId, done: category === 'done', resolvedAt, resolution };
}
type Counted = Pick<
  JiraIssue,
  'id' | 'projectId' | 'level' | 'parentId' | 'done' | 'resolvedAt' | 'resolution'
>;

async function recount(deps: Deps, target: Target, issueId: string, issue: Counted | null): Promise<void> {
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'objective', key: target.objectiveId },
    { kind: 'work', key: target.keyResultId },
  ]);
  const objective = rows.get('objective', target.objectiveId);
  const work = rows.get('work', target.keyResultId);
  if (objective === undefined || work === undefined) return;
  const organisation = organisationIn(rows, deps.clock);
  const keyResult = objective.record.keyResults.find((each) => each.id === target.keyResultId);
  if (keyResult === undefined) return recountWhereItIs(deps, target, issueId, issue);
  if (!isKept(keyResult)) return;
  const counting = keyResult.links.filter((link) => link.relation === 'contributes');
  const linked = new Set(counting.map((link) => link.issueId));
  const now = await workWith(deps, work.record, linked, issueId, issue, organisation.settings);
  const row = workRow(keyResult.id, now);
  const teamRows = await deps.store.read([{ kind: 'team', key: objective.record.teamId }]);
  const sprints = await closedSprintsOf(deps.store, teamRows, objective.record.teamId);
  const summary = summaryOf(objective.record, keyResult.id, now.issues, sprints, organisation);
  // Most events leave the count as it is, and a write costs twenty reads.
  if (isSame(row, work.record) && isSameCount(summary, keyResult.work)) return;
  const next = withKeyResult(objective.record, { ...keyResult, work: summary });
  if (!isSame(row.parents, work.record.parents)) {
    // The list of linked epics has what stands below a linked issue with that one.
    const roots = [work.record.parents?.[issueId], row.parents?.[issueId]].filter((id) => id !== undefined);
    await linksWillChange(deps, [issueId, ...roots]);
  }
  await deps.store.commit([
    { op: 'put', kind: 'work', key: keyResult.id, record: row, version: work.version },
    { op: 'put', kind: 'objective', key: next.id, record: next, version: objective.version },
  ]);
  await objectiveChanged(deps, next, objective.record);
}

/** The work once one issue is as Jira has it now; where an epic is concerned, what its link reaches is read anew. */
async function workWith(
  deps: Deps,
  work: Work,
  linked: ReadonlySet<string>,
  issueId: string,
  issue: Counted | null,
  settings: SettingsRecord,
): Promise<Reached> {
  const { issues, parents = {} } = work;
  const before = parents[issueId];
  const via = issue === null ? undefined : viaOf(issue, linked, parents);
  if (before === undefined && (issue === null || issue.level < 1)) {
    const { [issueId]: _, ...others } = issues;
    if (issue === null || via === undefined || Object.keys(others).length >= WORK_ISSUES_LIMIT)
      return { issues: others, parents };
    return { issues: { ...others, [issueId]: workIssue(issue, via, settings) }, parents };
  }
  // An epic that is where it was says nothing new: its children have events of their own.
  if (issue !== null && issue.level >= 1 && before === via && issues[issueId] === undefined)
    return { issues, parents };
  const roots = [...new Set([before, via, issues[issueId]?.via])].filter((id) => id !== undefined);
  const anew = await deps.jiraAsApp.issues(roots.filter((id) => linked.has(id)));
  return withReached(withoutLinks(work, roots, []), await reachIssues(deps.jiraAsApp, anew, settings));
}

/** The linked issue through which this one counts: itself, or what stands above it. Sub-tasks count only by a link of their own. */
function viaOf(
  issue: Counted,
  linked: ReadonlySet<string>,
  parents: Readonly<Record<string, string>>,
): string | undefined {
  if (linked.has(issue.id)) return issue.id;
  const { parentId, level } = issue;
  if (level < 0 || parentId === null) return undefined;
  if (linked.has(parentId)) return parentId;
  const via = parents[parentId];
  return via !== undefined && linked.has(via) ? via : undefined;
}

/** Which issues above the base a KRA is served through: one that comes below a linked one, goes, or changes its level. */
async function standBelow(deps: Deps, areaId: string, issueId: string, issue: Counted | null): Promise<void> {
  const row = (await deps.store.read([{ kind: 'area', key: areaId }])).get('area', areaId);
  if (row === undefined) return;
  const { links, parents = {} } = row.record;
  const counting = links.filter((link) => link.relation === 'contributes').map((link) => link.issueId);
  const via = issue === null ? undefined : viaOf(issue, new Set(counting), parents);
  const now = issue !== null && issue.level >= 1 ? via : undefined;
  if (now === parents[issueId]) return;
  const { [issueId]: _, ...others } = parents;
  const record = { ...row.record, parents: now === undefined ? others : { ...others, [issueId]: now } };
  await linksWillChange(deps, [issueId, ...[parents[issueId], now].filter((id) => id !== undefined)]);
  await deps.store.commit([{ op: 'put', kind: 'area', key: areaId, record, version: row.version }]);
}

/** A key result that was moved while its links still name its former objective: its handle knows where it is. */
async function recountWhereItIs(
  deps: Deps,
  target: Target,
  issueId: string,
  issue: Counted | null,
): Promise<void> {
  const rows = await deps.store.read([{ kind: 'handle', key: target.key }]);
  const handle = rows.get('handle', target.key)?.record;
  if (handle?.kind !== 'key-result' || handle.objectiveId === target.objectiveId) return;
  return recount(deps, { ...target, objectiveId: handle.objectiveId }, issueId, issue);
}

/** The same numbers, whenever they were counted. */
function isSameCount(a: WorkSummary | null, b: WorkSummary | null): boolean {
  if (a === null || b === null) return a === b;
  return JSON.stringify({ ...a, asOf: '' }) === JSON.stringify({ ...b, asOf: '' });
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
