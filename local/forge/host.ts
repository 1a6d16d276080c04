import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { open } from 'lmdb';
import type { LimitUsage } from '../jira/limits/rate-limits';
import type { JiraSite } from '../jira/types';
import { buildBackend } from './app/build-backend';
import { buildHostScripts } from './app/build-host-scripts';
import { installationOf } from './app/installation';
import { readManifest } from './app/manifest';
import { answerCall, type CallDeps } from './calls/answer-call';
import { createAppLog } from './calls/app-log';
import { createFaults, type FaultList } from './calls/faults';
import { createInvocationTable, type LogEntry } from './calls/invocation-table';
import { type InvokeAnswer, type InvokeRequest, invokeResolver } from './calls/invoke-resolver';
import { type JqlFunction, listJqlFunctions } from './calls/jql-functions';
import { isLicensed } from './calls/license';
import { shownModules } from './calls/module-visibility';
import { createPageCalls } from './calls/page-calls';
import { type ActionRequest, runAction } from './calls/run-action';
import {
  type DynamicPropertiesRequest,
  type DynamicStatus,
  runDynamicProperties,
} from './calls/run-dynamic-properties';
import { type RunDeps, runFunction } from './calls/run-function';
import { runPreUninstall } from './calls/run-pre-uninstall';
import { createScopeBook, type ScopeReport } from './calls/scope-book';
import { createUnmodelled, type UnmodelledCall } from './calls/unmodelled';
import { createClock, type HostClock } from './clock';
import { createDeliveries } from './deliveries/create-deliveries';
import type { DeliveryDesk } from './deliveries/delivery-desk';
import { createDurableSite } from './deliveries/durable-site';
import { createGate } from './gate';
import { startServers } from './http/start-servers';
import { createKvs } from './kvs/create-kvs';
import type { DumpedRow } from './kvs/dump';
import { createSettings, type SettingsStore } from './settings';
import { createSnapshots, type KeptData, type Snapshots } from './snapshots/snapshots';
import { createWorkerPool } from './workers/worker-pool';

export interface HostOptions {
  /** Folder with the app's `manifest.yml`. */
  appDir: string;
  /** Where the app's data and the host's builds are kept. One host at a time per folder. */
  dataDir: string;
  /** Port of the shell page; the next free one if taken. 0 (default) = any. */
  port?: number;
  site: JiraSite;
  /** The site's own data, to be kept in snapshots with the app's. */
  siteData?: KeptData;
  /** What the app has spent of the site's limits, for whoever looks. */
  siteUsage?: () => LimitUsage;
  /** Folder of the built shell page. */
  shellDir?: string;
  /** Worker threads of the backend; at least 2 (default), so that state kept in modules shows. */
  workers?: number;
  /** What time it is for the app; share it with the site. Default: the machine's clock. */
  clock?: HostClock;
  /** What is to be harder for the app than on a good day, from the start. */
  settings?: unknown;
  /** Requests to the shell wait for this, e.g. until the app has been filled. Default: they need not wait. */
  opened?: Promise<unknown>;
  log?: (line: string) => void;
}

