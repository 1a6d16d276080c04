import { z } from 'zod';
import { refuse } from './kvs-refusal';
import { hash, type OrderedKey } from './ordered-key';

const cursorShape = z.tuple([z.string(), z.array(z.union([z.string(), z.number(), z.boolean()]))]);

/** An opaque place in the answers of one query: good for the same query only, whatever its page size. */
export function writeCursor(query: unknown, last: OrderedKey): string {
  return Buffer.from(JSON.stringify([hash(JSON.stringify(query)), last])).toString('base64url');
}

/** The last entry answered. Refuses with INVALID_CURSOR what is damaged or comes from another query. */
export function readCursor(query: unknown, cursor: string): OrderedKey {
  const parsed = cursorShape.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success || parsed.data[0] !== hash(JSON.stringify(query))) return refuse('INVALID_CURSOR');
  return parsed.data[1];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
