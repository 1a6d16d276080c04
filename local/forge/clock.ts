/** What time it is for the app, its storage, its schedules and the site. Timeouts stay on the machine's clock. */
export interface HostClock {
  /** Epoch milliseconds. */
  now(): number;
  /** How far it is ahead of the machine's clock, milliseconds. */
  offsetMs(): number;
  /** It is this moment (epoch milliseconds) now, and time goes on from there. @throws as `checkMoment` does */
  set(moment: number): void;
  /** Goes forward, or back, by so many milliseconds. @throws as `checkMoment` does */
  advance(ms: number): void;
  /** Back to the machine's clock. */
  reset(): void;
  /** Calls the listener after every jump; the result ends that. */
  onChange(listener: (offsetMs: number) => void): () => void;
}

/** Beyond the year 9999 a moment is no longer written as everybody reads it. */
const END_OF_TIME = Date.UTC(10_000, 0, 1);

/** Whether a clock can stand at this moment (epoch milliseconds): the years 1970 to 9999. */
export function isMoment(moment: number): boolean {
  return moment >= 0 && moment < END_OF_TIME;
}

/** @throws one sentence when a clock cannot stand at this moment */
function checkMoment(moment: number): void {
  if (!isMoment(moment)) throw new Error('The clock can be set to the years 1970 to 9999.');
}

/** @param offsetMs where it begins, ahead of the machine's clock */
export function createClock(offsetMs = 0): HostClock {
  const listeners = new Set<(offsetMs: number) => void>();
  let offset = offsetMs;
  function jump(next: number): void {
    checkMoment(Date.now() + next);
    if (next === offset) return;
    offset = next;
    for (const listener of listeners) listener(offset);
  }
  return {
    now: () => Date.now() + offset,
    offsetMs: () => offset,
    set: (moment) => jump(moment - Date.now()),
    advance: (ms) => jump(offset + ms),
    reset: () => jump(0),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
