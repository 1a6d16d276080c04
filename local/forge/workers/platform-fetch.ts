import { STATUS_CODES } from 'node:http';
import type { FetchDescriptor, PlatformAnswer, PlatformCall } from './messages';

/** Statuses that have no body, in the words of the fetch standard. */
const NULL_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

export interface PlatformFetch {
  /** `__forge_fetch__`. */
  fetch(descriptor: FetchDescriptor, path: string, init?: RequestInit): Promise<Response>;
  /** The host's answer to a call sent before. */
  receive(callId: number, answer: PlatformAnswer): void;
}

/** What `work` comes to, or the reason of a signal that is aborted before. */
function untilAborted<T>(signal: AbortSignal | null | undefined, work: Promise<T>): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** As `fetch` rejects when a connection breaks. */
function broken(reason: string): TypeError {
  const cause = Object.assign(new Error(reason), { code: 'ECONNRESET' });
  return new TypeError('fetch failed', { cause });
}

/**
 * `__forge_fetch__`: passes every platform call to the main thread, which alone knows who is calling. Whoever aborts
 * a call no longer waits for it; what it does is done all the same.
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
      init.signal?.throwIfAborted();
      const request = new Request('http://platform.invalid/', { ...init, headers: init.headers ?? {} });
      const body = init.body === undefined || init.body === null ? undefined : await request.text();
      const answered = new Promise<PlatformAnswer>((resolve) => {
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
      const answer = await untilAborted(init.signal, answered);
      if ('dropped' in answer) throw broken(answer.dropped);
      const empty = NULL_BODY.has(answer.status);
      const { status, headers, body: text } = answer;
      // `@forge/realtime` knows a limit by the words of its status.
      const statusText = STATUS_CODES[status] ?? '';
      return new Response(empty ? null : text, { status, statusText, headers });
    },
    receive(callId, answer) {
      waiting.get(callId)?.(answer);
      waiting.delete(callId);
    },
  };
}
