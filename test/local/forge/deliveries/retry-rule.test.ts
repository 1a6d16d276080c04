import type { Delivery } from '../../../../local/forge/deliveries/delivery';
import { afterAttempt, retryContext } from '../../../../local/forge/deliveries/retry-rule';
import type { RunOutcome } from '../../../../local/forge/workers/messages';

const START = 1_000_000;
const HOUR = 3_600_000;

function delivery(kind: Delivery['kind'], count = 0): Delivery {
  return {
    seq: 1,
    kind,
    moduleKey: 'm',
    functionName: 'f',
    payload: {},
    firstAt: START,
    setAt: START,
    dueAt: START,
    attempts: count,
    ...(count > 0 ? { retry: { count, reason: 'FUNCTION_TIME_OUT' } } : {}),
  };
}

const done: RunOutcome = { ok: true, value: undefined };
const thrown: RunOutcome = { ok: false, reason: 'thrown', message: 'x' };
const timeout: RunOutcome = { ok: false, reason: 'timeout', message: 'x' };
function asked(retryAfter: number): RunOutcome {
  const options = { retryAfter, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: { page: 2 } };
  return { ok: true, value: JSON.stringify({ _retry: true, retryOptions: options }) };
}

test.each<[string, Delivery, RunOutcome, string, number]>([
  ['a trigger that returns is done', delivery('trigger'), done, 'success', 0],
  ['a trigger that throws is not called again', delivery('trigger'), thrown, 'failed', 0],
  ['a trigger that times out is called again', delivery('trigger'), timeout, 'retry', 1],
  ['a trigger may ask for a later call', delivery('trigger', 3), asked(60), 'retry', 60],
  ['a trigger is called again four times at most', delivery('trigger', 4), asked(60), 'failed', 0],
  ['a consumer that throws is called again', delivery('consumer'), thrown, 'retry', 1],
  ['ever later', delivery('consumer', 5), thrown, 'retry', 32],
  ['but never later than 15 minutes', delivery('consumer', 30), thrown, 'retry', 900],
  ['also if it asks for more', delivery('consumer'), asked(5000), 'retry', 900],
])('%s', (_, item, outcome, step, seconds) => {
  const next = afterAttempt(item, outcome, START);
  expect(next.step).toBe(step);
  if (next.step === 'retry') expect(next.delivery.dueAt - START).toBe(seconds * 1000);
});

test('a job is dropped when 24 hours have passed', () => {
  expect(afterAttempt(delivery('consumer', 3), thrown, START + 24 * HOUR).step).toBe('failed');
});

test('the next attempt is told how often, why, and what it left itself', () => {
  const next = afterAttempt(delivery('consumer', 1), asked(1), START);
  expect(next.step).toBe('retry');
  if (next.step !== 'retry') return;
  expect(retryContext(next.delivery, START + HOUR)).toEqual({
    retryCount: 2,
    retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
    retryData: { page: 2 },
    retentionWindow: { startTime: new Date(START).toISOString(), remainingTimeMs: 23 * HOUR },
  });
});

test('the first attempt is told nothing', () => {
  expect(retryContext(delivery('trigger'), START)).toBeUndefined();
});
