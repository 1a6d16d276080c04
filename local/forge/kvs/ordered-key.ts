import { createHash } from 'node:crypto';

/** lmdb's array keys: element by element, booleans before numbers before strings, strings in UTF-8 order. */
export type KeyPart = string | number | boolean;
export type OrderedKey = KeyPart[];

/** Sorts after every key part met below a prefix: no text holds two of the highest code point in a row. */
export const HIGHEST = '\u{10ffff}\u{10ffff}';

/** lmdb refuses keys above 1978 bytes: what can be long in an index entry is replaced by its hash. */
const LONGEST_PLAIN_KEY = 600;
const LONGEST_PLAIN_PARTITION = 200;

/** The part of an index entry that tells rows of equal values apart; ordered by key unless the key is very long. */
export function rowToken(key: string): string {
  return Buffer.byteLength(key) <= LONGEST_PLAIN_KEY ? key : `#${hash(key)}`;
}

/** One key part for all partition values: they are only ever compared for equality. */
export function partitionToken(values: readonly KeyPart[]): string {
  const text = JSON.stringify(values);
  return Buffer.byteLength(text) <= LONGEST_PLAIN_PARTITION ? text : `#${hash(text)}`;
}

export function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
