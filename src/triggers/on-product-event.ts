import { InvocationError, InvocationErrorCode } from '@forge/events';
import { isAppError } from '../application/app-error';
import type { Deps } from '../application/ports';
import { changeIn } from './product-event';

/** The queue takes 500 events a minute: in the next one it has room again. */
const RETRY_AFTER_SECONDS = 60;

/**
 * Product events are only noted here: a trigger has 25 seconds, the queue tries again for a day. Forge does
 * not deliver again what a trigger throws, only what it returns an `InvocationError` for.
 */
export function createProductEventHandler(begin: () => Deps) {
  return async (event: unknown): Promise<InvocationError | undefined> => {
    const deps = begin();
    const change = changeIn(event, deps.clock.now());
    if (change === null) return undefined;
    try {
      await deps.queue.push(change);
      return undefined;
    } catch (thrown) {
      if (!isAppError(thrown, 'STORAGE_UNAVAILABLE')) throw thrown;
      deps.log.error('event-not-queued', { kind: change.kind }, thrown);
      return new InvocationError({
        retryAfter: RETRY_AFTER_SECONDS,
        retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
      });
    }
  };
}
