import type { RootDatabase } from 'lmdb';
import type { ManifestSchedule } from '../app/manifest';

const MINUTE_MS = 60_000;
const INTERVAL_MS = {
  fiveMinute: 5 * MINUTE_MS,
  hour: 60 * MINUTE_MS,
  day: 24 * 60 * MINUTE_MS,
  week: 7 * 24 * 60 * MINUTE_MS,
} as const;
const FIRST_AFTER_MS = 5 * MINUTE_MS;
const LONGEST_TIMER_MS = MINUTE_MS;
/** Key of the list of modules for which the other rows were made. */
const PLAN = '#plan';

export interface SchedulesOptions {
  root: RootDatabase;
  modules(): readonly ManifestSchedule[];
  /** The host's clock. */
  now(): number;
  /** Runs the module's function; must not reject. A failure is not repeated. */
  run(module: ManifestSchedule): Promise<void>;
}

export interface Schedules {
  /** Looks what is due: at the start, after the clock was set or the manifest read. Resolves when that has begun. */
  check(): Promise<void>;
  /** When each module runs next, epoch milliseconds. */
  next(): { module: ManifestSchedule; dueAt: number }[];
  /** In words. */
  underWay(): string[];
  /** As after a new installation: the first run is five minutes away. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Scheduled triggers by the host's clock, from the first `check` on: first five minutes after the app's first start, or after a change of any
 * scheduled trigger, then once per interval. What was missed, because the host was off or the clock was put forward,
 * runs once. The next time is kept on disk, so that restarts neither skip nor repeat a run.
 */
export function createSchedules({ root, modules, now, run }: SchedulesOptions): Schedules {
  const db = root.openDB<number | string, string>({ name: 'schedules', encoding: 'json' });
  const running = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let looking = 0;
  let last: Promise<void> = Promise.resolve();

  const rowOf = (module: ManifestSchedule): string => `${module.key}/${module.interval}`;

  function dueOf(module: ManifestSchedule): number {
    const kept = db.get(rowOf(module));
    // One that was not planned yet is planned at the next look.
    return typeof kept === 'number' ? kept : now() + FIRST_AFTER_MS;
  }

  async function replan(): Promise<void> {
    const plan = JSON.stringify(modules());
    const kept = db.get(PLAN);
    // Hosts that kept no plan yet.
    const known = kept === undefined && modules().every((module) => db.get(rowOf(module)) !== undefined);
    if (kept === plan || known) return;
    await root.transaction(() => {
      for (const key of db.getKeys()) db.removeSync(key);
      db.putSync(PLAN, plan);
      for (const module of modules()) db.putSync(rowOf(module), now() + FIRST_AFTER_MS);
    });
  }

  /** Whether it is due now; if so, its next time is on disk. */
  async function isTurn(module: ManifestSchedule): Promise<boolean> {
    const interval = INTERVAL_MS[module.interval];
    const due = dueOf(module);
    const at = now();
    // Its place in the hour or day stays. After the clock was set back it is never more than one interval away.
    const next = due + (Math.floor((at - due) / interval) + 1) * interval;
    const isFar = due > at + Math.max(interval, FIRST_AFTER_MS);
    if (due <= at || isFar) await db.put(rowOf(module), next);
    return due <= at && !running.has(module.key);
  }

  async function runNow(module: ManifestSchedule): Promise<void> {
    running.add(module.key);
    await run(module).finally(() => running.delete(module.key));
  }

  function setTimer(): void {
    clearTimeout(timer);
    if (stopped) return;
    const soonest = Math.min(...modules().map(dueOf)) - now();
    timer = setTimeout(() => void check(), Math.min(LONGEST_TIMER_MS, Math.max(1, soonest)));
    timer.unref();
  }

  async function look(): Promise<void> {
    if (stopped) return;
    await replan();
    for (const module of modules()) {
      if (await isTurn(module)) void runNow(module);
    }
    setTimer();
  }

  function check(): Promise<void> {
    looking += 1;
    last = last.then(look).finally(() => {
      looking -= 1;
    });
    return last;
  }

  return {
    check,
    next: () => modules().map((module) => ({ module, dueAt: dueOf(module) })),
    underWay: () => [
      ...(looking > 0 ? ['scheduled triggers'] : []),
      ...[...running].map((key) => `scheduledTrigger ${key}`),
    ],
    async reset() {
      await last;
      await db.clearAsync();
      await check();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await last;
    },
  };
}
