import type { Address, Rows, Store } from '../ports';
import type { LinkRecord } from '../records/link-record';
import type { ScopeRecord, Serves } from '../records/scope-record';

/** What an issue serves by its own links: contributing ones alone count (PRODUCT §3.16); null where none do. */
export function servesOf(link: LinkRecord | undefined): Serves | null {
  const keyResults = (link?.targets ?? [])
    .filter(({ relation }) => relation === 'contributes')
    .map(({ keyResultId: id, objectiveId, key }) => ({ id, objectiveId, key }));
  const areas = (link?.areas ?? [])
    .filter(({ relation }) => relation === 'contributes')
    .map(({ areaId: id, key }) => ({ id, key }));
  return keyResults.length === 0 && areas.length === 0 ? null : { keyResults, areas };
}

/** Ids whose links a sprint's issues count by: they themselves, and what stands above them. */
export function linkedIds({ issues, above }: Pick<ScopeRecord, 'issues' | 'above'>): string[] {
  const ids = new Set(Object.keys(issues));
  for (const { parentId } of Object.values(issues)) {
    for (let id = parentId; id !== null && !ids.has(id); id = above[id] ?? null) ids.add(id);
  }
  return [...ids];
}

/** `serves` of a scope from the rows of its links; one storage request for each 25 issues. */
export async function readServes(
  store: Store,
  scope: Pick<ScopeRecord, 'issues' | 'above'>,
): Promise<ScopeRecord['serves']> {
  const ids = linkedIds(scope);
  const rows = await store.read(ids.map((key): Address => ({ kind: 'link', key })));
  return servesIn(rows, ids);
}

export function servesIn(rows: Rows, ids: readonly string[]): ScopeRecord['serves'] {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const serves = servesOf(rows.get('link', id)?.record);
      return serves === null ? [] : [[id, serves] as const];
    }),
  );
}

/** The scope with what these ids serve by now, and without what none of its issues stands below any more. */
export function withServes(scope: ScopeRecord, rows: Rows, ids: readonly string[]): ScopeRecord {
  const kept = { ...scope.serves };
  for (const id of ids) delete kept[id];
  const all = { ...kept, ...servesIn(rows, ids) };
  const used = new Set(linkedIds(scope));
  const above = Object.fromEntries(Object.entries(scope.above).filter(([id]) => used.has(id)));
  const serves = Object.fromEntries(Object.entries(all).filter(([id]) => used.has(id)));
  return { ...scope, above, serves };
}
