import { checkKey } from './check-key';
import type { Handler, KvsContext } from './kvs-context';
import { KvsRefusal, refuse } from './kvs-refusal';
import { type Answer, ok } from './kvs-reply';
import { liveRow, readRow } from './read-row';
import { refuseDuplicates } from './refuse-duplicates';
import { jsonBytes } from './row';
import { keyView, rowView } from './row-view';
import { spaceOf } from './space';
import { batchDeleteBody, batchGetBody, batchSetBody, parseBody, type WireItem } from './wire';
import { checkDelete, checkSet, removeRow, writeRow } from './write-row';

/** A batch fails whole for its shape (empty, too many, a key twice, too large), else item by item. */
export const handleBatchGet: Handler = (context, body, meter) => {
  const items = parseBody(batchGetBody, body);
  checkBatch(context, items, 'get');
  return eachItem(items, ({ key: rawKey, entityName, options }) => {
    const space = spaceOf(context, entityName);
    const key = checkKey(space, rawKey, context.limits);
    const row = readRow(context, space, key, meter);
    return row === undefined
      ? refuse('KEY_NOT_FOUND')
      : rowView(keyView(space, key), row, options?.metadataFields);
  });
};

export const handleBatchSet: Handler = (context, body, meter) => {
  const items = parseBody(batchSetBody, body);
  checkBatch(context, items, 'set');
  if (items.reduce((sum, { value }) => sum + jsonBytes(value), 0) > context.limits.batchBytes) {
    return refuse('MAX_SIZE');
  }
  return context.store.transact(() =>
    eachItem(items, (item) => {
      const space = spaceOf(context, item.entityName);
      const pending = checkSet(context, space, { ...item, ttl: item.options?.ttl });
      writeRow(context, pending, meter);
      return keyView(space, pending.key);
    }),
  );
};

/** Deleting what does not exist is reported as a failed key (guess: the single delete answers 404 likewise). */
export const handleBatchDelete: Handler = (context, body, meter) => {
  const items = parseBody(batchDeleteBody, body);
  checkBatch(context, items, 'delete');
  return context.store.transact(() =>
    eachItem(items, (item) => {
      const space = spaceOf(context, item.entityName);
      const key = checkDelete(context, space, item.key);
      if (liveRow(context, space, key) === undefined) return refuse('KEY_NOT_FOUND');
      removeRow(context, space, key, meter);
      return keyView(space, key);
    }),
  );
};

function checkBatch(context: KvsContext, items: readonly WireItem[], verb: 'get' | 'set' | 'delete'): void {
  const max = context.limits.batchItems;
  if (items.length === 0) refuse('INVALID_REQUEST', 'A batch needs at least one key');
  if (items.length > max) {
    refuse(
      'TOO_MANY_BATCH_ENTITIES',
      `Number of entities to ${verb} was ${items.length}, but you can only ${verb} a maximum of ${max} entities at a time.`,
    );
  }
  refuseDuplicates(items);
}

/** Runs every item; a refused one is reported and does not stop the others. */
function eachItem<T extends WireItem>(items: readonly T[], run: (item: T) => unknown): Answer {
  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  for (const item of items) {
    try {
      successfulKeys.push(run(item));
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      const { key, entityName } = item;
      failedKeys.push({
        key,
        ...(entityName !== undefined && { entityName }),
        error: { code: error.code, message: error.message },
      });
    }
  }
  return ok({ successfulKeys, failedKeys });
}
