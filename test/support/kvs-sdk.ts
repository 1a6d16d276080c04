import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kvs } from '@forge/kvs';
import { open } from 'lmdb';
import { createKvs, type Kvs, type KvsOptions } from '../../local/forge/kvs/create-kvs';
import type { KvsReply } from '../../local/forge/kvs/kvs-reply';
import type { KvsLimits } from '../../local/forge/kvs/limits';
import { StorageSettings, type StorageSettingsInput } from '../../local/forge/kvs/storage-settings';

/** What the calls since opening (or `resetCosts`) cost; bytes as the platform meters them. */
export interface KvsCosts {
  requests: number;
  readBytes: number;
  writtenBytes: number;
}

export interface KvsSdk {
  /** The real, unmodified `@forge/kvs`, answered by `store`. */
  kvs: typeof kvs;
  /** The raw wire call, for requests the SDK cannot be made to send. Counted in `costs()` too. */
  handle: (path: string, body: unknown) => Promise<KvsReply>;
  store: Kvs;
  costs: () => KvsCosts;
  resetCosts: () => void;
  /** Changes what is harder than on a good day, from the next call on; what is left out is off. */
  set: (settings: StorageSettingsInput) => void;
  /** Closes the store; removes its folder unless the caller gave one. */
  close: () => Promise<void>;
}

export interface KvsSdkOptions {
  /** `app.storage.entities` as in the manifest. */
  entities?: KvsOptions['entities'];
  /** The store's clock in epoch milliseconds; the machine's by default. */
  now?: () => number;
  limits?: Partial<KvsLimits>;
  /** What is harder than on a good day, from the start. */
  settings?: StorageSettingsInput;
  /** Keep the data here, to reopen it; a temporary folder by default. */
  folder?: string;
}

/**
 * Runs the real `@forge/kvs` in this process against the local store in lmdb:
 *
 *     const sdk = await openKvsSdk({ entities, now: () => clock });
 *     await sdk.kvs.entity('goal').set('g1', { title: 'Grow' });
 *     sdk.costs(); // { requests: 1, readBytes: 0, writtenBytes: 18 }
 *     await sdk.close();
 *
 * The SDK is one object per process and finds its backend in a global: the store opened last answers, so open one at
 * a time (code that imports `kvs` from '@forge/kvs' itself reaches it too).
 */
export async function openKvsSdk(options: KvsSdkOptions = {}): Promise<KvsSdk> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'kvs-')));
  const root = open({ path: join(folder, 'data'), maxDbs: 12 });
  let settings = StorageSettings.parse(options.settings ?? {});
  const store = createKvs({
    root,
    keyFile: join(folder, 'secrets.key'),
    entities: options.entities,
    now: options.now ?? Date.now,
    settings: () => settings,
    ...(options.limits && { limits: options.limits }),
  });
  let costs: KvsCosts = { requests: 0, readBytes: 0, writtenBytes: 0 };

  const handle = async (path: string, body: unknown): Promise<KvsReply> => {
    const reply = await store.handle(path, body);
    costs = {
      requests: costs.requests + reply.cost.requests,
      readBytes: costs.readBytes + reply.cost.readBytes,
      writtenBytes: costs.writtenBytes + reply.cost.writtenBytes,
    };
    return reply;
  };

  const forgeFetch = async (meta: { type: string }, path: string, init: { body: string }) => {
    if (meta.type !== 'kvs') throw new Error(`only storage is served here, not ${meta.type}`);
    const reply = await handle(path, JSON.parse(init.body));
    return new Response(reply.body === undefined ? null : JSON.stringify(reply.body), {
      status: reply.status,
      headers: { 'content-type': 'application/json' },
    });
  };
  Object.assign(globalThis, { __forge_fetch__: forgeFetch, __forge_runtime__: {} });

  return {
    kvs,
    handle,
    store,
    costs: () => costs,
    set(next) {
      settings = StorageSettings.parse(next);
    },
    resetCosts: () => {
      costs = { requests: 0, readBytes: 0, writtenBytes: 0 };
    },
    async close() {
      await root.close();
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
