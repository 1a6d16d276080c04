import type { RootDatabase } from 'lmdb';
import {
  type BrowsePage,
  type BrowseQuery,
  browseRow,
  browseRows,
  type SpaceTotal,
  spaceTotals,
} from './browse';
import { type DumpedRow, dumpRows } from './dump';
import { type EntityDeclaration, readEntitySchemas } from './entity-schema';
import { handleBatchDelete, handleBatchGet, handleBatchSet } from './handle-batch';
import { handleDelete, handleEntityDelete, handleSecretDelete } from './handle-delete';
import { handleEntityQuery } from './handle-entity-query';
import { handleEntityGet, handleGet, handleSecretGet } from './handle-get';
import { handleQuery } from './handle-query';
import { handleEntitySet, handleSecretSet, handleSet } from './handle-set';
import { handleTransaction } from './handle-transaction';
import type { Handler, KvsContext } from './kvs-context';
import { KvsRefusal, refuse } from './kvs-refusal';
import type { Answer, KvsReply, Meter } from './kvs-reply';
import { FORGE_LIMITS, KVS_ERRORS, type KvsLimits } from './limits';
import { createQueryPast } from './query-past';
import { createRateGate, type RateReport } from './rate-gate';
import type { Space } from './row';
import { openRowStore } from './row-store';
import { createSecretBox } from './secret-box';
import { StorageSettings } from './storage-settings';

const HANDLERS: ReadonlyMap<string, Handler> = new Map([
  ['/api/v1/get', handleGet],
  ['/api/v1/set', handleSet],
  ['/api/v1/delete', handleDelete],
  ['/api/v1/query', handleQuery],
  ['/api/v1/secret/get', handleSecretGet],
  ['/api/v1/secret/set', handleSecretSet],
  ['/api/v1/secret/delete', handleSecretDelete],
  ['/api/v1/entity/get', handleEntityGet],
  ['/api/v1/entity/set', handleEntitySet],
  ['/api/v1/entity/delete', handleEntityDelete],
  ['/api/v1/entity/query', handleEntityQuery],
  ['/api/v1/transaction', handleTransaction],
  ['/api/v1/batch/get', handleBatchGet],
  ['/api/v1/batch/set', handleBatchSet],
  ['/api/v1/batch/delete', handleBatchDelete],
]);

export interface KvsOptions {
  /** The host's lmdb environment (four of its named databases are used: kvs-rows, -index, -expiry and -meta). */
  root: RootDatabase;
  /** File for the key that seals secrets, made with the first of them. Beside the data, never among it. */
  keyFile: string;
  /** `app.storage.entities` of the manifest; undefined where the app declares none. */
  entities: readonly EntityDeclaration[] | undefined;
  /** Epoch milliseconds: the clock of creation times, TTLs, rates and stale queries. */
  now: () => number;
  /** Looked at with every call; default: nothing is harder than on a good day. */
  settings?: () => StorageSettings;
  /** Limits lower than Forge's, for tests. */
  limits?: Partial<KvsLimits>;
}

export interface Kvs {
  /**
   * Answers one POST of `@forge/kvs`: `path` such as `/api/v1/entity/get`, `body` the parsed JSON. Never rejects for
   * what an app can do wrong: refusals are replies with Forge's status and `{code, message}`. A write is on disk when
   * the reply is there. An unknown path answers 501.
   * @param state `full`: this call meets a storage that is full, whatever the settings say
   */
  handle(path: string, body: unknown, state?: { full: boolean }): Promise<KvsReply>;
  /** What was used of Forge's rates, whether or not the settings enforce them. */
  rates(): RateReport;
  /** Rows whose key begins with `prefix` (default all), with their values, as tests want them. */
  dump(prefix?: string): Iterable<DumpedRow>;
  /** One page of rows without their values, for a storage browser. */
  browse(query: BrowseQuery): BrowsePage;
  /** One row with its value; undefined where there is none. */
  row(space: Space, key: string): ReturnType<typeof browseRow>;
  /** Rows and bytes of plain keys, secrets and each entity. Reads everything: for people, not for loops. */
  totals(): SpaceTotal[];
  /**
   * Removes the rows that expired 48 h ago or earlier; answers how many. Every call of `handle` does so when it is due:
   * call this after the clock has jumped.
   */
  purge(): Promise<number>;
  /** Takes the entities of a changed manifest; rebuilds the indexes. Throws where they are wrong, and changes nothing. */
  declare(entities: readonly EntityDeclaration[] | undefined): void;
  /** Call when other data was put into the environment: indexes are rebuilt where they do not fit the manifest. */
  reload(): void;
  /** Forgets every row. */
  reset(): Promise<void>;
}

