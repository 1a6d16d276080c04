import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { open } from 'lmdb';
import { installationOf } from '../../../../../local/forge/app/installation';
import { readManifest } from '../../../../../local/forge/app/manifest';
import type { FunctionRun } from '../../../../../local/forge/calls/run-function';
import { createUnmodelled, type Unmodelled } from '../../../../../local/forge/calls/unmodelled';
import { createClock, type HostClock } from '../../../../../local/forge/clock';
import {
  createDeliveries,
  type Deliveries,
  type DeliveriesOptions,
} from '../../../../../local/forge/deliveries/create-deliveries';
import { DeliverySettings } from '../../../../../local/forge/deliveries/delivery-settings';
import type { RunOutcome } from '../../../../../local/forge/workers/messages';
import { createStubSite } from '../../support/stub-site';

/** A function of the app; what it throws may be a whole outcome, such as a time-out. */
export type AppFunction = (event: never, context: never) => unknown;

export interface OpenDeliveriesOptions {
  functions?: Record<string, AppFunction>;
  /** `modules` of the manifest; by default a queue `jobs` with the function `on-job`. */
  modules?: Record<string, unknown>;
  permissions?: unknown;
  settings?: Partial<DeliverySettings>;
  /** Keep the data here, to open it again; a folder of its own by default. */
  dataDir?: string;
  clock?: HostClock;
  isNew?: boolean;
  withheld?: DeliveriesOptions['withheld'];
}

export interface OpenedDeliveries extends Deliveries {
  clock: HostClock;
  dataDir: string;
  printed: string[];
  /** Calls of functions so far. */
  runs: FunctionRun[];
  change(settings: Partial<DeliverySettings>): void;
  unmodelled: Unmodelled;
  setLicensed(is: boolean): void;
  /** Code that runs as a function which a person has called. */
  asInvocation<T>(code: () => T): T;
  /** Waits until nothing runs, and nothing that is due waits. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export const TRIGGER_EVENT = 'avi:jira:updated:issue';

const MODULES = {
  consumer: [{ key: 'jobs-consumer', queue: 'jobs', function: 'on-job' }],
  trigger: [{ key: 'issue-trigger', events: [TRIGGER_EVENT], function: 'on-issue' }],
  function: [
    { key: 'on-job', handler: 'index.onJob' },
    { key: 'on-issue', handler: 'index.onIssue' },
  ],
};

function writeManifest(dir: string, modules: unknown, permissions: unknown): void {
  const app = { id: 'ari:cloud:ecosystem::app/0b7c1f52-3a64-4b8e-8d19-6f2e5a9c7d30' };
  // JSON is YAML too.
  writeFileSync(join(dir, 'manifest.yml'), JSON.stringify({ app, modules, permissions }));
}

async function outcomeOf(fn: AppFunction | undefined, args: unknown[]): Promise<RunOutcome> {
  try {
    const value: unknown = await Reflect.apply(fn ?? (() => undefined), undefined, args);
    return { ok: true, value: JSON.stringify(value) };
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'ok' in error) return error as RunOutcome;
    return { ok: false, reason: 'thrown', message: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Events, queues and schedules without a host: functions run in this process, and the real `@forge/events` finds its
 * queues here. Open one at a time. Events and jobs come at once unless the settings say otherwise.
 */
export async function openDeliveries(options: OpenDeliveriesOptions = {}): Promise<OpenedDeliveries> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'deliveries-'));
  writeManifest(dataDir, options.modules ?? MODULES, options.permissions ?? { scopes: ['read:jira-work'] });
  const manifest = readManifest(dataDir);
  const root = open({ path: join(dataDir, 'forge'), maxDbs: 12 });
  const clock = options.clock ?? createClock();
  const invocation = new AsyncLocalStorage<string>();
  const printed: string[] = [];
  const runs: FunctionRun[] = [];
  const unmodelled = createUnmodelled(clock.now);
  let licensed = true;
  let settings = DeliverySettings.parse({ delayMs: 0, ...options.settings });

  const deliveries = createDeliveries({
    root,
    clock,
    settings: () => settings,
    manifest: () => manifest,
    installation: installationOf(manifest, createStubSite()),
    filters: { licensed: () => licensed, unmodelled },
    withheld: options.withheld ?? (() => undefined),
    ready: async () => {},
    run(run) {
      runs.push(run);
      const id = run.origin ?? randomUUID();
      return invocation.run(id, () => outcomeOf(options.functions?.[run.functionName], run.args));
    },
    print: (line) => printed.push(line),
  });

  async function forgeFetch(_meta: unknown, path: string, init: { body: string }): Promise<Response> {
    const origin = invocation.getStore() ?? 'nobody';
    const reply = await deliveries.queueCall(path, JSON.parse(init.body), origin);
    if (!reply) throw new Error(`${path} is no call of a queue`);
    const { status, headers, body } = reply;
    return new Response(status === 204 ? null : body, { status, headers });
  }
  Object.assign(globalThis, { __forge_fetch__: forgeFetch, __forge_runtime__: {} });

  function isBusy(): boolean {
    if (deliveries.underWay().length > 0) return true;
    return deliveries.desk.list().some(({ state, dueAt = '' }) => {
      const isDue = !settings.paused && Date.parse(dueAt) <= clock.now();
      return isDue && (state === 'waiting' || state === 'retrying');
    });
  }

  await deliveries.start({ isNew: options.isNew ?? false, accountId: 'person-1' });
  return {
    ...deliveries,
    clock,
    dataDir,
    printed,
    runs,
    change(part) {
      settings = { ...settings, ...part };
      deliveries.wake();
    },
    unmodelled,
    setLicensed(is) {
      licensed = is;
    },
    asInvocation: (code) => invocation.run(randomUUID(), code),
    async settle() {
      // A queue that was pushed to is woken in the next turn.
      await after(1);
      while (isBusy()) await after(1);
    },
    async close() {
      await deliveries.stop();
      await root.close();
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const timedOut: RunOutcome = { ok: false, reason: 'timeout', message: 'Function timed out' };
export const outOfMemory: RunOutcome = { ok: false, reason: 'memory', message: 'Function ran out of memory' };
