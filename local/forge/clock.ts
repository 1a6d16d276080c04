/** What time it is for the app, its storage, its schedules and the site. Timeouts stay on the machine's clock. */
export interface HostClock {
  /** Epoch milliseconds. */
  now(): number;
  /** How far it is ahead of the machine's clock, milliseconds. */
  offsetMs(): number;
  /** It is this moment (epoch milliseconds) now, and time goes on from there. */
  set(moment: number): void;
  /** Goes forward, or back, by so many milliseconds. */
  advance(ms: number): void;
  /** Back to the machine's clock. */
  reset(): void;
  /** Calls the listener after every jump; the result ends that. */
  onChange(listener: (offsetMs: number) => void): () => void;
}

/** @param offsetMs where it begins, ahead of the machine's clock */
export function createClock(offsetMs = 0): HostClock {
  const listeners = new Set<(offsetMs: number) => void>();
  let offset = offsetMs;
  function jump(next: number): void {
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
