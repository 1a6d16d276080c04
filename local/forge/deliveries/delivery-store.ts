import type { RootDatabase } from 'lmdb';
import type { Delivery, EndedDelivery, EndResult, JobStats, NewDelivery } from './delivery';

const DAY_MS = 24 * 3_600_000;
const KEPT_MS = 5 * DAY_MS;
/** Ended deliveries that are remembered: good ones until the host ends, others on disk. */
const REMEMBERED = 200;

type KeptStats = JobStats & { since: number };
/** As older hosts wrote them. */
type StoredDelivery = Omit<Delivery, 'setAt' | 'attempts'> & Partial<Pick<Delivery, 'setAt' | 'attempts'>>;

function statsKey(job: { queueName: string; jobId: string }): string {
  return `${job.queueName}/${job.jobId}`;
}

/** `inProgress` becomes what the job's event has become; a cancelled one is in no sum. */
const SUMS: Record<EndResult, Partial<JobStats>> = {
  success: { inProgress: -1, success: 1 },
  failed: { inProgress: -1, failed: 1 },
  dropped: { inProgress: -1, failed: 1 },
  cancelled: { inProgress: -1 },
};

/**
 * What is still to be delivered, on disk and in memory. A promise returned here resolves when the change is on disk;
 * the memory has it at once.
 */
export function openDeliveryStore(root: RootDatabase, now: () => number) {
  const db = root.openDB<StoredDelivery, number>({ name: 'deliveries', encoding: 'json' });
  const statsDb = root.openDB<KeptStats, string>({ name: 'job-stats', encoding: 'json' });
  const endedDb = root.openDB<EndedDelivery, number>({ name: 'ended-deliveries', encoding: 'json' });
  const chainDb = root.openDB<{ pushes: number; since: number }, string>({
    name: 'push-chains',
    encoding: 'json',
  });
  const open = new Map<number, Delivery>();
  const ended = new Map<number, EndedDelivery>();
  /** Pushes that are not on disk yet. */
  const pushing = new Map<string, number>();
  let lastSeq = 0;

  function reload(): void {
    open.clear();
    ended.clear();
    for (const { key, value } of db.getRange()) {
      open.set(key, { ...value, setAt: value.setAt ?? value.firstAt, attempts: value.attempts ?? 0 });
    }
    for (const { key, value } of endedDb.getRange()) ended.set(key, value);
    lastSeq = Math.max(0, ...open.keys(), ...ended.keys());
  }

  reload();
  for (const { key, value } of statsDb.getRange()) {
    if (now() - value.since > KEPT_MS) void statsDb.remove(key);
  }
  for (const { key, value } of chainDb.getRange()) {
    if (now() - value.since > KEPT_MS) void chainDb.remove(key);
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

  /** Remembers how it ended; the oldest is forgotten. */
  function remember(delivery: Delivery, result: EndResult): () => void {
    const entry = { delivery, result, at: now() };
    ended.set(delivery.seq, entry);
    const [oldest] = ended.keys();
    const forgotten = ended.size > REMEMBERED ? oldest : undefined;
    if (forgotten !== undefined) ended.delete(forgotten);
    return () => {
      if (result !== 'success') endedDb.putSync(delivery.seq, entry);
      if (forgotten !== undefined) endedDb.removeSync(forgotten);
    };
  }

  async function finish(list: readonly Delivery[], result: EndResult): Promise<void> {
    const finished = list.filter((item) => open.delete(item.seq));
    const writes = finished.map((item) => remember(item, result));
    await root.transaction(() => {
      for (const item of finished) {
        db.removeSync(item.seq);
        count(item, SUMS[result]);
      }
      for (const write of writes) write();
    });
  }

  async function put(list: readonly Delivery[]): Promise<void> {
    const kept = list.filter((item) => open.has(item.seq));
    for (const item of kept) open.set(item.seq, item);
    await root.transaction(() => {
      for (const item of kept) db.putSync(item.seq, item);
    });
  }

  return {
    /** Reads what lies on disk again, where somebody has put other rows. */
    reload,
    all: (): Iterable<Delivery> => open.values(),
    get: (seq: number): Delivery | undefined => open.get(seq),
    /** Oldest first. */
    ended: (): Iterable<EndedDelivery> => ended.values(),
    /** @param origin set for a push: the invocation that began the chain of pushes it belongs to */
    async add(list: readonly NewDelivery[], origin?: string): Promise<void> {
      if (list.length === 0) return;
      const added = list.map((item) => ({ ...item, attempts: 0, seq: ++lastSeq }));
      for (const delivery of added) open.set(delivery.seq, delivery);
      if (origin !== undefined) pushing.set(origin, (pushing.get(origin) ?? 0) + 1);
      await root.transaction(() => {
        for (const delivery of added) {
          db.putSync(delivery.seq, delivery);
          count(delivery, { inProgress: 1 });
        }
        if (origin === undefined) return;
        const chain = chainDb.get(origin);
        chainDb.putSync(origin, { pushes: (chain?.pushes ?? 0) + 1, since: chain?.since ?? now() });
      });
      if (origin === undefined) return;
      const left = (pushing.get(origin) ?? 1) - 1;
      if (left > 0) pushing.set(origin, left);
      else pushing.delete(origin);
    },
    /** Remembers what will not be delivered. */
    async refuse(list: readonly (NewDelivery & { lastError: string })[]): Promise<void> {
      if (list.length === 0) return;
      const writes = list.map((item) => remember({ ...item, attempts: 0, seq: ++lastSeq }, 'dropped'));
      await root.transaction(() => {
        for (const write of writes) write();
      });
    },
    /** Pushes so far in the chain that began with this invocation. */
    pushesOf: (origin: string): number => (chainDb.get(origin)?.pushes ?? 0) + (pushing.get(origin) ?? 0),
    /** Keeps a delivery for later, unless it was dropped meanwhile. */
    postpone: (delivery: Delivery): Promise<void> => put([delivery]),
    finish: (delivery: Delivery, result: EndResult): Promise<void> => finish([delivery], result),
    /** After the clock was set back: what waits, waits as long as it was meant to from now on. */
    rebase(): Promise<void> {
      const at = now();
      const early = [...open.values()].filter((item) => item.setAt > at);
      return put(
        early.map((item) => {
          const back = item.setAt - at;
          return { ...item, setAt: at, dueAt: item.dueAt - back, firstAt: item.firstAt - back };
        }),
      );
    },
    /** Undefined for a job that was never pushed (or long ago). */
    stats(job: { queueName: string; jobId: string }): JobStats | undefined {
      const kept = statsDb.get(statsKey(job));
      return kept && { success: kept.success, inProgress: kept.inProgress, failed: kept.failed };
    },
    /** Drops what of a job has not been started; `isRunning` ones go on, but are not retried. */
    async cancel(
      job: { queueName: string; jobId: string },
      isRunning: (seq: number) => boolean,
    ): Promise<void> {
      const all = [...open.values()].filter((item) => item.job && statsKey(item.job) === statsKey(job));
      const running = all.filter((item) => isRunning(item.seq));
      await Promise.all([
        finish(
          all.filter((item) => !isRunning(item.seq)),
          'cancelled',
        ),
        put(running.map((item) => ({ ...item, cancelled: true as const }))),
      ]);
    },
    async reset(): Promise<void> {
      open.clear();
      ended.clear();
      await Promise.all([db.clearAsync(), statsDb.clearAsync(), endedDb.clearAsync(), chainDb.clearAsync()]);
    },
  };
}

export type DeliveryStore = ReturnType<typeof openDeliveryStore>;
