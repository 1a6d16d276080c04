const MINUTE_MS = 60_000;

export interface MinuteCounter {
  /** Counts one more for this name in the current clock minute; false when that is over `limit`. */
  take(name: string, limit: number): boolean;
}

/** Counts by fixed minutes, as Forge does: a new minute starts from nothing. */
export function createMinuteCounter(now: () => number): MinuteCounter {
  let minute = Number.NaN;
  let counts = new Map<string, number>();
  return {
    take(name, limit) {
      const current = Math.floor(now() / MINUTE_MS);
      if (current !== minute) {
        minute = current;
        counts = new Map();
      }
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return count <= limit;
    },
  };
}
