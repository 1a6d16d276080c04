import { checkedValue, checkGroup, checkRange } from './check-conditions';
import { keyPartBytes } from './check-entity-value';
import type { Condition } from './conditions';
import { BY_KEY, type EntitySchema, type IndexPlan } from './entity-schema';
import { indexPrefix } from './index-entries';
import { type KeyBounds, keyBounds } from './key-bounds';
import type { Handler, KvsContext } from './kvs-context';
import { refuse } from './kvs-refusal';
import type { KvsLimits } from './limits';
import type { KeyPart, OrderedKey } from './ordered-key';
import { pageLimit } from './page-limit';
import { readPage } from './read-page';
import type { Space, StoredRow } from './row';
import { spacePrefix } from './row-store';
import { schemaOf } from './space';
import { entityQueryBody, parseBody } from './wire';

/** Rows of an entity by one of its indexes: a whole partition, a range in it, a filter over what was read. */
export const handleEntityQuery: Handler = (context, body, meter) => {
  const { limits } = context;
  const query = parseBody(entityQueryBody, body);
  const schema = schemaOf(context.schemas, query.entityName);
  const space: Space = { kind: 'entity', entityName: schema.name };
  const plan = schema.indexes.get(query.indexName);
  if (plan === undefined && query.indexName !== BY_KEY) return refuse('INVALID_ENTITY_INDEX');
  const partition = checkPartition(schema, plan, query.partition, limits);
  const rangeType = plan === undefined ? 'string' : (schema.attributes.get(plan.range) ?? 'any');
  const range: Condition | undefined = query.range && checkRange(query.range, rangeType, limits);
  const filter = query.filters && checkGroup(schema, query.filters, limits);
  const descending = query.sort === 'DESC';
  return readPage(
    context,
    {
      identity: [schema.name, query.indexName, partition, range, filter, descending],
      bounds: keyBounds(
        plan === undefined ? spacePrefix(space) : indexPrefix(schema.name, plan.name, partition),
        range,
      ),
      descending,
      limit: pageLimit(query.limit, limits, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'),
      cursor: query.cursor,
      filter,
      fields: query.options?.metadataFields,
      entries:
        plan === undefined
          ? context.store.rows
          : (bounds, backwards) => fetched(context, space, bounds, backwards),
    },
    meter,
  );
};

/** The rows that index entries point at. */
function* fetched(
  context: KvsContext,
  space: Space,
  bounds: KeyBounds,
  descending: boolean,
): Iterable<{ at: OrderedKey; key: string; row: StoredRow }> {
  for (const { at, key } of context.store.indexed(bounds, descending)) {
    const row = context.store.get(space, key);
    if (row !== undefined) yield { at, key, row };
  }
}

/** All partition values of the index in manifest order, each of its attribute's type. */
function checkPartition(
  schema: EntitySchema,
  plan: IndexPlan | undefined,
  values: readonly unknown[] = [],
  limits: Readonly<KvsLimits>,
): KeyPart[] {
  const attributes = plan?.partition ?? [];
  if (values.length !== attributes.length) {
    return refuse('INVALID_PARTITION', `The index has ${attributes.length} partition attribute(s)`);
  }
  const checked = attributes.map((attribute, at) =>
    checkedValue(values[at], schema.attributes.get(attribute) ?? 'any'),
  );
  if (checked.reduce<number>((sum, part) => sum + keyPartBytes(part), 0) > limits.partitionBytes) {
    return refuse('INVALID_PARTITION', `The partition exceeds ${limits.partitionBytes} bytes`);
  }
  return checked;
}
