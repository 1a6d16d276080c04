/**
 * An id that follows from what it is made of, so that importing the same twice makes one (PRODUCT §5.11): 32
 * hexadecimal digits, an id of the app like any other. Not a secret, and no proof against somebody who looks for two
 * contents with one id.
 */
export function stableId(...parts: readonly string[]): string {
  // The lengths keep "a", "bc" apart from "ab", "c".
  const text = parts.map((part) => `${part.length}:${part}`).join('');
  return [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef].map((seed) => hash32(text, seed)).join('');
}

/** Murmur's way of mixing, over UTF-16 units. */
function hash32(text: string, seed: number): string {
  let hash = seed ^ text.length;
  for (let at = 0; at < text.length; at += 1) {
    let unit = Math.imul(text.charCodeAt(at), 0xcc9e2d51);
    unit = (unit << 15) | (unit >>> 17);
    hash ^= Math.imul(unit, 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
