import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error';

const WRITES = new Set(['POST', 'PUT', 'DELETE', 'PATCH']);

/** Refuses a rebound name: the request must be addressed to the server's own host. @throws HttpError 403 */
export function guardHost(request: IncomingMessage, origin: string): void {
  if (request.headers.host !== new URL(origin).host) {
    throw new HttpError(403, `This host answers as ${origin} only`);
  }
}

/**
 * Refuses what another page could send: a foreign `Origin`, a cross-site fetch (following a link is allowed), and
 * writes that a plain form can make (no JSON).
 * @param origin the server's own origin, e.g. `http://localhost:3300`
 * @throws HttpError 403 or 415
 */
export function guardCaller(request: IncomingMessage, origin: string): void {
  const { origin: from, 'sec-fetch-site': site, 'content-type': type } = request.headers;
  if (from !== undefined && from !== origin) throw new HttpError(403, 'Calls from other origins are refused');
  const method = request.method ?? 'GET';
  const isNavigation = request.headers['sec-fetch-mode'] === 'navigate' && method === 'GET';
  if ((site === 'cross-site' || site === 'same-site') && !isNavigation) {
    throw new HttpError(403, 'Calls from other sites are refused');
  }
  if (WRITES.has(method) && type?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    throw new HttpError(415, 'Send Content-Type: application/json');
  }
}
