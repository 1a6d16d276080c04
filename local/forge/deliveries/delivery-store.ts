import type { RootDatabase } from 'lmdb';
import type { Delivery, JobStats, NewDelivery } from './delivery';

const STATS_KEPT_MS = 25 * 3_600_000;

type KeptStats = JobStats & { since: number };

function statsKey(job: { queueName: string; jobId: string }): string {
  return `${job.queueName}/${job.jobId}`;
}

/**
 * What is still to be delivered, on disk and in memory. A promise returned here resolves when the change is on disk;
 * the memory has it at once.
 */
export function openDeliveryStore(root: RootDatabase, now: () => number) {
  const db = root.openDB<Delivery, number>({ name: 'deliveries', encoding: 'json' });
  const statsDb = root.openDB<KeptStats, string>({ name: 'job-stats', encoding: 'json' });
  const open = new Map<number, Delivery>();
  let lastSeq = 0;

  function reload(): void {
    open.clear();
    for (const { key, value } of db.getRange()) open.set(key, value);
    lastSeq = Math.max(0, ...open.keys());
  }

  reload();
  for (const { key, value } of statsDb.getRange()) {
    if (now() - value.since > STATS_KEPT_MS) void statsDb.remove(key);
  }

  function count(delivery: Pick<Delivery, 'job'>, change: Partial<JobStats>): void {
    if (!delivery.job) return;
    const key = statsKey(delivery.job);
    const kept = statsDb.get(key) ?? { success: 0, inProgress: 0, failed: 0, since: now() };
    statsDb.putSync(key, {
      since: kept.since,
      success: kept.success + (change.success ?? 0),
      inProgress: kept.inProgress + (change.inProgress ?? 0),
      failed: kept.failed + (change.failed ?? 0),
    });
  }

  return {
    /** Reads what lies on disk again, where somebody has put other rows. */
    reload,
    all: (): Iterable<Delivery> => open.values(),
    get: (seq: number): Delivery | undefined => open.get(seq),
    async add(list: readonly NewDelivery[]): Promise<void> {
      const added = list.map((item) => ({ ...item, seq: ++lastSeq }));
      for (const delivery of added) open.set(delivery.seq, delivery);
      await root.transaction(() => {
        for (const delivery of added) {
          db.putSync(delivery.seq, delivery);
          count(delivery, { inProgress: 1 });
        }
      });
    },
    async postpone(delivery: Delivery): Promise<void> {
      if (!open.has(delivery.seq)) return;
      open.set(delivery.seq, delivery);
      await db.put(delivery.seq, delivery);
    },
    async finish(delivery: Delivery, result: 'success' | 'failed'): Promise<void> {
      if (!open.delete(delivery.seq)) return;
      await root.transaction(() => {
        db.removeSync(delivery.seq);
        count(delivery, { inProgress: -1, [result]: 1 });
      });
    },
    /** Undefined for a job that was never pushed (or long ago). */
    stats(job: { queueName: string; jobId: string }): JobStats | undefined {
      const kept = statsDb.get(statsKey(job));
      return kept && { success: kept.success, inProgress: kept.inProgress, failed: kept.failed };
    },
    /** Drops what of a job has not been started; `isRunning` ones go on. */
    async cancel(
      job: { queueName: string; jobId: string },
      isRunning: (seq: number) => boolean,
    ): Promise<void> {
      const dropped = [...open.values()].filter(
        (item) => item.job && statsKey(item.job) === statsKey(job) && !isRunning(item.seq),
      );
      for (const item of dropped) open.delete(item.seq);
      await root.transaction(() => {
        for (const item of dropped) {
          db.removeSync(item.seq);
          count(item, { inProgress: -1 });
        }
      });
    },
    async reset(): Promise<void> {
      open.clear();
      await Promise.all([db.clearAsync(), statsDb.clearAsync()]);
    },
  };
}

export type DeliveryStore = ReturnType<typeof openDeliveryStore>;
