import type { PlatformReply } from '../workers/messages';

/** An answer of the platform with a JSON body; text is sent as it is. */
export function jsonReply(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): PlatformReply {
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  return { status, headers: { 'content-type': 'application/json;charset=UTF-8', ...headers }, body: text };
}
