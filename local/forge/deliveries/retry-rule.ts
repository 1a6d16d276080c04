import { z } from 'zod';
import type { RunOutcome } from '../workers/messages';
import type { Delivery } from './delivery';
import { DELIVERY_LIMITS } from './limits';

const RETENTION_MS = DELIVERY_LIMITS.retention.value * 1000;
const PLATFORM_RETENTION_MS = DELIVERY_LIMITS.platformRetention.value * 1000;

/** `limited`: a limit of the platform ended the attempt before the function ran. */
export type AttemptOutcome = RunOutcome | { ok: false; reason: 'limited'; message: string };

/** What `new InvocationError(…)` of @forge/events becomes when it is returned. */
const RetryRequest = z.looseObject({
  _retry: z.literal(true),
  retryOptions: z
    .looseObject({
      // `parseInt` of a missing header is NaN, and null as JSON.
      retryAfter: z.number().catch(1).default(1),
      retryReason: z.string().default('FUNCTION_RETRY_REQUEST'),
      retryData: z.unknown().optional(),
    })
    .prefault({}),
});
type RetryOptions = z.infer<typeof RetryRequest>['retryOptions'];

const REASON = {
  thrown: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  crash: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  timeout: 'FUNCTION_TIME_OUT',
  memory: 'FUNCTION_OUT_OF_MEMORY',
  limited: 'FUNCTION_PLATFORM_RATE_LIMITED',
} as const;

export type NextStep = { step: 'success' } | { step: 'retry' | 'failed'; delivery: Delivery };

function requestedRetry(outcome: AttemptOutcome): RetryOptions | undefined {
  if (!outcome.ok || outcome.value === undefined) return undefined;
  return RetryRequest.safeParse(JSON.parse(outcome.value)).data?.retryOptions;
}

/** `retryData` as the next attempt gets it: a trigger's only if it is an object. Undefined = none. */
function keptData(kind: Delivery['kind'], data: unknown): unknown {
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  return kind === 'consumer' || isObject ? data : undefined;
}

function isTooLarge(data: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(data) ?? '') > DELIVERY_LIMITS.retryData.value;
}

function errorOf(outcome: AttemptOutcome, requested: RetryOptions | undefined, tooLarge: boolean): string {
  if (tooLarge) return `retryData is larger than ${DELIVERY_LIMITS.retryData.value / 1024} KB, it is refused`;
  return outcome.ok ? `asked for a retry: ${requested?.retryReason ?? ''}` : outcome.message;
}

/**
 * What follows an attempt, by Forge's two different rules. A job is tried again after every failure and every
 * `InvocationError`, ever later, until its 24 hours have passed. An event is tried again at most 4 times: after an
 * `InvocationError` that the trigger returned, a time-out, a crash, out of memory or a limit of the platform; what a
 * trigger throws ends it. What happens to `retryData` that is too large is a guess: an event is given up, a job comes
 * again without it.
 * @param now epoch milliseconds
 */
export function afterAttempt(before: Delivery, outcome: AttemptOutcome, now: number): NextStep {
  const requested = requestedRetry(outcome);
  if (outcome.ok && !requested) return { step: 'success' };
  const tooLarge = isTooLarge(requested?.retryData);
  const delivery: Delivery = {
    ...before,
    attempts: before.attempts + 1,
    lastError: errorOf(outcome, requested, tooLarge),
  };
  const platform = !outcome.ok && outcome.reason === 'limited';
  // Failures of the platform are not the app's retries, as far as a consumer is told.
  const count = (before.retry?.count ?? 0) + (platform && before.kind === 'consumer' ? 0 : 1);
  const wanted = requested?.retryAfter ?? 2 ** before.attempts;
  const dueAt = now + Math.min(DELIVERY_LIMITS.retryAfter.value, Math.max(1, wanted)) * 1000;
  if (before.kind === 'trigger') {
    const mayRetry = outcome.ok ? !tooLarge : outcome.reason !== 'thrown';
    if (!mayRetry || count > DELIVERY_LIMITS.retriesOfTrigger.value) return { step: 'failed', delivery };
  } else if (dueAt > before.firstAt + (platform ? PLATFORM_RETENTION_MS : RETENTION_MS)) {
    return { step: 'failed', delivery };
  }
  const reason = outcome.ok ? (requested?.retryReason ?? '') : REASON[outcome.reason];
  const data = tooLarge ? undefined : keptData(before.kind, requested?.retryData);
  return {
    step: 'retry',
    delivery: {
      ...delivery,
      setAt: now,
      dueAt,
      retry: { count, reason, ...(data === undefined ? {} : { data }) },
    },
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
