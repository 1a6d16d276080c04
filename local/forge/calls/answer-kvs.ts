import type { PlatformAnswer, PlatformCall } from '../workers/messages';
import type { CallDeps } from './answer-call';
import type { Invocation } from './invocation-table';
import { jsonReply } from './json-reply';
import { delayCall } from './latency';
import { throughFaults } from './through-faults';

/** A call of `@forge/kvs`. Storage opens with the scope `storage:app`. */
export async function answerKvs(
  deps: CallDeps,
  invocation: Invocation,
  call: PlatformCall,
): Promise<PlatformAnswer> {
  const { method, path } = call;
  const { storage } = invocation.cost;
  await delayCall(deps.settings, 'storage');
  let reached = false;
  const answer = await throughFaults(
    deps.faults,
    { service: 'kvs', method, path, as: 'app' },
    async (fault) => {
      const refusal = deps.scopeBook.refuseService('storage', 'storage:app');
      if (refusal) return refusal;
      reached = true;
      const { status, body, cost } = await deps.kvs.handle(path, JSON.parse(call.body ?? 'null'), {
        full: fault?.storageFull === true,
      });
      storage.requests += cost.requests;
      storage.readBytes += cost.readBytes;
      storage.writtenBytes += cost.writtenBytes;
      if (status === 501) deps.unmodelled.record('kvs', method, path);
      return jsonReply(status, body);
    },
  );
  if (!reached) storage.requests += 1;
  return answer;
}