export interface Host {
  shellUrl: string;
  frameOrigin: string;
  /** One resolver call as a person, as `POST /__local/invoke` does it. */
  invoke(accountId: string, request: InvokeRequest): Promise<InvokeAnswer>;
  /** A Rovo action as a person. */
  runAction(accountId: string, request: ActionRequest): Promise<InvokeAnswer>;
  /** What stands beside the title of an issue context; undefined = what the manifest says. */
  runDynamicProperties(
    accountId: string,
    request: DynamicPropertiesRequest,
  ): Promise<{ status?: DynamicStatus | undefined } | undefined>;
  /** Keys of the modules that a person sees at a place of Jira, by the manifest's display conditions. */
  shownModules(accountId: string, extension: Record<string, unknown>): Promise<string[]>;
  /** Runs the `preUninstall` functions, as before an uninstallation. */
  runPreUninstall(): Promise<{ moduleKey: string; ok: boolean; message?: string }[]>;
  /** Which scopes of the manifest were needed, which were not there, which nothing has used. */
  scopeReport(): ScopeReport;
  faults(list: FaultList): void;
  clock: HostClock;
  settings: SettingsStore;
  /** Named copies of the app's data and the site's. */
  snapshots: Snapshots;
  idle(timeoutMs?: number): Promise<{ idle: boolean; pending: string[] }>;
  log(after?: number): LogEntry[];
  unmodelled(): UnmodelledCall[];
  /** Events and queue jobs: what waits, what failed, and deliver or drop one by hand. */
  deliveries: DeliveryDesk;
  /** Runs a scheduled trigger now. @throws if the manifest has no such module or the run fails */
  runSchedule(moduleKey: string): Promise<void>;
  /** The JQL functions of the manifest (`jira:jqlFunction`), for a site that evaluates queries. */
  jqlFunctions(): JqlFunction[];
  /**
   * What the app has stored, for tests and a storage browser: rows whose key begins with `prefix`. Use this, never a
   * second lmdb handle on the same folder in this process: two that write at once block each other for ever.
   */
  storage(prefix?: string): Iterable<DumpedRow>;
  /** Forgets the app's data: store, queues, undelivered events. The site is its own. */
  reset(): Promise<void>;
  /** Builds the backend and reads the manifest again; keeps the running code when the build fails. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

const IDLE_STEP_MS = 15;

/**
 * Runs the Forge app of a folder on this machine, against a Jira site. Nothing of it can be reached from other
 * machines. Throws one clear sentence when the manifest, the build or the ports are in the way.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const { appDir, dataDir, clock = createClock(), log: print = () => {} } = options;
  const { now } = clock;
  const machineNow = () => Date.now();
  const settings = createSettings(options.settings);
  const callSettings = () => settings.get().calls;
  const buildDir = join(dataDir, 'build');
  const backendDir = join(buildDir, 'backend');
  mkdirSync(buildDir, { recursive: true });

  let manifest = readManifest(appDir);
  const [backend, scripts] = await Promise.all([
    buildBackend(appDir, manifest, backendDir),
    buildHostScripts(buildDir),
  ]);
  let built = backend;

  const root = open({ path: join(dataDir, 'forge'), maxDbs: 32 });
  const kvs = createKvs({
    root,
    keyFile: join(dataDir, 'secrets.key'),
    entities: manifest.entities,
    now,
    settings: () => settings.get().storage,
  });
  const stopPurging = clock.onChange(() => void kvs.purge());
  const meta = root.openDB<string, string>({ name: 'host-meta', encoding: 'json' });
  const isNew = meta.get('data-version') === undefined;
  if (isNew) await meta.put('data-version', `${machineNow()}`);

  const invocations = createInvocationTable(now);
  const unmodelled = createUnmodelled(now);
  const faults = createFaults(now);
  const gate = createGate();
  const installation = installationOf(manifest, options.site);

  const deliveries = createDeliveries({
    root,
    clock,
    settings: () => settings.get().deliveries,
    manifest: () => manifest,
    installation,
    filters: { licensed: () => isLicensed(callSettings().license), unmodelled },
    withheld: (eventType) => scopeBook.withholdEvent(eventType),
    ready: gate.pass,
    run: async (run) => (await runFunction(runDeps, run)).outcome,
    print,
  });
  const durable = createDurableSite(options.site, deliveries.accept, deliveries.wake);
  const { site } = durable;

  const scopeBook = createScopeBook({
    scopes: () => manifest.scopes,
    unmodelled,
    isAnswered: options.site.knows,
    print,
  });
  const egress = () => manifest.permissions.external?.fetch?.backend ?? [];

  const callDeps: CallDeps = {
    settings: callSettings,
    scopeBook,
    egress,
    invocations,
    faults,
    unmodelled,
    site,
    kvs,
    get scopes() {
      return manifest.scopes;
    },
    get impersonationScopes() {
      return manifest.impersonationScopes;
    },
    queues: { handle: deliveries.queueCall },
  };
  const workers = createWorkerPool({
    script: scripts.worker,
    size: Math.max(2, options.workers ?? 2),
    clock,
    egress,
    answer: (call) => answerCall(callDeps, call),
    log: createAppLog({ invocations, settings: callSettings, print }),
    print,
  });
  const runDeps: RunDeps = {
    manifest: () => manifest,
    build: () => built,
    installation,
    invocations,
    workers,
    settings: callSettings,
    print,
  };
  const invokeDeps = { ...runDeps, site };

  /** Who stands for the administrator that installed the app. */
  async function installer(): Promise<string | undefined> {
    const people = await options.site.users();
    return people.find((user) => user.active && user.accountType === 'atlassian')?.accountId;
  }

