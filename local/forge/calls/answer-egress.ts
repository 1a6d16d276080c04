import { setTimeout as sleep } from 'node:timers/promises';
import type { PlatformAnswer, PlatformCall } from '../workers/messages';
import type { CallDeps } from './answer-call';
import { isEgressAllowed } from './egress-filter';
import { type Invocation, runtimeMinutes } from './invocation-table';
import { jsonReply } from './json-reply';
import { delayCall } from './latency';
import { throughFaults } from './through-faults';

/**
 * Whether a function may fetch an address now. The thread fetches it itself when the answer carries
 * `x-forge-egress: pass`, within `x-forge-egress-ms`; an answer without that header is an injected one.
 */
export async function answerEgress(
  deps: CallDeps,
  invocation: Invocation,
  { method, path: url }: PlatformCall,
): Promise<PlatformAnswer> {
  const { egressPerRuntimeMinute, egressMs } = deps.settings().limits;
  if (!isEgressAllowed(deps.egress(), url)) {
    return jsonReply(403, null, { 'x-forge-egress': 'refused' });
  }
  invocation.egress += 1;
  if (invocation.egress > egressPerRuntimeMinute * runtimeMinutes(invocation)) {
    const message = `A function may make ${egressPerRuntimeMinute} egress requests per minute that it runs`;
    return jsonReply(429, { message }, { 'x-forge-egress': 'limited' });
  }
  const pass = jsonReply(200, null, { 'x-forge-egress': 'pass', 'x-forge-egress-ms': String(egressMs) });
  return Promise.race([
    delayCall(deps.settings, 'egress').then(() =>
      throughFaults(deps.faults, { service: 'egress', method, path: url, as: 'app' }, async () => pass),
    ),
    sleep(egressMs, jsonReply(504, null, { 'x-forge-egress': 'late' }), { ref: false }),
  ]);
}
