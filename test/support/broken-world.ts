import { AppError } from '../../src/application/app-error';
import type { JiraChange } from '../../src/application/jira-change';
import type { Deps } from '../../src/application/ports';
import { takeOver } from '../../src/application/take-over';
import type { TestApp } from './app';

/** What becomes of one call to the world: refused before it did anything, or done, and whoever asked dies of it. */
export type Fault = 'refused' | 'dies';

/** The backend of an app whose calls to Jira, storage, search and queue are counted, and one of which goes wrong. */
export interface BrokenWorld {
  /** Calls so far. */
  steps(): number;
  /** How often a message had to be handed on again. */
  retries(): number;
  /** Delivers messages, and what they bring with them, as Forge's queue does: what throws comes again later. */
  deliver(messages: readonly JiraChange[]): Promise<void>;
}

/** Forge gives up at some time; nothing here may need more. */
const TRIES = 4;

const refusals: Readonly<Record<string, () => AppError>> = {
  jira: () =>
    new AppError('JIRA_RATE_LIMITED', 'Jira is asked too much right now.', { retryAfterSeconds: 17 }),
  store: () => new AppError('STORAGE_UNAVAILABLE', 'The storage of Forge is asked too much right now.'),
  queue: () => new AppError('STORAGE_UNAVAILABLE', 'The queue of Forge did not take the event.'),
};

/** `at`: the number of the call that goes wrong; none where it is not given. */
export function breakWorld(app: TestApp, fault: Fault, at?: number): BrokenWorld {
  let steps = 0;
  let retries = 0;
  let dead = false;

  async function step<T>(port: string, run: () => Promise<T>): Promise<T> {
    if (dead) throw new Error('killed');
    steps += 1;
    if (steps !== at) return run();
    if (fault === 'refused') throw refusals[port]?.() ?? new Error(port);
    await run();
    dead = true;
    throw new Error('killed');
  }
  const broken = <P extends object>(name: string, port: P): P =>
    new Proxy(port, {
      get(target, key, receiver) {
        const value: unknown = Reflect.get(target, key, receiver);
        if (typeof value !== 'function') return value;
        return (...input: unknown[]) =>
          step(name, async () => Reflect.apply(value, target, input) as unknown);
      },
    });
  const deps: Deps = {
    ...app.deps,
    store: broken('store', app.deps.store),
    jiraAsApp: broken('jira', app.deps.jiraAsApp),
    search: broken('jira', app.search),
    queue: broken('queue', app.deps.queue),
  };

  return {
    steps: () => steps,
    retries: () => retries,
    async deliver(messages) {
      app.queued.push(...messages);
      const tries = new Map<JiraChange, number>();
      for (let each = app.queued.shift(); each !== undefined; each = app.queued.shift()) {
        dead = false;
        try {
          await takeOver(deps, each);
        } catch (thrown) {
          const count = (tries.get(each) ?? 0) + 1;
          if (count === TRIES) throw thrown;
          tries.set(each, count);
          retries += 1;
          app.queued.push(each);
        }
      }
    },
  };
}
