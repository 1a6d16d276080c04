import { type AppWorker, type PendingCall, startAppWorker } from './app-worker';
import type { AppLogLine, PlatformAnswer, PlatformCall, RunOutcome, RunRequest } from './messages';

/** A worker that has not begun a call after this long is busy with another one: the call goes elsewhere. */
const PATIENCE_MS = 500;
/** Workers started besides the usual ones when all of those are busy. */
const MOST_EXTRA = 2;
/** A call that outlived so many workers without being begun is given up. */
const MOST_MOVES = 5;

export interface WorkerPool {
  /**
   * Runs a handler. Never rejects: throwing, time-outs, memory and crashes are outcomes.
   * @param memoryMB what the function may use; functions with the same share workers
   */
  run(request: RunRequest, memoryMB: number): Promise<RunOutcome>;
  /** Ends all workers; calls under way end as crashed. The next call starts fresh workers with the new code. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface WorkerPoolOptions {
  script: string;
  /** Workers per size of memory. */
  size: number;
  clock: { offsetMs(): number; onChange(listener: (offsetMs: number) => void): () => void };
  /** Addresses that may be fetched, when a worker starts. */
  egress(): readonly string[];
  answer(call: PlatformCall): Promise<PlatformAnswer>;
  log(line: AppLogLine): void;
  /** What the app writes past `console`. */
  print(line: string): void;
}

interface Group {
  memoryMB: number;
  /** In turn; those that are ending are not among them. */
  workers: AppWorker[];
  turn: number;
}

function crashed(message: string): RunOutcome {
  return { ok: false, reason: 'crash', message };
}

/**
 * Runs the app's backend in worker threads, in turn, so that code which keeps state in a module shows it, and a loop
 * or `process.exit` in app code ends a worker, not the host. As on Forge, a function that ran out of time takes its
 * environment with it: its worker gets no further calls. Calls that share the worker get to their end, unless the
 * worker is stuck or dead; calls it had not begun go to another one.
 */
export function createWorkerPool(options: WorkerPoolOptions): WorkerPool {
  const groups = new Map<number, Group>();
  const alive = new Set<AppWorker>();
  let closed = false;
  const stopClock = options.clock.onChange((offsetMs) => {
    for (const worker of alive) worker.setClock(offsetMs);
  });

  function groupOf(memoryMB: number): Group {
    const group = groups.get(memoryMB) ?? { memoryMB, workers: [], turn: 0 };
    groups.set(memoryMB, group);
    return group;
  }

  function leave(group: Group, worker: AppWorker): void {
    group.workers = group.workers.filter((other) => other !== worker);
  }

  function start(group: Group): AppWorker {
    const worker = startAppWorker({
      script: options.script,
      memoryMB: group.memoryMB,
      clockOffsetMs: options.clock.offsetMs(),
      egress: options.egress(),
      answer: options.answer,
      log: options.log,
      print: options.print,
      ended(notBegun) {
        alive.delete(worker);
        leave(group, worker);
        for (const call of notBegun) place(group, call);
      },
    });
    alive.add(worker);
    group.workers.push(worker);
    return worker;
  }

  function pick(group: Group): AppWorker {
    if (group.workers.length < options.size) return start(group);
    const { workers } = group;
    group.turn = (group.turn + 1) % workers.length;
    const order = workers.map((_, step) => workers[(group.turn + step) % workers.length]);
    const free = order.find((worker) => worker && worker.waitingMs() <= PATIENCE_MS);
    if (free) return free;
    return workers.length < options.size + MOST_EXTRA ? start(group) : (order[0] ?? start(group));
  }

  const moves = new WeakMap<PendingCall, number>();

  function place(group: Group, call: PendingCall): void {
    const moved = (moves.get(call) ?? -1) + 1;
    moves.set(call, moved);
    if (closed || moved > MOST_MOVES) {
      call.settle(crashed(closed ? 'The host is closing' : 'Function could not be started'));
      return;
    }
    const worker = pick(group);
    worker.give(call);
    watch(group, worker, call);
  }

  /** Looks again later whether the call has been begun; if not, and there is a better place, moves it. */
  function watch(group: Group, worker: AppWorker, call: PendingCall): void {
    setTimeout(() => {
      if (!alive.has(worker)) return;
      const isLate = worker.isReady() && worker.waitingMs() > PATIENCE_MS;
      const hasRoom =
        group.workers.length < options.size + MOST_EXTRA ||
        group.workers.some((other) => other.waitingMs() <= PATIENCE_MS);
      if (isLate && hasRoom) {
        const free = worker.takeBack(call.request.id);
        if (free) place(group, free);
      } else if (worker.isWaiting(call.request.id)) watch(group, worker, call);
    }, PATIENCE_MS).unref();
  }

  /** A function that waits is only late; one that does not let its event loop turn is ended with its worker. */
  async function retire(group: Group, worker: AppWorker): Promise<void> {
    leave(group, worker);
    const fate: RunOutcome = {
      ok: false,
      reason: 'timeout',
      message: 'Function timed out with another one in its worker',
    };
    while (alive.has(worker) && worker.calls() > 0 && !(await worker.isStuck()));
    if (alive.has(worker)) await worker.terminate(fate);
  }

  return {
    run(request, memoryMB) {
      const group = groupOf(memoryMB);
      const { timeoutMs } = request.runtime;
      return new Promise((resolve) => {
        let timer: NodeJS.Timeout | undefined;
        const call: PendingCall = {
          request,
          began(worker) {
            timer = setTimeout(() => {
              worker.drop(request.id);
              resolve({
                ok: false,
                reason: 'timeout',
                message: `Function timed out. Limit of ${(timeoutMs / 1000).toFixed(2)} seconds`,
              });
              void retire(group, worker);
            }, timeoutMs);
          },
          settle(outcome) {
            clearTimeout(timer);
            resolve(outcome);
          },
        };
        place(group, call);
      });
    },
    async restart() {
      const ending = [...alive];
      for (const group of groups.values()) group.workers = [];
      await Promise.all(ending.map((worker) => worker.terminate(crashed('Function process was replaced'))));
    },
    async close() {
      closed = true;
      stopClock();
      const ended = crashed('The host is closing');
      await Promise.all([...alive].map((worker) => worker.terminate(ended)));
    },
  };
}
