import type { Address, Change, Deps } from '../ports';
import type { ScopeRecord } from '../records/scope-record';
import { type StandingRecord, standingKey } from '../records/standing-record';
import { again } from '../retry';

type Entry = StandingRecord['parents'][string];
type Stored = Pick<Deps, 'store'>;

/** What is known of an issue that stands above others of open sprints; undefined: it does above none. */
export async function standingOf(deps: Stored, issueId: string): Promise<Entry | undefined> {
  const key = standingKey(issueId);
  const row = (await deps.store.read([{ kind: 'standing', key }])).get('standing', key);
  return row?.record.parents[issueId];
}

/**
 * Notes what stands above the issues of a scope, before the scope is written: a name too many does no harm. What is
 * known to stand below something stays so until `noteClimbed`: other boards may still have to follow.
 */
export async function noteStanding(deps: Stored, { boardId, issues, above }: ScopeRecord): Promise<void> {
  const parents = Object.values(issues).flatMap(({ parentId }) => parentId ?? []);
  const ids = new Set([...parents, ...Object.values(above)]);
  await change(deps, [...ids], (id, entry) => {
    if (entry?.boards.includes(boardId)) return entry;
    return { parentId: entry?.parentId ?? above[id] ?? null, boards: [...(entry?.boards ?? []), boardId] };
  });
}

/** Notes what it stands below, once every scope says so. */
export async function noteClimbed(deps: Stored, issueId: string, parentId: string | null): Promise<void> {
  await change(deps, [issueId], (_, entry) => (entry === undefined ? entry : { ...entry, parentId }));
}

async function change(
  deps: Stored,
  ids: readonly string[],
  next: (id: string, entry: Entry | undefined) => Entry | undefined,
): Promise<void> {
  const keys = [...new Set(ids.map(standingKey))];
  await again(async () => {
    const rows = await deps.store.read(keys.map((key): Address => ({ kind: 'standing', key })));
    const steps = keys.flatMap((key): Change[] => {
      const row = rows.get('standing', key);
      const parents = { ...row?.record.parents };
      for (const id of ids) {
        const entry = standingKey(id) === key ? next(id, parents[id]) : undefined;
        if (entry !== undefined) parents[id] = entry;
      }
      if (JSON.stringify(parents) === JSON.stringify(row?.record.parents ?? {})) return [];
      return [{ op: 'put', kind: 'standing', key, record: { parents }, version: row?.version ?? 0 }];
    });
    if (steps.length > 0) await deps.store.commit(steps);
  });
}
