import type { Caller } from '../caller';
import type { Deps } from '../ports';
import type { TeamRecord } from '../records/team-record';
import { demand, mayPlanFor } from '../rights';

/** Its owner, the lead of its team, their stand-in, or an OKR manager. */
export async function demandMetricRight(
  deps: Deps,
  caller: Caller,
  team: TeamRecord,
  ownerId: string | null,
): Promise<void> {
  const owns = caller.kind === 'person' && ownerId === caller.accountId;
  await demand(
    owns || mayPlanFor(deps, caller, team),
    `Only its owner, the lead of ${team.name} or an OKR manager may change this health metric.`,
  );
}
