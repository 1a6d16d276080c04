import type { Address, Change, Deps } from '../ports';
import { linkedParentsKey } from '../records/search-records';
import { again } from '../retry';
import type { Served } from './served-by';

/** Keeps the list of linked epics that `unaligned` works from. What stands there already is not written. */
export async function listParents(deps: Deps, served: ReadonlyMap<string, Served>): Promise<void> {
  await again(async () => {
    const keys = [...new Set([...served.keys()].map(linkedParentsKey))];
    const rows = await deps.store.read(keys.map((key): Address => ({ kind: 'linkedParents', key })));
    const steps = keys.flatMap((key): Change[] => {
      const row = rows.get('linkedParents', key);
      const before = row?.record.roots ?? {};
      const roots = { ...before };
      for (const [issueId, { root }] of served) {
        if (linkedParentsKey(issueId) !== key) continue;
        if (root === null) delete roots[issueId];
        else
          roots[issueId] = {
            parents: [...root.parents].sort(),
            projects: root.projects === null ? null : [...root.projects].sort(),
          };
      }
      if (JSON.stringify(roots) === JSON.stringify(before)) return [];
      return [{ op: 'put', kind: 'linkedParents', key, record: { roots }, version: row?.version ?? 0 }];
    });
    if (steps.length > 0) await deps.store.commit(steps);
  });
}
