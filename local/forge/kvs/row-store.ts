import type { Database, RootDatabase } from 'lmdb';
import type { EntitySchemas } from './entity-schema';
import { indexEntries } from './index-entries';
import type { KeyBounds } from './key-bounds';
import { hash, type OrderedKey } from './ordered-key';
import type { Space, StoredRow } from './row';

/** Rows and their index entries in lmdb. Writes must run inside `transact`. */
export interface RowStore {
  get(space: Space, key: string): StoredRow | undefined;
  put(space: Space, key: string, row: StoredRow): void;
  remove(space: Space, key: string): void;
  /** Row entries between the bounds, in key order or against it. */
  rows(bounds: KeyBounds, descending: boolean): Iterable<{ at: OrderedKey; key: string; row: StoredRow }>;
  /** Keys of rows by their index entries between the bounds. */
  indexed(bounds: KeyBounds, descending: boolean): Iterable<{ at: OrderedKey; key: string }>;
  /**
   * Runs `action` alone in one write transaction and resolves when it is on disk. lmdb keeps the writes of an action
   * that throws, so every check has to come before the first write.
   */
  transact<T>(action: () => T): Promise<T>;
  clear(): Promise<void>;
}

/** All rows of a space begin with this; the trailing 0 of a row's key keeps a bound from being a row itself. */
export function spacePrefix(space: Space): OrderedKey {
  return [space.kind, space.kind === 'entity' ? space.entityName : ''];
}

function rowKey(space: Space, key: string): OrderedKey {
  return [...spacePrefix(space), key, 0];
}

/** Opens the store in the host's environment, and rebuilds the indexes when the manifest's list has changed. */
export function openRowStore(root: RootDatabase, schemas: EntitySchemas): RowStore {
  const rowsDb: Database<StoredRow, OrderedKey> = root.openDB({ name: 'kvs-rows', encoding: 'json' });
  const indexDb: Database<string, OrderedKey> = root.openDB({ name: 'kvs-index', encoding: 'json' });
  const metaDb: Database<string, string> = root.openDB({ name: 'kvs-meta', encoding: 'json' });

  const entriesOf = (space: Space, key: string, row: StoredRow | undefined): OrderedKey[] => {
    const schema = space.kind === 'entity' ? schemas.get(space.entityName) : undefined;
    return schema === undefined || row === undefined ? [] : indexEntries(schema, key, row.value);
  };

  const planHash = hash(
    JSON.stringify(
      [...schemas.values()].map((s) => [s.name, [...s.indexes.values()], [...s.attributes.entries()]]),
    ),
  );

  const rebuildIndexes = (): void => {
    indexDb.clearSync();
    for (const { key: at, value: row } of rowsDb.getRange({ start: ['entity'] })) {
      const [kind, entityName, key] = at;
      if (kind !== 'entity' || typeof entityName !== 'string' || typeof key !== 'string') break;
      for (const entry of entriesOf({ kind, entityName }, key, row)) indexDb.putSync(entry, key);
    }
    metaDb.putSync('index-plan', planHash);
  };

  if (metaDb.get('index-plan') !== planHash) root.transactionSync(rebuildIndexes);

  const replace = (space: Space, key: string, next: StoredRow | undefined): void => {
    const at = rowKey(space, key);
    for (const entry of entriesOf(space, key, rowsDb.get(at))) indexDb.removeSync(entry);
    for (const entry of entriesOf(space, key, next)) indexDb.putSync(entry, key);
    if (next === undefined) rowsDb.removeSync(at);
    else rowsDb.putSync(at, next);
  };

  return {
    get: (space, key) => rowsDb.get(rowKey(space, key)),
    put: (space, key, row) => replace(space, key, row),
    remove: (space, key) => replace(space, key, undefined),
    *rows(bounds, descending) {
      for (const { key: at, value: row } of rowsDb.getRange(rangeOf(bounds, descending))) {
        yield { at, key: String(at[2]), row };
      }
    },
    *indexed(bounds, descending) {
      for (const { key: at, value: key } of indexDb.getRange(rangeOf(bounds, descending))) yield { at, key };
    },
    async transact(action) {
      const result = await root.transaction(action);
      await root.flushed;
      return result;
    },
    async clear() {
      await Promise.all([rowsDb.clearAsync(), indexDb.clearAsync()]);
      await root.flushed;
    },
  };
}

/** No bound is ever an entry itself, except a cursor's, whose entry was already answered: both ends stay out. */
function rangeOf({ low, high }: KeyBounds, descending: boolean) {
  return descending
    ? { start: high, end: low, exclusiveStart: true, reverse: true }
    : { start: low, end: high, exclusiveStart: true };
}
