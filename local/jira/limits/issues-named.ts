import type { Store } from '../store/store';

/**
 * Ids of the issues that a write names: the one of its path, and those of its list `issues` (moves, ranks, epics).
 * Issues that do not exist are left out; bulk writes by id run later, as tasks, and name none.
 */
export function issuesNamed(
  store: Store,
  params: Readonly<Record<string, string>>,
  body: unknown,
): readonly number[] {
  const list: unknown =
    typeof body === 'object' && body !== null && 'issues' in body ? body.issues : undefined;
  const keys: unknown[] = [params.issueIdOrKey, ...(Array.isArray(list) ? list : [])];
  const ids = keys.flatMap((key) => (typeof key === 'string' ? (store.issues.byKeyOrId(key)?.id ?? []) : []));
  return [...new Set(ids)];
}
