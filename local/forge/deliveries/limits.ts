const KB = 1024;
const MINUTE = 60;
const HOUR = 60 * MINUTE;

interface Limit {
  value: number;
  unit: 'events' | 'bytes' | 's' | 'pushes' | 'retries' | 'triggers';
  says: string;
}

/**
 * What Forge allows events, queues and schedules: its pages on limits of async events, on the async events API, on
 * Atlassian app events and on scheduled triggers.
 */
export const DELIVERY_LIMITS = {
  eventsPerPush: { value: 50, unit: 'events', says: 'A push may hold so many; more is TooManyEventsError.' },
  bytesPerPush: { value: 200 * KB, unit: 'bytes', says: 'All events of a push; more is PayloadTooBigError.' },
  bytesForLongConsumer: {
    value: 100 * KB,
    unit: 'bytes',
    says: 'One event, where the consumer may run longer than 55 s; the others of its push are taken.',
  },
  longConsumer: {
    value: 55,
    unit: 's',
    says: 'A consumer with a longer timeoutSeconds takes smaller events.',
  },
  delay: { value: 15 * MINUTE, unit: 's', says: 'delayInSeconds of a push.' },
  eventsPerMinute: {
    value: 500,
    unit: 'events',
    says: 'Pushed by an installation within any minute; more is RateLimitError.',
  },
  pushesPerChain: {
    value: 1000,
    unit: 'pushes',
    says: 'Pushes that go back to one invocation, its jobs and their jobs included; more is InvocationLimitReachedError.',
  },
  retention: { value: 24 * HOUR, unit: 's', says: 'A job that fails is retried until this has passed.' },
  platformRetention: {
    value: 96 * HOUR,
    unit: 's',
    says: 'The same where the platform is to blame: 72 hours longer.',
  },
  retryAfter: {
    value: 15 * MINUTE,
    unit: 's',
    says: 'The longest wait for a retry; longer ones become this.',
  },
  retryData: { value: 4 * KB, unit: 'bytes', says: 'What an attempt may leave for the next.' },
  retriesOfTrigger: { value: 4, unit: 'retries', says: 'An event is tried again so often.' },
  eventBytes: { value: 200 * KB, unit: 'bytes', says: 'A product event; larger ones are not delivered.' },
  schedules: { value: 5, unit: 'triggers', says: 'Scheduled triggers of an app.' },
  fiveMinuteSchedules: { value: 1, unit: 'triggers', says: 'Of these with the interval fiveMinute.' },
} as const satisfies Record<string, Limit>;
