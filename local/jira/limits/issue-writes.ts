/** Writes to one issue: at most so many within so long, both at once. */
const WINDOWS = [
  { writes: 20, ms: 2_000 },
  { writes: 100, ms: 30_000 },
] as const;
const LONGEST = 30_000;

export interface TooManyWrites {
  /** Writes that the exceeded window allows. */
  limit: number;
  /** When the oldest of them leaves the window, epoch ms. */
  until: number;
}

/** Remembers writes per issue for as long as the longest window. */
export function createIssueWrites() {
  const writes = new Map<number, number[]>();

  function recent(issueId: number, at: number): number[] {
    return (writes.get(issueId) ?? []).filter((one) => one > at - LONGEST && one <= at);
  }

  return {
    /** The window that one more write to any of the issues would exceed; the one that lasts longest. */
    exceeded(issueIds: readonly number[], at: number): TooManyWrites | undefined {
      let worst: TooManyWrites | undefined;
      for (const id of issueIds)
        for (const { writes: limit, ms } of WINDOWS) {
          const inside = recent(id, at).filter((one) => one > at - ms);
          const first = inside.at(-limit);
          if (first === undefined) continue;
          const until = first + ms;
          if (!worst || until > worst.until) worst = { limit, until };
        }
      return worst;
    },
    add(issueIds: readonly number[], at: number): void {
      for (const id of issueIds) writes.set(id, [...recent(id, at), at]);
    },
    clear: () => writes.clear(),
  };
}
