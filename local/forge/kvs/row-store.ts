import type { Database, RootDatabase } from 'lmdb';
import type { EntitySchemas } from './entity-schema';
import { indexEntries } from './index-entries';
import type { KeyBounds } from './key-bounds';
import { HIGHEST, hash, type OrderedKey } from './ordered-key';
import type { Space, StoredRow } from './row';
import { rowKey, spaceAt } from './row-key';
import type { SecretBox } from './secret-box';

/** A row where an index, or the order of the keys, has it. */
export interface RowEntry {
  at: OrderedKey;
  key: string;
  row: StoredRow;
}

/** Rows, their index entries and their expiry in lmdb. Writes must run inside `transact`. */
export interface RowStore {
  /** The value of a secret is sealed, as in everything that is read here. */
  get(space: Space, key: string): StoredRow | undefined;
  put(space: Space, key: string, row: StoredRow): void;
  remove(space: Space, key: string): void;
  /** Row entries between the bounds, in key order or against it. */
  rows(bounds: KeyBounds, descending: boolean): Iterable<RowEntry>;
  /** Keys of rows by their index entries between the bounds. */
  indexed(bounds: KeyBounds, descending: boolean): Iterable<{ at: OrderedKey; key: string }>;
  /** Names of the entities that have rows, declared or not. */
  entityNames(): string[];
  /** When the first row to expire does so, epoch ms; undefined where none ever will. */
  firstExpiry(): number | undefined;
  /** Removes the rows that expired at this moment or before; answers how many. */
  removeExpired(until: number): number;
  /**
   * Runs `action` alone in one write transaction and resolves when it is on disk. lmdb keeps the writes of an action
   * that throws, so every check has to come before the first write.
   */
  transact<T>(action: () => T): Promise<T>;
  clear(): Promise<void>;
  /** Makes indexes, expiry and secrets as they have to be where the schemas, or all the data, have changed. */
  bringUpToDate(): void;
}

/** Changes when what is derived from rows does, so that it is made anew. */
const FORMAT = 2;

/** Opens the store in the host's environment and brings it up to date. @param schemas as declared now */
export function openRowStore(root: RootDatabase, schemas: () => EntitySchemas, secrets: SecretBox): RowStore {
  const rowsDb: Database<StoredRow, OrderedKey> = root.openDB({ name: 'kvs-rows', encoding: 'json' });
  const indexDb: Database<string, OrderedKey> = root.openDB({ name: 'kvs-index', encoding: 'json' });
  const expiryDb: Database<0, OrderedKey> = root.openDB({ name: 'kvs-expiry', encoding: 'json' });
  const metaDb: Database<string, string> = root.openDB({ name: 'kvs-meta', encoding: 'json' });
  let firstExpiry: number | undefined;

  const entriesOf = (space: Space, key: string, row: StoredRow | undefined): OrderedKey[] => {
    const schema = space.kind === 'entity' ? schemas().get(space.entityName) : undefined;
    return schema === undefined || row === undefined ? [] : indexEntries(schema, key, row.value);
  };
  const readFirstExpiry = (): void => {
    const [first] = expiryDb.getKeys({ limit: 1 });
    firstExpiry = first === undefined ? undefined : Number(first[0]);
  };
  const addDerived = (at: OrderedKey, space: Space, key: string, row: StoredRow): void => {
    for (const entry of entriesOf(space, key, row)) indexDb.putSync(entry, key);
    if (row.expiresAt === undefined) return;
    expiryDb.putSync([row.expiresAt, ...at], 0);
    firstExpiry = Math.min(firstExpiry ?? row.expiresAt, row.expiresAt);
  };

  const planHash = (): string => {
    const plans = [...schemas().values()].map((schema) => [
      schema.name,
      [...schema.indexes.values()],
      [...schema.attributes.entries()],
    ]);
    return hash(JSON.stringify([FORMAT, plans]));
  };

  const makeDerived = (plan: string): void => {
    indexDb.clearSync();
    expiryDb.clearSync();
    for (const { key: at, value: row } of rowsDb.getRange({})) {
      const found = spaceAt(at);
      addDerived(at, found.space, found.key, row);
    }
    metaDb.putSync('index-plan', plan);
  };

  /** Stores of earlier versions have secrets in the clear. */
  const sealSecrets = (): void => {
    for (const { key: at, value: row } of [...rowsDb.getRange({ start: ['secret'] })]) {
      const { space, key } = spaceAt(at);
      if (space.kind === 'secret') rowsDb.putSync(at, { ...row, value: secrets.seal(key, row.value) });
    }
    metaDb.putSync('secrets', 'sealed');
  };

  const bringUpToDate = (): void => {
    if (metaDb.get('secrets') !== 'sealed') root.transactionSync(sealSecrets);
    const plan = planHash();
    if (metaDb.get('index-plan') !== plan) root.transactionSync(() => makeDerived(plan));
    readFirstExpiry();
  };

  const removeDerived = (at: OrderedKey, space: Space, key: string): void => {
    const row = rowsDb.get(at);
    for (const entry of entriesOf(space, key, row)) indexDb.removeSync(entry);
    if (row?.expiresAt !== undefined) expiryDb.removeSync([row.expiresAt, ...at]);
  };

  const remove = (at: OrderedKey): void => {
    const { space, key } = spaceAt(at);
    removeDerived(at, space, key);
    rowsDb.removeSync(at);
  };

  bringUpToDate();
  return {
    get: (space, key) => rowsDb.get(rowKey(space, key)),
    put(space, key, row) {
      const at = rowKey(space, key);
      removeDerived(at, space, key);
      const kept = space.kind === 'secret' ? { ...row, value: secrets.seal(key, row.value) } : row;
      rowsDb.putSync(at, kept);
      addDerived(at, space, key, kept);
    },
    remove: (space, key) => remove(rowKey(space, key)),
    *rows(bounds, descending) {
      for (const { key: at, value: row } of rowsDb.getRange(rangeOf(bounds, descending))) {
        yield { at, key: String(at[2]), row };
      }
    },
    *indexed(bounds, descending) {
      for (const { key: at, value: key } of indexDb.getRange(rangeOf(bounds, descending))) yield { at, key };
    },
    entityNames() {
      const names: string[] = [];
      let start: OrderedKey = ['entity'];
      for (;;) {
        const [at] = rowsDb.getKeys({ start, limit: 1 });
        if (at?.[0] !== 'entity') return names;
        names.push(String(at[1]));
        start = ['entity', String(at[1]), HIGHEST];
      }
    },
    firstExpiry: () => firstExpiry,
    removeExpired(until) {
      const due = [...expiryDb.getKeys({ end: [until, HIGHEST] })];
      for (const [, ...at] of due) remove(at);
      readFirstExpiry();
      return due.length;
    },
    async transact(action) {
      const result = await root.transaction(action);
      await root.flushed;
      return result;
    },
    async clear() {
      root.transactionSync(() => {
        for (const db of [rowsDb, indexDb, expiryDb]) db.clearSync();
      });
      await root.flushed;
      readFirstExpiry();
    },
    bringUpToDate,
  };
}

/** No bound is ever an entry itself, except a cursor's, whose entry was already answered: both ends stay out. */
function rangeOf({ low, high }: KeyBounds, descending: boolean) {
  return descending
    ? { start: high, end: low, exclusiveStart: true, reverse: true }
    : { start: low, end: high, exclusiveStart: true };
}
