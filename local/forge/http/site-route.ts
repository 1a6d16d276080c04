import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JiraSite } from '../../jira/types';
import type { PageCalls } from '../calls/page-calls';
import type { Unmodelled } from '../calls/unmodelled';
import { readBody, sendText } from './exchange';

/** Headers between browser and host that say nothing to Jira. */
const HOP = new Set([
  'host',
  'cookie',
  'connection',
  'origin',
  'referer',
  'content-length',
  'accept-encoding',
]);

export interface SiteRouteDeps {
  site: JiraSite;
  pageCalls: PageCalls;
  unmodelled: Unmodelled;
}

/**
 * `ANY /rest/…`: the Jira site as this person. With the header `x-local-bridge` the call is one of the app's front end
 * (`requestJira` of the bridge), which only reaches what the manifest's scopes open and nothing of the shell's own,
 * and which faults hit.
 */
export async function sendSiteAnswer(
  deps: SiteRouteDeps,
  request: IncomingMessage,
  response: ServerResponse,
  accountId: string,
): Promise<void> {
  const method = request.method ?? 'GET';
  const path = request.url ?? '/';
  const body = await readBody(request);
  const fromPage = request.headers['x-local-bridge'] !== undefined;
  if (fromPage) {
    const instead = await deps.pageCalls.admit(method, path);
    if (instead && 'dropped' in instead) return void response.destroy();
    if (instead) return sendText(response, instead.status, instead.body, instead.headers);
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      HOP.has(name) || name.startsWith('x-local-') || name.startsWith('sec-') || typeof value !== 'string'
        ? []
        : [[name, value]],
    ),
  );
  const answer = await deps.site.handle({
    method,
    path,
    headers,
    actor: { kind: 'user', accountId },
    ...(fromPage ? { fromPage } : {}),
    ...(body === '' ? {} : { body }),
  });
  if (answer.status === 501) deps.unmodelled.record('jira', method, path);
  sendText(response, answer.status, answer.body, answer.headers);
}
