import type { Parsed } from '../../contract/api';
import type { ObjectiveView } from '../../contract/views';
import { isOpen } from '../../domain/okr/lifecycle';
import { activity } from '../activity';
import { AppError } from '../app-error';
import type { Caller } from '../caller';
import { needKeyResult, withKeyResult } from '../find';
import { objectiveChanged } from '../okrs/objective-changed';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Change, Deps } from '../ports';
import type { LinkRecord, WorkRecord } from '../records/link-record';
import { type KeyResultRecord, LINKS_LIMIT, type ObjectiveRecord } from '../records/objective-record';
import { again } from '../retry';
import { demand, mayEdit } from '../rights';
import { objectiveView } from '../views/objective-view';
import { needSeen } from '../visibility';
import { reachIssues } from './reach-issues';
import { closedSprintsOf, summaryOf } from './recount';

type Target = LinkRecord['targets'][number];

/**
 * Joins an epic or a single issue to a key result (PRODUCT §2 Work link). The caller must see the issue
 * and may edit issues of its project, or own the key result. The work is counted in the same step.
 */
export async function saveLink(
  deps: Deps,
  caller: Caller,
  input: Parsed<'link.save'>,
): Promise<ObjectiveView> {
  const issue = await deps.jira.issue(input.issueId);
  return changeLinks(deps, caller, input, `linked to issue ${issue.id}`, (keyResult, objective) => {
    const lifecycle = isOpen(keyResult.lifecycle) ? objective.lifecycle : keyResult.lifecycle;
    if (!isOpen(lifecycle)) {
      throw new AppError(
        'INVALID_INPUT',
        `${keyResult.key} is ${lifecycle}: link the work to one that runs.`,
      );
    }
    const others = keyResult.links.filter((link) => link.issueId !== issue.id);
    if (others.length >= LINKS_LIMIT) {
      throw new AppError(
        'LIMIT_REACHED',
        `${keyResult.key} has ${LINKS_LIMIT} links. Link epics instead of their issues.`,
      );
    }
    return [...others, { issueId: issue.id, relation: input.relation }];
  });
}

/** Takes a work link away. The issue need not exist any more. */
export async function removeLink(
  deps: Deps,
  caller: Caller,
  input: Parsed<'link.remove'>,
): Promise<ObjectiveView> {
  return changeLinks(deps, caller, input, `link to issue ${input.issueId} removed`, (keyResult) =>
    keyResult.links.filter((link) => link.issueId !== input.issueId),
  );
}

interface Where {
  readonly issueId: string;
  readonly keyResultId: string;
  readonly objectiveId: string;
}

async function changeLinks(
  deps: Deps,
  caller: Caller,
  where: Where,
  action: string,
  change: (keyResult: KeyResultRecord, objective: ObjectiveRecord) => KeyResultRecord['links'],
): Promise<ObjectiveView> {
  return again(async () => {
    const rows = await deps.store.read([
      ...ORGANISATION,
      { kind: 'objective', key: where.objectiveId },
      { kind: 'link', key: where.issueId },
      { kind: 'work', key: where.keyResultId },
    ]);
    const organisation = organisationIn(rows, deps.clock);
    const objective = await needSeen(deps, caller, rows, where.objectiveId, organisation.settings);
    const keyResult = needKeyResult(objective.record, where.keyResultId);
    const teamRows = await deps.store.read([{ kind: 'team', key: objective.record.teamId }]);
    const team = teamRows.get('team', objective.record.teamId);
    await demand(
      (async () =>
        (await deps.jira.mayEditIssue(where.issueId)) ||
        (await mayEdit(deps, caller, objective.record, team?.record, keyResult.id)))(),
      'You need to be allowed to edit the issue in Jira, or own the key result, to change its work links.',
    );
    const links = change(keyResult, objective.record);
    const linked = withKeyResult(objective.record, { ...keyResult, links });
    const contributing = links.filter((link) => link.relation === 'contributes').map((link) => link.issueId);
    const issues = await reachIssues(deps.jiraAsApp, contributing, organisation.settings);
    const sprints = await closedSprintsOf(deps.store, teamRows, objective.record.teamId);
    const work = summaryOf(linked, keyResult.id, issues, sprints, organisation);
    const next: ObjectiveRecord = withKeyResult(linked, { ...keyResult, links, work });
    const workRecord: WorkRecord = { keyResultId: keyResult.id, issues };
    const steps: Change[] = [
      { op: 'put', kind: 'objective', key: next.id, record: next, version: objective.version },
      ...linkStep(rows.get('link', where.issueId), where, keyResult.key, links),
      {
        op: 'put',
        kind: 'work',
        key: keyResult.id,
        record: workRecord,
        version: rows.get('work', keyResult.id)?.version ?? 0,
      },
      activity(deps, caller, `objective:${next.id}`, `${keyResult.key} ${action}`),
    ];
    await deps.store.commit(steps);
    await objectiveChanged(deps, next, objective.record);
    return objectiveView(next, team?.record.name ?? '', organisation);
  });
}

/** The issue's own row: which key results it serves, for the throughline and for Jira's events. */
function linkStep(
  row: { readonly record: LinkRecord; readonly version: number } | undefined,
  { issueId, keyResultId, objectiveId }: Where,
  key: string,
  links: KeyResultRecord['links'],
): Change[] {
  const relation = links.find((link) => link.issueId === issueId)?.relation;
  const others = (row?.record.targets ?? []).filter((target) => target.keyResultId !== keyResultId);
  const targets: Target[] =
    relation === undefined ? others : [...others, { keyResultId, objectiveId, key, relation }];
  if (row === undefined && targets.length === 0) return [];
  // An empty row stays: were it deleted, its version would begin anew and hide a change made meanwhile.
  const record: LinkRecord = { issueId, targets, areas: row?.record.areas ?? [] };
  return [{ op: 'put', kind: 'link', key: issueId, record, version: row?.version ?? 0 }];
}
