import type { Caller } from '../caller';
import { need } from '../find';
import type { Address, Deps, Stored } from '../ports';
import { type SeenKeyResult, seenKeyResult } from '../seen-key-result';

export interface KeyResultAt extends SeenKeyResult {
  readonly team: Stored<'team'>;
}

/**
 * A key result that the caller sees, with its team: two storage requests. Throws NOT_FOUND for one that is
 * gone or hidden from them.
 */
export async function keyResultAt(
  deps: Deps,
  caller: Caller,
  ids: { readonly keyResultId: string; readonly objectiveId: string },
  beside: readonly Address[] = [],
): Promise<KeyResultAt> {
  const seen = await seenKeyResult(deps, caller, ids, beside);
  const { teamId } = seen.objective.record;
  const teamRows = await deps.store.read([{ kind: 'team', key: teamId }]);
  return { ...seen, team: need(teamRows, 'team', teamId) };
}
