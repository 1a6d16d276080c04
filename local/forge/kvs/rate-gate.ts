import { refuse } from './kvs-refusal';
import type { Meter } from './kvs-reply';
import type { KvsLimits } from './limits';

const UNIT_BYTES = 10_240;

/** Counts what goes through in fixed windows of a second and a minute. */
export interface RateGate {
  /** Refuses with RATE_LIMIT_EXCEEDED (a transaction: TOO_MANY_REQUESTS) when a window is used up. */
  enter(path: string): void;
  /** Adds what an answered request read and wrote. */
  count(meter: Readonly<Meter>): void;
}

/** Windows follow the store's clock, and live as long as the process. */
export function createRateGate(limits: Readonly<KvsLimits>, now: () => number): RateGate {
  const requests = windowOf(1000, now);
  const reads = windowOf(60_000, now);
  const writes = windowOf(60_000, now);
  return {
    enter(path) {
      const full =
        requests.used() >= limits.requestsPerSecond ||
        (isRead(path)
          ? reads.used() >= limits.readUnitsPerMinute
          : writes.used() >= limits.writeUnitsPerMinute);
      if (full) refuse(path.endsWith('/transaction') ? 'TOO_MANY_REQUESTS' : 'RATE_LIMIT_EXCEEDED');
      requests.add(1);
    },
    count({ readBytes, writtenBytes }) {
      reads.add(Math.ceil(readBytes / UNIT_BYTES));
      writes.add(Math.ceil(writtenBytes / UNIT_BYTES));
    },
  };
}

function isRead(path: string): boolean {
  return path.endsWith('/get') || path.endsWith('/query');
}

function windowOf(ms: number, now: () => number) {
  let current = Number.NaN;
  let used = 0;
  const turn = (): void => {
    const window = Math.floor(now() / ms);
    if (window !== current) used = 0;
    current = window;
  };
  return {
    used(): number {
      turn();
      return used;
    },
    add(count: number): void {
      turn();
      used += count;
    },
  };
}
