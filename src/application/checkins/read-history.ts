import type { Answer, Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { needKeyResult } from '../find';
import { dayIn } from '../invalid';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { checkInViews } from '../views/check-in-view';
import { needSeen } from '../visibility';

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
  const [rows, records] = await Promise.all([
    deps.store.read([...ORGANISATION, { kind: 'objective', key: input.objectiveId }]),
    deps.store.checkInsOf(input.keyResultId, PAGE, upTo),
  ]);
  const { settings } = organisationIn(rows, deps.clock);
  const { record } = await needSeen(deps, caller, rows, input.objectiveId, settings);
  needKeyResult(record, input.keyResultId);
  // A page that ends on the day it began with would bring itself again.
  const more = records.length === PAGE && records.at(-1)?.day !== upTo;
  return { checkIns: checkInViews(records), more };
}
