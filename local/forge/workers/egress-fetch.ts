import type { PlatformFetch } from './platform-fetch';

type Fetch = typeof globalThis.fetch;

function refused(url: string): Error {
  const text = `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`;
  return Object.assign(new Error(text), { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 });
}

async function limited(reply: Response): Promise<Error> {
  const { message }: { message: string } = await reply.json();
  return Object.assign(new Error(message), { name: 'REQUEST_EGRESS_LIMIT_ERR', status: 429 });
}

/**
 * `fetch` of the app, also that of `@forge/api`: the host says whether the manifest lists the address and whether the
 * function may still ask; only then is it fetched. A redirect is an address of its own.
 * @param real Node's own
 */
export function createEgressFetch(platform: PlatformFetch, real: Fetch): Fetch {
  return async function egressFetch(input, init) {
    const request = new Request(input, init);
    const { url } = request;
    const reply = await platform.fetch({ type: 'egress' }, url, {
      method: request.method,
      signal: request.signal,
    });
    const verdict = reply.headers.get('x-forge-egress');
    if (verdict === 'refused') throw refused(url);
    if (verdict === 'limited') throw await limited(reply);
    if (verdict === 'late')
      throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    if (verdict !== 'pass') return reply;
    const late = AbortSignal.timeout(Number(reply.headers.get('x-forge-egress-ms')));
    return real(request, { signal: AbortSignal.any([request.signal, late]) });
  };
}
