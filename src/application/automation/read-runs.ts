import type { Answer, Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { needKeyResult } from '../find';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { needSeen } from '../visibility';

const RUNS_SHOWN = 50;

/** The latest runs of an automated key result, newest first; for everybody who sees it. */
export async function readRuns(
  deps: Deps,
  caller: Caller,
  input: Parsed<'automation.log'>,
): Promise<Answer<'automation.log'>> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'objective', key: input.objectiveId }]);
  const { settings } = organisationIn(rows, deps.clock);
  const { record } = await needSeen(deps, caller, rows, input.objectiveId, settings);
  needKeyResult(record, input.keyResultId);
  return { runs: await deps.store.runsOf(input.keyResultId, RUNS_SHOWN) };
}
