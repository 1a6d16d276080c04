import { setTimeout as sleep } from 'node:timers/promises';

const STEP_MS = 15;
const PATIENCE_MS = 30_000;

export interface Gate {
  /** Resolves at once, or when the gate opens again. Whatever begins something new waits for this first. */
  pass(): Promise<void>;
  /**
   * Lets nothing new begin, waits until `quiet` holds, and runs `action`. One at a time.
   * @throws one sentence when it does not get quiet within half a minute; the gate is open again then
   */
  whileClosed<T>(quiet: () => boolean, action: () => Promise<T>): Promise<T>;
}

/** Holds up what wants to begin while the data is exchanged under it. */
export function createGate(): Gate {
  let last: Promise<unknown> = Promise.resolve();
  let closed: Promise<void> | undefined;

  async function alone<T>(quiet: () => boolean, action: () => Promise<T>): Promise<T> {
    let open = () => {};
    closed = new Promise((resolve) => {
      open = resolve;
    });
    try {
      const until = performance.now() + PATIENCE_MS;
      while (!quiet()) {
        if (performance.now() > until) throw new Error('The app is still running something; try again later');
        await sleep(STEP_MS);
      }
      return await action();
    } finally {
      closed = undefined;
      open();
    }
  }

  return {
    async pass() {
      while (closed) await closed;
    },
    whileClosed(quiet, action) {
      const turn = last.then(() => alone(quiet, action));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
