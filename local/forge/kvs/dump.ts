import { keyBounds } from './key-bounds';
import type { KvsContext } from './kvs-context';
import { KV, SECRET, type Space, type StoredRow } from './row';
import { spacePrefix } from './row-key';

/** A row with its value, expired or not. A secret's value is left out. */
export type DumpedRow = Omit<StoredRow, 'value'> & { space: Space; key: string; value?: unknown };

/** Rows whose key begins with `prefix`: plain keys, secrets, then entities in manifest order, each in key order. */
export function* dumpRows(context: KvsContext, prefix: string): Iterable<DumpedRow> {
  const entities = [...context.schemas.keys()].map((entityName): Space => ({ kind: 'entity', entityName }));
  for (const space of [KV, SECRET, ...entities]) {
    const condition = prefix === '' ? undefined : ({ condition: 'BEGINS_WITH', values: [prefix] } as const);
    for (const { key, row } of context.store.rows(keyBounds(spacePrefix(space), condition), false)) {
      const { value, ...rest } = row;
      yield space.kind === 'secret' ? { space, key, ...rest } : { space, key, value, ...rest };
    }
  }
}
