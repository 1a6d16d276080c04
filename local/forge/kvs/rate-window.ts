/** What is used up in full windows of a clock, by key; with the clock's next window all begins again. */
export interface RateWindow {
  used(key: string): number;
  add(key: string, amount: number): void;
  /** The most that any key has used in this window. */
  highest(): number;
  /** The most that any key has used in any window. */
  most(): number;
}

/** @param ms how long a window is; windows begin where the clock is a multiple of it */
export function createRateWindow(ms: number, now: () => number): RateWindow {
  const amounts = new Map<string, number>();
  let current = Number.NaN;
  let most = 0;
  const turn = (): void => {
    const window = Math.floor(now() / ms);
    if (window !== current) amounts.clear();
    current = window;
  };
  return {
    used(key) {
      turn();
      return amounts.get(key) ?? 0;
    },
    add(key, amount) {
      turn();
      const sum = (amounts.get(key) ?? 0) + amount;
      amounts.set(key, sum);
      most = Math.max(most, sum);
    },
    highest() {
      turn();
      let highest = 0;
      for (const amount of amounts.values()) highest = Math.max(highest, amount);
      return highest;
    },
    most: () => most,
  };
}
