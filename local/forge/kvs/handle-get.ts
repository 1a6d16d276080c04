import { checkKey } from './check-key';
import type { Handler, KvsContext } from './kvs-context';
import { refuse } from './kvs-refusal';
import { type Answer, type Meter, ok } from './kvs-reply';
import { readRow } from './read-row';
import { KV, SECRET, type Space } from './row';
import { keyView, openedRow, rowView } from './row-view';
import { spaceOf } from './space';
import { entityGetBody, getBody, type MetadataField, parseBody } from './wire';

export const handleGet: Handler = (context, body, meter) => {
  const { key, options } = parseBody(getBody, body);
  return answer(context, KV, key, options?.metadataFields, meter);
};

export const handleSecretGet: Handler = (context, body, meter) => {
  const { key, options } = parseBody(getBody, body);
  return answer(context, SECRET, key, options?.metadataFields, meter);
};

export const handleEntityGet: Handler = (context, body, meter) => {
  const { entityName, key, options } = parseBody(entityGetBody, body);
  return answer(context, spaceOf(context, entityName), key, options?.metadataFields, meter);
};

function answer(
  context: KvsContext,
  space: Space,
  rawKey: unknown,
  fields: MetadataField[] | undefined,
  meter: Meter,
): Answer {
  const key = checkKey(space, rawKey, context.limits);
  const row = readRow(context, space, key, meter);
  if (row === undefined) return refuse('KEY_NOT_FOUND');
  return ok(rowView(keyView(space, key), openedRow(context.secrets, space, key, row), fields));
}
