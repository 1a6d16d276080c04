import type { ObjectiveView } from '../../contract/views';
import type { LinkedMany, RefusedLink } from '../../contract/work/answers';
import { isOpen } from '../../domain/okr/lifecycle';
import { activity } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { needKeyResult, withKeyResult } from '../find';
import { objectiveChanged } from '../okrs/objective-changed';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Address, Deps, JiraIssue } from '../ports';
import { type KeyResultRecord, LINKS_LIMIT, type ObjectiveRecord } from '../records/objective-record';
import type { SettingsRecord } from '../records/settings-record';
import { again } from '../retry';
import { leadsTeam } from '../rights';
import { objectiveView } from '../views/objective-view';
import { needSeen } from '../visibility';
import { type Work, withoutLinks, withReached, workRow } from './joined-work';
import { changedLinks, LINKS_AT_ONCE, linkSteps, type Relation, wanting } from './link-steps';
import { linksChanged } from './links-changed';
import { type Reached, reachIssues } from './reach-issues';
import { closedSprintsOf, summaryOf } from './recount';
import { sortIssues } from './sort-issues';

interface Target {
  readonly objectiveId: string;
  readonly keyResultId: string;
}

/**
 * Joins issues to a key result, or with `relation` null takes their links away (PRODUCT §2 Work link): each twenty of
 * them in one transaction with the objective, the count of its work and a log entry. What is so already is answered as
 * done and changes nothing. Asks Jira as the app only for what the links that change reach.
 */
export async function linkKeyResult(
  deps: Deps,
  caller: Caller,
  target: Target,
  issueIds: readonly string[],
  relation: Relation | null,
): Promise<LinkedMany & { readonly objective: ObjectiveView }> {
  const first = await read(deps, caller, target, []);
  if (relation !== null) demandRunning(first.keyResult, first.objective.record);
  const owns = ownsKeyResult(caller, first.objective.record, first.keyResult) || first.leads;
  const sorted = await sortIssues(deps, caller, issueIds, { owns, unlinking: relation === null });
  const refused: RefusedLink[] = [...sorted.refused];
  const linked: string[] = [];
  const touched = await touchedBy(
    deps,
    first.keyResult,
    sorted.allowed,
    relation,
    sorted.issues,
    first.settings,
  );
  let { view } = first;
  for (let at = 0; at < sorted.allowed.length; at += LINKS_AT_ONCE) {
    const some = sorted.allowed.slice(at, at + LINKS_AT_ONCE);
    const { full, view: after } = await again(() => change(deps, caller, target, some, relation, touched));
    for (const issueId of full)
      refused.push({ issueId, reason: 'full', message: tooMany(first.keyResult.key) });
    linked.push(...some.filter((id) => !full.includes(id)));
    view = after;
  }
  return { linked, refused, objective: view, area: null };
}

/** Owner of the objective or the key result; known without asking Jira. */
function ownsKeyResult(caller: Caller, objective: ObjectiveRecord, { ownerId }: KeyResultRecord): boolean {
  return caller.kind === 'person' && [objective.ownerId, ownerId].includes(caller.accountId);
}

export function demandRunning(keyResult: KeyResultRecord, objective: ObjectiveRecord): void {
  const lifecycle = isOpen(keyResult.lifecycle) ? objective.lifecycle : keyResult.lifecycle;
  if (isOpen(lifecycle)) return;
  throw new AppError('INVALID_INPUT', `${keyResult.key} is ${lifecycle}: link the work to one that runs.`);
}

const tooMany = (key: string) => `${key} has ${LINKS_LIMIT} links. Link epics instead of their issues.`;

async function read(deps: Deps, caller: Caller, target: Target, issueIds: readonly string[]) {
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'objective', key: target.objectiveId },
    { kind: 'work', key: target.keyResultId },
    ...issueIds.map((key): Address => ({ kind: 'link', key })),
  ]);
  const organisation = organisationIn(rows, deps.clock);
  const objective = await needSeen(deps, caller, rows, target.objectiveId, organisation.settings);
  const keyResult = needKeyResult(objective.record, target.keyResultId);
  const teamRows = await deps.store.read([{ kind: 'team', key: objective.record.teamId }]);
  const team = teamRows.get('team', objective.record.teamId)?.record;
  return {
    rows,
    organisation,
    settings: organisation.settings,
    objective,
    keyResult,
    teamRows,
    leads: team !== undefined && leadsTeam(caller, team),
    view: objectiveView(objective.record, team?.name ?? '', organisation),
  };
}

