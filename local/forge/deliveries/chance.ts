/**
 * A number from 0 up to but not including 1 that depends on nothing but its arguments, so that what happens "by
 * chance" happens again in the next run of a test.
 */
export function chance(seed: number, ...parts: readonly (string | number)[]): number {
  // FNV-1a, then a finalizer that spreads neighbours apart.
  let hash = 0x811c9dc5;
  for (const char of `${seed}/${parts.join('/')}`) {
    hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
