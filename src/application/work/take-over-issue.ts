import { isAppError } from '../app-error';
import { withKeyResult } from '../find';
import { objectiveChanged } from '../okrs/objective-changed';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps, JiraChange, JiraIssue } from '../ports';
import { type LinkRecord, WORK_ISSUES_LIMIT } from '../records/link-record';
import type { WorkSummary } from '../records/objective-record';
import { again } from '../retry';
import { isKept } from '../visible-rows';
import { workIssue } from './reach-issues';
import { closedSprintsOf, summaryOf } from './recount';

type Target = LinkRecord['targets'][number];

/**
 * Takes over what happened to an issue in Jira: the work counts of every key result that it or its
 * parent is linked to, before and after. Costs Jira nothing but the one issue, and nothing at all for
 * issues without links.
 */
export async function takeOverIssue(
  deps: Deps,
  change: Extract<JiraChange, { kind: 'issue' }>,
): Promise<void> {
  const parents = [change.parentBefore, change.parentNow].filter((id) => id !== null);
  const linked = [...new Set([change.issueId, ...parents])];
  const rows = await deps.store.read(linked.map((key) => ({ kind: 'link' as const, key })));
  const targets = new Map<string, Target>();
  for (const key of linked) {
    for (const target of rows.get('link', key)?.record.targets ?? []) {
      if (target.relation === 'contributes') targets.set(target.keyResultId, target);
    }
  }
  if (targets.size === 0) return;
  const issue = change.gone ? null : await issueNow(deps, change.issueId);
  for (const target of targets.values()) await again(() => recount(deps, target, change.issueId, issue));
}

async function issueNow(deps: Deps, issueId: string): Promise<JiraIssue | null> {
  try {
    return await deps.jiraAsApp.issue(issueId);
  } catch (thrown) {
    // Deleted since the event was sent.
    if (isAppError(thrown, 'NOT_FOUND')) return null;
    throw thrown;
  }
}

async function recount(deps: Deps, target: Target, issueId: string, issue: JiraIssue | null): Promise<void> {
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
  const contributing = new Set(
    keyResult.links.filter((link) => link.relation === 'contributes').map((link) => link.issueId),
  );
  const { [issueId]: _, ...others } = work.record.issues;
  const via = issue === null ? undefined : reachedBy(issue, contributing);
  const issues =
    issue === null || via === undefined || Object.keys(others).length >= WORK_ISSUES_LIMIT
      ? others
      : { ...others, [issueId]: workIssue(issue, via, organisation.settings) };
  const teamRows = await deps.store.read([{ kind: 'team', key: objective.record.teamId }]);
  const sprints = await closedSprintsOf(deps.store, teamRows, objective.record.teamId);
  const summary = summaryOf(objective.record, keyResult.id, issues, sprints, organisation);
  // Most events leave the count as it is, and a write costs twenty reads.
  const sameIssue = JSON.stringify(issues[issueId]) === JSON.stringify(work.record.issues[issueId]);
  if (sameIssue && isSameCount(summary, keyResult.work)) return;
  const next = withKeyResult(objective.record, { ...keyResult, work: summary });
  await deps.store.commit([
    { op: 'put', kind: 'work', key: keyResult.id, record: { ...work.record, issues }, version: work.version },
    { op: 'put', kind: 'objective', key: next.id, record: next, version: objective.version },
  ]);
  await objectiveChanged(deps, next, objective.record);
}

/** A key result that was moved while its links still name its former objective: its handle knows where it is. */
async function recountWhereItIs(
  deps: Deps,
  target: Target,
  issueId: string,
  issue: JiraIssue | null,
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

/** The linked issue through which this one counts: itself, or its parent. Sub-tasks count only by a link of their own. */
function reachedBy(issue: JiraIssue, contributing: ReadonlySet<string>): string | undefined {
  if (issue.level >= 1) return undefined;
  if (contributing.has(issue.id)) return issue.id;
  const { parentId } = issue;
  return issue.level === 0 && parentId !== null && contributing.has(parentId) ? parentId : undefined;
}
