import type { RunOutcome } from '../workers/messages';
import type { Delivery } from './delivery';
import type { DeliveryStore } from './delivery-store';
import { afterAttempt, retryContext } from './retry-rule';

const JOBS_AT_ONCE = 8;
/** A retry or delayed job that is due within this time counts as under way. */
const SOON_MS = 5_000;
const LONGEST_TIMER_MS = 60_000;

export interface DeliveryRunnerOptions {
  store: DeliveryStore;
  now(): number;
  /** Gives the payload to the function; must not reject. */
  run(delivery: Delivery, payload: Record<string, unknown>): Promise<RunOutcome>;
  print(line: string): void;
}

/**
 * Hands out what is due: events of one trigger in order and one at a time, jobs several at a time within the limits
 * of their concurrency keys. A failed attempt waits for its retry without holding up others.
 */
export function createDeliveryRunner({ store, now, run, print }: DeliveryRunnerOptions) {
  const running = new Map<number, Delivery>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function mayStart(delivery: Delivery, at: number): boolean {
    if (running.has(delivery.seq) || delivery.dueAt > at) return false;
    const others = [...running.values()];
    if (delivery.kind === 'trigger') {
      return !others.some((other) => other.kind === 'trigger' && other.moduleKey === delivery.moduleKey);
    }
    if (others.filter((other) => other.kind === 'consumer').length >= JOBS_AT_ONCE) return false;
    const limit = delivery.job?.concurrency;
    return !limit || others.filter((other) => other.job?.concurrency?.key === limit.key).length < limit.limit;
  }

  async function attempt(delivery: Delivery): Promise<void> {
    const context = retryContext(delivery, now());
    const outcome = await run(
      delivery,
      context ? { ...delivery.payload, retryContext: context } : delivery.payload,
    );
    // A host that is closing ends the workers: that is no failure of the app, the next start tries again.
    if (stopped) return;
    const next = afterAttempt(delivery, outcome, now());
    if (next.step === 'retry') await store.postpone(next.delivery);
    else await store.finish(delivery, next.step);
    if (next.step === 'failed')
      print(`${delivery.kind} ${delivery.moduleKey}: given up, it will not be retried`);
  }

  function wake(): void {
    if (stopped) return;
    const at = now();
    let nextAt = Number.POSITIVE_INFINITY;
    for (const delivery of store.all()) {
      if (mayStart(delivery, at)) {
        running.set(delivery.seq, delivery);
        void attempt(delivery)
          .catch((error: Error) => print(`${delivery.kind} ${delivery.moduleKey}: ${error.message}`))
          .finally(() => {
            running.delete(delivery.seq);
            wake();
          });
      } else if (delivery.dueAt > at) nextAt = Math.min(nextAt, delivery.dueAt);
    }
    clearTimeout(timer);
    if (nextAt !== Number.POSITIVE_INFINITY) {
      timer = setTimeout(wake, Math.min(LONGEST_TIMER_MS, Math.max(1, nextAt - now())));
      timer.unref();
    }
  }

  return {
    wake,
    isRunning: (seq: number): boolean => running.has(seq),
    /** What is under way or due soon, in words. */
    pending(): string[] {
      const soon = [...store.all()].filter((item) => running.has(item.seq) || item.dueAt <= now() + SOON_MS);
      return soon.map((item) => `${item.kind} ${item.moduleKey}`);
    },
    stop(): void {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

export type DeliveryRunner = ReturnType<typeof createDeliveryRunner>;
