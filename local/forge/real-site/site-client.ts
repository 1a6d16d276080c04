import type { JiraRequest } from '../../jira/types';

export interface SiteCredentials {
  /** `https://example.atlassian.net`. */
  siteUrl: string;
  email: string;
  token: string;
}

export interface SiteAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const TIMEOUT_MS = 25_000;
const PASSED_ON = /^(?:accept|accept-language|content-type|x-force-accept-language|x-atlassian-.*)$/;
/** Fetch has unpacked the body already; the site's cookies are the token's own. */
const DROPPED = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'set-cookie',
  'connection',
]);

/** An answer in the words of the host, in the shape of Jira's errors. */
export function hostAnswer(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): SiteAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ errorMessages: [message], errors: {} }),
  };
}

/**
 * The site's address as an origin.
 * @throws when it is not https (a stand-in on this machine may be http)
 */
export function siteOrigin(siteUrl: string): string {
  const url = URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
  const local = url?.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
  if (!url || (url.protocol !== 'https:' && !local)) {
    throw new Error(`"${siteUrl}" is no site address: give it as https://example.atlassian.net`);
  }
  return url.origin;
}

/** Speaks to a real site as the person of an API token. The token goes into one header and nowhere else. */
export function createSiteClient({ siteUrl, email, token }: SiteCredentials, timeoutMs: number = TIMEOUT_MS) {
  const origin = siteOrigin(siteUrl);
  const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;

  return async function send(request: Omit<JiraRequest, 'actor'>): Promise<SiteAnswer> {
    const url = new URL(origin + request.path);
    if (url.origin !== origin || !/^\/(?:rest|_edge)\//.test(url.pathname)) {
      return hostAnswer(404, `${request.path} is no call of the site`);
    }
    const passed = Object.entries(request.headers).filter(([name]) => PASSED_ON.test(name));
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(url, {
        method: request.method,
        headers: {
          accept: 'application/json',
          ...Object.fromEntries(passed),
          authorization,
          'x-atlassian-token': 'no-check',
          'user-agent': 'local-forge-host',
        },
        // A redirect would take the token along.
        redirect: 'manual',
        signal,
        ...(request.body === undefined ? {} : { body: request.body }),
      });
      const headers = Object.fromEntries([...response.headers].filter(([name]) => !DROPPED.has(name)));
      return { status: response.status, headers, body: await response.text() };
    } catch {
      return signal.aborted
        ? hostAnswer(504, `The site did not answer within ${timeoutMs / 1000} seconds.`)
        : hostAnswer(502, 'The site could not be reached. Check its address and your network.');
    }
  };
}

export type SiteClient = ReturnType<typeof createSiteClient>;
