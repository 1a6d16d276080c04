import type { MeasuredCall } from './calls';
import type { Floor } from './floor';

const WARM_UP = 10;
const CALLS = 60;

export interface Figures {
  readonly name: string;
  readonly storageRequests: number;
  readonly kbRead: number;
  readonly kbWritten: number;
  readonly points: number;
  /** Milliseconds. */
  readonly app: Percentiles;
  readonly floor: Percentiles;
}
interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

/** Warm figures of one call; app and floor take turns, so that both meet the same noise of the machine. */
export async function measure(call: MeasuredCall, floor: Floor): Promise<Figures> {
  const times = { app: [] as number[], floor: [] as number[] };
  let cost = (await call.ask()).host;
  for (let turn = 0; turn < WARM_UP + CALLS; turn += 1) {
    const begun = performance.now();
    cost = (await call.ask()).host;
    const app = performance.now() - begun;
    const plain = await floor.run(call.floor);
    if (turn < WARM_UP) continue;
    times.app.push(app);
    times.floor.push(plain);
  }
  return {
    name: call.name,
    storageRequests: cost.storage.requests,
    kbRead: cost.storage.readBytes / 1000,
    kbWritten: cost.storage.writtenBytes / 1000,
    points: cost.jira.points,
    app: percentiles(times.app),
    floor: percentiles(times.floor),
  };
}

/** By nearest rank. */
export function percentiles(values: readonly number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