const NOTHING_HARDER = StorageSettings.parse({});

/**
 * Forge's key-value store and custom entities on lmdb. Throws where the entities of the manifest are wrong; rebuilds
 * the indexes where the manifest's list has changed since the data was written.
 */
export function createKvs(options: KvsOptions): Kvs {
  const { now, settings = () => NOTHING_HARDER } = options;
  const limits = { ...FORGE_LIMITS, ...options.limits };
  let schemas = readEntitySchemas(options.entities, limits);
  const secrets = createSecretBox(options.keyFile);
  const store = openRowStore(options.root, () => schemas, secrets);
  const gate = createRateGate({ limits, now, throttle: () => settings().throttle });
  const past = createQueryPast(now, () => settings().staleQueriesMs);
  const context: KvsContext = {
    get schemas() {
      return schemas;
    },
    limits,
    settings,
    store,
    secrets,
    gate,
    past,
    now,
  };

  async function purge(): Promise<number> {
    const until = now() - limits.expiredRowsKeptMs - settings().staleQueriesMs;
    const first = store.firstExpiry();
    return first === undefined || first > until ? 0 : store.transact(() => store.removeExpired(until));
  }

  async function answer(path: string, body: unknown, meter: Meter, full: boolean): Promise<Answer> {
    const handler = HANDLERS.get(path) ?? refuse('NOT_MODELLED', `The local store has no call ${path}`);
    gate.enter(path);
    try {
      await purge();
      const met = full ? { ...context, settings: () => ({ ...settings(), full }) } : context;
      return await handler(met, body, meter);
    } finally {
      gate.count(path, meter);
    }
  }

  return {
    async handle(path, body, { full } = { full: false }) {
      const meter: Meter = { readBytes: 0, writtenBytes: 0 };
      try {
        const { status, body: answered } = await answer(path, body, meter, full);
        return { status, body: answered, cost: { requests: 1, ...meter } };
      } catch (error) {
        if (!(error instanceof KvsRefusal)) throw error;
        const { code, message } = asTransactionsSay(path, error);
        return { status: KVS_ERRORS[code].status, body: { code, message }, cost: { requests: 1, ...meter } };
      }
    },
    rates: gate.report,
    dump: (prefix = '') => dumpRows(context, prefix),
    browse: (query) => browseRows(store, schemas, query),
    row: (space, key) => browseRow(store, space, key),
    totals: () => spaceTotals(store, schemas),
    purge,
    declare(entities) {
      schemas = readEntitySchemas(entities, limits);
      store.bringUpToDate();
    },
    reload() {
      past.forget();
      store.bringUpToDate();
    },
    async reset() {
      past.forget();
      await store.clear();
    },
  };
}

/** Too much of anything has a code of its own in a transaction. */
function asTransactionsSay(path: string, refusal: KvsRefusal): KvsRefusal {
  const tooMuch = path.endsWith('/transaction') && refusal.code === 'RATE_LIMIT_EXCEEDED';
  return tooMuch ? new KvsRefusal('TOO_MANY_REQUESTS') : refusal;
}
