import type { IncomingMessage } from 'node:http';
import { HttpError } from './http-error';

const WRITES = new Set(['POST', 'PUT', 'DELETE', 'PATCH']);

/**
 * Refuses what another page or a rebound name could send: a foreign `Host`, a foreign `Origin`, a cross-site fetch,
 * and writes that a plain form can make (no JSON).
 * @param origin the server's own origin, e.g. `http://localhost:3300`
 * @throws HttpError 403 or 415
 */
export function guardRequest(request: IncomingMessage, origin: string): void {
  const { host, origin: from, 'sec-fetch-site': site, 'content-type': type } = request.headers;
  if (host !== new URL(origin).host) throw new HttpError(403, `This host answers as ${origin} only`);
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
