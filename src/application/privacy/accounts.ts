import type { AreaRecord } from '../records/area-record';
import type { MetricRecord } from '../records/metric-record';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { FORMER_USER } from '../records/person-record';
import type { SprintRecord } from '../records/sprint-record';
import type { TeamRecord } from '../records/team-record';

/** Where account ids stand in the rows that say who is responsible, and how one is taken out of them. */

export function accountsOfTeam({ leadId, standInId }: Pick<TeamRecord, 'leadId' | 'standInId'>): string[] {
  return [leadId, standInId].filter((id) => id !== null);
}

export function accountsOfObjective(objective: ObjectiveRecord): string[] {
  const { restricted, ownerId, keyResults } = objective;
  return [
    ownerId,
    ...(restricted?.kind === 'people' ? restricted.accountIds : []),
    ...keyResults.flatMap((each) => [
      each.ownerId,
      each.automation?.ownerId ?? null,
      ...each.proposals.map((proposal) => proposal.by),
    ]),
  ].filter((id) => id !== null);
}

/** What an inactive person led or owned "needs owner" (PRODUCT §6). */
export function teamWithout(team: TeamRecord, accountId: string): TeamRecord {
  const gone = (id: string | null) => (id === accountId ? null : id);
  const shelf = team.shelf.map((each) => ({
    ...each,
    ownerId: gone(each.ownerId),
    restricted: restrictionWithout(each.restricted, accountId),
    keyResults: each.keyResults.map((keyResult) =>
      keyResult.ownerId === undefined ? keyResult : { ...keyResult, ownerId: gone(keyResult.ownerId) },
    ),
  }));
  return { ...team, leadId: gone(team.leadId), standInId: gone(team.standInId), shelf };
}

export function objectiveWithout(objective: ObjectiveRecord, accountId: string): ObjectiveRecord {
  const former = (by: string) => (by === accountId ? FORMER_USER : by);
  return {
    ...objective,
    reviews: objective.reviews.map((each) => ({ ...each, by: former(each.by) })),
    closing: objective.closing && { ...objective.closing, by: former(objective.closing.by) },
    ownerId: objective.ownerId === accountId ? null : objective.ownerId,
    restricted: restrictionWithout(objective.restricted, accountId),
    keyResults: objective.keyResults.map((each) => keyResultWithout(each, accountId)),
  };
}

function keyResultWithout(keyResult: KeyResultRecord, accountId: string): KeyResultRecord {
  const { automation } = keyResult;
  return {
    ...keyResult,
    ownerId: keyResult.ownerId === accountId ? null : keyResult.ownerId,
    // Nobody is there whose right to browse could limit a run.
    automation:
      automation?.ownerId === accountId ? { ...automation, ownerId: FORMER_USER, state: 'off' } : automation,
    proposals: keyResult.proposals.map((each) =>
      each.by === accountId ? { ...each, by: FORMER_USER } : each,
    ),
  };
}

export function metricWithout(metric: MetricRecord, accountId: string): MetricRecord {
  return { ...metric, ownerId: metric.ownerId === accountId ? null : metric.ownerId };
}

export function areaWithout<A extends Pick<AreaRecord, 'ownerId'>>(area: A, accountId: string): A {
  return { ...area, ownerId: area.ownerId === accountId ? null : area.ownerId };
}

/** Drafts stay, by a former user; notices to one nobody reads any more. */
export function sprintWithout(sprint: SprintRecord, accountId: string): SprintRecord {
  const former = <T extends { readonly by: string }>(each: T | null): T | null =>
    each?.by === accountId ? { ...each, by: FORMER_USER } : each;
  return {
    ...sprint,
    draft: former(sprint.draft),
    lastWrite: former(sprint.lastWrite),
    notices: sprint.notices.filter((each) => each.for !== accountId),
    review: sprint.review && {
      ...sprint.review,
      ...formerReviewer(sprint.review, accountId),
      history: sprint.review.history.map((each) => ({ ...each, ...formerReviewer(each, accountId) })),
    },
  };
}

function formerReviewer({ by }: { readonly by: string }, accountId: string): { by: string } {
  return { by: by === accountId ? FORMER_USER : by };
}

function restrictionWithout(
  restricted: ObjectiveRecord['restricted'],
  accountId: string,
): ObjectiveRecord['restricted'] {
  if (restricted?.kind !== 'people') return restricted;
  return { kind: 'people', accountIds: restricted.accountIds.filter((id) => id !== accountId) };
}
