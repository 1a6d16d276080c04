import type { Answer, Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { dayIn } from '../invalid';
import type { Deps } from '../ports';
import { seenKeyResult } from '../seen-key-result';
import { contributionView } from './contribution-view';

const CONTRIBUTIONS_AT_ONCE = 50;

/** Older sprints that served a key result; 2 storage requests. Who does not see it finds nothing. */
export async function readContributions(
  deps: Deps,
  caller: Caller,
  input: Parsed<'sprints.ofKeyResult'>,
): Promise<Answer<'sprints.ofKeyResult'>> {
  const upTo = dayIn(input.upTo, 'upTo');
  const [seen, found] = await Promise.all([
    seenKeyResult(deps, caller, input),
    deps.store.contributionsTo(input.keyResultId, CONTRIBUTIONS_AT_ONCE + 1, upTo),
  ]);
  const { keyResult, objective, organisation } = seen;
  return {
    contributions: found
      .slice(0, CONTRIBUTIONS_AT_ONCE)
      .map((each) => contributionView(each, keyResult, objective.record, organisation)),
    more: found.length > CONTRIBUTIONS_AT_ONCE,
  };
}
