import { setTimeout as sleep } from 'node:timers/promises';
import type { CallSettings } from './call-settings';
import { LONGEST_TIMER_MS } from './limits';

export type LatencyClass = keyof CallSettings['latency'];

/** Waits as long as the settings say that a call of this class takes. Machine time, whatever the app's clock says. */
export async function delayCall(settings: () => CallSettings, of: LatencyClass): Promise<void> {
  const { ms, jitterMs } = settings().latency[of];
  const wait = Math.min(LONGEST_TIMER_MS, ms + Math.random() * jitterMs);
  if (wait > 0) await sleep(wait, undefined, { ref: false });
}
