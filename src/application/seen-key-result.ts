import type { Caller } from './caller';
import { needKeyResult } from './find';
import { ORGANISATION, type Organisation, organisationIn } from './organisation';
import type { Address, Deps, Rows, Stored } from './ports';
import type { KeyResultRecord } from './records/objective-record';
import { needSeen } from './visibility';

export interface SeenKeyResult {
  readonly organisation: Organisation;
  readonly objective: Stored<'objective'>;
  readonly keyResult: KeyResultRecord;
  /** What was read beside it. */
  readonly rows: Rows;
}

/** A key result that the caller sees: one storage request. Throws NOT_FOUND for one that is gone or hidden from them. */
export async function seenKeyResult(
  deps: Deps,
  caller: Caller,
  { objectiveId, keyResultId }: { readonly keyResultId: string; readonly objectiveId: string },
  beside: readonly Address[] = [],
): Promise<SeenKeyResult> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'objective', key: objectiveId }, ...beside]);
  const organisation = organisationIn(rows, deps.clock);
  const objective = await needSeen(deps, caller, rows, objectiveId, organisation.settings);
  return { organisation, objective, keyResult: needKeyResult(objective.record, keyResultId), rows };
}
