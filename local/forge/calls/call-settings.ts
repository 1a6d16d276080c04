import { z } from 'zod';
import { LIMITS, type LimitName, LONGEST_TIMER_MS } from './limits';

const Milliseconds = z.number().min(0).max(LONGEST_TIMER_MS);
const LEAST_MEMORY_MB = 16;

const Latency = z
  .strictObject({
    ms: Milliseconds.default(0).describe('Added to every call of the class, milliseconds.'),
    jitterMs: Milliseconds.default(0).describe('Added on top, anything up to this, milliseconds.'),
  })
  .prefault({});

function limit(name: LimitName) {
  const { value, unit, says } = LIMITS[name];
  const number = z.number().positive();
  const bounded = unit === 'ms' ? number.max(LONGEST_TIMER_MS) : number;
  return bounded.default(value).describe(`${says} In ${unit}.`);
}

/** A thread cannot be started with less. */
const Memory = z.int().min(LEAST_MEMORY_MB).max(LIMITS.mostMemoryMB.value);

/** How long calls take, and how many are allowed. */
export const CallSettings = z.strictObject({
  /** Real Forge is far slower than one machine: a time for each class of calls. */
  latency: z
    .strictObject({
      invoke: Latency.describe(
        'A function is called: network and start, before its own time begins to count.',
      ),
      storage: Latency.describe('The app’s storage.'),
      jiraAsUser: Latency.describe('Jira, called as the person: from functions and from the app’s pages.'),
      jiraAsApp: Latency.describe('Jira, called as the app.'),
      queue: Latency.describe('Push, statistics and cancel of queues.'),
      realtime: Latency.describe('Realtime, called by functions: publish and sign.'),
      egress: Latency.describe('Declared addresses, fetched by functions; counts as their time to answer.'),
    })
    .prefault({}),
  /** Forge's limits (limits.ts says what each means and in which unit). */
  limits: z
    .strictObject({
      shortFunctionMs: limit('shortFunctionMs'),
      actionMs: limit('actionMs'),
      longFunctionMs: limit('longFunctionMs'),
      memoryMB: Memory.default(LIMITS.memoryMB.value).describe(
        `${LIMITS.memoryMB.says} In ${LIMITS.memoryMB.unit}.`,
      ),
      requestBytes: limit('requestBytes'),
      responseBytes: limit('responseBytes'),
      payloadBytes: limit('payloadBytes'),
      invocationsPerUserMinute: limit('invocationsPerUserMinute'),
      invocationsPerInstallationMinute: limit('invocationsPerInstallationMinute'),
      invocationsPerEnvironmentMinute: limit('invocationsPerEnvironmentMinute'),
      networkCallsPerMinute: limit('networkCallsPerMinute'),
      egressPerRuntimeMinute: limit('egressPerRuntimeMinute'),
      egressMs: limit('egressMs'),
      impersonationsPerMinute: limit('impersonationsPerMinute'),
      logLinesPerRuntimeMinute: limit('logLinesPerRuntimeMinute'),
      logBytesPerInvocation: limit('logBytesPerInvocation'),
    })
    .prefault({}),
  memoryMB: Memory.nullable()
    .default(null)
    .describe('Memory of every function, MB, whatever the manifest says; null = as the manifest says.'),
  license: z
    .enum(['none', 'active', 'inactive', 'trial', 'standard', 'advanced'])
    .default('none')
    .describe(
      'The licence of the installation, as `forge install --license` sets it; `none` = the app is not told of one.',
    ),
});
export type CallSettings = z.infer<typeof CallSettings>;
