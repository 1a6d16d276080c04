import type { Caller } from '../caller';
import { need, needKeyResult } from '../find';
import { ORGANISATION, type Organisation, organisationIn } from '../organisation';
import type { Address, Deps, Rows, Stored } from '../ports';
import type { KeyResultRecord } from '../records/objective-record';
import { needSeen } from '../visibility';

export interface KeyResultAt {
  readonly organisation: Organisation;
  readonly objective: Stored<'objective'>;
  readonly keyResult: KeyResultRecord;
  readonly team: Stored<'team'>;
  /** What was read beside it. */
  readonly rows: Rows;
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
  const rows = await deps.store.read([
    ...ORGANISATION,
    { kind: 'objective', key: ids.objectiveId },
    ...beside,
  ]);
  const organisation = organisationIn(rows, deps.clock);
  const objective = await needSeen(deps, caller, rows, ids.objectiveId, organisation.settings);
  const keyResult = needKeyResult(objective.record, ids.keyResultId);
  const teamRows = await deps.store.read([{ kind: 'team', key: objective.record.teamId }]);
  return { organisation, objective, keyResult, team: need(teamRows, 'team', objective.record.teamId), rows };
}
