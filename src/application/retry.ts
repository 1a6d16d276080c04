import { isAppError } from './app-error';
import { pause } from './pause';

/** Of those who write one row at once one gets through each time round: two dozen do, in a few seconds. */
const TRIES = 24;
/** Each try waits a little longer: Forge reports conflicts and throttling alike, and throttling wants patience. */
const PAUSE_MS = 5;

/**
 * Runs a read-decide-commit step again while another write of the same row gets in between. For steps
 * that stay right on the newer row (a check-in, a count); never where a person must decide.
 */
export async function again<T>(step: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await step();
    } catch (thrown) {
      if (!isAppError(thrown, 'CONFLICT') || attempt === TRIES) throw thrown;
      await pause(attempt * PAUSE_MS);
    }
  }
}
