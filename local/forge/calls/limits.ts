const KB = 1024;
const MB = 1024 * KB;

/** The longest that a timer of this machine can be set to; what is above would be over at once. */
export const LONGEST_TIMER_MS = 2_147_483_647;

interface Limit {
  value: number;
  unit: 'ms' | 's' | 'bytes' | 'MB' | 'calls' | 'lines';
  says: string;
}

/**
 * What Forge allows the functions of an app. Storage, queues and events keep theirs with their own code. Values are
 * Forge's; a host can be started with others (`calls.limits`), to see what the app does when it meets one.
 */
export const LIMITS = {
  shortFunctionMs: {
    value: 25_000,
    unit: 'ms',
    says: 'Resolvers, triggers, JQL functions and dynamic properties end after this.',
  },
  actionMs: {
    value: 55_000,
    unit: 'ms',
    says: 'Rovo actions, web triggers and preUninstall functions end after this.',
  },
  longFunctionMs: {
    value: 55_000,
    unit: 'ms',
    says: 'Consumers and scheduled triggers end after this when they have no timeoutSeconds.',
  },
  timeoutSeconds: {
    value: 900,
    unit: 's',
    says: 'The most that a consumer or scheduled trigger may ask for.',
  },
  memoryMB: { value: 512, unit: 'MB', says: 'Memory of a function that does not say runtime.memoryMB.' },
  mostMemoryMB: { value: 1024, unit: 'MB', says: 'The most memory a function can ask for.' },
  requestBytes: { value: 500 * KB, unit: 'bytes', says: 'What a page may hand to invoke.' },
  responseBytes: { value: 5 * MB, unit: 'bytes', says: 'What a resolver or action may answer.' },
  payloadBytes: { value: 5 * MB, unit: 'bytes', says: 'All that a function is called with.' },
  invocationsPerUserMinute: {
    value: 1200,
    unit: 'calls',
    says: 'Calls of one person to functions in a clock minute.',
  },
  invocationsPerInstallationMinute: {
    value: 5000,
    unit: 'calls',
    says: 'Calls of all people together to functions in a clock minute.',
  },
  invocationsPerEnvironmentMinute: {
    value: 30_000,
    unit: 'calls',
    says: 'Calls of the people of all installations of an environment to functions in a clock minute.',
  },
  networkCallsPerMinute: {
    value: 100_000,
    unit: 'calls',
    says: 'Calls of functions to Jira and to declared addresses in a clock minute.',
  },
  egressPerRuntimeMinute: {
    value: 100,
    unit: 'calls',
    says: 'Calls to declared addresses in a minute that one function runs; Jira does not count.',
  },
  egressMs: { value: 180_000, unit: 'ms', says: 'How long a declared address may take to answer.' },
  impersonationsPerMinute: {
    value: 1000,
    unit: 'calls',
    says: 'Calls as a person who is not there (asUser with an account id) in a clock minute.',
  },
  logLinesPerRuntimeMinute: {
    value: 100,
    unit: 'lines',
    says: 'Lines logged in a minute that one function runs; the rest is lost.',
  },
  logBytesPerInvocation: {
    value: 200 * KB,
    unit: 'bytes',
    says: 'What one function may log; the rest is lost.',
  },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
export type LimitValues = Record<LimitName, number>;

/** Limits which the manifest is held to when it is read. They are Forge's and cannot be set. */
export const MANIFEST_LIMITS = ['timeoutSeconds', 'mostMemoryMB'] as const satisfies readonly LimitName[];
