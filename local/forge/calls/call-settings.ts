import { z } from 'zod';
import { LIMITS, type LimitName } from './limits';

const Latency = z
  .strictObject({
    /** Added to every call of the class, milliseconds. */
    ms: z.number().min(0).default(0),
    /** Added on top, anything up to this, milliseconds. */
    jitterMs: z.number().min(0).default(0),
  })
  .prefault({});

function limit(name: LimitName) {
  return z.number().positive().default(LIMITS[name].value);
}

/** How long calls take, and how many are allowed. */
export const CallSettings = z.strictObject({
  /** Real Forge is far slower than one machine: a time for each class of calls. */
  latency: z
    .strictObject({
      /** A function is called: network and start, before its own time begins to count. */
      invoke: Latency,
      /** The app's storage. */
      storage: Latency,
      /** Jira, called as the person: from functions and from the app's pages. */
      jiraAsUser: Latency,
      /** Jira, called as the app. */
      jiraAsApp: Latency,
      /** Push, statistics and cancel of queues. */
      queue: Latency,
    })
    .prefault({}),
  /** Forge's limits (limits.ts says what each means and in which unit). */
  limits: z
    .strictObject({
      shortFunctionMs: limit('shortFunctionMs'),
      actionMs: limit('actionMs'),
      longFunctionMs: limit('longFunctionMs'),
      memoryMB: limit('memoryMB'),
      requestBytes: limit('requestBytes'),
      responseBytes: limit('responseBytes'),
      payloadBytes: limit('payloadBytes'),
      invocationsPerUserMinute: limit('invocationsPerUserMinute'),
      invocationsPerInstallationMinute: limit('invocationsPerInstallationMinute'),
      networkCallsPerMinute: limit('networkCallsPerMinute'),
      egressPerRuntimeMinute: limit('egressPerRuntimeMinute'),
      egressMs: limit('egressMs'),
      impersonationsPerMinute: limit('impersonationsPerMinute'),
      logLinesPerRuntimeMinute: limit('logLinesPerRuntimeMinute'),
      logBytesPerInvocation: limit('logBytesPerInvocation'),
    })
    .prefault({}),
  /** Memory of every function, MB, whatever the manifest says; null = as the manifest says. */
  memoryMB: z.int().min(16).max(LIMITS.mostMemoryMB.value).nullable().default(null),
  /** The licence of the installation, as `forge install --license` sets it; `none` = the app is not told of one. */
  license: z.enum(['none', 'active', 'inactive', 'trial', 'standard', 'advanced']).default('none'),
});
export type CallSettings = z.infer<typeof CallSettings>;
