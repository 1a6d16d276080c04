import { z } from 'zod';
import { AppError } from '../../application/app-error';
import type { Stored } from '../../application/ports';
import { RECORDS, type RecordKind, type RecordOf } from '../../application/records/kinds';
import { TABLES } from './tables';

/** A row as it lies in an entity: the record in `body`, its version beside it, and the index attributes. */
export type Row = { version: number; body: unknown } & Record<string, unknown>;

const rowShape = z.looseObject({ version: z.number().int().positive(), body: z.unknown() });

export function keyOf(kind: RecordKind, key: string): string {
  return TABLES[kind].prefix + key;
}

/** The row of a record. Undefined fields are dropped: Forge stores JSON. */
export function toRow<K extends RecordKind>(kind: K, record: RecordOf<K>, version: number): Row {
  const { packing, attributes } = TABLES[kind];
  return { version, body: packing?.pack(record) ?? record, ...attributes(record) };
}

/** Parses what the storage answered. A damaged row is an error that names it, never half a record. */
export function fromRow<K extends RecordKind>(kind: K, key: string, value: unknown): Stored<K> {
  const row = rowShape.safeParse(value);
  const unpack = TABLES[kind].packing?.unpack ?? ((body: unknown) => body);
  const body = row.success ? RECORDS[kind].safeParse(unpack(row.data.body)) : undefined;
  if (!row.success || !body?.success) {
    const cause = row.success ? body?.error : row.error;
    throw new AppError('INTERNAL', `The stored ${kind} ${key} cannot be read.`, { cause });
  }
  // The schema of the kind has just parsed it; TypeScript cannot follow a lookup by type parameter.
  return { record: body.data as RecordOf<K>, version: row.data.version };
}
