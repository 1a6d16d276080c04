import { keyBounds } from './key-bounds';
import type { Handler } from './kvs-context';
import { refuse } from './kvs-refusal';
import { pageLimit } from './page-limit';
import { readPage } from './read-page';
import { KV } from './row';
import { spacePrefix } from './row-key';
import { parseBody, queryBody } from './wire';

/** Plain keys in key order, all or those with a prefix. The cursor comes as `after`. */
export const handleQuery: Handler = (context, body, meter) => {
  const { where, after, limit, options } = parseBody(queryBody, body);
  const prefix = prefixOf(where);
  const condition =
    prefix === undefined ? undefined : ({ condition: 'BEGINS_WITH', values: [prefix] } as const);
  return readPage(
    context,
    {
      identity: ['kv', prefix],
      space: KV,
      index: undefined,
      partition: [],
      bounds: keyBounds(spacePrefix(KV), condition),
      descending: false,
      limit: pageLimit(limit, context.limits, 'LIST_QUERY_LIMIT_EXCEEDED'),
      cursor: after,
      filter: undefined,
      fields: options?.metadataFields,
    },
    meter,
  );
};

function prefixOf(
  where: readonly { property: string; condition: string; values: unknown[] }[] | undefined,
): string | undefined {
  const [item, ...more] = where ?? [];
  if (item === undefined) return undefined;
  if (more.length > 0) return refuse('QUERY_WHERE_INVALID');
  if (item.property !== 'key') return refuse('QUERY_WHERE_FIELD_INVALID');
  if (item.condition !== 'BEGINS_WITH') return refuse('INVALID_FILTER_CONDITION');
  const [prefix, ...others] = item.values;
  if (others.length > 0 || typeof prefix !== 'string' || prefix === '')
    return refuse('INVALID_FILTER_VALUES');
  return prefix;
}
