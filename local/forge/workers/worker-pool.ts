import { Worker } from 'node:worker_threads';
import type {
  FromWorker,
  PlatformCall,
  PlatformReply,
  RunMessage,
  RunOutcome,
  ToWorker,
  WorkerSetup,
} from './messages';

const MEMORY_MB = 512;
/** A worker that has not even taken a call after this long is passed over by new ones. */
const SILENT_MS = 500;
const STUCK_SAMPLE_MS = 250;
const STUCK_SHARE = 0.95;

interface Pending {
  finish(outcome: RunOutcome): void;
  postedAt: number;
  taken: boolean;
}

interface Slot {
  worker: Worker;
  pending: Map<string, Pending>;
}

export interface WorkerPool {
  /**
   * Runs a handler. Never rejects: throwing, time-outs, memory and crashes are outcomes.
   * @param timeoutMs what the platform allows this kind of function
   */
  run(message: Omit<RunMessage, 'type'>, timeoutMs: number): Promise<RunOutcome>;
  /** Ends all workers; calls under way end as crashed. The next call starts fresh workers with the new code. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface WorkerPoolOptions {
  script: string;
  size: number;
  setup: WorkerSetup;
  answer(call: PlatformCall): Promise<PlatformReply>;
  print(line: string): void;
}

/**
 * Runs the app's backend in worker threads, in turn, so that code which keeps state in a module shows it, and a loop
 * or `process.exit` in app code ends a worker, not the host. Workers are started on demand.
 */
export function createWorkerPool(options: WorkerPoolOptions): WorkerPool {
  const slots: (Slot | undefined)[] = Array.from({ length: options.size }, () => undefined);
  let turn = 0;
  let closed = false;

  function end(index: number, slot: Slot, outcome: RunOutcome): void {
    if (slots[index] === slot) slots[index] = undefined;
    for (const call of [...slot.pending.values()]) call.finish(outcome);
  }

  function start(index: number): Slot {
    const worker = new Worker(options.script, {
      workerData: options.setup,
      // Nothing of the host's environment (tokens!) is for the app.
      env: { NODE_ENV: 'production' },
      execArgv: ['--enable-source-maps'],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const slot: Slot = { worker, pending: new Map() };
    for (const stream of [worker.stdout, worker.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => options.print(text.trimEnd()));
    }
    worker.on('message', (message: FromWorker) => receive(slot, message));
    worker.on('error', (error: Error & { code?: string }) => {
      const memory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(index, slot, {
        ok: false,
        reason: memory ? 'memory' : 'crash',
        message: memory
          ? `Function ran out of memory. Limit of ${MEMORY_MB} MB`
          : `Function crashed: ${error.message}`,
      });
    });
    worker.on('exit', (code) =>
      end(index, slot, { ok: false, reason: 'crash', message: `Function process exited with code ${code}` }),
    );
    worker.unref();
    slots[index] = slot;
    return slot;
  }

  function receive(slot: Slot, message: FromWorker): void {
    if (message.type === 'taken') {
      const call = slot.pending.get(message.id);
      if (call) call.taken = true;
    } else if (message.type === 'done') slot.pending.get(message.id)?.finish(message.outcome);
    else {
      void options.answer(message.call).then((reply) => {
        const answer: ToWorker = { type: 'reply', callId: message.callId, reply };
        slot.worker.postMessage(answer);
      });
    }
  }

  function isSilent(slot: Slot | undefined): boolean {
    const now = performance.now();
    return [...(slot?.pending.values() ?? [])].some((call) => !call.taken && now - call.postedAt > SILENT_MS);
  }

  function pick(): { index: number; slot: Slot } {
    const order = slots.map((_, step) => (turn + step) % slots.length);
    const index = order.find((candidate) => !isSilent(slots[candidate])) ?? order[0] ?? 0;
    turn = index + 1;
    return { index, slot: slots[index] ?? start(index) };
  }

  /** A function that waits is only late; one that does not let its event loop run has to be ended with its worker. */
  function endIfStuck(index: number, slot: Slot): void {
    const before = slot.worker.performance.eventLoopUtilization();
    setTimeout(() => {
      if (slots[index] !== slot) return;
      const { utilization } = slot.worker.performance.eventLoopUtilization(before);
      if (utilization > STUCK_SHARE || isSilent(slot)) {
        end(index, slot, {
          ok: false,
          reason: 'timeout',
          message: 'Function timed out with another one in its worker',
        });
        void slot.worker.terminate();
      }
    }, STUCK_SAMPLE_MS).unref();
  }

  return {
    run(message, timeoutMs) {
      if (closed) return Promise.resolve({ ok: false, reason: 'crash', message: 'The host is closing' });
      const { index, slot } = pick();
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          pending.finish({
            ok: false,
            reason: 'timeout',
            message: `Function timed out. Limit of ${(timeoutMs / 1000).toFixed(2)} seconds`,
          });
          endIfStuck(index, slot);
        }, timeoutMs);
        const pending: Pending = {
          postedAt: performance.now(),
          taken: false,
          finish(outcome) {
            clearTimeout(timer);
            slot.pending.delete(message.id);
            resolve(outcome);
          },
        };
        slot.pending.set(message.id, pending);
        const run: ToWorker = { type: 'run', ...message };
        slot.worker.postMessage(run);
      });
    },
    async restart() {
      await Promise.all(slots.map((slot) => slot?.worker.terminate()));
    },
    async close() {
      closed = true;
      await Promise.all(slots.map((slot) => slot?.worker.terminate()));
    },
  };
}
