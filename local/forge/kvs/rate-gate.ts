import { refuse } from './kvs-refusal';
import type { Meter } from './kvs-reply';
import type { KvsLimits } from './limits';
import { createRateWindow } from './rate-window';
import type { Space } from './row';
import type { StorageSettings } from './storage-settings';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

/** Each rate and the length of its window. */
const RATE_WINDOWS = {
  requestsPerSecond: SECOND_MS,
  readUnitsPerMinute: MINUTE_MS,
  writeUnitsPerMinute: MINUTE_MS,
  keyReadBytesPerSecond: SECOND_MS,
  keyWriteBytesPerSecond: SECOND_MS,
  indexValueBytesPerSecond: SECOND_MS,
} as const satisfies Partial<Record<keyof KvsLimits & keyof StorageSettings['throttle'], number>>;
export type Rate = keyof typeof RATE_WINDOWS;

/** Of one rate: used in the window now and most in any window, its limit, and how often more was asked for. */
export interface RateUse {
  used: number;
  most: number;
  limit: number;
  beyond: number;
}
export type RateReport = Record<Rate, RateUse>;

/** Counts what goes through. Where the settings say so, what is too much is refused with RATE_LIMIT_EXCEEDED. */
export interface RateGate {
  /** A request comes in. */
  enter(path: string): void;
  /** A request that was let in has read and written this. */
  count(path: string, meter: Readonly<Meter>): void;
  /** A row was read. */
  read(space: Space, key: string, bytes: number): void;
  /** A row is about to be written. */
  write(space: Space, key: string, bytes: number): void;
  /** A page was read of what this names: a partition of an index, or an index without one. */
  query(indexValue: string, bytes: number): void;
  report(): RateReport;
}

export interface RateGateOptions {
  limits: Readonly<KvsLimits>;
  /** Epoch milliseconds. Windows are full seconds and minutes of this clock, and live as long as the process. */
  now: () => number;
  throttle: () => StorageSettings['throttle'];
}

export function createRateGate({ limits, now, throttle }: RateGateOptions): RateGate {
  const counterOf = (rate: Rate) => ({ window: createRateWindow(RATE_WINDOWS[rate], now), beyond: 0 });
  const counters: Record<Rate, ReturnType<typeof counterOf>> = {
    requestsPerSecond: counterOf('requestsPerSecond'),
    readUnitsPerMinute: counterOf('readUnitsPerMinute'),
    writeUnitsPerMinute: counterOf('writeUnitsPerMinute'),
    keyReadBytesPerSecond: counterOf('keyReadBytesPerSecond'),
    keyWriteBytesPerSecond: counterOf('keyWriteBytesPerSecond'),
    indexValueBytesPerSecond: counterOf('indexValueBytesPerSecond'),
  };
  let requests = 0;

  const wantRoom = (rate: Rate, key: string, amount: number): void => {
    const counter = counters[rate];
    const { rates, [rate]: limit } = throttle();
    if (counter.window.used(key) + amount <= limit) return;
    counter.beyond += 1;
    if (rates) refuse('RATE_LIMIT_EXCEEDED', `${rate} is ${limit}`);
  };
  const spend = (rate: Rate, key: string, bytes: number): void => {
    wantRoom(rate, key, bytes);
    counters[rate].window.add(key, bytes);
  };
  const reportOf = (rate: Rate): RateUse => {
    const { window, beyond } = counters[rate];
    return { used: window.highest(), most: window.most(), limit: throttle()[rate], beyond };
  };

  return {
    enter(path) {
      requests += 1;
      const { everyNth } = throttle();
      if (everyNth > 0 && requests % everyNth === 0) refuse('RATE_LIMIT_EXCEEDED');
      wantRoom(unitsOf(path), '', 1);
      spend('requestsPerSecond', '', 1);
    },
    count(path, { readBytes, writtenBytes }) {
      const rate = unitsOf(path);
      const bytes = rate === 'readUnitsPerMinute' ? readBytes : writtenBytes;
      counters[rate].window.add('', Math.max(1, Math.ceil(bytes / limits.unitBytes)));
    },
    read: (space, key, bytes) => spend('keyReadBytesPerSecond', nameOf(space, key), bytes),
    write: (space, key, bytes) => spend('keyWriteBytesPerSecond', nameOf(space, key), bytes),
    query: (indexValue, bytes) => spend('indexValueBytesPerSecond', indexValue, bytes),
    report: () => ({
      requestsPerSecond: reportOf('requestsPerSecond'),
      readUnitsPerMinute: reportOf('readUnitsPerMinute'),
      writeUnitsPerMinute: reportOf('writeUnitsPerMinute'),
      keyReadBytesPerSecond: reportOf('keyReadBytesPerSecond'),
      keyWriteBytesPerSecond: reportOf('keyWriteBytesPerSecond'),
      indexValueBytesPerSecond: reportOf('indexValueBytesPerSecond'),
    }),
  };
}

/** A transaction is one write, whatever it checks. */
function unitsOf(path: string): 'readUnitsPerMinute' | 'writeUnitsPerMinute' {
  return path.endsWith('/get') || path.endsWith('/query') ? 'readUnitsPerMinute' : 'writeUnitsPerMinute';
}

function nameOf(space: Space, key: string): string {
  return JSON.stringify([space, key]);
}
