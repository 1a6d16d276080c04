import { z } from 'zod';
import type { RunOutcome } from '../workers/messages';
import type { Delivery } from './delivery';

const HOUR_MS = 3_600_000;
const RETENTION_MS = 24 * HOUR_MS;
const MAX_RETRY_SECONDS = 900;
const TRIGGER_RETRIES = 4;

/** What `new InvocationError(…)` of @forge/events becomes when it is returned. */
const RetryRequest = z.looseObject({
  _retry: z.literal(true),
  retryOptions: z
    .looseObject({
      retryAfter: z.number().optional(),
      retryReason: z.string().optional(),
      retryData: z.record(z.string(), z.unknown()).optional(),
    })
    .default({}),
});

const REASON = {
  thrown: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  crash: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  timeout: 'FUNCTION_TIME_OUT',
  memory: 'FUNCTION_OUT_OF_MEMORY',
} as const;

export type NextStep = { step: 'success' | 'failed' } | { step: 'retry'; delivery: Delivery };

function requestedRetry(outcome: RunOutcome) {
  if (!outcome.ok || outcome.value === undefined) return undefined;
  const parsed = RetryRequest.safeParse(JSON.parse(outcome.value));
  return parsed.success ? parsed.data.retryOptions : undefined;
}

/**
 * What follows an attempt (forge-platform §2). A consumer is tried again after every failure and every
 * `InvocationError`, ever later, until 24 hours have passed. A trigger is tried again at most 4 times, after an
 * `InvocationError`, a time-out, a crash or out of memory; what it throws is not.
 * @param now epoch milliseconds
 */
export function afterAttempt(delivery: Delivery, outcome: RunOutcome, now: number): NextStep {
  const requested = requestedRetry(outcome);
  if (outcome.ok && !requested) return { step: 'success' };
  const count = (delivery.retry?.count ?? 0) + 1;
  const seconds = Math.min(MAX_RETRY_SECONDS, Math.max(1, requested?.retryAfter ?? 2 ** (count - 1)));
  const dueAt = now + seconds * 1000;
  if (delivery.kind === 'trigger') {
    const mayRetry = requested !== undefined || (!outcome.ok && outcome.reason !== 'thrown');
    if (!mayRetry || count > TRIGGER_RETRIES) return { step: 'failed' };
  } else if (dueAt > delivery.firstAt + RETENTION_MS) return { step: 'failed' };
  const reason = requested
    ? (requested.retryReason ?? 'FUNCTION_RETRY_REQUEST')
    : outcome.ok
      ? ''
      : REASON[outcome.reason];
  return {
    step: 'retry',
    delivery: { ...delivery, dueAt, retry: { count, reason, data: requested?.retryData } },
  };
}

/** `retryContext` of a later attempt; undefined on the first. */
export function retryContext(delivery: Delivery, now: number): Record<string, unknown> | undefined {
  if (!delivery.retry) return undefined;
  return {
    retryCount: delivery.retry.count,
    retryReason: delivery.retry.reason,
    ...(delivery.retry.data === undefined ? {} : { retryData: delivery.retry.data }),
    ...(delivery.kind === 'consumer'
      ? {
          retentionWindow: {
            startTime: new Date(delivery.firstAt).toISOString(),
            remainingTimeMs: Math.max(0, delivery.firstAt + RETENTION_MS - now),
          },
        }
      : {}),
  };
}
