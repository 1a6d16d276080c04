import type { Answer, Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { dayIn } from '../invalid';
import type { Deps } from '../ports';
import { seenKeyResult } from '../seen-key-result';
import { contributionView } from './contribution-view';
import { withToldLearnings } from './told-learnings';

const CONTRIBUTIONS_AT_ONCE = 50;

/** Older sprints that served a key result; 2 storage requests, and one for boards of reviewed ones. Who does not see it finds nothing. */
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
  const told = await withToldLearnings(deps, found.slice(0, CONTRIBUTIONS_AT_ONCE));
  return {
    contributions: told.map((each) => contributionView(each, keyResult, objective.record, organisation)),
    more: found.length > CONTRIBUTIONS_AT_ONCE,
  };
}
