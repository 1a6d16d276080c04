import type { Delivery, EndedDelivery } from './delivery';
import { deliveryName } from './delivery';
import type { DeliveryRunner } from './delivery-runner';
import type { DeliveryStore } from './delivery-store';
import type { Schedules } from './schedules';

/** One event or job as a developer sees it. */
export interface DeliveryView {
  id: number;
  kind: Delivery['kind'];
  moduleKey: string;
  /** Event type, or name of the queue. */
  name: string;
  state: 'waiting' | 'retrying' | 'running' | 'done' | 'failed' | 'dropped' | 'cancelled';
  /** ISO, as the others; `dueAt` of what waits, `endedAt` of what has ended. */
  acceptedAt: string;
  dueAt?: string;
  endedAt?: string;
  attempts: number;
  lastError?: string;
  payload: Record<string, unknown>;
}

/** A scheduled trigger of the manifest. */
export interface ScheduleView {
  key: string;
  interval: string;
  /** ISO. */
  nextAt: string;
}

export type DeskAction = 'deliver' | 'drop' | 'again';

export interface DeliveryDesk {
  /** What waits or runs, soonest first, then what has ended, latest first. */
  list(): DeliveryView[];
  /**
   * `deliver`: at once, also during a pause. `drop`: never. `again`: one more time, from the beginning.
   * Resolves to false when there is no such delivery, or it has ended and cannot be delivered or dropped.
   */
  act(id: number, action: DeskAction): Promise<boolean>;
  schedules(): ScheduleView[];
}

const iso = (moment: number): string => new Date(moment).toISOString();

function shared(delivery: Delivery) {
  const { seq, kind, moduleKey, firstAt, attempts, lastError, payload } = delivery;
  return {
    id: seq,
    kind,
    moduleKey,
    name: deliveryName(delivery),
    acceptedAt: iso(firstAt),
    attempts,
    ...(lastError === undefined ? {} : { lastError }),
    payload,
  };
}

function endedView({ delivery, result, at }: EndedDelivery): DeliveryView {
  return { ...shared(delivery), state: result === 'success' ? 'done' : result, endedAt: iso(at) };
}

/** What a developer may look at and do with events and jobs. */
export function createDeliveryDesk(deps: {
  store: DeliveryStore;
  runner: DeliveryRunner;
  schedules: Schedules;
  /** The host's clock. */
  now(): number;
}): DeliveryDesk {
  const { store, runner, schedules, now } = deps;

  function openView(delivery: Delivery): DeliveryView {
    const waiting = delivery.retry ? 'retrying' : 'waiting';
    const state = runner.isRunning(delivery.seq) ? 'running' : waiting;
    return { ...shared(delivery), state, dueAt: iso(delivery.dueAt) };
  }

  async function again({ kind, moduleKey, functionName, payload, job, origin }: Delivery): Promise<void> {
    const at = now();
    const times = { firstAt: at, setAt: at, dueAt: at };
    const parts = { ...(job ? { job } : {}), ...(origin === undefined ? {} : { origin }) };
    await store.add([{ kind, moduleKey, functionName, payload, ...times, ...parts }]);
    runner.wake();
  }

  return {
    schedules: () =>
      schedules.next().map(({ module, dueAt }) => ({
        key: module.key,
        interval: module.interval,
        nextAt: iso(dueAt),
      })),
    list() {
      const open = [...store.all()].sort((a, b) => a.dueAt - b.dueAt);
      return [...open.map(openView), ...[...store.ended()].reverse().map(endedView)];
    },
    async act(id, action) {
      const open = store.get(id);
      if (action === 'again') {
        const known = open ?? [...store.ended()].find(({ delivery }) => delivery.seq === id)?.delivery;
        if (known) await again(known);
        return known !== undefined;
      }
      if (!open) return false;
      if (action === 'drop') await store.finish({ ...open, lastError: 'dropped by hand' }, 'dropped');
      else runner.deliverNow(id);
      return true;
    },
  };
}
