/** Where a row lives: plain keys, secrets, or one of the declared entities. */
export type Space = { kind: 'kv' } | { kind: 'secret' } | { kind: 'entity'; entityName: string };

export const KV: Space = { kind: 'kv' };
/** Sealed in the database, and left out of dumps. */
export const SECRET: Space = { kind: 'secret' };

/** A row as it is stored. Times in epoch milliseconds. `bytes` is the size of `value` as JSON in UTF-8. */
export interface StoredRow {
  value: unknown;
  bytes: number;
  createdAt: number;
  updatedAt: number;
  expiresAt?: number;
}

/** UTF-8 bytes of a value as JSON. */
export function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}