  async function idle(timeoutMs = 10_000) {
    const until = performance.now() + timeoutMs;
    for (;;) {
      await durable.saved();
      const pending = deliveries.pending();
      if (pending.length === 0 && invocations.running() === 0) return { idle: true, pending };
      if (performance.now() > until) {
        return { idle: false, pending: [...pending, `${invocations.running()} invocations running`] };
      }
      await sleep(IDLE_STEP_MS);
    }
  }

  const snapshots = createSnapshots({
    dir: join(dataDir, 'snapshots'),
    now,
    parts: {
      forge: {
        root,
        reload() {
          kvs.reload();
          deliveries.reload();
        },
      },
      ...(options.siteData === undefined ? {} : { jira: options.siteData }),
    },
    quietly: (action) => gate.whileClosed(() => invocations.running() === 0, action),
    async restored() {
      await meta.put('data-version', `${machineNow()}`);
    },
  });
  await snapshots.finish();

  const servers = await startServers({
    port: options.port ?? 0,
    shell: {
      invoke: invokeDeps,
      installation,
      invocations,
      faults,
      pageCalls: createPageCalls({ faults, scopeBook, settings: callSettings }),
      unmodelled,
      scopeReport: scopeBook.report,
      shellDir: options.shellDir,
      async ready() {
        await options.opened;
        await gate.pass();
      },
      snapshots,
      kvs,
      siteUsage: () => options.siteUsage?.(),
      clock,
      settings,
      dataVersion: () => meta.get('data-version') ?? '',
      idle,
      runSchedule: deliveries.runSchedule,
      desk: deliveries.desk,
      print,
    },
    frame: { appDir, manifest: () => manifest, clock, bridgeScript: scripts.bridge, print },
  });
  settings.watch(deliveries.wake);
  await deliveries.start({ isNew, accountId: await installer() });

  return {
    shellUrl: servers.shell,
    frameOrigin: servers.frame,
    async invoke(accountId, request) {
      await gate.pass();
      return invokeResolver(invokeDeps, accountId, request);
    },
    async runAction(accountId, request) {
      await gate.pass();
      return runAction(invokeDeps, accountId, request);
    },
    async runDynamicProperties(accountId, request) {
      await gate.pass();
      return runDynamicProperties(invokeDeps, accountId, request);
    },
    async shownModules(accountId, extension) {
      await gate.pass();
      return shownModules({ site, settings: callSettings, unmodelled }, manifest, accountId, extension);
    },
    async runPreUninstall() {
      await gate.pass();
      return runPreUninstall(runDeps);
    },
    snapshots,
    scopeReport: scopeBook.report,
    faults: faults.replace,
    clock,
    settings,
    idle,
    log: (after = 0) => invocations.after(after),
    unmodelled: unmodelled.list,
    deliveries: deliveries.desk,
    runSchedule: deliveries.runSchedule,
    jqlFunctions: () => listJqlFunctions(runDeps),
    storage: (prefix) => kvs.dump(prefix),
    async reset() {
      await Promise.all([kvs.reset(), meta.put('data-version', `${machineNow()}`)]);
      await deliveries.reset(await installer());
    },
    async reload() {
      const next = readManifest(appDir);
      built = await buildBackend(appDir, next, backendDir);
      kvs.declare(next.entities);
      manifest = next;
      await workers.restart();
      await deliveries.manifestChanged(await installer());
    },
    async close() {
      for (const line of scopeBook.farewell()) print(line);
      stopPurging();
      durable.stop();
      await deliveries.stop();
      servers.close();
      await workers.close();
      await durable.saved();
      await root.close();
    },
  };
}
