import type { Change, Deps } from '../ports';

/** Changes of one transaction, by Forge. */
export const TOGETHER = 25;
/** Transactions under way at once. */
const LANES = 6;

/** Commits many changes that need not stand together, 25 at a time, a few transactions at once. */
export async function commitAll(
  deps: Deps,
  changes: readonly Change[],
  commit: (some: readonly Change[]) => Promise<void> = (some) => deps.store.commit(some),
): Promise<void> {
  const groups: Change[][] = [];
  for (let at = 0; at < changes.length; at += TOGETHER) groups.push(changes.slice(at, at + TOGETHER));
  let failed = false;
  const lane = async () => {
    for (let group = groups.shift(); group !== undefined && !failed; group = groups.shift()) {
      try {
        await commit(group);
      } catch (thrown) {
        failed = true;
        throw thrown;
      }
    }
  };
  // All lanes end before anything is thrown: nothing is written behind the back of who catches it.
  const ended = await Promise.allSettled(Array.from({ length: LANES }, lane));
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}
