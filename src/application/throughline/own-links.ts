import type { OwnLink } from '../../contract/throughline/answers';
import { isOpen } from '../../domain/okr/lifecycle';
import type { LinkRecord } from '../records/link-record';
import { lifecycleOf } from '../views/key-result-view';
import type { Known } from './known-targets';

/** The links of the issue itself that lead to what the caller sees; closed key results and archived KRAs too. */
export function ownLinks(link: LinkRecord | undefined, known: Known): OwnLink[] {
  if (link === undefined) return [];
  const keyResults = link.targets.flatMap(({ keyResultId, relation }): OwnLink[] => {
    const found = known.keyResults.get(keyResultId);
    if (found === undefined) return [];
    const { record, objective } = found;
    const { id, key, title } = record;
    const lifecycle = lifecycleOf(record, objective);
    return [{ kind: 'key-result', relation, id, objectiveId: objective.id, key, title, lifecycle }];
  });
  const areas = link.areas.flatMap(({ areaId, relation }): OwnLink[] => {
    const area = known.areas.get(areaId);
    if (area === undefined) return [];
    const { id, key, name: title, archived } = area;
    const lifecycle = archived ? 'closed' : 'active';
    return [{ kind: 'area', relation, id, objectiveId: null, key, title, lifecycle }];
  });
  return [...keyResults, ...areas];
}

/** Keys of ended key results that these links lead to, as far as the caller sees them: what they served "last cycle". */
export function endedKeys(links: readonly (LinkRecord | undefined)[], known: Known): string[] {
  const targets = links.flatMap((link) => link?.targets ?? []);
  const keys = targets.flatMap(({ keyResultId, relation }) => {
    const found = known.keyResults.get(keyResultId);
    if (found === undefined || relation !== 'contributes') return [];
    return isOpen(lifecycleOf(found.record, found.objective)) ? [] : [found.record.key];
  });
  return [...new Set(keys)];
}
