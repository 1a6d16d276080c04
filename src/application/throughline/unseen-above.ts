import type { LinkRecord } from '../records/link-record';
import type { ScopeRecord } from '../records/scope-record';

/** In the place of an id that is not the person's to know. */
const UNSEEN = 'above-1';

/**
 * What stands above an issue of a sprint where Jira does not show it to the person, by what it serves alone: its work
 * counts all the same. null where nothing does, or Jira has named it.
 */
export function unseenAbove(
  chain: readonly { readonly id: string; readonly level: number }[],
  scope: ScopeRecord | undefined,
): LinkRecord | null {
  const top = chain.at(-1);
  if (top === undefined || top.level !== 0) return null;
  const parentId = scope?.issues[top.id]?.parentId;
  const serves = parentId ? scope?.serves[parentId] : undefined;
  if (serves === undefined) return null;
  return {
    issueId: UNSEEN,
    targets: serves.keyResults.map(({ id, objectiveId, key }) => ({
      keyResultId: id,
      objectiveId,
      key,
      relation: 'contributes',
    })),
    areas: serves.areas.map(({ id, key }) => ({ areaId: id, key, relation: 'contributes' })),
  };
}
