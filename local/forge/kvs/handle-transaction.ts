import type { z } from 'zod';
import { checkGroup } from './check-conditions';
import { checkKey } from './check-key';
import { type ConditionGroup, type conditionGroupShape, meetsGroup } from './conditions';
import type { Handler, KvsContext } from './kvs-context';
import { refuse } from './kvs-refusal';
import { NO_CONTENT } from './kvs-reply';
import { readRow } from './read-row';
import { refuseDuplicates } from './refuse-duplicates';
import type { Space } from './row';
import { schemaOf, spaceOf } from './space';
import { parseBody, transactionBody, type WireItem } from './wire';
import { checkDelete, checkSet, removeRow, writeRow } from './write-row';

interface Guard {
  space: Space;
  key: string;
  conditions: ConditionGroup;
}

/**
 * All or nothing: the request is checked whole, then one write transaction checks every condition before its first
 * write. Refuses a condition that is not met with CONDITIONAL_CHECK_FAILED.
 */
export const handleTransaction: Handler = async (context, body, meter) => {
  const { limits } = context;
  const request = parseBody(transactionBody, body, 'INVALID_TRANSACTION_REQUEST');
  const operations = [...(request.set ?? []), ...(request.delete ?? []), ...(request.check ?? [])];
  if (operations.length === 0) return refuse('INVALID_TRANSACTION_REQUEST');
  if (operations.length > limits.transactionOperations) return refuse('UNPROCESSABLE_ENTITY');
  refuseDuplicates(operations);

  const sets = (request.set ?? []).map((item) =>
    checkSet(context, spaceOf(context, item.entityName), { ...item, ttl: item.options?.ttl }),
  );
  if (sets.reduce((sum, { bytes }) => sum + bytes, 0) > limits.transactionBytes) return refuse('MAX_SIZE');
  const deletes = (request.delete ?? []).map((item) => {
    const space = spaceOf(context, item.entityName);
    return { space, key: checkDelete(context, space, item.key) };
  });
  const guards = operations.flatMap((item) => guardOf(context, item));

  return context.store.transact(() => {
    for (const { space, key, conditions } of guards) {
      const row = readRow(context, space, key, meter);
      if (!meetsGroup(conditions, row?.value)) return refuse('CONDITIONAL_CHECK_FAILED');
    }
    for (const pending of sets) writeRow(context, pending, meter);
    for (const { space, key } of deletes) removeRow(context, space, key, meter);
    return NO_CONTENT;
  });
};

/** What must hold of an operation's row; entities only, as in the SDK. */
function guardOf(
  context: KvsContext,
  item: WireItem & { conditions?: z.output<typeof conditionGroupShape> | undefined },
): Guard[] {
  const { entityName, conditions } = item;
  if (conditions === undefined) return [];
  if (entityName === undefined) {
    return refuse('INVALID_TRANSACTION_REQUEST', 'Conditions need an entityName');
  }
  const schema = schemaOf(context.schemas, entityName, context.limits);
  const space: Space = { kind: 'entity', entityName };
  return [
    {
      space,
      key: checkKey(space, item.key, context.limits),
      conditions: checkGroup(schema, conditions, context.limits),
    },
  ];
}
