import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Manifest } from '../app/manifest';
import { jsonReply } from '../calls/answer-call';
import type { PlatformReply } from '../workers/messages';
import type { DeliveryRunner } from './delivery-runner';
import type { DeliveryStore } from './delivery-store';

const MAX_EVENTS = 50;
const MAX_BYTES = 200 * 1024;

const PushRequest = z.looseObject({
  queueName: z.string(),
  jobId: z.string(),
  payload: z
    .array(
      z.looseObject({
        body: z.record(z.string(), z.unknown()),
        delayInSeconds: z.number().min(0).max(900).optional(),
        concurrency: z.looseObject({ key: z.string(), limit: z.int().min(1) }).optional(),
      }),
    )
    .min(1)
    .max(MAX_EVENTS),
});

const JobRequest = z.looseObject({ queueName: z.string(), jobId: z.string() });

export interface QueueCallDeps {
  store: DeliveryStore;
  runner: DeliveryRunner;
  manifest(): Manifest;
  now(): number;
}

async function push(deps: QueueCallDeps, body: unknown): Promise<PlatformReply> {
  const parsed = PushRequest.safeParse(body);
  if (!parsed.success) return jsonReply(400, { message: 'Invalid push request' });
  const { queueName, jobId, payload } = parsed.data;
  if (Buffer.byteLength(JSON.stringify(payload)) > MAX_BYTES) {
    return jsonReply(413, { errorMessage: 'The maximum payload size is 200KB.' });
  }
  const consumers = deps.manifest().consumers.filter((item) => item.queue === queueName);
  if (consumers.length === 0)
    return jsonReply(400, { message: `No consumer module for the queue ${queueName}` });
  const at = deps.now();
  await deps.store.add(
    consumers.flatMap((consumer) =>
      payload.map((event) => ({
        kind: 'consumer' as const,
        moduleKey: consumer.key,
        functionName: consumer.function,
        payload: { body: event.body, queueName, jobId, eventId: randomUUID() },
        firstAt: at,
        dueAt: at + (event.delayInSeconds ?? 0) * 1000,
        job: { queueName, jobId, concurrency: event.concurrency },
      })),
    ),
  );
  // After the pusher's own turn, as a queue would.
  setImmediate(deps.runner.wake);
  return jsonReply(201, { jobId });
}

/**
 * The queue calls of `@forge/events`: push (answered when the jobs are on disk), stats and cancel. The placeholders in
 * these paths are literal. Undefined for other paths.
 */
export async function answerQueueCall(
  deps: QueueCallDeps,
  path: string,
  body: unknown,
): Promise<PlatformReply | undefined> {
  const [, action] = /^\/webhook\/queue\/(publish|stats|cancel)\//.exec(path) ?? [];
  if (action === undefined) return undefined;
  if (action === 'publish') return push(deps, body);
  const parsed = JobRequest.safeParse(body);
  if (!parsed.success) return jsonReply(400, { message: 'Invalid job request' });
  const stats = deps.store.stats(parsed.data);
  if (!stats) return jsonReply(404, { message: 'Job not found' });
  if (action === 'stats') return jsonReply(200, stats);
  await deps.store.cancel(parsed.data, deps.runner.isRunning);
  return { status: 204, headers: {}, body: '' };
}
