import type { KvsContext } from './kvs-context';
import type { Meter } from './kvs-reply';
import { isLive, type Space, type StoredRow } from './row';

/** The live row of a key, its bytes counted as read. */
export function readRow(context: KvsContext, space: Space, key: string, meter: Meter): StoredRow | undefined {
  const row = liveRow(context, space, key);
  meter.readBytes += row === undefined ? context.limits.emptyReadBytes : rowBytes(key, row);
  return row;
}

/** The row of a key unless it has expired. */
export function liveRow(context: KvsContext, space: Space, key: string): StoredRow | undefined {
  const row = context.store.get(space, key);
  return row && isLive(row, context.now(), context.limits.expiredRowsLingerMs) ? row : undefined;
}

/** What reading or writing a row counts: its key and its value as JSON, in UTF-8 bytes. */
export function rowBytes(key: string, row: StoredRow): number {
  return Buffer.byteLength(key) + row.bytes;
}
