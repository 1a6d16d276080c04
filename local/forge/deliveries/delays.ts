import { chance } from './chance';
import type { DeliverySettings } from './delivery-settings';

/** How late each new event or job comes by the settings; shuffled ones up to twice as late. */
export function createDelays(settings: () => DeliverySettings) {
  let count = 0;
  function late(ms: number): number {
    const { shuffled, seed } = settings();
    count += 1;
    return shuffled ? Math.round(ms * (1 + chance(seed, 'delay', count))) : ms;
  }
  return {
    /** Milliseconds. */
    ofEvent: (): number => late(settings().delayMs),
    ofJob: (): number => late(settings().jobDelayMs),
  };
}

export type Delays = ReturnType<typeof createDelays>;
