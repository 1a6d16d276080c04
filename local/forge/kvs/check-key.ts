import { refuse } from './kvs-refusal';
import type { KvsLimits } from './limits';
import type { Space } from './row';

/** Forge's documented pattern; its literal `\s-#` is meant as blank, dash and number sign. */
const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

/**
 * The key of a request, checked. Refuses with KEY_TOO_LONG, INVALID_KEY and, where there is none, with EMPTY_KEY for
 * entities and KEY_TOO_SHORT for the others: the pages of the two stores name different codes.
 */
export function checkKey(space: Space, key: unknown, limits: Readonly<KvsLimits>): string {
  if (key === undefined || key === null || key === '') {
    return refuse(space.kind === 'entity' ? 'EMPTY_KEY' : 'KEY_TOO_SHORT');
  }
  if (typeof key !== 'string') return refuse('INVALID_KEY');
  if (key.length > limits.keyLength) return refuse('KEY_TOO_LONG');
  if (!KEY_PATTERN.test(key)) return refuse('INVALID_KEY');
  return key;
}
