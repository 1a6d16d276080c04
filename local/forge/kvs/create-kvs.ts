import type { RootDatabase } from 'lmdb';
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
import type { KvsReply, Meter } from './kvs-reply';
import { FORGE_LIMITS, KVS_ERRORS, type KvsLimits } from './limits';
import { createRateGate } from './rate-gate';
import { openRowStore } from './row-store';

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
  /** The host's lmdb environment (three of its named databases are used: kvs-rows, kvs-index, kvs-meta). */
  root: RootDatabase;
  /** `app.storage.entities` of the manifest; undefined where the app declares none. */
  entities: readonly EntityDeclaration[] | undefined;
  /** Epoch milliseconds: the clock of creation times and TTLs. */
  now: () => number;
  /** Limits and faults that differ from Forge's. */
  limits?: Partial<KvsLimits>;
}

export interface Kvs {
  /**
   * Answers one POST of `@forge/kvs`: `path` such as `/api/v1/entity/get`, `body` the parsed JSON. Never rejects for
   * what an app can do wrong: refusals are replies with Forge's status and `{code, message}`. A write is on disk when
   * the reply is there. An unknown path answers 501.
   */
  handle(path: string, body: unknown): Promise<KvsReply>;
  /** Rows whose key begins with `prefix` (default all), for a storage browser. */
  dump(prefix?: string): Iterable<DumpedRow>;
  /** Forgets every row. */
  reset(): Promise<void>;
}

/**
 * Forge's key-value store and custom entities on lmdb. Throws where the entities of the manifest are wrong; rebuilds
 * the indexes where the manifest's list has changed since the data was written.
 */
export function createKvs({ root, entities, now, limits }: KvsOptions): Kvs {
  const schemas = readEntitySchemas(entities);
  const store = openRowStore(root, schemas);
  const context: KvsContext = { schemas, store, now, limits: { ...FORGE_LIMITS, ...limits } };
  const gate = createRateGate(context.limits, now);
  return {
    async handle(path, body) {
      const meter: Meter = { readBytes: 0, writtenBytes: 0 };
      try {
        const handler = HANDLERS.get(path) ?? refuse('NOT_MODELLED', `The local store has no call ${path}`);
        gate.enter(path);
        const answer = await handler(context, body, meter);
        return { ...answer, cost: { requests: 1, ...meter } };
      } catch (error) {
        if (!(error instanceof KvsRefusal)) throw error;
        const { code, message } = error;
        return {
          status: KVS_ERRORS[code].status,
          body: { code, message },
          cost: { requests: 1, ...meter },
        };
      } finally {
        gate.count(meter);
      }
    },
    dump: (prefix = '') => dumpRows(context, prefix),
    reset: () => store.clear(),
  };
}
