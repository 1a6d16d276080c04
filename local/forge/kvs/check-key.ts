import { refuse } from './kvs-refusal';
import type { KvsLimits } from './limits';

/** Forge's documented pattern; its literal `\s-#` is meant as blank, dash and number sign. */
const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

/** The key of a request, checked. Refuses with EMPTY_KEY, KEY_TOO_LONG, INVALID_KEY. */
export function checkKey(key: unknown, limits: Readonly<KvsLimits>): string {
  if (key === undefined || key === null || key === '') return refuse('EMPTY_KEY');
  if (typeof key !== 'string') return refuse('INVALID_KEY');
  if (key.length > limits.keyLength) return refuse('KEY_TOO_LONG');
  if (!KEY_PATTERN.test(key)) return refuse('INVALID_KEY');
  return key;
}
