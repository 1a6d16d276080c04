import type { Space, StoredRow } from './row';
import type { MetadataField } from './wire';

/** A row as answers carry it: with the metadata that was asked for and no other. Times in epoch ms, expiry in ISO. */
export function rowView(
  space: Space,
  key: string,
  row: StoredRow,
  fields: readonly MetadataField[] | undefined,
): Record<string, unknown> {
  return {
    ...keyView(space, key),
    value: row.value,
    ...(fields?.includes('CREATED_AT') && { createdAt: row.createdAt }),
    ...(fields?.includes('UPDATED_AT') && { updatedAt: row.updatedAt }),
    ...(fields?.includes('EXPIRE_TIME') &&
      row.expiresAt !== undefined && { expireTime: new Date(row.expiresAt).toISOString() }),
  };
}

/** A row's address as answers carry it. */
export function keyView(space: Space, key: string): { key: string; entityName?: string } {
  return space.kind === 'entity' ? { key, entityName: space.entityName } : { key };
}
