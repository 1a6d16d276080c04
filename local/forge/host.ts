import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { open } from 'lmdb';
import { buildBackend } from './app/build-backend';
import { buildHostScripts } from './app/build-host-scripts';
import { installationOf } from './app/installation';
import { readManifest } from './app/manifest';
import { answerCall, type CallDeps } from './calls/answer-call';
import { createAppLog } from './calls/app-log';
import { createFaults } from './calls/faults';
import { createInvocationTable } from './calls/invocation-table';
import { invokeResolver } from './calls/invoke-resolver';
import { listJqlFunctions } from './calls/jql-functions';
import { isLicensed } from './calls/license';
import { shownModules } from './calls/module-visibility';
import { createPageCalls } from './calls/page-calls';
import { runAction } from './calls/run-action';
import { runDynamicProperties } from './calls/run-dynamic-properties';
import { type RunDeps, runFunction } from './calls/run-function';
import { runPreUninstall } from './calls/run-pre-uninstall';
import { createScopeBook } from './calls/scope-book';
import { createUnmodelled } from './calls/unmodelled';
import { createClock } from './clock';
import { createDeliveries } from './deliveries/create-deliveries';
import { createDurableSite } from './deliveries/durable-site';
import { createGate } from './gate';
import type { Host, HostOptions } from './host-interface';
import { startServers } from './http/start-servers';
import { createKvs } from './kvs/create-kvs';
import { createRealtime } from './realtime/create-realtime';
import { createSettings } from './settings';
import { createSnapshots } from './snapshots/snapshots';
import { createWorkerPool } from './workers/worker-pool';

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

  const realtime = createRealtime({
    now,
    settings: () => settings.get().realtime,
    refuseService: scopeBook.refuseService,
  });
  settings.watch(realtime.settingsChanged);

  const callDeps: CallDeps = {
    settings: callSettings,
    scopeBook,
    realtime,
    installationId: installation.installationId,
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
      realtime,
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
    realtime,
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
