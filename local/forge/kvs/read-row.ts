import type { KvsContext } from './kvs-context';
import type { Meter } from './kvs-reply';
import type { Space, StoredRow } from './row';

/** The live row of a key, its bytes counted as read; the value of a secret is sealed. */
export function readRow(context: KvsContext, space: Space, key: string, meter: Meter): StoredRow | undefined {
  const row = liveRow(context, space, key);
  const bytes = row === undefined ? context.limits.emptyReadBytes : rowBytes(key, row);
  context.gate.read(space, key, bytes);
  meter.readBytes += bytes;
  return row;
}

/** The row of a key unless it has expired. */
export function liveRow(context: KvsContext, space: Space, key: string): StoredRow | undefined {
  const row = context.store.get(space, key);
  return row && isLive(context, row, context.now()) ? row : undefined;
}

/** Whether a row is answered at a moment (epoch ms): where the settings say so, those expired but not yet removed. */
export function isLive(context: KvsContext, row: StoredRow, moment: number): boolean {
  const kept = context.settings().keepExpired ? context.limits.expiredRowsKeptMs : 0;
  return row.expiresAt === undefined || moment < row.expiresAt + kept;
}

/** What reading or writing a row counts: its key and its value as JSON, in UTF-8 bytes. */
export function rowBytes(key: string, row: Pick<StoredRow, 'bytes'>): number {
  return Buffer.byteLength(key) + row.bytes;
}
