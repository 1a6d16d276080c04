import { chance } from './chance';
import type { Delivery } from './delivery';
import type { DeliverySettings } from './delivery-settings';
import type { DeliveryStore } from './delivery-store';
import { type AttemptOutcome, afterAttempt, retryContext } from './retry-rule';

const AT_ONCE = 8;
/** A retry or delayed job that is due within this time counts as under way. */
const SOON_MS = 5_000;
const LONGEST_TIMER_MS = 60_000;

const LIMITED: AttemptOutcome = {
  ok: false,
  reason: 'limited',
  message: 'A limit of the platform ended the attempt (setting deliveries.platformLimited)',
};

export interface DeliveryRunnerOptions {
  store: DeliveryStore;
  /** The host's clock. */
  now(): number;
  settings(): DeliverySettings;
  /** Resolves when something new may begin. */
  ready(): Promise<void>;
  /** Gives the payload to the function; must not reject. */
  run(delivery: Delivery, payload: Record<string, unknown>): Promise<AttemptOutcome>;
  print(line: string): void;
}

function inWords({ kind, moduleKey }: Delivery): string {
  return `${kind} ${moduleKey}`;
}

/** A second delivery of what has been handled: without anything that tells it from the first. */
function secondTime(delivery: Delivery, now: number, delayMs: number): Delivery {
  const { retry: _retry, lastError: _error, ...first } = delivery;
  return { ...first, repeated: true, setAt: now, dueAt: now + delayMs };
}

/**
 * Hands out what is due: events of one trigger in order and one at a time, jobs several at a time within the limits
 * of their concurrency keys; the settings make both unkinder. A failed attempt waits for its retry without holding up
 * others.
 */
export function createDeliveryRunner({ store, now, settings, ready, run, print }: DeliveryRunnerOptions) {
  const running = new Map<number, Delivery>();
  /** Asked for by hand. */
  const forced = new Set<number>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function hasRoom(delivery: Delivery): boolean {
    const others = [...running.values()];
    if (delivery.kind === 'trigger') {
      const same = others.filter((other) => other.moduleKey === delivery.moduleKey);
      return same.length < (settings().overlapping ? AT_ONCE : 1);
    }
    if (others.filter((other) => other.kind === 'consumer').length >= AT_ONCE) return false;
    const limit = delivery.job?.concurrency;
    return !limit || others.filter((other) => other.job?.concurrency?.key === limit.key).length < limit.limit;
  }

  function mayStart(delivery: Delivery, at: number): boolean {
    if (running.has(delivery.seq) || !hasRoom(delivery)) return false;
    return forced.has(delivery.seq) || (!settings().paused && delivery.dueAt <= at);
  }

  function draw(what: string, delivery: Delivery): number {
    return chance(settings().seed, what, delivery.seq);
  }

  async function attempt(delivery: Delivery, byHand: boolean): Promise<void> {
    await ready();
    // Dropped, or all data were exchanged, while it waited.
    if (stopped || store.get(delivery.seq) !== delivery) return;
    const { dropped, doubled, platformLimited, delayMs, seed } = settings();
    if (!byHand && draw('dropped', delivery) < dropped) {
      const lastError = 'never delivered (setting deliveries.dropped)';
      return store.finish({ ...delivery, lastError }, 'dropped');
    }
    const context = retryContext(delivery, now());
    const payload = context ? { ...delivery.payload, retryContext: context } : delivery.payload;
    const limited = chance(seed, 'limited', delivery.seq, delivery.attempts) < platformLimited;
    const outcome = limited && !byHand ? LIMITED : await run(delivery, payload);
    // A host that is closing ends the workers: that is no failure of the app, the next start tries again.
    const current = store.get(delivery.seq);
    if (stopped || !current) return;
    const next = afterAttempt(current, outcome, now());
    if (next.step === 'success') {
      const again = !current.repeated && !current.cancelled && draw('doubled', current) < doubled;
      const done = { ...current, attempts: current.attempts + 1 };
      return again ? store.postpone(secondTime(done, now(), delayMs)) : store.finish(done, 'success');
    }
    if (next.step === 'retry' && !current.cancelled) return store.postpone(next.delivery);
    print(`${delivery.kind} ${delivery.moduleKey}: given up, it will not be retried`);
    return store.finish(next.delivery, 'failed');
  }

  function start(delivery: Delivery): void {
    running.set(delivery.seq, delivery);
    void attempt(delivery, forced.delete(delivery.seq))
      .catch((error: Error) => print(`${delivery.kind} ${delivery.moduleKey}: ${error.message}`))
      .finally(() => {
        running.delete(delivery.seq);
        wake();
      });
  }

  function inTurn(): Delivery[] {
    const all = [...store.all()];
    return settings().shuffled ? all.sort((a, b) => draw('turn', a) - draw('turn', b)) : all;
  }

  function wake(): void {
    if (stopped) return;
    const at = now();
    let nextAt = Number.POSITIVE_INFINITY;
    for (const delivery of inTurn()) {
      if (mayStart(delivery, at)) start(delivery);
      else if (delivery.dueAt > at) nextAt = Math.min(nextAt, delivery.dueAt);
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
    /** Does not wait for its time, nor for the end of a pause, only for its turn. False when there is no such delivery. */
    deliverNow(seq: number): boolean {
      if (!store.get(seq)) return false;
      if (!running.has(seq)) forced.add(seq);
      wake();
      return true;
    },
    /** What runs, or is being written down after it ran, in words. */
    underWay: (): string[] => [...running.values()].map(inWords),
    /** What will run within seconds. */
    dueSoon(): string[] {
      if (settings().paused) return [];
      const until = now() + SOON_MS;
      return [...store.all()].filter((item) => !running.has(item.seq) && item.dueAt <= until).map(inWords);
    },
    stop(): void {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

export type DeliveryRunner = ReturnType<typeof createDeliveryRunner>;
