import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error';

const WRITES = new Set(['POST', 'PUT', 'DELETE', 'PATCH']);

function comesFromElsewhere(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
}

/**
 * Refuses a rebound name and a target that is no plain path: the request must be addressed to the server's own host.
 * @throws HttpError 403 or 400
 */
export function guardHost(request: IncomingMessage, origin: string): void {
  if (request.headers.host !== new URL(origin).host) {
    throw new HttpError(403, `This host answers as ${origin} only`);
  }
  if (!/^\/(?!\/)/.test(request.url ?? '')) throw new HttpError(400, 'The target must be a path');
}

/**
 * Refuses what another page could send: a foreign `Origin`, a cross-site fetch (a link to a page may be followed), and
 * writes that a plain form can make (no JSON).
 * @param origin the server's own origin, e.g. `http://localhost:3300`
 * @throws HttpError 403 or 415
 */
export function guardCaller(request: IncomingMessage, origin: string): void {
  const { origin: from, 'content-type': type } = request.headers;
  if (from !== undefined && from !== origin) throw new HttpError(403, 'Calls from other origins are refused');
  const method = request.method ?? 'GET';
  const opensPage =
    request.headers['sec-fetch-mode'] === 'navigate' &&
    request.headers['sec-fetch-dest'] === 'document' &&
    method === 'GET' &&
    !/^\/(?:__|rest\/)/.test(request.url ?? '');
  if (comesFromElsewhere(request) && !opensPage) {
    throw new HttpError(403, 'Calls from other sites are refused');
  }
  if (WRITES.has(method) && type?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    throw new HttpError(415, 'Send Content-Type: application/json');
  }
}

/** What the shell takes from the app's origin: its pages in frames, and icons. */
const SHOWN_ELSEWHERE = new Set(['iframe', 'document', 'image']);

/**
 * Keeps the app's code from being read by pages that are no business of its: another origin may show it, not fetch it.
 * @throws HttpError 403
 */
export function guardAsset(request: IncomingMessage): void {
  const use = request.headers['sec-fetch-dest'];
  if (comesFromElsewhere(request) && !(typeof use === 'string' && SHOWN_ELSEWHERE.has(use))) {
    throw new HttpError(403, 'Only pages and pictures may be used from other sites');
  }
}
