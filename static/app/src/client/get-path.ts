/**
 * `lodash/get` as far as Forge's bridge uses it, for the translations of apps that have any: what stands at the end of
 * `path`, else `fallback`. The original would come with every page before its first content, and is larger than this
 * whole folder.
 */
export default function getPath(object: unknown, path: readonly string[], fallback?: unknown): unknown {
  let at: unknown = object;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return fallback;
    at = (at as Record<string, unknown>)[key];
  }
  return at === undefined ? fallback : at;
}
