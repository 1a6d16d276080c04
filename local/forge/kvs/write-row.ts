import { checkEntityValue } from './check-entity-value';
import { checkKey } from './check-key';
import { checkValue } from './check-value';
import type { KvsContext } from './kvs-context';
import { refuse } from './kvs-refusal';
import type { Meter } from './kvs-reply';
import { liveRow, rowBytes } from './read-row';
import type { Space, StoredRow } from './row';
import { schemaOf } from './space';
import { expiryOf } from './ttl';
import type { WireTtl } from './wire';

/** A row whose key, value and TTL are checked and which only waits to be written. */
export interface PendingRow {
  space: Space;
  key: string;
  value: unknown;
  bytes: number;
  expiresAt?: number;
}

/**
 * Checks all that can be known of a set without looking at what is stored, and counts it towards the key's rate: what
 * is refused later has been tried all the same.
 */
export function checkSet(
  context: KvsContext,
  space: Space,
  item: { key?: unknown; value?: unknown; ttl: WireTtl | undefined },
): PendingRow {
  const { limits } = context;
  const key = checkKey(space, item.key, limits);
  const maxBytes = space.kind === 'secret' ? limits.secretBytes : limits.valueBytes;
  const bytes = checkValue(item.value, maxBytes, limits.valueDepth);
  if (space.kind === 'entity') {
    checkEntityValue(schemaOf(context.schemas, space.entityName, limits), item.value, limits);
  }
  const pending: PendingRow = { space, key, value: item.value, bytes };
  if (item.ttl !== undefined) pending.expiresAt = expiryOf(item.ttl, context.now(), limits);
  if (context.settings().full) return refuse('RATE_LIMIT_EXCEEDED', 'The storage quota has been exceeded.');
  context.gate.write(space, key, rowBytes(key, pending));
  return pending;
}

/** The key of a row to be removed, checked and counted likewise. */
export function checkDelete(context: KvsContext, space: Space, rawKey: unknown): string {
  const key = checkKey(space, rawKey, context.limits);
  context.gate.write(space, key, Buffer.byteLength(key));
  return key;
}

/**
 * Writes a row inside a write transaction; answers it as given. The creation time of a live row is kept; a TTL is not
 * (guess): a set without one makes the row stay.
 */
export function writeRow(context: KvsContext, pending: PendingRow, meter: Meter): StoredRow {
  const { space, key, value, bytes, expiresAt } = pending;
  const now = context.now();
  const row: StoredRow = {
    value,
    bytes,
    createdAt: liveRow(context, space, key)?.createdAt ?? now,
    updatedAt: now,
    ...(expiresAt !== undefined && { expiresAt }),
  };
  context.past.note(space, key, () => context.store.get(space, key));
  context.store.put(space, key, row);
  meter.writtenBytes += rowBytes(key, row);
  return row;
}

/** Removes a row inside a write transaction; counts its key as written. */
export function removeRow(context: KvsContext, space: Space, key: string, meter: Meter): void {
  context.past.note(space, key, () => context.store.get(space, key));
  context.store.remove(space, key);
  meter.writtenBytes += Buffer.byteLength(key);
}
