import type { Space, StoredRow } from './row';
import type { SecretBox } from './secret-box';
import type { MetadataField } from './wire';

/** A row as answers carry it: with the metadata that was asked for and no other. Times in epoch ms, expiry in ISO. */
export function rowView(
  address: KeyView,
  row: StoredRow,
  fields: readonly MetadataField[] | undefined,
): Record<string, unknown> {
  return {
    ...address,
    value: row.value,
    ...(fields?.includes('CREATED_AT') && { createdAt: row.createdAt }),
    ...(fields?.includes('UPDATED_AT') && { updatedAt: row.updatedAt }),
    ...(fields?.includes('EXPIRE_TIME') &&
      row.expiresAt !== undefined && { expireTime: new Date(row.expiresAt).toISOString() }),
  };
}

/** A row's address as answers carry it; answers of queries leave the entity out. */
export interface KeyView {
  key: string;
  entityName?: string;
}

export function keyView(space: Space, key: string): KeyView {
  return space.kind === 'entity' ? { key, entityName: space.entityName } : { key };
}

/** A row with its value in the clear. Refuses with INTERNAL_SERVER_ERROR a secret that cannot be opened. */
export function openedRow(secrets: SecretBox, space: Space, key: string, row: StoredRow): StoredRow {
  return space.kind === 'secret' ? { ...row, value: secrets.open(key, row.value) } : row;
}
