import type { FetchDescriptor, PlatformCall, PlatformReply } from './messages';

export interface PlatformFetch {
  /** `__forge_fetch__`. */
  fetch(descriptor: FetchDescriptor, path: string, init?: RequestInit): Promise<Response>;
  /** The host's answer to a call sent before. */
  receive(callId: number, reply: PlatformReply): void;
}

/**
 * `__forge_fetch__`: passes every platform call to the main thread, which alone knows who is calling.
 * @param invocationId of the code that runs now; empty outside of any
 */
export function createPlatformFetch(
  invocationId: () => string,
  send: (callId: number, call: PlatformCall) => void,
): PlatformFetch {
  const waiting = new Map<number, (reply: PlatformReply) => void>();
  let lastCall = 0;

  return {
    async fetch(descriptor, path, init = {}) {
      const id = invocationId();
      const request = new Request('http://platform.invalid/', { ...init, headers: init.headers ?? {} });
      const body = init.body === undefined || init.body === null ? undefined : await request.text();
      const reply = await new Promise<PlatformReply>((resolve) => {
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
      const empty = reply.status === 204 || reply.status === 304;
      return new Response(empty ? null : reply.body, { status: reply.status, headers: reply.headers });
    },
    receive(callId, reply) {
      waiting.get(callId)?.(reply);
      waiting.delete(callId);
    },
  };
}
