import type { Handler, KvsContext } from './kvs-context';
import { refuse } from './kvs-refusal';
import { type Answer, type Meter, NO_CONTENT, ok } from './kvs-reply';
import { liveRow } from './read-row';
import { KV, SECRET, type Space } from './row';
import { keyView, openedRow, rowView } from './row-view';
import { spaceOf } from './space';
import { entitySetBody, parseBody, setBody, type WireSetOptions } from './wire';
import { checkSet, writeRow } from './write-row';

export const handleSet: Handler = (context, body, meter) =>
  setRow(context, KV, parseBody(setBody, body), meter);

export const handleSecretSet: Handler = (context, body, meter) =>
  setRow(context, SECRET, parseBody(setBody, body), meter);

export const handleEntitySet: Handler = (context, body, meter) => {
  const { entityName, ...item } = parseBody(entitySetBody, body);
  return setRow(context, spaceOf(context, entityName), item, meter);
};

interface SetItem {
  key?: unknown;
  value?: unknown;
  options?: WireSetOptions | undefined;
}

async function setRow(context: KvsContext, space: Space, item: SetItem, meter: Meter): Promise<Answer> {
  const { options } = item;
  const pending = checkSet(context, space, { ...item, ttl: options?.ttl });
  return context.store.transact(() => {
    const found = liveRow(context, space, pending.key);
    if (options?.keyPolicy === 'FAIL_IF_EXISTS' && found !== undefined) return refuse('KEY_CONFLICT');
    const wanted = options?.returnValue;
    const previous =
      wanted === 'PREVIOUS' && found ? openedRow(context.secrets, space, pending.key, found) : undefined;
    const latest = writeRow(context, pending, meter);
    const returned = wanted === 'LATEST' ? latest : previous;
    if (returned === undefined) return NO_CONTENT;
    return ok(rowView(keyView(space, pending.key), returned, options?.returnMetadataFields));
  });
}
