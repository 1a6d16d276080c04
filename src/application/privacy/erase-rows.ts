import type { Address, Change, Deps } from '../ports';
import type { RecordKind, RecordOf } from '../records/kinds';
import { FORMER_USER } from '../records/person-record';
import { again } from '../retry';

const STEPS = 25;
export const ROWS_READ = 100;

/** Rewrites a row where the change changes it; answers the record as it stands then. */
export async function swap<K extends RecordKind>(
  deps: Deps,
  kind: K,
  key: string,
  change: (record: RecordOf<K>) => RecordOf<K>,
): Promise<RecordOf<K> | undefined> {
  return again(async () => {
    // Every kind has addresses of this shape; TypeScript cannot spread a union over them.
    const rows = await deps.store.read([{ kind, key } as Address]);
    const row = rows.get(kind, key);
    if (row === undefined) return undefined;
    const record = change(row.record);
    if (JSON.stringify(record) === JSON.stringify(row.record)) return record;
    // Kind and record belong together; TypeScript does not follow the pair through the type parameter.
    await deps.store.commit([{ op: 'put', kind, key, record, version: row.version } as Change]);
    return record;
  });
}

/** Takes the account out of the log of a subject, in pages. */
export async function eraseFromLog(deps: Deps, accountId: string, subject: string): Promise<void> {
  let before: string | undefined;
  do {
    const entries = await deps.store.activityOf(subject, ROWS_READ, before);
    await commitAll(
      deps,
      entries
        .filter((each) => JSON.stringify(each).includes(accountId))
        .map(
          (each): Change => ({
            op: 'put',
            kind: 'activity',
            key: each.id,
            record: forgetting(each, accountId),
          }),
        ),
    );
    before = entries.length < ROWS_READ ? undefined : entries.at(-1)?.at;
  } while (before !== undefined);
}

/** A record with the account's id replaced wherever it stands as a whole text: author, owner before, owner after. */
export function forgetting<T>(entry: T, accountId: string): T {
  const text = JSON.stringify(entry).replaceAll(JSON.stringify(accountId), JSON.stringify(FORMER_USER));
  // Written two lines above from a T, and only texts in it became other texts.
  return JSON.parse(text) as T;
}

export async function commitAll(deps: Deps, changes: readonly Change[]): Promise<void> {
  for (let at = 0; at < changes.length; at += STEPS) await deps.store.commit(changes.slice(at, at + STEPS));
}
