import { refuse } from './kvs-refusal';
import { jsonBytes } from './row';

/** A value of any space: given, not null, not too large or too deep. Answers its size in bytes as JSON. */
export function checkValue(value: unknown, maxBytes: number, maxDepth: number): number {
  if (value === undefined || value === null) return refuse('INVALID_VALUE');
  const bytes = jsonBytes(value);
  if (bytes > maxBytes) return refuse('MAX_SIZE');
  if (isDeeperThan(value, maxDepth)) return refuse('MAX_DEPTH');
  return bytes;
}

/** Levels of objects and arrays: `{}` is one level, `{a: {}}` two. Stops as soon as the answer is known. */
function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((item) => isDeeperThan(item, levels - 1));
}
