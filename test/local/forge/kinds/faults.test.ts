import { FAULT_PRESETS } from '../../../../local/forge/calls/fault-presets';
import { FaultList } from '../../../../local/forge/calls/faults';
import type { Host } from '../../../../local/forge/host-interface';
import { ask, startKinds } from './support/start-kinds';

let host: Host;
const user = 'person-3';

beforeAll(async () => {
  host = await startKinds();
});
afterAll(() => host.close());
afterEach(() => {
  host.faults([]);
  host.settings.reset();
});

interface Seen {
  status?: number;
  headers?: Record<string, string>;
  rejected?: string;
}

/** What a function sees when it asks Jira, or writes. */
async function jira(functionKey = 'jira'): Promise<Seen> {
  return JSON.parse(JSON.stringify(await ask(host, user, functionKey, { summary: 'x' })));
}

/** What the page sees when it asks Jira itself. */
async function page(): Promise<Seen> {
  const headers = { 'x-local-account': user, 'x-local-bridge': 'page' };
  try {
    const response = await fetch(`${host.shellUrl}/rest/api/3/myself`, { headers });
    return { status: response.status, headers: Object.fromEntries(response.headers) };
  } catch (error) {
    return { rejected: String(error) };
  }
}

const store = (payload: object) => ask(host, user, 'store', payload);
const GOOD = { status: 200 };
const PREFIX = 'There was an error invoking the function - ';

function limited(reason: string, retryAfter: unknown) {
  return {
    status: 429,
    headers: expect.objectContaining({
      'ratelimit-reason': reason,
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]+Z$/),
      ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    }),
  };
}
const seconds = expect.stringMatching(/^\d+$/);

/** One promise for each ready-made fault: a name without one fails. */
const PROMISES: Record<keyof typeof FAULT_PRESETS, () => Promise<void>> = {
  async 'jira-quota-global'() {
    expect([await jira(), await page()]).toMatchObject([limited('jira-quota-global-based', seconds), GOOD]);
  },
  async 'jira-quota-global-unsaid'() {
    const seen = await jira();
    expect(seen).toMatchObject(limited('jira-quota-global-based', undefined));
    expect(seen.headers).not.toHaveProperty('retry-after');
  },
  async 'jira-quota-tenant'() {
    expect([await jira(), await page()]).toMatchObject([limited('jira-quota-tenant-based', seconds), GOOD]);
  },
  async 'jira-quota-tenant-unsaid'() {
    expect((await jira()).headers).not.toHaveProperty('retry-after');
  },
  async 'jira-burst'() {
    const refused = limited('jira-burst-based', '1');
    expect([await jira(), await page()]).toMatchObject([refused, refused]);
  },
  async 'jira-burst-unsaid'() {
    expect((await jira()).headers).not.toHaveProperty('retry-after');
  },
  async 'jira-per-issue'() {
    expect([await jira(), await ask(host, user, 'rename', { summary: 'x' })]).toMatchObject([GOOD, 429]);
  },
  async 'jira-per-issue-unsaid'() {
    expect(await ask(host, user, 'rename', { summary: 'x' })).toBe(429);
  },
  async 'jira-500'() {
    expect([await jira(), await page()]).toMatchObject([{ status: 500 }, { status: 500 }]);
  },
  async 'jira-503'() {
    expect([await jira(), await page()]).toMatchObject([{ status: 503 }, { status: 503 }]);
  },
  async 'jira-timeout'() {
    host.settings.change({ calls: { limits: { shortFunctionMs: 300 } } });
    await expect(jira()).rejects.toThrow('Function timed out');
  },
  async 'jira-drop'() {
    const broken = { rejected: 'TypeError: fetch failed' };
    expect([await jira(), await page()]).toEqual([broken, broken]);
  },
  async 'jira-401'() {
    expect([await jira(), await page()]).toMatchObject([{ status: 401 }, { status: 401 }]);
  },
  async 'kvs-throttled'() {
    expect(await store({})).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED', status: 429 });
  },
  async 'kvs-500'() {
    expect(await store({})).toMatchObject({ code: 'UNKNOWN_ERROR', status: 500 });
  },
  async 'kvs-timeout'() {
    host.settings.change({ calls: { limits: { shortFunctionMs: 300 } } });
    await expect(store({})).rejects.toThrow('Function timed out');
  },
  async 'queue-429'() {
    await expect(ask(host, user, 'push', { queue: 'usual', ms: 1 })).rejects.toThrow(/rate limit|too many/i);
  },
  async 'queue-500'() {
    await expect(ask(host, user, 'push', { queue: 'usual', ms: 1 })).rejects.toThrow(PREFIX);
  },
  async 'egress-drop'() {
    expect(await ask(host, user, 'fetch', { urls: ['https://gone.example.com/'] })).toMatchObject([
      { message: 'fetch failed' },
    ]);
  },
  async 'storage-full'() {
    const refused = await store({ value: 1 });
    expect(refused).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED', status: 429 });
    expect(await store({})).not.toHaveProperty('code');
    host.faults([]);
    host.settings.change({ storage: { full: true } });
    expect(await store({ value: 1 })).toEqual(refused);
  },
};

