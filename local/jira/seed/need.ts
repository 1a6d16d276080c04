/** Like `map.get`, but a seed that names something it does not define is told so. */
export function need<K, V>(map: ReadonlyMap<K, V>, key: K, what: string): V {
  const value = map.get(key);
  if (value === undefined)
    throw new Error(`The site seed names ${what} ${String(key)}, which it does not define.`);
  return value;
}
