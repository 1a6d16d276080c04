/**
 * The script of a worker thread: gives the app's code the two globals the `@forge/*` packages hang on, runs handlers,
 * and passes every platform call to the main thread, which alone knows who is calling.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { shiftClock } from '../bridge/frame-clock';
import type {
  FetchDescriptor,
  FromWorker,
  PlatformReply,
  RunMessage,
  ToWorker,
  WorkerSetup,
} from './messages';
import { createRuntime } from './runtime-object';

type Handler = (...args: unknown[]) => unknown;

const setup: WorkerSetup = workerData;
shiftClock(setup.clockOffsetMs);

const invocation = new AsyncLocalStorage<ReturnType<typeof createRuntime>>();
const waiting = new Map<number, (reply: PlatformReply) => void>();
let lastCall = 0;

// A getter, not a value: concurrent invocations would read each other's user from a plain global.
Object.defineProperty(globalThis, '__forge_runtime__', { get: () => invocation.getStore() });

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}

async function forgeFetch(
  descriptor: FetchDescriptor,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const request = new Request('http://platform.invalid/', { ...init, headers: init.headers ?? {} });
  const body = init.body === undefined || init.body === null ? undefined : await request.text();
  const reply = await new Promise<PlatformReply>((resolve) => {
    const callId = ++lastCall;
    waiting.set(callId, resolve);
    send({
      type: 'call',
      callId,
      call: {
        invocationId: invocation.getStore()?.appContext.invocationId ?? '',
        // Only what can be cloned and is known; the SDK also passes undefined members.
        descriptor: JSON.parse(JSON.stringify(descriptor)),
        path,
        method: request.method,
        headers: Object.fromEntries(request.headers),
        body,
      },
    });
  });
  const empty = reply.status === 204 || reply.status === 304;
  return new Response(empty ? null : reply.body, { status: reply.status, headers: reply.headers });
}

/** `fetch` of `@forge/api` is this one: whatever the manifest does not list cannot be reached. */
async function refuseEgress(input: string | URL | Request): Promise<never> {
  const url = input instanceof Request ? input.url : String(input);
  throw Object.assign(
    new Error(
      `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`,
    ),
    {
      name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
      status: 403,
    },
  );
}

Object.assign(globalThis, { __forge_fetch__: forgeFetch, fetch: refuseEgress });

const load = createRequire(__filename);

function handlerOf(message: RunMessage): Handler {
  const loaded: Record<string, unknown> = load(message.file);
  const handler = loaded[message.exportName];
  if (typeof handler !== 'function')
    throw new Error(`${message.exportName} is not a function exported by the handler file`);
  return (...args) => handler(...args);
}

async function run(message: RunMessage): Promise<void> {
  send({ type: 'taken', id: message.id });
  try {
    const args: unknown[] = JSON.parse(message.args);
    const value = await invocation.run(createRuntime(message.runtime), async () =>
      handlerOf(message)(...args),
    );
    send({ type: 'done', id: message.id, outcome: { ok: true, value: JSON.stringify(value) } });
  } catch (error) {
    const { message: text, stack } = error instanceof Error ? error : new Error(String(error));
    send({
      type: 'done',
      id: message.id,
      outcome: { ok: false, reason: 'thrown', message: text, ...(stack === undefined ? {} : { stack }) },
    });
  }
}

parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'run') void run(message);
  else {
    waiting.get(message.callId)?.(message.reply);
    waiting.delete(message.callId);
  }
});
