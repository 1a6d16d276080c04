import type { OverviewKeyResult, OverviewObjective } from '../../../../../../src/contract/overview/rows';
import { isOpen } from '../../../../../../src/domain/okr/lifecycle';
import type { StatusFilter } from '../workspace-address';

export interface OverviewFilter {
  readonly text: string;
  readonly teamId: string | null;
  readonly mine: boolean;
  readonly due: boolean;
  readonly status: StatusFilter | null;
  /** null: whoever owns it. */
  readonly ownerId: string | null;
  /** null: whichever KRA it serves. */
  readonly areaId: string | null;
}

export interface ShownObjective {
  readonly objective: OverviewObjective;
  readonly keyResults: readonly OverviewKeyResult[];
}

const ATTENTION: ReadonlySet<string> = new Set(['at-risk', 'off-track', 'stale', 'no-data']);

/** Whether anything but the team is asked for. */
export const isNarrowed = (filter: OverviewFilter): boolean =>
  filter.text.trim() !== '' ||
  filter.mine ||
  filter.due ||
  filter.status !== null ||
  filter.ownerId !== null ||
  filter.areaId !== null;

/**
 * Objectives with those of their key results that fit. Words in an objective's own title show all of it that fits the
 * rest; an objective stays without key results only where nothing but words or "mine" was asked and it fits itself.
 */
export function filterObjectives(
  objectives: readonly OverviewObjective[],
  filter: OverviewFilter,
  who: { readonly accountId: string },
): readonly ShownObjective[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const says = (...texts: string[]) => {
    const text = texts.join(' ').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  };
  return objectives
    .filter(
      ({ teamId, areaIds }) =>
        (filter.teamId === null || teamId === filter.teamId) &&
        (filter.areaId === null || areaIds.includes(filter.areaId)),
    )
    .flatMap((objective): ShownObjective[] => {
      const ownWords = says(objective.key, objective.title);
      const isOwn = objective.ownerId === who.accountId;
      const keyResults = objective.keyResults.filter(
        (each) =>
          (ownWords || says(objective.key, objective.title, each.key, each.title)) &&
          (!filter.mine || isOwn || each.ownerId === who.accountId) &&
          (!filter.due || each.checkInDue) &&
          (filter.ownerId === null || each.ownerId === filter.ownerId) &&
          (filter.status === null || hasStatus(each, filter.status)),
      );
      const alone =
        ownWords &&
        (!filter.mine || isOwn) &&
        !filter.due &&
        (filter.ownerId === null || objective.ownerId === filter.ownerId) &&
        statusFits(objective, filter.status);
      return keyResults.length > 0 || alone ? [{ objective, keyResults }] : [];
    });
}

function hasStatus(keyResult: OverviewKeyResult, wanted: StatusFilter): boolean {
  const { code, doubts } = keyResult.status;
  if (wanted === 'attention')
    return ATTENTION.has(code) || doubts !== null || (keyResult.needle && isOpen(keyResult.lifecycle));
  return code === wanted;
}

function statusFits({ status }: OverviewObjective, wanted: StatusFilter | null): boolean {
  return wanted === null || (wanted === 'attention' ? ATTENTION.has(status.code) : status.code === wanted);
}

/** Objectives as the Overview lists them: what runs first, then drafts, then what has ended; each in the order its team gave. */
export function inReadingOrder(objectives: readonly OverviewObjective[]): readonly OverviewObjective[] {
  const rank = { active: 0, paused: 1, draft: 2, closed: 3, cancelled: 4 } as const;
  return [...objectives].sort((a, b) => rank[a.lifecycle] - rank[b.lifecycle]);
}
