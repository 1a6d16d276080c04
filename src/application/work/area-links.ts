import type { Parsed } from '../../contract/api';
import type { AreaLinks } from '../../contract/work/answers';
import type { Caller } from '../caller';
import { need } from '../find';
import { ORGANISATION, type Organisation, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import type { AreaRecord } from '../records/area-record';
import { isManager } from '../rights';
import { ownsArea } from './link-area';
import { toldLinks } from './lost-links';
import { seenLinks } from './seen-links';

/** The work links of a KRA, as far as the caller may browse the issues. */
export async function readAreaLinks(
  deps: Deps,
  caller: Caller,
  { areaId }: Parsed<'link.ofArea'>,
): Promise<AreaLinks> {
  const rows = await deps.store.read([...ORGANISATION, { kind: 'area', key: areaId }]);
  const { record } = need(rows, 'area', areaId);
  const mayEdit = (await ownsArea(deps, caller, record)) || (await isManager(deps, caller));
  return areaLinks(deps, record, mayEdit, organisationIn(rows, deps.clock));
}

/** @param mayEdit whether the caller owns the KRA, so that they may also unlink issues which they may not edit. */
export async function areaLinks(
  deps: Deps,
  { id, links, lostLinks = null }: AreaRecord,
  mayEdit: boolean,
  { today }: Pick<Organisation, 'today'>,
): Promise<AreaLinks> {
  const lost = toldLinks(lostLinks, today);
  return { areaId: id, ...(await seenLinks(deps, links)), ...(lost === null ? {} : { lost }), mayEdit };
}
