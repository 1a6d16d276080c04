import type { Parsed } from '../../contract/api';
import type { WorkLinks } from '../../contract/work/answers';
import type { Caller } from '../caller';
import { needKeyResult } from '../find';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { needSeen } from '../visibility';
import { toldLinks } from './lost-links';
import { seenLinks } from './seen-links';

/** The work links of a key result, as far as the caller may browse the issues. */
export async function readKeyResultLinks(
  deps: Deps,
  caller: Caller,
  { objectiveId, keyResultId }: Parsed<'link.ofKeyResult'>,
): Promise<WorkLinks> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'objective', key: objectiveId }]);
  const { settings, today } = organisationIn(rows, deps.clock);
  const { record } = await needSeen(deps, caller, rows, objectiveId, settings);
  const { links, lostLinks } = needKeyResult(record, keyResultId);
  const lost = toldLinks(lostLinks, today);
  return { ...(await seenLinks(deps, links)), ...(lost === null ? {} : { lost }) };
}
