interface PresetFault {
  service: 'jira' | 'bridge' | 'kvs' | 'queue' | 'egress';
  match?: { method?: string; path?: string; as?: 'user' | 'app' };
  answer:
    | { status: number; headers?: Record<string, string>; body?: unknown; afterMs?: number }
    | { hangMs: number }
    | { drop: true; afterMs?: number }
    | { storageFull: true };
}

export interface FaultPreset {
  /** What happens, for the drawer and the command line. */
  says: string;
  /** @param now epoch milliseconds of the call */
  faults(now: number): PresetFault[];
  /** When it is over by itself, epoch milliseconds. @param now when it begins */
  endsAt?(now: number): number;
}

const HOUR_MS = 3_600_000;
/** Longer than any function may wait for an answer. */
const FOR_EVER_MS = 1_000_000;
const WRITES = '/api/v1/(?:secret/|entity/)?(?:set|batch/set|transaction)$';
const WRITING = ['POST', 'PUT', 'DELETE'] as const;

/** `Retry-After` and when the limit ends, as Jira sends them. */
function limitHeaders(
  reason: string,
  limit: number,
  resetAt: number,
  retryAfter: number | undefined,
): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': new Date(resetAt).toISOString().replace(/\.\d+Z$/, 'Z'),
    'ratelimit-reason': reason,
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  };
}

const TOO_MANY = { errorMessages: ['Rate limit exceeded.'], errors: {} };

const nextFullHour = (now: number): number => (Math.floor(now / HOUR_MS) + 1) * HOUR_MS;

/** The hourly points are used up until the next full hour; pages do not cost points. */
function quota(reason: string, limit: number, policy: string, saysWhen: boolean): FaultPreset['faults'] {
  return (now) => {
    const resetAt = nextFullHour(now);
    const seconds = Math.ceil((resetAt - now) / 1000);
    const headers = {
      ...limitHeaders(reason, limit, resetAt, saysWhen ? seconds : undefined),
      ratelimit: `"${policy}";r=0;t=${seconds}`,
      'ratelimit-policy': `"${policy}";q=${limit};w=3600`,
    };
    return [{ service: 'jira', answer: { status: 429, headers, body: TOO_MANY } }];
  };
}

function burst(saysWhen: boolean): FaultPreset['faults'] {
  return (now) => {
    const headers = limitHeaders('jira-burst-based', 100, now + 1000, saysWhen ? 1 : undefined);
    const answer = { status: 429, headers, body: TOO_MANY };
    return [
      { service: 'jira', answer },
      { service: 'bridge', answer },
    ];
  };
}

function perIssue(saysWhen: boolean): FaultPreset['faults'] {
  return (now) => {
    const headers = limitHeaders('jira-per-issue-on-write', 20, now + 2000, saysWhen ? 2 : undefined);
    const answer = { status: 429, headers, body: TOO_MANY };
    return WRITING.flatMap((method) =>
      (['jira', 'bridge'] as const).map((service) => ({
        service,
        match: { method, path: '/rest/api/\\w+/issue/[^/]+(?:$|/|\\?)' },
        answer,
      })),
    );
  };
}

function everywhere(answer: PresetFault['answer']): FaultPreset['faults'] {
  return () => [
    { service: 'jira', answer },
    { service: 'bridge', answer },
  ];
}

const LATER = ' Without Retry-After, which Jira may leave out.';

