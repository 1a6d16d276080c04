import type { Caller } from './caller';
import type { Address, Deps } from './ports';
import { judgedBefore, sightOf } from './visibility';

/**
 * Those of these objectives that the caller does not see, by id. What was judged in this invocation already is not
 * read again; one storage request for each 25 others. One that is gone for good hides nothing any more.
 */
export async function hiddenObjectives(
  deps: Deps,
  caller: Caller,
  ids: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const hidden = new Set<string>();
  const open: string[] = [];
  for (const id of new Set(ids)) {
    const before = judgedBefore(deps, id);
    if (before === undefined) open.push(id);
    else if (!before) hidden.add(id);
  }
  if (open.length === 0) return hidden;
  const rows = await deps.store.read(open.map((key): Address => ({ kind: 'objective', key })));
  const records = open.flatMap((id) => rows.get('objective', id)?.record ?? []);
  const sees = await sightOf(deps, caller, records);
  for (const record of records) if (!sees(record)) hidden.add(record.id);
  return hidden;
}

/** Those of these human keys that lead to an objective or key result that the caller does not see. */
export async function hiddenKeys(
  deps: Deps,
  caller: Caller,
  keys: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const asked = [...new Set(keys)];
  if (asked.length === 0) return new Set();
  const rows = await deps.store.read(asked.map((key): Address => ({ kind: 'handle', key })));
  const objectiveOf = new Map(
    asked.flatMap((key): [string, string][] => {
      const handle = rows.get('handle', key)?.record;
      return handle === undefined || !('objectiveId' in handle) ? [] : [[key, handle.objectiveId]];
    }),
  );
  const hidden = await hiddenObjectives(deps, caller, objectiveOf.values());
  return new Set(asked.filter((key) => hidden.has(objectiveOf.get(key) ?? '')));
}
