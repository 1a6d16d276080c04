import type { Call, SiteEvent } from '../http/route';
import type { TaskRecord } from '../store/records';
import type { Store } from '../store/store';
import type { Actor } from '../types';
import type { Viewer } from './permissions';
import { actorOfTask, isDue, pendingTasks, runTask } from './tasks';

/** A timer that is set to more is over at once. */
const LONGEST_TIMER_MS = 2_147_483_647;

interface TaskRunnerOptions {
  store: Store;
  /** Epoch ms. */
  now(): number;
  viewerOf(actor: Actor): Viewer;
  /** A `commit` that collects the events of what it writes. */
  commitFor(at: number, events: SiteEvent[]): Call['commit'];
  publish(events: readonly SiteEvent[], causedBy: Actor, viewer: Viewer, at: number): void;
}

export interface TaskRunner {
  /** Answers a request after the tasks that are due, and sees to it that those it leaves are run in their time. */
  around<T>(answer: () => Promise<T>): Promise<T>;
  stop(): void;
}

/**
 * Runs tasks when they are due by the site's clock: before the next request, which must see what they did, or, when
 * none comes, as many milliseconds later by the machine's. Tasks outlive a restart.
 */
export function createTaskRunner({
  store,
  now,
  viewerOf,
  commitFor,
  publish,
}: TaskRunnerOptions): TaskRunner {
  let timer: NodeJS.Timeout | undefined;

  async function runOne(task: TaskRecord): Promise<void> {
    const at = now();
    const actor = actorOfTask(task);
    const viewer = viewerOf(actor);
    const events: SiteEvent[] = [];
    runTask({ store, viewer, now: at, commit: commitFor(at, events) }, task);
    await store.flushed();
    publish(events, actor, viewer, at);
  }

  async function runDue(): Promise<void> {
    for (;;) {
      // Looked up anew each time: another request may have run the next one while this waited for the disk.
      const task = pendingTasks(store).find((one) => isDue(one, now()));
      if (!task) return;
      await runOne(task);
    }
  }

  function wakeLater(): void {
    clearTimeout(timer);
    const [next] = pendingTasks(store);
    if (!next) return;
    const wait = Math.min(LONGEST_TIMER_MS, Math.max(50, next.dueAt - now()));
    timer = setTimeout(() => void runDue().then(wakeLater), wait);
    timer.unref();
  }

  return {
    async around(answer) {
      await runDue();
      try {
        return await answer();
      } finally {
        wakeLater();
      }
    },
    stop: () => clearTimeout(timer),
  };
}
