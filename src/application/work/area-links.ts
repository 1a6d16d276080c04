import type { Parsed } from '../../contract/api';
import type { AreaLinks } from '../../contract/work/answers';
import type { Caller } from '../caller';
import { need } from '../find';
import type { Deps } from '../ports';
import type { AreaRecord } from '../records/area-record';
import { isManager } from '../rights';
import { ownsArea } from './link-area';
import { seenLinks } from './seen-links';

/** The work links of a KRA, as far as the caller may browse the issues. */
export async function readAreaLinks(
  deps: Deps,
  caller: Caller,
  { areaId }: Parsed<'link.ofArea'>,
): Promise<AreaLinks> {
  const { record } = need(await deps.store.read([{ kind: 'area', key: areaId }]), 'area', areaId);
  const mayEdit = (await ownsArea(deps, caller, record)) || (await isManager(deps, caller));
  return areaLinks(deps, record, mayEdit);
}

/** @param mayEdit whether the caller owns the KRA, so that they may also unlink issues which they may not edit. */
export async function areaLinks(deps: Deps, { id, links }: AreaRecord, mayEdit: boolean): Promise<AreaLinks> {
  return { areaId: id, ...(await seenLinks(deps, links)), mayEdit };
}
