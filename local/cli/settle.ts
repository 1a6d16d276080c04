import type { Host } from '../forge/host-interface';

/** A look at what is under way. */
const LOOK_MS = 100;
/** Shorter delays pass by themselves; what waits longer is meant for later. */
const DELAYED_MS = { least: 2_000, most: 150_000 };

/**
 * Waits until nothing is under way, and does not wait for what the app has put off to gather more of its kind: that
 * runs at once.
 * @returns in words, what is still under way after `timeoutMs`; nothing when all is done
 */
export async function settle(
  host: Pick<Host, 'deliveries' | 'idle'>,
  timeoutMs: number,
): Promise<readonly string[]> {
  const until = performance.now() + timeoutMs;
  for (;;) {
    const { idle, pending } = await host.idle(LOOK_MS);
    // What is done by now may have put off more.
    const delivers = await deliverDelayed(host);
    if (idle && !delivers) return [];
    if (performance.now() > until) return pending;
  }
}

/** Answers whether there is something that is not done by now. */
async function deliverDelayed({ deliveries }: Pick<Host, 'deliveries'>): Promise<boolean> {
  let delivers = false;
  for (const { id, state, acceptedAt, dueAt } of deliveries.list()) {
    const delay = Date.parse(dueAt ?? acceptedAt) - Date.parse(acceptedAt);
    const isDelayed = delay >= DELAYED_MS.least && delay <= DELAYED_MS.most;
    if (!isDelayed || (state !== 'waiting' && state !== 'running')) continue;
    if (state === 'waiting') await deliveries.act(id, 'deliver');
    delivers = true;
  }
  return delivers;
}
