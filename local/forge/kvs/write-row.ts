import { checkEntityValue } from './check-entity-value';
import { checkKey } from './check-key';
import { checkValue } from './check-value';
import type { KvsContext } from './kvs-context';
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

/** Checks all that can be known of a set without looking at what is stored. */
export function checkSet(
  context: KvsContext,
  space: Space,
  item: { key?: unknown; value?: unknown; ttl: WireTtl | undefined },
): PendingRow {
  const { limits } = context;
  const key = checkKey(item.key, limits);
  const maxBytes = space.kind === 'secret' ? limits.secretBytes : limits.valueBytes;
  const bytes = checkValue(item.value, maxBytes, limits.valueDepth);
  if (space.kind === 'entity') {
    checkEntityValue(schemaOf(context.schemas, space.entityName), item.value, limits);
  }
  const pending: PendingRow = { space, key, value: item.value, bytes };
  return item.ttl === undefined
    ? pending
    : { ...pending, expiresAt: expiryOf(item.ttl, context.now(), limits) };
}

/**
 * Writes a row inside a write transaction; answers it as stored. The creation time of a live row is kept; a TTL is not
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
  context.store.put(space, key, row);
  meter.writtenBytes += rowBytes(key, row);
  return row;
}

/** Removes a row inside a write transaction; counts its key as written. */
export function removeRow(context: KvsContext, space: Space, key: string, meter: Meter): void {
  context.store.remove(space, key);
  meter.writtenBytes += Buffer.byteLength(key);
}
