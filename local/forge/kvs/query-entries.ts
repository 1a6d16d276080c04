import { compareKeys } from './compare-keys';
import type { EntitySchema, IndexPlan } from './entity-schema';
import { indexEntry } from './index-entries';
import { isBetween, type KeyBounds } from './key-bounds';
import type { KvsContext } from './kvs-context';
import type { Space } from './row';
import { rowKey } from './row-key';
import type { RowEntry } from './row-store';

/** The rows of a query's index between two bounds, in its order or against it. */
export type ReadEntries = (bounds: KeyBounds, descending: boolean) => Iterable<RowEntry>;

/** The index a query goes by; undefined: the order of the keys. */
export type QueryIndex = { schema: EntitySchema; plan: IndexPlan } | undefined;

/** What a query reads: the rows as they were at `moment` (epoch ms), as far back as the store remembers. */
export function queryEntries(
  context: KvsContext,
  space: Space,
  index: QueryIndex,
  moment: number,
): ReadEntries {
  const current: ReadEntries =
    index === undefined
      ? context.store.rows
      : (bounds, descending) => fetched(context, space, bounds, descending);
  const changed = context.past.changedSince(space, moment);
  if (changed.size === 0) return current;
  return (bounds, descending) => {
    const sign = descending ? -1 : 1;
    const compare = (a: RowEntry, b: RowEntry): number => sign * compareKeys(a.at, b.at);
    const former = [...changed].flatMap(([key, row]): RowEntry[] => {
      if (row === undefined) return [];
      const at =
        index === undefined ? rowKey(space, key) : indexEntry(index.schema, index.plan, key, row.value);
      return at !== undefined && isBetween(at, bounds) ? [{ at, key, row }] : [];
    });
    const unchanged = filtered(current(bounds, descending), ({ key }) => !changed.has(key));
    return merged(unchanged, former.sort(compare), compare);
  };
}

/** The rows that index entries point at. */
function* fetched(
  context: KvsContext,
  space: Space,
  bounds: KeyBounds,
  descending: boolean,
): Iterable<RowEntry> {
  for (const { at, key } of context.store.indexed(bounds, descending)) {
    const row = context.store.get(space, key);
    if (row !== undefined) yield { at, key, row };
  }
}

function* filtered<T>(items: Iterable<T>, keep: (item: T) => boolean): Iterable<T> {
  for (const item of items) if (keep(item)) yield item;
}

/** Two sorted sequences as one. */
function* merged<T>(items: Iterable<T>, others: readonly T[], compare: (a: T, b: T) => number): Iterable<T> {
  let next = 0;
  for (const item of items) {
    for (let other = others[next]; other !== undefined && compare(other, item) < 0; other = others[next]) {
      yield other;
      next += 1;
    }
    yield item;
  }
  yield* others.slice(next);
}
