import { setTimeout as sleep } from 'node:timers/promises';
import type { PlatformAnswer } from '../workers/messages';
import type { FaultAnswer, FaultCall, Faults } from './faults';

/** A call as the injected faults let it be: answered otherwise, held up, or as it would have been. */
export async function throughFaults(
  faults: Faults,
  call: FaultCall,
  pass: (fault?: FaultAnswer) => Promise<PlatformAnswer>,
): Promise<PlatformAnswer> {
  const fault = faults.take(call);
  if (!fault) return pass();
  if (fault.afterMs > 0) await sleep(fault.afterMs, undefined, { ref: false });
  return fault.answer ?? pass(fault);
}
