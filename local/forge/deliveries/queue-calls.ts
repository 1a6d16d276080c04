import { z } from 'zod';
import { jsonReply } from '../calls/json-reply';
import type { PlatformReply } from '../workers/messages';
import type { DeliveryRunner } from './delivery-runner';
import { createPushWindow } from './push-window';
import { createQueuePush, type QueuePushDeps } from './queue-push';

const JobRequest = z.looseObject({ queueName: z.string(), jobId: z.string() });

export interface QueueCallDeps extends Omit<QueuePushDeps, 'window'> {
  runner: DeliveryRunner;
}

/** Answers the queue calls of `@forge/events`: push, stats and cancel. The placeholders in their paths are literal. */
export function createQueueCalls(deps: QueueCallDeps) {
  const { store, runner } = deps;
  const push = createQueuePush({ ...deps, window: createPushWindow(deps.now) });

  async function answer(action: string, body: unknown, origin: string): Promise<PlatformReply> {
    if (action === 'publish') {
      const reply = await push(body, origin);
      // After the pusher's own turn, as a queue would.
      setImmediate(runner.wake);
      return reply;
    }
    const parsed = JobRequest.safeParse(body);
    if (!parsed.success) return jsonReply(400, { message: 'Invalid job request' });
    const stats = store.stats(parsed.data);
    if (!stats) return jsonReply(404, { message: 'Job not found' });
    if (action === 'stats') return jsonReply(200, stats);
    await store.cancel(parsed.data, runner.isRunning);
    return { status: 204, headers: {}, body: '' };
  }

  return {
    /**
     * Undefined for other paths.
     * @param origin the invocation that began the chain of pushes which the calling one belongs to
     */
    async handle(path: string, body: unknown, origin: string): Promise<PlatformReply | undefined> {
      const [, action] = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path) ?? [];
      return action === undefined ? undefined : answer(action, body, origin);
    },
  };
}
