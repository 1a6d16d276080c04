import { z } from 'zod';

/** An answer that is not a success, in Jira's words. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  constructor(
    readonly status: number,
    message: string,
    /** What is wrong with single fields, by field name. */
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

const errorBodySchema = z.looseObject({
  errorMessages: z.array(z.string()).optional(),
  errors: z.record(z.string(), z.string()).optional(),
  message: z.string().optional(),
});

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** Ask as somebody else than the session's user. */
  accountId?: string;
  signal?: AbortSignal | undefined;
}

/**
 * One call to the host or to Jira behind it; the answer is parsed by `schema`.
 * Throws `RequestError` for any status of 400 and above, and when the host cannot be reached (status 0).
 */
export async function requestJson<T>(
  path: string,
  schema: z.ZodType<T>,
  options: RequestOptions = {},
): Promise<T> {
  const text = await requestText(path, options);
  return schema.parse(text === '' ? null : JSON.parse(text));
}

/** Like `requestJson`, for calls whose answer does not matter. */
export async function requestDone(path: string, options: RequestOptions): Promise<void> {
  await requestText(path, options);
}

async function requestText(path: string, options: RequestOptions): Promise<string> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (options.method && options.method !== 'GET') headers['Content-Type'] = 'application/json';
  if (options.accountId) headers['x-local-account'] = options.accountId;
  const response = await fetch(path, {
    method: options.method ?? 'GET',
    headers,
    credentials: options.accountId ? 'omit' : 'same-origin',
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  }).catch((reason: unknown) => {
    if (options.signal?.aborted) throw reason;
    throw new RequestError(0, 'The host does not answer. Is it still running?');
  });
  const text = await response.text();
  if (!response.ok) throw toError(response.status, text);
  return text;
}

function toError(status: number, text: string): RequestError {
  const body = errorBodySchema.safeParse(tryJson(text)).data;
  const fields = body?.errors ?? {};
  const messages = [...(body?.errorMessages ?? []), ...(body?.message ? [body.message] : [])];
  const all = messages.length > 0 ? messages : Object.values(fields);
  return new RequestError(status, all.join(' ') || `The site answered ${status}`, fields);
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What to show of anything thrown. */
export function errorText(error: unknown): string {
  if (error instanceof z.ZodError) return `The answer was not understood: ${z.prettifyError(error)}`;
  return error instanceof Error ? error.message : String(error);
}
