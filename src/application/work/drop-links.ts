import { activity } from '../activity';
import { withKeyResult } from '../find';
import { objectiveChanged } from '../okrs/objective-changed';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Change, Deps } from '../ports';
import type { LinkRecord } from '../records/link-record';
import { again } from '../retry';
import { linkSteps } from './link-steps';
import { askToFollow, HEARD_AFTER_SECONDS } from './links-changed';
import { withLostLink } from './lost-links';

const APP = { kind: 'app' } as const;

/**
 * Takes the links of an issue away that was deleted in Jira, from each key result and KRA: these tell of it for a while,
 * and their logs for good. What it was counted as has been recounted by then. The copy in search went with the issue.
 */
export async function dropLinks(deps: Deps, link: LinkRecord | undefined): Promise<void> {
  if (link === undefined || link.targets.length + link.areas.length === 0) return;
  const { issueId } = link;
  // Before the rows are written, and heard of after: once the last is, nothing else would lead here again.
  await askToFollow(deps, [issueId], { delaySeconds: HEARD_AFTER_SECONDS });
  for (const target of link.targets) await again(() => dropTarget(deps, issueId, target));
  for (const { areaId, key } of link.areas) await again(() => dropArea(deps, issueId, areaId, key));
}

const note = (key: string, issueId: string) =>
  `issue ${issueId} was deleted in Jira: its link to ${key} is gone`;

async function dropTarget(
  deps: Deps,
  issueId: string,
  { keyResultId, objectiveId, key }: LinkRecord['targets'][number],
): Promise<void> {
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'objective', key: objectiveId },
    { kind: 'link', key: issueId },
  ]);
  const objective = rows.get('objective', objectiveId);
  const keyResult = objective?.record.keyResults.find(({ id }) => id === keyResultId);
  const steps: Change[] = linkSteps(
    rows,
    [issueId],
    { kind: 'key-result', keyResultId, objectiveId, key },
    null,
    deps.clock.now(),
  );
  if (objective === undefined || keyResult?.links.some((each) => each.issueId === issueId) !== true) {
    await deps.store.commit(steps);
    return;
  }
  const links = keyResult.links.filter((each) => each.issueId !== issueId);
  const work = links.some(({ relation }) => relation === 'contributes') ? keyResult.work : null;
  const lostLinks = withLostLink(keyResult.lostLinks, organisationIn(rows, deps.clock).today);
  const next = withKeyResult(objective.record, { ...keyResult, links, lostLinks, work });
  await deps.store.commit([
    ...steps,
    { op: 'put', kind: 'objective', key: next.id, record: next, version: objective.version },
    activity(deps, APP, `objective:${next.id}`, note(key, issueId)),
  ]);
  await objectiveChanged(deps, next, objective.record);
}

async function dropArea(deps: Deps, issueId: string, areaId: string, key: string): Promise<void> {
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'area', key: areaId },
    { kind: 'link', key: issueId },
  ]);
  const area = rows.get('area', areaId);
  const steps: Change[] = linkSteps(rows, [issueId], { kind: 'area', areaId, key }, null, deps.clock.now());
  if (area !== undefined) {
    const links = area.record.links.filter((each) => each.issueId !== issueId);
    const lostLinks = withLostLink(area.record.lostLinks ?? null, organisationIn(rows, deps.clock).today);
    const record = { ...area.record, links, lostLinks };
    steps.push(
      { op: 'put', kind: 'area', key: areaId, record, version: area.version },
      activity(deps, APP, `area:${areaId}`, note(key, issueId)),
    );
  }
  await deps.store.commit(steps);
}
