import type { RootDatabase } from 'lmdb';
import type { ManifestSchedule } from '../app/manifest';

const MINUTE_MS = 60_000;
const INTERVAL_MS = { fiveMinute: 5, hour: 60, day: 24 * 60, week: 7 * 24 * 60 } as const;
const FIRST_AFTER_MS = 5 * MINUTE_MS;

export interface SchedulesOptions {
  root: RootDatabase;
  modules(): readonly ManifestSchedule[];
  now(): number;
  /** Runs the module's function; a failure is logged and not repeated. */
  run(module: ManifestSchedule): Promise<void>;
}

/**
 * Scheduled triggers by the machine's clock: first five minutes after the app's first start, then once per interval.
 * The next time is kept on disk, so that restarts neither skip nor repeat a run.
 */
export function startSchedules({ root, modules, now, run }: SchedulesOptions) {
  const db = root.openDB<number, string>({ name: 'schedules', encoding: 'json' });

  async function tick(): Promise<void> {
    for (const module of modules()) {
      const id = `${module.key}/${module.interval}`;
      const due = db.get(id);
      if (due === undefined) await db.put(id, now() + FIRST_AFTER_MS);
      else if (due <= now()) {
        await db.put(id, now() + INTERVAL_MS[module.interval] * MINUTE_MS);
        await run(module);
      }
    }
  }

  const started = tick();
  const timer = setInterval(() => void tick(), MINUTE_MS);
  timer.unref();
  return {
    async stop(): Promise<void> {
      clearInterval(timer);
      await started;
    },
  };
}
