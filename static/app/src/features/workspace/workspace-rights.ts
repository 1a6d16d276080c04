import type { KeyResultView, ObjectiveView, TeamView } from '../../../../../src/contract/views';

/** Who looks, as far as rights go (PRODUCT §6); hints for what to offer, the server decides. */
export interface Rights {
  readonly accountId: string;
  readonly managesOkrs: boolean;
}

/** OKR managers; anybody while there is no cycle yet, so that a first team can begin. */
export const mayEditCycles = (rights: Rights, cycleCount: number): boolean =>
  rights.managesOkrs || cycleCount === 0;

/** Lead or stand-in of the team, or an OKR manager. */
export function mayPlanFor(
  rights: Rights,
  team: Pick<TeamView, 'leadId' | 'standInId'> | undefined,
): boolean {
  const leads =
    team !== undefined && (team.leadId === rights.accountId || team.standInId === rights.accountId);
  return leads || rights.managesOkrs;
}

/** Its owner, and whoever plans for its team. */
export function mayEditObjective(
  rights: Rights,
  objective: Pick<ObjectiveView, 'ownerId'>,
  team: Pick<TeamView, 'leadId' | 'standInId'> | undefined,
): boolean {
  return objective.ownerId === rights.accountId || mayPlanFor(rights, team);
}

/** Also the key result's own owner; check-ins follow the same rule. */
export function mayEditKeyResult(
  rights: Rights,
  keyResult: Pick<KeyResultView, 'ownerId'>,
  objective: Pick<ObjectiveView, 'ownerId'>,
  team: Pick<TeamView, 'leadId' | 'standInId'> | undefined,
): boolean {
  return keyResult.ownerId === rights.accountId || mayEditObjective(rights, objective, team);
}
