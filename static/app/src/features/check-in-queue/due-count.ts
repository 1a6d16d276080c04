import type { OverviewObjective } from '../../../../../src/contract/overview/rows';

interface Rows {
  readonly ownerId: string | null;
  readonly keyResults: readonly Pick<OverviewObjective['keyResults'][number], 'ownerId' | 'checkInDue'>[];
}

/** How many check-ins wait for this person among what a screen has read; a key result without an owner asks its objective's. */
export function dueCount(objectives: readonly Rows[], accountId: string): number {
  return objectives.flatMap(({ ownerId, keyResults }) =>
    keyResults.filter((each) => each.checkInDue && (each.ownerId ?? ownerId) === accountId),
  ).length;
}
