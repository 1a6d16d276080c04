import type { Rows } from '../ports';
import type { LinkRecord } from '../records/link-record';
import type { ScopeRecord, Serves } from '../records/scope-record';
import { servedAt, servedNow } from '../work/served-before';
import { planInPlace } from './plan-served';

/** What an issue serves by its own links: contributing ones alone count (PRODUCT §3.16); null where none do. */
export function servesOf(link: LinkRecord | undefined, moment: string | null = null): Serves | null {
  if (link === undefined) return null;
  const { keyResults, areas } = moment === null ? servedNow(link) : servedAt(link, moment);
  return keyResults.length === 0 && areas.length === 0
    ? null
    : { keyResults: [...keyResults], areas: [...areas] };
}

/** Ids whose links a sprint's issues count by: they themselves, and what stands above them. */
export function linkedIds({ issues, above }: Pick<ScopeRecord, 'issues' | 'above'>): string[] {
  const ids = new Set(Object.keys(issues));
  for (const { parentId } of Object.values(issues)) {
    for (let id = parentId; id !== null && !ids.has(id); id = above[id] ?? null) ids.add(id);
  }
  return [...ids];
}

/**
 * When the links count: now, or of a closed sprint at its close, whenever that is heard of. null: now, also of one that
 * ran before the app was there, for nothing could be linked then.
 */
export function momentOf({ closedAt, plan }: Pick<ScopeRecord, 'closedAt' | 'plan'>): string | null {
  return plan === undefined ? null : closedAt;
}

/** `serves` of a scope from the rows of its links, at a moment. */
export function servesIn(rows: Rows, ids: readonly string[], moment: string | null): ScopeRecord['serves'] {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const serves = servesOf(rows.get('link', id)?.record, moment);
      return serves === null ? [] : [[id, serves] as const];
    }),
  );
}

/** The scope with what these ids serve by now, and without what none of its issues stands below any more. */
export function withServes(scope: ScopeRecord, rows: Rows, ids: readonly string[]): ScopeRecord {
  const kept = { ...scope.serves };
  for (const id of ids) delete kept[id];
  const all = { ...kept, ...servesIn(rows, ids, momentOf(scope)) };
  const used = new Set(linkedIds(scope));
  const above = Object.fromEntries(Object.entries(scope.above).filter(([id]) => used.has(id)));
  const serves = Object.fromEntries(Object.entries(all).filter(([id]) => used.has(id)));
  const { plan } = scope;
  return { ...scope, above, serves, ...(plan === undefined ? {} : { plan: planInPlace(plan, serves) }) };
}
