import type { JiraChange } from '../../src/application/jira-change';
import type { Deps } from '../../src/application/ports';
import { takeOver } from '../../src/application/take-over';
import type { TestApp } from './app';

/** An app whose backend dies at one of its writes, and Forge never hands the message on again. */
export interface KilledWorld {
  /** What somebody's act, or a message, is run with. */
  readonly deps: Deps;
  /** Writes so far: transactions of the storage and messages to the queue. */
  steps(): number;
  /** What was written when it died; undefined as long as it lives. */
  diedAt(): string | undefined;
  /** Delivers messages, and what they bring with them. The one it dies over is lost. */
  deliver(messages: readonly JiraChange[]): Promise<void>;
}

/**
 * `at`: the number of the write after which it dies; 0 is before the first. Never where it is not given. `base`: whose
 * backend it is, the app's own where nobody is named.
 */
export function killWorld(app: TestApp, at?: number, base: Deps = app.deps): KilledWorld {
  let steps = 0;
  let diedAt: string | undefined;
  let dead = false;

  function die(what: string): never {
    diedAt ??= what;
    dead = true;
    throw new Error('killed');
  }
  async function step<T>(what: string, run: () => Promise<T>): Promise<T> {
    if (dead) throw new Error('killed');
    if (at === 0 && diedAt === undefined) die(`before ${what}`);
    const answer = await run();
    steps += 1;
    if (steps === at) die(what);
    return answer;
  }
  const { store, queue } = base;
  const deps: Deps = {
    ...base,
    store: {
      ...store,
      commit: (changes) => {
        const rows = changes.map(({ kind, key }) => `${kind} ${key}`).join(', ');
        return changes.length === 0 ? store.commit(changes) : step(rows, () => store.commit(changes));
      },
    },
    queue: { push: (change) => step(`message ${change.kind}`, () => queue.push(change)) },
  };
  return {
    deps,
    steps: () => steps,
    diedAt: () => diedAt,
    async deliver(messages) {
      app.queued.push(...messages);
      for (let each = app.queued.shift(); each !== undefined; each = app.queued.shift()) {
        dead = false;
        try {
          await takeOver(deps, each);
        } catch (thrown) {
          if (!dead) throw thrown;
        }
      }
      dead = false;
    },
  };
}
