import type { Answer, Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import type { Deps } from '../ports';
import { seenKeyResult } from '../seen-key-result';

const RUNS_SHOWN = 50;

/** The latest runs of an automated key result, newest first; for everybody who sees it. */
export async function readRuns(
  deps: Deps,
  caller: Caller,
  input: Parsed<'automation.log'>,
): Promise<Answer<'automation.log'>> {
  const { keyResult } = await seenKeyResult(deps, caller, input);
  return { runs: await deps.store.runsOf(keyResult.id, RUNS_SHOWN) };
}
