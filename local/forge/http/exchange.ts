import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ZodType } from 'zod';
import { HttpError } from './http-error';

/** Above Forge's largest payload (5 MB), so that the platform's own limits are the ones met. */
const MAX_BODY_BYTES = 6 * 1024 * 1024;

/** The body as text. @throws HttpError 413 when it is too long */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY_BYTES) throw new HttpError(413, 'The request is too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
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
  sendJson(response, status, { message }, status === 413 ? { connection: 'close' } : {});
}
