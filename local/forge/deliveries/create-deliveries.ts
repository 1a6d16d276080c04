import type { RootDatabase } from 'lmdb';
import type { JiraEvent } from '../../jira/types';
import { backendContext, type Installation } from '../app/installation';
import type { Manifest, ManifestSchedule } from '../app/manifest';
import type { FunctionRun } from '../calls/run-function';
import type { HostClock } from '../clock';
import type { PlatformReply, RunOutcome } from '../workers/messages';
import { createDelays } from './delays';
import { createDeliveryDesk, type DeliveryDesk } from './delivery-desk';
import { createDeliveryRunner } from './delivery-runner';
import type { DeliverySettings } from './delivery-settings';
import { openDeliveryStore } from './delivery-store';
import { type FilterDeps, wantsEvent, wantsRun } from './event-filter';
import { createEventIntake } from './event-intake';
import { type InstalledVersion, lifecycle } from './lifecycle-events';
import { createQueueCalls } from './queue-calls';
import { createSchedules } from './schedules';

export interface DeliveriesOptions {
  root: RootDatabase;
  clock: HostClock;
  settings(): DeliverySettings;
  manifest(): Manifest;
  installation: Installation;
  /** What the filters of triggers ask about. */
  filters: Omit<FilterDeps, 'print'>;
  /** Why the app may not be told of events of this type at all; undefined when it may. */
  withheld(eventType: string): string | undefined;
  /** Resolves when something new may begin. */
  ready(): Promise<void>;
  /** @throws when the function cannot be run at all */
  run(run: FunctionRun): Promise<RunOutcome>;
  print(line: string): void;
}

export interface Deliveries {
  desk: DeliveryDesk;
  /** Keeps an event for the triggers that want it; known at once, on disk when the promise resolves. */
  accept(event: JiraEvent): Promise<void>;
  /** Queue calls of the SDK; undefined for other paths. */
  queueCall(path: string, body: unknown, origin: string): Promise<PlatformReply | undefined>;
  /** Something new may be due: an event was accepted, or a setting changed. */
  wake(): void;
  /** Begins to deliver and to run what is scheduled; sends `installed` or `upgraded`. */
  start(installedBy: { isNew: boolean; accountId: string | undefined }): Promise<void>;
  /** The manifest was read again. */
  manifestChanged(accountId: string | undefined): Promise<void>;
  /** Runs a scheduled trigger now. @throws if the manifest has no such module or the run fails */
  runSchedule(moduleKey: string): Promise<void>;
  /** In words. */
  underWay(): string[];
  /** What is under way, and what is due soon. */
  pending(): string[];
  /** Other rows lie on disk now. */
  reload(): void;
  /** Forgets what is to be delivered. The app counts as installed anew. */
  reset(accountId: string | undefined): Promise<void>;
  stop(): Promise<void>;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Events, queues and schedules of the installed app: whatever calls it without a person. */
export function createDeliveries(options: DeliveriesOptions): Deliveries {
  const { root, clock, settings, manifest, installation, filters, ready, run, print } = options;
  const { now } = clock;
  const filterDeps = { ...filters, print };
  const store = openDeliveryStore(root, now);
  const life = root.openDB<InstalledVersion, string>({ name: 'app-life', encoding: 'json' });
  const delays = createDelays(settings);
  const intake = createEventIntake({
    ...options,
    store,
    delays,
    now,
    wants: (trigger, event, payload) => wantsEvent(trigger, event, payload, filterDeps),
  });
  const context = backendContext(installation, undefined);

  const runner = createDeliveryRunner({
    store,
    now,
    settings,
    ready,
    print,
    async run({ kind, moduleKey, origin }, payload) {
      try {
        const modules = kind === 'trigger' ? manifest().triggers : manifest().consumers;
        // As the manifest is now: it may have been changed since this was accepted.
        const functionName = modules.find((module) => module.key === moduleKey)?.function;
        if (functionName === undefined) {
          const message = `manifest.yml has no ${kind} "${moduleKey}" any more`;
          return { ok: false, reason: 'thrown', message };
        }
        const args = [payload, context];
        const parts = { kind, moduleKey, functionName, label: functionName, accountId: undefined, args };
        return await run({ ...parts, ...(origin === undefined ? {} : { origin }) });
      } catch (error) {
        return { ok: false, reason: 'crash', message: messageOf(error) };
      }
    },
  });
  const queues = createQueueCalls({ store, delays, manifest, settings, now, runner });

  async function runScheduled(module: ManifestSchedule): Promise<void> {
    await ready();
    const event = {
      context: { cloudId: installation.cloudId, moduleKey: module.key },
      contextToken: 'local',
    };
    const outcome = await run({
      kind: 'scheduledTrigger',
      moduleKey: module.key,
      functionName: module.function,
      label: module.function,
      accountId: undefined,
      args: [event, context],
    });
    if (!outcome.ok) throw new Error(outcome.message);
  }

  const schedules = createSchedules({
    root,
    modules: () => manifest().schedules,
    now,
    async run(module) {
      if (!wantsRun(module, filters)) return;
      await runScheduled(module).catch((error) => print(`${module.key}: ${messageOf(error)}`));
    },
  });

  async function live(isNew: boolean, accountId: string | undefined): Promise<void> {
    const { permissions } = manifest();
    const installed = life.get('version');
    const { version, event } = lifecycle({ installation, permissions, installed, isNew, accountId });
    // First the event: one that is sent twice is better than none.
    if (event) await intake.accept(event);
    if (version !== installed) await life.put('version', version);
    runner.wake();
  }

  const underWay = (): string[] => [...runner.underWay(), ...schedules.underWay()];

  /** What waits was meant for a time of another clock. */
  function rebase(): void {
    void store.rebase().catch((error) => print(`deliveries: ${messageOf(error)}`));
  }

  const stopListening = clock.onChange(() => {
    rebase();
    runner.wake();
    void schedules.check();
  });

  return {
    desk: createDeliveryDesk({ store, runner, schedules, now }),
    accept: intake.accept,
    queueCall: queues.handle,
    wake: runner.wake,
    async start({ isNew, accountId }) {
      await store.rebase();
      await live(isNew, accountId);
      await schedules.check();
    },
    async manifestChanged(accountId) {
      await live(false, accountId);
      await schedules.check();
    },
    async runSchedule(moduleKey) {
      const module = manifest().schedules.find((item) => item.key === moduleKey);
      if (!module) throw new Error(`manifest.yml has no scheduledTrigger "${moduleKey}"`);
      await runScheduled(module);
    },
    underWay,
    pending: () => [...underWay(), ...runner.dueSoon()],
    reload() {
      store.reload();
      rebase();
      runner.wake();
      void schedules.check();
    },
    async reset(accountId) {
      await store.reset();
      await schedules.reset();
      await live(true, accountId);
    },
    async stop() {
      stopListening();
      runner.stop();
      await schedules.stop();
    },
  };
}
