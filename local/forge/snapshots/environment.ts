import type { RootDatabase } from 'lmdb';

/** The rows of every named database of an lmdb environment, as they lie on disk. */
export type EnvironmentRows = ReadonlyMap<string, readonly (readonly [key: unknown, value: Uint8Array])[]>;

/** Another handle on a database: keys as everybody reads them, values untouched. */
function rawDatabase(root: RootDatabase, name: string) {
  return root.openDB<Uint8Array, string>({ name, encoding: 'binary' });
}

/** Everything the environment holds at one moment. */
export function readEnvironment(root: RootDatabase): EnvironmentRows {
  return root.transactionSync(() => {
    const names = [...root.getKeys()].map(String);
    return new Map(
      names.map((name) => {
        const rows = [...rawDatabase(root, name).getRange({})];
        return [name, rows.map(({ key, value }) => [key, Uint8Array.from(value)] as const)] as const;
      }),
    );
  });
}

/** Puts these rows in the place of all that the environment holds, in one transaction. */
export async function replaceEnvironment(root: RootDatabase, kept: EnvironmentRows): Promise<void> {
  root.transactionSync(() => {
    const names = new Set([...[...root.getKeys()].map(String), ...kept.keys()]);
    for (const name of names) {
      const database = rawDatabase(root, name);
      database.clearSync();
      for (const [key, value] of kept.get(name) ?? []) {
        // Keys come from the same kind of database, of whatever type they were.
        Reflect.apply(database.putSync, database, [key, value]);
      }
    }
  });
  await root.flushed;
}
