import type { Handler, KvsContext } from './kvs-context';
import { refuse } from './kvs-refusal';
import { type Answer, type Meter, NO_CONTENT } from './kvs-reply';
import { liveRow } from './read-row';
import { KV, SECRET, type Space } from './row';
import { spaceOf } from './space';
import { deleteBody, entityDeleteBody, parseBody } from './wire';
import { checkDelete, removeRow } from './write-row';

export const handleDelete: Handler = (context, body, meter) =>
  deleteRow(context, KV, parseBody(deleteBody, body).key, meter);

export const handleSecretDelete: Handler = (context, body, meter) =>
  deleteRow(context, SECRET, parseBody(deleteBody, body).key, meter);

export const handleEntityDelete: Handler = (context, body, meter) => {
  const { entityName, key } = parseBody(entityDeleteBody, body);
  return deleteRow(context, spaceOf(context, entityName), key, meter);
};

/** A missing key answers 404, which the SDK takes for done. */
async function deleteRow(context: KvsContext, space: Space, rawKey: unknown, meter: Meter): Promise<Answer> {
  const key = checkDelete(context, space, rawKey);
  return context.store.transact(() => {
    if (liveRow(context, space, key) === undefined) return refuse('KEY_NOT_FOUND');
    removeRow(context, space, key, meter);
    return NO_CONTENT;
  });
}
