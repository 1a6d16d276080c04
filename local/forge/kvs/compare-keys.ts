import type { KeyPart, OrderedKey } from './ordered-key';

const RANK = { boolean: 0, number: 1, string: 2 } as const;

/** Orders array keys as lmdb does: part by part, booleans before numbers before strings, strings by UTF-8 bytes. */
export function compareKeys(a: OrderedKey, b: OrderedKey): number {
  for (const [at, left] of a.entries()) {
    const right = b[at];
    if (right === undefined) return 1;
    const sign = compareParts(left, right);
    if (sign !== 0) return sign;
  }
  return a.length - b.length;
}

function compareParts(a: KeyPart, b: KeyPart): number {
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  const rank = RANK[kindOf(a)] - RANK[kindOf(b)];
  return rank === 0 ? Number(a) - Number(b) : rank;
}

function kindOf(part: KeyPart): keyof typeof RANK {
  return typeof part === 'string' ? 'string' : typeof part === 'number' ? 'number' : 'boolean';
}
