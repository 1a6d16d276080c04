import { checkedValue, checkGroup, checkRange } from './check-conditions';
import { keyPartBytes } from './check-entity-value';
import type { Condition } from './conditions';
import { BY_KEY, type EntitySchema, type IndexPlan } from './entity-schema';
import { indexPrefix } from './index-entries';
import { keyBounds } from './key-bounds';
import type { Handler } from './kvs-context';
import { refuse } from './kvs-refusal';
import type { KvsLimits } from './limits';
import type { KeyPart } from './ordered-key';
import { pageLimit } from './page-limit';
import { readPage } from './read-page';
import type { Space } from './row';
import { spacePrefix } from './row-key';
import { schemaOf } from './space';
import { entityQueryBody, parseBody } from './wire';

/** Rows of an entity by one of its indexes: a whole partition, a range in it, a filter over what was read. */
export const handleEntityQuery: Handler = (context, body, meter) => {
  const { limits } = context;
  const query = parseBody(entityQueryBody, body);
  const schema = schemaOf(context.schemas, query.entityName, limits);
  const space: Space = { kind: 'entity', entityName: schema.name };
  const plan = schema.indexes.get(query.indexName);
  if (plan === undefined && query.indexName !== BY_KEY) return refuse('INVALID_ENTITY_INDEX');
  const partition = checkPartition(schema, plan, query.partition, limits);
  const rangeType = plan === undefined ? 'string' : (schema.attributes.get(plan.range) ?? 'any');
  const range: Condition | undefined = query.range && checkRange(query.range, rangeType, limits);
  const filter = query.filters && checkGroup(schema, query.filters, limits, range === undefined ? 0 : 1);
  const descending = query.sort === 'DESC';
  return readPage(
    context,
    {
      identity: [schema.name, query.indexName, partition, range, filter, descending],
      space,
      index: plan && { schema, plan },
      partition,
      bounds: keyBounds(
        plan === undefined ? spacePrefix(space) : indexPrefix(schema.name, plan.name, partition),
        range,
      ),
      descending,
      limit: pageLimit(query.limit, limits, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE'),
      cursor: query.cursor,
      filter,
      fields: query.options?.metadataFields,
    },
    meter,
  );
};

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
    checkedValue(values[at], schema.attributes.get(attribute) ?? 'any', limits),
  );
  if (checked.reduce<number>((sum, part) => sum + keyPartBytes(part), 0) > limits.partitionBytes) {
    return refuse('INVALID_PARTITION', `The partition exceeds ${limits.partitionBytes} bytes`);
  }
  return checked;
}
