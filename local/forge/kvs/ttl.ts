import { refuse } from './kvs-refusal';
import type { KvsLimits } from './limits';
import type { WireTtl } from './wire';

const UNIT_MS = new Map<unknown, number>([
  ['SECONDS', 1000],
  ['MINUTES', 60_000],
  ['HOURS', 3_600_000],
  ['DAYS', 86_400_000],
]);

/** When a row set at `now` with this TTL expires, in epoch milliseconds. Refuses with INVALID_TTL. */
export function expiryOf(ttl: WireTtl, now: number, limits: Readonly<KvsLimits>): number {
  const { value } = ttl;
  if (typeof value !== 'number' || !Number.isInteger(value) || value <= 0) {
    return refuse('INVALID_TTL', `TTL value must be a positive integer, received: ${JSON.stringify(value)}`);
  }
  const unit = UNIT_MS.get(ttl.unit);
  if (unit === undefined) return refuse('INVALID_TTL', 'TTL unit must be SECONDS, MINUTES, HOURS or DAYS');
  if (value * unit > limits.ttlMs) return refuse('INVALID_TTL', 'TTL must not exceed one year');
  return now + value * unit;
}
