import type { OverviewKeyResult, OverviewObjective } from '../../../../../src/contract/overview/rows';
import type { GadgetChoice } from './gadget-choice';

export interface GadgetRow {
  readonly objective: OverviewObjective;
  readonly keyResults: readonly OverviewKeyResult[];
}

const OVER: readonly OverviewObjective['lifecycle'][] = ['cancelled'];

/**
 * Objectives by the chosen team and owner, in the order of the Overview. An owner's are those they own, whole, and
 * those in which they own a key result, with theirs alone.
 */
export function gadgetRows(
  objectives: readonly OverviewObjective[],
  { teamId, owner, keyResults }: GadgetChoice,
  accountId: string,
): readonly GadgetRow[] {
  const ownerId = owner === 'mine' ? accountId : owner;
  return objectives.flatMap((objective): GadgetRow[] => {
    if (OVER.includes(objective.lifecycle) || (teamId !== null && objective.teamId !== teamId)) return [];
    const all = ownerId === null || objective.ownerId === ownerId;
    const theirs = objective.keyResults.filter((each) => all || each.ownerId === ownerId);
    if (!all && theirs.length === 0) return [];
    return [{ objective, keyResults: keyResults ? theirs : [] }];
  });
}