/** Ready-made faults by name: one list for the drawer, `--fault` on the command line, and tests. */
export const FAULT_PRESETS = {
  'jira-quota-global': {
    says: "The app's points of this hour, for all customers together, are used up: every call of a function to Jira is 429 until the next full hour.",
    faults: quota('jira-quota-global-based', 65_000, 'global-app-quota', true),
    endsAt: nextFullHour,
  },
  'jira-quota-global-unsaid': {
    says: `As jira-quota-global.${LATER}`,
    faults: quota('jira-quota-global-based', 65_000, 'global-app-quota', false),
    endsAt: nextFullHour,
  },
  'jira-quota-tenant': {
    says: "This site's points of this hour are used up: every call of a function to Jira is 429 until the next full hour.",
    faults: quota('jira-quota-tenant-based', 100_000, 'tenant-quota', true),
    endsAt: nextFullHour,
  },
  'jira-quota-tenant-unsaid': {
    says: `As jira-quota-tenant.${LATER}`,
    faults: quota('jira-quota-tenant-based', 100_000, 'tenant-quota', false),
    endsAt: nextFullHour,
  },
  'jira-burst': {
    says: 'Too many calls of one kind in a second: every call to Jira, of functions and pages, is 429 with Retry-After: 1.',
    faults: burst(true),
  },
  'jira-burst-unsaid': { says: `As jira-burst.${LATER}`, faults: burst(false) },
  'jira-per-issue': {
    says: 'Too many writes to one issue: every write to an issue is 429 with Retry-After: 2.',
    faults: perIssue(true),
  },
  'jira-per-issue-unsaid': { says: `As jira-per-issue.${LATER}`, faults: perIssue(false) },
  'jira-500': {
    says: 'Jira fails: every call to it, of functions and pages, is 500.',
    faults: everywhere({ status: 500, body: { errorMessages: ['Internal server error'], errors: {} } }),
  },
  'jira-503': {
    says: 'Jira is being worked on: every call to it, of functions and pages, is 503 with a page of HTML.',
    faults: everywhere({
      status: 503,
      headers: { 'content-type': 'text/html', 'retry-after': '30' },
      body: '<html><head><title>503 Service Unavailable</title></head><body></body></html>',
    }),
  },
  'jira-timeout': {
    says: 'Jira does not answer: every call to it, of functions and pages, hangs until the caller gives up.',
    faults: everywhere({ hangMs: FOR_EVER_MS }),
  },
  'jira-drop': {
    says: 'The connection to Jira breaks: every call to it, of functions and pages, ends without an answer.',
    faults: everywhere({ drop: true }),
  },
  'jira-401': {
    says: "Jira no longer takes the app's word for who is calling: every call to it is 401.",
    faults: everywhere({ status: 401, body: { code: 401, message: 'Unauthorized' } }),
  },
  'kvs-throttled': {
    says: "The app's storage is asked too much: every call to it is 429, RATE_LIMIT_EXCEEDED.",
    faults: () => [
      {
        service: 'kvs',
        answer: { status: 429, body: { code: 'RATE_LIMIT_EXCEEDED', message: 'Rate limit exceeded' } },
      },
    ],
  },
  'kvs-500': {
    says: "The app's storage fails: every call to it is 500, and its body no JSON.",
    faults: () => [
      {
        service: 'kvs',
        answer: { status: 500, headers: { 'content-type': 'text/plain' }, body: 'Internal Server Error' },
      },
    ],
  },
  'kvs-timeout': {
    says: "The app's storage does not answer: every call to it hangs until the function's time is over.",
    faults: () => [{ service: 'kvs', answer: { hangMs: FOR_EVER_MS } }],
  },
  'queue-429': {
    says: 'The queues are asked too much: every push, and every look at jobs, is 429.',
    faults: () => [{ service: 'queue', answer: { status: 429, body: { message: 'Rate limit exceeded' } } }],
  },
  'queue-500': {
    says: 'The queues fail: every push, and every look at jobs, is 500.',
    faults: () => [{ service: 'queue', answer: { status: 500, body: { message: 'Internal server error' } } }],
  },
  'egress-drop': {
    says: 'Declared addresses do not answer: every connection to one breaks.',
    faults: () => [{ service: 'egress', answer: { drop: true } }],
  },
  'storage-full': {
    says: "The app's storage takes no more: every write is refused, reads and deletes go on.",
    faults: () => [{ service: 'kvs', match: { path: WRITES }, answer: { storageFull: true } }],
  },
} as const satisfies Record<string, FaultPreset>;

export type FaultPresetName = keyof typeof FAULT_PRESETS;
