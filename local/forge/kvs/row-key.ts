import type { OrderedKey } from './ordered-key';
import { KV, SECRET, type Space } from './row';

/** All rows of a space begin with this; the trailing 0 of a row's key keeps a bound from being a row itself. */
export function spacePrefix(space: Space): OrderedKey {
  return [space.kind, space.kind === 'entity' ? space.entityName : ''];
}

/** Where a row lies in the database. */
export function rowKey(space: Space, key: string): OrderedKey {
  return [...spacePrefix(space), key, 0];
}

/** The row that lies there. */
export function spaceAt([kind, entityName, key]: OrderedKey): { space: Space; key: string } {
  const space: Space =
    kind === 'kv' ? KV : kind === 'secret' ? SECRET : { kind: 'entity', entityName: String(entityName) };
  return { space, key: String(key) };
}
