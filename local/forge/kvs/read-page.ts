import { type ConditionGroup, meetsGroup } from './conditions';
import { readCursor, writeCursor } from './cursor';
import type { KeyBounds } from './key-bounds';
import type { KvsContext } from './kvs-context';
import { type Answer, type Meter, ok } from './kvs-reply';
import type { KeyPart, OrderedKey } from './ordered-key';
import { type QueryIndex, queryEntries } from './query-entries';
import { isLive, rowBytes } from './read-row';
import type { Space } from './row';
import { rowView } from './row-view';
import type { MetadataField } from './wire';

/** A checked query, whichever index it goes by. */
export interface PagePlan {
  /** Tells this query from others in cursors. */
  identity: unknown;
  space: Space;
  index: QueryIndex;
  partition: readonly KeyPart[];
  bounds: KeyBounds;
  descending: boolean;
  limit: number;
  cursor: string | undefined;
  filter: ConditionGroup | undefined;
  fields: readonly MetadataField[] | undefined;
}

/**
 * Answers one page. The filter is applied after the page is read, so a page can be short or empty and still carry a
 * cursor. A full page always carries one, even where nothing follows: whether Forge looks ahead is not documented.
 */
export function readPage(context: KvsContext, plan: PagePlan, meter: Meter): Answer {
  const { limits } = context;
  const { emptyPages, staleQueriesMs } = context.settings();
  const { identity, descending } = plan;
  const { last, pages } = plan.cursor === undefined ? { pages: 0 } : readCursor(identity, plan.cursor);
  if (emptyPages && pages % 2 === 0) {
    meter.readBytes += limits.emptyReadBytes;
    return ok({ data: [], cursor: writeCursor(identity, { last, pages: pages + 1 }) });
  }
  const limit = emptyPages ? Math.ceil(plan.limit / 2) : plan.limit;
  const moment = context.now() - staleQueriesMs;
  const entries = queryEntries(context, plan.space, plan.index, moment);
  const data: unknown[] = [];
  let count = 0;
  let bytes = 0;
  let cursor: string | undefined;
  for (const { at, key, row } of entries(continued(plan.bounds, descending, last), descending)) {
    if (!isLive(context, row, moment)) continue;
    count += 1;
    bytes += rowBytes(key, row);
    if (plan.filter === undefined || meetsGroup(plan.filter, row.value)) {
      data.push(rowView({ key }, row, plan.fields));
    }
    if (count >= limit || bytes >= limits.pageBytes) {
      cursor = writeCursor(identity, { last: at, pages: pages + 1 });
      break;
    }
  }
  context.gate.query(indexValueOf(plan), bytes);
  meter.readBytes += count === 0 ? limits.emptyReadBytes : bytes;
  return ok(cursor === undefined ? { data } : { data, cursor });
}

function continued(bounds: KeyBounds, descending: boolean, last: OrderedKey | undefined): KeyBounds {
  if (last === undefined) return bounds;
  return descending ? { low: bounds.low, high: last } : { low: last, high: bounds.high };
}

/** Names the partition that a query reads; all ranges of it count together. */
function indexValueOf({ index, partition, space }: PagePlan): string {
  return JSON.stringify([space, index?.plan.name, partition]);
}