/** What Jira has of the links that change: what new ones reach, and what stands above those that end. */
interface Touched {
  readonly reached: Reached;
  readonly gone: readonly JiraIssue[];
}
const NOTHING: Touched = { reached: { issues: {}, parents: {} }, gone: [] };

async function touchedBy(
  deps: Deps,
  keyResult: KeyResultRecord,
  issueIds: readonly string[],
  relation: Relation | null,
  issues: ReadonlyMap<string, JiraIssue>,
  settings: SettingsRecord,
): Promise<Touched> {
  const counting = keyResult.links
    .filter((link) => link.relation === 'contributes')
    .map((link) => link.issueId);
  if (relation === 'contributes') {
    const fresh = issueIds.filter((id) => !counting.includes(id)).flatMap((id) => issues.get(id) ?? []);
    return { ...NOTHING, reached: await reachIssues(deps.jiraAsApp, fresh, settings) };
  }
  const ending = issueIds.filter((id) => counting.includes(id));
  // Where no link stays, nothing can be reached by another.
  if (ending.length === 0 || ending.length === counting.length) return NOTHING;
  return { ...NOTHING, gone: await deps.jiraAsApp.issues(ending) };
}

async function change(
  deps: Deps,
  caller: Caller,
  target: Target,
  issueIds: readonly string[],
  relation: Relation | null,
  touched: Touched,
): Promise<{ readonly full: readonly string[]; readonly view: ObjectiveView }> {
  const { rows, organisation, objective, keyResult, teamRows, view } = await read(
    deps,
    caller,
    target,
    issueIds,
  );
  if (relation !== null) demandRunning(keyResult, objective.record);
  const { changing, full } = wanting(keyResult.links, issueIds, relation, LINKS_LIMIT);
  if (changing.length === 0) return { full, view };
  const links = changedLinks(keyResult.links, changing, relation);
  const linked = withKeyResult(objective.record, { ...keyResult, links });
  const known = rows.get('work', keyResult.id);
  const reached = workAfter(known?.record ?? { issues: {} }, changing, relation, touched);
  const sprints = await closedSprintsOf(deps.store, teamRows, objective.record.teamId);
  const work = summaryOf(linked, keyResult.id, reached.issues, sprints, organisation);
  const lostLinks = relation === null ? keyResult.lostLinks : null;
  const next = withKeyResult(linked, { ...keyResult, links, lostLinks, work });
  const to = { kind: 'key-result', ...target, key: keyResult.key } as const;
  await deps.store.commit([
    { op: 'put', kind: 'objective', key: next.id, record: next, version: objective.version },
    ...linkSteps(rows, changing, to, relation, organisation.now),
    {
      op: 'put',
      kind: 'work',
      key: keyResult.id,
      record: workRow(keyResult.id, reached),
      version: known?.version ?? 0,
    },
    activity(deps, caller, `objective:${next.id}`, `${keyResult.key} ${saying(changing, relation)}`, {
      after: { links: changing },
    }),
  ]);
  await objectiveChanged(deps, next, objective.record);
  await linksChanged(deps, changing);
  const teamName = teamRows.get('team', next.teamId)?.record.name ?? '';
  return { full, view: objectiveView(next, teamName, organisation) };
}

function workAfter(
  known: Work,
  changing: readonly string[],
  relation: Relation | null,
  { reached, gone }: Touched,
): Reached {
  if (relation !== 'contributes') return withoutLinks(known, changing, gone);
  const now = new Set(changing);
  const mine = <T>(all: Readonly<Record<string, T>>, viaOf: (each: T) => string): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([, each]) => now.has(viaOf(each))));
  return withReached(known, {
    issues: mine(reached.issues, ({ via }) => via),
    parents: mine(reached.parents, (via) => via),
  });
}

/** "linked to issue 10012", "linked to 12 issues", "link to issue 10012 removed". */
export function saying(issueIds: readonly string[], relation: Relation | null): string {
  const [first] = issueIds;
  const which = issueIds.length === 1 ? `issue ${first}` : `${issueIds.length} issues`;
  if (relation === null) return `${issueIds.length === 1 ? 'link' : 'links'} to ${which} removed`;
  return `linked to ${which}${relation === 'context' ? ' as context' : ''}`;
}