test.each(Object.entries(FAULT_PRESETS).map(([name, { says }]) => [name, says]))('%s: %s', async (name) => {
  const promise = Object.entries(PROMISES).find(([key]) => key === name);
  expect(promise).toBeDefined();
  host.faults(FaultList.parse([name]));
  await promise?.[1]();
});

test('an unknown name is refused with the names there are', () => {
  expect(() => host.faults(['jira-burts'])).toThrow('There is no such fault; there are: jira-quota-global');
});

test('faults of functions leave pages alone unless they say otherwise', async () => {
  host.faults([{ service: 'jira', answer: { status: 500 } }]);
  expect([await jira(), await page()]).toMatchObject([{ status: 500 }, GOOD]);
  host.faults([{ service: 'jira', match: { as: 'page' }, answer: { status: 502 } }]);
  expect([await jira(), await page()]).toMatchObject([GOOD, { status: 502 }]);
});

/** Functions end soon, so that a call that takes longer shows. */
function hurry(): void {
  host.settings.change({ calls: { limits: { shortFunctionMs: 300 } } });
}

test('a late answer is late, and a call that is held up goes on', async () => {
  hurry();
  host.faults([{ service: 'jira', times: 1, answer: { status: 503, afterMs: 5_000 } }]);
  await expect(jira()).rejects.toThrow('Function timed out');
  host.settings.reset();
  host.faults([{ service: 'jira', times: 1, answer: { status: 503, afterMs: 1 } }]);
  expect(await jira()).toMatchObject({ status: 503 });
  host.faults([{ service: 'jira', times: 1, answer: { hangMs: 5 } }]);
  expect(await jira()).toMatchObject(GOOD);
});

test.each([
  ['jiraAsUser', 'jira', { as: 'user' }, { as: 'app' }],
  ['jiraAsApp', 'jira', { as: 'app' }, { as: 'user' }],
])('%s can be slow on its own', async (name, functionKey, hit, missed) => {
  hurry();
  await ask(host, user, functionKey, missed);
  host.settings.change({ calls: { latency: { [name]: { ms: 5_000 } } } });
  await expect(ask(host, user, functionKey, hit)).rejects.toThrow('Function timed out');
  expect(await ask(host, user, functionKey, missed)).toMatchObject(GOOD);
});

test.each([
  ['storage', 'store', {}],
  ['egress', 'fetch', { urls: ['https://slow.example.com/'] }],
  ['queue', 'push', { queue: 'usual', ms: 1 }],
])('%s can be slow on its own, too', async (name, functionKey, payload) => {
  hurry();
  host.settings.change({ calls: { latency: { [name]: { ms: 5_000 } } } });
  await expect(ask(host, user, functionKey, payload)).rejects.toThrow('Function timed out');
});

test('whoever aborts a call no longer waits for it', async () => {
  host.faults(['jira-timeout']);
  expect(await ask(host, user, 'jira', { abortMs: 20 })).toEqual({
    rejected: 'TimeoutError: The operation was aborted due to timeout',
  });
});

test('used up points come back with the next full hour of the clock, and every answer says how soon', async () => {
  host.clock.set(Date.parse('2030-01-01T10:10:00Z'));
  host.faults(['jira-quota-tenant']);
  expect(Number((await jira()).headers?.['retry-after'])).toBeGreaterThan(2_900);
  host.clock.set(Date.parse('2030-01-01T10:59:00Z'));
  const { headers } = await jira();
  expect(headers?.['x-ratelimit-reset']).toBe('2030-01-01T11:00:00Z');
  expect(Number(headers?.['retry-after'])).toBeLessThanOrEqual(60);
  host.clock.set(Date.parse('2030-01-01T11:00:00Z'));
  expect(await jira()).toMatchObject(GOOD);
  host.clock.reset();
});

test('a fault holds for its path in every spelling', async () => {
  host.faults([{ service: 'jira', match: { path: '/myself$', as: 'page' }, answer: { status: 502 } }]);
  const headers = { 'x-local-account': user, 'x-local-bridge': 'page' };
  const answer = await fetch(`${host.shellUrl}/rest/api/3/%6dyself/`, { headers });
  expect(answer.status).toBe(502);
});

test.each([
  ['a name of a header', { status: 200, headers: { 'a b': 'x' } }],
  ['a value of a header', { status: 200, headers: { a: 'x\ny' } }],
  ['a time', { hangMs: 2 ** 31 }],
  ['a later time', { status: 200, afterMs: 2 ** 31 }],
])('%s that cannot be is refused', async (_, answer) => {
  const response = await fetch(`${host.shellUrl}/__local/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ service: 'bridge', answer }]),
  });
  expect(response.status).toBe(400);
});

test('the way to a function does not count as its time', async () => {
  await ask(host, user, 'jira');
  hurry();
  host.settings.change({ calls: { latency: { invoke: { ms: 400, jitterMs: 1 } } } });
  expect(await jira()).toMatchObject(GOOD);
});
