import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ZodType } from 'zod';
import { HttpError } from './http-error';

/** Above Forge's largest payload (5 MB), so that the platform's own limits are the ones met. */
const MAX_BODY_BYTES = 6 * 1024 * 1024;

/** What a caller that was refused may still send without being cut off, so that it comes to see the answer. */
const MAX_DISCARDED_BYTES = 64 * 1024 * 1024;

const declaredBytes = (request: IncomingMessage) => Number(request.headers['content-length'] ?? Number.NaN);

/** The body as text. @throws HttpError 413 as soon as it is known to be too long, 400 when it breaks off */
export function readBody(request: IncomingMessage): Promise<string> {
  const tooLong = new HttpError(413, 'The request is too large');
  if (declaredBytes(request) > MAX_BODY_BYTES) return Promise.reject(tooLong);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_BODY_BYTES) {
        request.removeAllListeners('data').pause();
        reject(tooLong);
      } else chunks.push(chunk);
    });
    request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.once('error', () => reject(new HttpError(400, 'The request broke off')));
  });
}

/** The body parsed by `schema`. @throws HttpError 400 when it is no JSON or not of that shape */
export async function readJson<T>(request: IncomingMessage, schema: ZodType<T>): Promise<T> {
  let value: unknown;
  try {
    value = JSON.parse(await readBody(request));
  } catch (error) {
    if (error instanceof HttpError) throw error;
    throw new HttpError(400, 'The request is not JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new HttpError(400, `${issue?.path.join('.') || 'body'}: ${issue?.message ?? 'malformed'}`);
}

export function sendText(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Record<string, string>,
): void {
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  sendText(response, status, JSON.stringify(body), {
    'content-type': 'application/json; charset=utf-8',
    ...headers,
  });
}

/** Answers a request that failed: what is wrong with it, or that the host itself is. */
export function sendError(response: ServerResponse, error: unknown, print: (line: string) => void): void {
  if (!(error instanceof HttpError)) print(`host: ${error instanceof Error ? error.stack : String(error)}`);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof HttpError ? error.status : 500;
  const message = error instanceof Error ? error.message : String(error);
  // A short rest is read and thrown away; who sends more, or does not say how much, is cut off.
  const cutOff = status === 413 && !(declaredBytes(response.req) <= MAX_DISCARDED_BYTES);
  sendJson(response, status, { message }, cutOff ? { connection: 'close' } : {});
  if (!cutOff) response.req.resume();
}
