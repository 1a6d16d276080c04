import { Worker } from 'node:worker_threads';
import { type Claim, createClaim, isClaimFree, withdrawClaim } from './claim';
import type {
  AppLogLine,
  FromWorker,
  PlatformAnswer,
  PlatformCall,
  RunOutcome,
  RunRequest,
  ToWorker,
  WorkerSetup,
} from './messages';

/** One call on its way to an outcome. */
export interface PendingCall {
  request: RunRequest;
  /** The handler begins in this worker; called once. */
  began(worker: AppWorker): void;
  settle(outcome: RunOutcome): void;
}

interface Held {
  call: PendingCall;
  claim: Claim;
  postedAt: number;
}

export interface AppWorkerOptions {
  script: string;
  memoryMB: number;
  clockOffsetMs: number;
  egress: readonly string[];
  answer(call: PlatformCall): Promise<PlatformAnswer>;
  log(line: AppLogLine): void;
  /** What is written past `console`. */
  print(line: string): void;
  /** The thread has ended; the calls which it had not begun can go to another. */
  ended(notBegun: PendingCall[]): void;
}

/** One worker thread, and the calls it was given. */
export interface AppWorker {
  give(call: PendingCall): void;
  /** Forgets a call that ran out of time. */
  drop(id: string): void;
  calls(): number;
  /** Whether a call is here that has not been begun. */
  isWaiting(id: string): boolean;
  /** Takes back a call which the worker has not begun; undefined when it has. */
  takeBack(id: string): PendingCall | undefined;
  /** For how long the oldest call has been waiting to be begun, ms; 0 when none waits or the thread is starting. */
  waitingMs(): number;
  isReady(): boolean;
  /** Whether its event loop did not turn in the next moments. */
  isStuck(): Promise<boolean>;
  setClock(offsetMs: number): void;
  /** Ends the thread; calls that it has begun get this outcome. */
  terminate(fate: RunOutcome): Promise<unknown>;
}

const STUCK_SAMPLE_MS = 250;
const STUCK_SHARE = 0.95;

function crash(message: string): RunOutcome {
  return { ok: false, reason: 'crash', message };
}

export function startAppWorker(options: AppWorkerOptions): AppWorker {
  const { memoryMB } = options;
  const held = new Map<string, Held>();
  let ready = 0;
  let fate: RunOutcome | undefined;
  const outOfMemory: RunOutcome = {
    ok: false,
    reason: 'memory',
    message: `Function ran out of memory. Limit of ${memoryMB} MB`,
  };

  const setup: WorkerSetup = { clockOffsetMs: options.clockOffsetMs, memoryMB, egress: options.egress };
  const worker = new Worker(options.script, {
    workerData: setup,
    // Nothing of the host's environment (tokens!) is for the app.
    env: { NODE_ENV: 'production' },
    execArgv: ['--enable-source-maps'],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMB },
  });
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => options.print(text.trimEnd()));
  }
  const post = (message: ToWorker): void => worker.postMessage(message);

  function receive(message: FromWorker): void {
    if (message.type === 'ready') ready = performance.now();
    else if (message.type === 'taken') held.get(message.id)?.call.began(self);
    else if (message.type === 'memory') fate ??= outOfMemory;
    else if (message.type === 'log') options.log(message.line);
    else if (message.type === 'done') {
      const { call } = held.get(message.id) ?? {};
      held.delete(message.id);
      call?.settle(message.outcome);
    } else {
      void options.answer(message.call).then((reply) => {
        post({ type: 'reply', callId: message.callId, reply });
      });
    }
  }

  worker.on('message', receive);
  worker.on('error', (error: Error & { code?: string }) => {
    fate ??=
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory : crash(`Function crashed: ${error.message}`);
  });
  // Node hands over every message of a thread before it says that the thread has ended, so what is still free now
  // has never been begun.
  worker.on('exit', (code) => {
    const all = [...held.values()];
    held.clear();
    const notBegun = all.filter(({ claim }) => withdrawClaim(claim));
    for (const item of all) {
      if (!notBegun.includes(item))
        item.call.settle(fate ?? crash(`Function process exited with code ${code}`));
    }
    options.ended(notBegun.map(({ call }) => call));
  });
  worker.unref();

  const self: AppWorker = {
    give(call) {
      const claim = createClaim();
      held.set(call.request.id, { call, claim, postedAt: performance.now() });
      post({ type: 'run', ...call.request, claim });
    },
    drop: (id) => void held.delete(id),
    calls: () => held.size,
    isWaiting(id) {
      const item = held.get(id);
      return item !== undefined && isClaimFree(item.claim);
    },
    takeBack(id) {
      const item = held.get(id);
      if (!item || !withdrawClaim(item.claim)) return undefined;
      held.delete(id);
      return item.call;
    },
    waitingMs() {
      if (ready === 0) return 0;
      const waiting = [...held.values()].filter(({ claim }) => isClaimFree(claim));
      if (waiting.length === 0) return 0;
      const since = Math.min(...waiting.map(({ postedAt }) => Math.max(postedAt, ready)));
      return performance.now() - since;
    },
    isReady: () => ready !== 0,
    async isStuck() {
      const before = worker.performance.eventLoopUtilization();
      await new Promise((resolve) => setTimeout(resolve, STUCK_SAMPLE_MS).unref());
      const { utilization } = worker.performance.eventLoopUtilization(before);
      return utilization > STUCK_SHARE;
    },
    setClock: (offsetMs) => post({ type: 'clock', offsetMs }),
    terminate(outcome) {
      fate ??= outcome;
      return worker.terminate();
    },
  };
  return self;
}
