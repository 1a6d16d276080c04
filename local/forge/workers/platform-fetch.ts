import type { FetchDescriptor, PlatformAnswer, PlatformCall } from './messages';

export interface PlatformFetch {
  /** `__forge_fetch__`. */
  fetch(descriptor: FetchDescriptor, path: string, init?: RequestInit): Promise<Response>;
  /** The host's answer to a call sent before. */
  receive(callId: number, answer: PlatformAnswer): void;
}

/** As `fetch` rejects when a connection breaks. */
function broken(reason: string): TypeError {
  const cause = Object.assign(new Error(reason), { code: 'ECONNRESET' });
  return new TypeError('fetch failed', { cause });
}

/**
 * `__forge_fetch__`: passes every platform call to the main thread, which alone knows who is calling.
 * @param invocationId of the code that runs now; empty outside of any
 */
export function createPlatformFetch(
  invocationId: () => string,
  send: (callId: number, call: PlatformCall) => void,
): PlatformFetch {
  const waiting = new Map<number, (answer: PlatformAnswer) => void>();
  let lastCall = 0;

  return {
    async fetch(descriptor, path, init = {}) {
      const id = invocationId();
      const request = new Request('http://platform.invalid/', { ...init, headers: init.headers ?? {} });
      const body = init.body === undefined || init.body === null ? undefined : await request.text();
      const answer = await new Promise<PlatformAnswer>((resolve) => {
        const callId = ++lastCall;
        waiting.set(callId, resolve);
        send(callId, {
          invocationId: id,
          // Only what can be cloned and is known; the SDK also passes undefined members.
          descriptor: JSON.parse(JSON.stringify(descriptor)),
          path,
          method: request.method,
          headers: Object.fromEntries(request.headers),
          body,
        });
      });
      if ('dropped' in answer) throw broken(answer.dropped);
      const empty = answer.status === 204 || answer.status === 304;
      return new Response(empty ? null : answer.body, { status: answer.status, headers: answer.headers });
    },
    receive(callId, answer) {
      waiting.get(callId)?.(answer);
      waiting.delete(callId);
    },
  };
}
