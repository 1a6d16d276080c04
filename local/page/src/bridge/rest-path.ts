/**
 * The address on this origin for a path an app gives to `requestJira`. Only the product's REST API may be reached: the
 * frame must not talk to the host's own calls or to other sites with the person's session, however the path is spelled.
 * Throws an Error for anything else.
 */
export function productPath(restPath: string, origin: string): string {
  const url = new URL(restPath, origin);
  const isRest = /^\/(rest|gateway)\//.test(url.pathname) && !/%2f|%5c|\\/i.test(url.pathname);
  if (url.origin !== origin || !isRest)
    throw new Error(`"${restPath}" is not a path of the product's REST API`);
  return `${url.pathname}${url.search}`;
}

/**
 * Headers of an app's request without those by which scripts speak for other people. Writes say they are JSON, as the
 * host asks of every write, unless the app says otherwise. `x-local-bridge` has the host hold the call to the scopes of
 * the app's manifest.
 */
export function productHeaders(
  headers: readonly (readonly [string, string])[],
  method: string,
): [string, string][] {
  const kept = headers
    .filter(([name]) => !/^x-local-/i.test(name))
    .map(([name, value]): [string, string] => [name, value]);
  const marked: [string, string][] = [...kept, ['x-local-bridge', '1']];
  const isTyped = kept.some(([name]) => /^content-type$/i.test(name));
  return isTyped || /^(GET|HEAD)$/i.test(method) ? marked : [...marked, ['Content-Type', 'application/json']];
}
