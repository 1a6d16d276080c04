import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Manifest } from '../app/manifest';
import { jsonReply } from '../calls/json-reply';
import type { PlatformReply } from '../workers/messages';
import { chance } from './chance';
import type { Delays } from './delays';
import type { NewDelivery } from './delivery';
import type { DeliverySettings } from './delivery-settings';
import type { DeliveryStore } from './delivery-store';
import { DELIVERY_LIMITS } from './limits';
import type { PushWindow } from './push-window';

const PushedEvent = z.looseObject({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().min(0).max(DELIVERY_LIMITS.delay.value).optional(),
  concurrency: z.looseObject({ key: z.string(), limit: z.int().min(1) }).optional(),
});
type PushedEvent = z.infer<typeof PushedEvent>;

const PushRequest = z.looseObject({
  queueName: z.string(),
  jobId: z.string(),
  payload: z.array(PushedEvent).min(1).max(DELIVERY_LIMITS.eventsPerPush.value),
});

export interface QueuePushDeps {
  store: DeliveryStore;
  delays: Delays;
  window: PushWindow;
  manifest(): Manifest;
  settings(): DeliverySettings;
  /** The host's clock. */
  now(): number;
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}

/** Whether a function behind this queue may run so long that Forge takes only smaller events for it. */
function hasLongConsumer(manifest: Manifest, queueName: string): boolean {
  const functions = manifest.consumers.flatMap((item) => (item.queue === queueName ? [item.function] : []));
  const { value } = DELIVERY_LIMITS.longConsumer;
  return manifest.functions.some(
    ({ key, timeoutSeconds }) => functions.includes(key) && (timeoutSeconds ?? 0) > value,
  );
}

interface FailedEvent {
  index: number;
  errorMessage: string;
}

/** What of a push is not taken although the rest is. */
function failedEvents(
  deps: QueuePushDeps,
  queueName: string,
  payload: readonly PushedEvent[],
  draw: number,
): FailedEvent[] {
  const long = hasLongConsumer(deps.manifest(), queueName);
  const { refusedPushes, seed } = deps.settings();
  return payload.flatMap((event, index) => {
    if (long && bytesOf(event) > DELIVERY_LIMITS.bytesForLongConsumer.value)
      return [{ index, errorMessage: 'The maximum event size for long running functions is 100KB.' }];
    if (chance(seed, 'push', draw, index) < refusedPushes)
      return [{ index, errorMessage: 'The event could not be recorded.' }];
    return [];
  });
}

/**
 * Takes pushed events (answered when they are on disk), or says why not, as `@forge/events` understands it: 201, 202 =
 * some failed, 405 = chain of pushes too long, 413 = too large, 429 = too many in a minute. Without a consumer 400.
 */
export function createQueuePush(deps: QueuePushDeps) {
  let pushes = 0;

  function deliveries(queueName: string, jobId: string, event: PushedEvent, origin: string): NewDelivery[] {
    const at = deps.now();
    const { body, delayInSeconds, concurrency } = event;
    const consumers = deps.manifest().consumers.filter((item) => item.queue === queueName);
    return consumers.map((consumer) => ({
      kind: 'consumer',
      moduleKey: consumer.key,
      functionName: consumer.function,
      payload: {
        body,
        queueName,
        jobId,
        eventId: randomUUID(),
        ...(delayInSeconds === undefined ? {} : { delayInSeconds }),
        ...(concurrency === undefined ? {} : { concurrency }),
      },
      firstAt: at,
      setAt: at,
      dueAt: at + (delayInSeconds ?? 0) * 1000 + deps.delays.ofJob(),
      job: { queueName, jobId, concurrency },
      origin,
    }));
  }

  /** @param origin the invocation that began the chain of pushes */
  return async function push(body: unknown, origin: string): Promise<PlatformReply> {
    const parsed = PushRequest.safeParse(body);
    if (!parsed.success) return jsonReply(400, { message: 'Invalid push request' });
    const { queueName, jobId, payload } = parsed.data;
    if (bytesOf(payload) > DELIVERY_LIMITS.bytesPerPush.value)
      return jsonReply(413, { errorMessage: 'The maximum payload size is 200KB.' });
    if (!deps.manifest().consumers.some((item) => item.queue === queueName))
      return jsonReply(400, { message: `No consumer module for the queue ${queueName}` });
    if (deps.store.pushesOf(origin) >= DELIVERY_LIMITS.pushesPerChain.value)
      return jsonReply(405, { message: 'The limit on cyclic invocation has been reached.' });
    if (!deps.window.take(payload.length, deps.settings().pushedEventsPerMinute))
      return jsonReply(429, { message: 'Too many requests.' });
    pushes += 1;
    const failed = failedEvents(deps, queueName, payload, pushes);
    const taken = payload.filter((_, index) => !failed.some((item) => item.index === index));
    await deps.store.add(
      taken.flatMap((event) => deliveries(queueName, jobId, event, origin)),
      origin,
    );
    return failed.length === 0 ? jsonReply(201, { jobId }) : jsonReply(202, { jobId, failedEvents: failed });
  };
}
