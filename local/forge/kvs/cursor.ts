import { z } from 'zod';
import { refuse } from './kvs-refusal';
import { hash } from './ordered-key';

const placeShape = z.strictObject({
  /** The last entry answered; undefined: none so far. */
  last: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
  /** How many pages were answered so far. */
  pages: z.int(),
});
export type QueryPlace = z.output<typeof placeShape>;
const cursorShape = z.tuple([z.string(), placeShape]);

/** An opaque place in the answers of one query: good for the same query only, whatever its page size. */
export function writeCursor(query: unknown, place: QueryPlace): string {
  return Buffer.from(JSON.stringify([hash(JSON.stringify(query)), place])).toString('base64url');
}

/** Where the query goes on. Refuses with INVALID_CURSOR what is damaged or comes from another query. */
export function readCursor(query: unknown, cursor: string): QueryPlace {
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
