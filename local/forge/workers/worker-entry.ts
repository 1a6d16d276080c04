/**
 * The script of a worker thread: gives the app's code the two globals the `@forge/*` packages hang on, runs handlers,
 * and passes every platform call to the main thread, which alone knows who is calling.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { shiftClock } from '../bridge/frame-clock';
import { installAppConsole } from './app-console';
import { takeClaim } from './claim';
import { createEgressFetch } from './egress-fetch';
import { watchMemory } from './memory-watch';
import type { FromWorker, RunMessage, RunOutcome, ToWorker, WorkerSetup } from './messages';
import { guardNetwork } from './network-guard';
import { createPlatformFetch } from './platform-fetch';
import { createRuntime } from './runtime-object';

type Handler = (...args: unknown[]) => unknown;

const setup: WorkerSetup = workerData;
shiftClock(setup.clockOffsetMs);

const invocation = new AsyncLocalStorage<ReturnType<typeof createRuntime>>();

// A getter, not a value: concurrent invocations would read each other's user from a plain global.
Object.defineProperty(globalThis, '__forge_runtime__', { get: () => invocation.getStore() });

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}

const invocationId = () => invocation.getStore()?.appContext.invocationId ?? '';

const platform = createPlatformFetch(invocationId, (callId, call) => send({ type: 'call', callId, call }));
installAppConsole((text) => send({ type: 'log', line: { invocationId: invocationId(), text } }));

guardNetwork(setup.egress);
Object.assign(globalThis, {
  __forge_fetch__: platform.fetch,
  fetch: createEgressFetch(platform, globalThis.fetch),
});
watchMemory(setup.memoryMB, () => {
  send({ type: 'memory' });
  process.exit(1);
});

const load = createRequire(__filename);

function handlerOf(message: RunMessage): Handler {
  const loaded: Record<string, unknown> = load(message.file);
  const handler = loaded[message.exportName];
  if (typeof handler !== 'function')
    throw new Error(`${message.exportName} is not a function exported by the handler file`);
  return (...args) => handler(...args);
}

async function outcomeOf(message: RunMessage): Promise<RunOutcome> {
  try {
    const args: unknown[] = JSON.parse(message.args);
    const value = await invocation.run(createRuntime(message.runtime, dirname(message.file)), async () =>
      handlerOf(message)(...args),
    );
    return { ok: true, value: JSON.stringify(value) };
  } catch (error) {
    const { message: text, stack } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, reason: 'thrown', message: text, ...(stack === undefined ? {} : { stack }) };
  }
}

async function run(message: RunMessage): Promise<void> {
  if (!takeClaim(message.claim)) return;
  send({ type: 'taken', id: message.id });
  send({ type: 'done', id: message.id, outcome: await outcomeOf(message) });
}

parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'run') void run(message);
  else if (message.type === 'reply') platform.receive(message.callId, message.reply);
  else shiftClock(message.offsetMs);
});
send({ type: 'ready' });
