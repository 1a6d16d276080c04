import type { Deps } from '../application/ports';
import { changeIn } from './product-event';

/** Product events are only noted here: a trigger has 25 seconds, the queue tries again for a day. */
export function createProductEventHandler(begin: () => Deps) {
  return async (event: unknown): Promise<void> => {
    const change = changeIn(event);
    if (change !== null) await begin().queue.push(change);
  };
}
