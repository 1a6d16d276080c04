import { type ConditionGroup, meetsGroup } from './conditions';
import { readCursor, writeCursor } from './cursor';
import type { KeyBounds } from './key-bounds';
import type { KvsContext } from './kvs-context';
import { type Answer, type Meter, ok } from './kvs-reply';
import type { OrderedKey } from './ordered-key';
import { rowBytes } from './read-row';
import { isLive, type StoredRow } from './row';
import { rowView } from './row-view';
import type { MetadataField } from './wire';

/** A checked query, whichever index it goes by. */
export interface PagePlan {
  /** Tells this query from others in cursors. */
  identity: unknown;
  bounds: KeyBounds;
  descending: boolean;
  limit: number;
  cursor: string | undefined;
  filter: ConditionGroup | undefined;
  fields: readonly MetadataField[] | undefined;
  entries: (
    bounds: KeyBounds,
    descending: boolean,
  ) => Iterable<{ at: OrderedKey; key: string; row: StoredRow }>;
}

/**
 * Answers one page. The filter is applied after the page is read, so a page can be short or empty and still carry a
 * cursor. A full page always carries one, even where nothing follows: whether Forge looks ahead is not documented.
 */
export function readPage(context: KvsContext, plan: PagePlan, meter: Meter): Answer {
  const { limits } = context;
  const now = context.now();
  const { descending } = plan;
  const last = plan.cursor === undefined ? undefined : readCursor(plan.identity, plan.cursor);
  const data: unknown[] = [];
  let count = 0;
  let bytes = 0;
  let cursor: string | undefined;
  for (const { at, key, row } of plan.entries(continued(plan.bounds, descending, last), descending)) {
    if (!isLive(row, now, limits.expiredRowsLingerMs)) continue;
    if (now - row.createdAt < limits.newRowsHiddenFromQueriesMs) continue;
    count += 1;
    bytes += rowBytes(key, row);
    if (plan.filter === undefined || meetsGroup(plan.filter, row.value)) {
      data.push(rowView({ key }, row, plan.fields));
    }
    if (count >= plan.limit || bytes >= limits.pageBytes) {
      cursor = writeCursor(plan.identity, at);
      break;
    }
  }
  meter.readBytes += count === 0 ? limits.emptyReadBytes : bytes;
  return ok(cursor === undefined ? { data } : { data, cursor });
}

function continued(bounds: KeyBounds, descending: boolean, last: OrderedKey | undefined): KeyBounds {
  if (last === undefined) return bounds;
  return descending ? { low: bounds.low, high: last } : { low: last, high: bounds.high };
}
