import type { Answer, Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { dayIn } from '../invalid';
import type { Deps } from '../ports';
import { seenKeyResult } from '../seen-key-result';
import { checkInViews } from '../views/check-in-view';

const PAGE = 100;

/**
 * Check-ins older than those that the key result's page begins with. The day they end with comes again, so
 * that none of it is missed: who asks knows them by their ids.
 */
export async function readHistory(
  deps: Deps,
  caller: Caller,
  input: Parsed<'keyResult.history'>,
): Promise<Answer<'keyResult.history'>> {
  const upTo = dayIn(input.upTo, 'upTo');
  const [, records] = await Promise.all([
    seenKeyResult(deps, caller, input),
    deps.store.checkInsOf(input.keyResultId, PAGE, upTo),
  ]);
  // A page that ends on the day it began with would bring itself again.
  const more = records.length === PAGE && records.at(-1)?.day !== upTo;
  return { checkIns: checkInViews(records), more };
}
