import { NOON, openTestSite, type Reply, type TestSite } from '../../../support/local-site';
import { PEOPLE, smallSite } from '../../../support/site-seed';

const ISSUE = '/rest/api/3/issue/SHOP-4?fields=summary';
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

/** A call that the app makes for a person; `asApp` calls are made by `jira.call('app', …)`. */
async function asUser(method: string, path: string, body?: unknown): Promise<Reply> {
  const {
    status,
    headers,
    body: text,
    points,
  } = await jira.site.handle({
    method,
    path,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    actor: { kind: 'user', accountId: PEOPLE.developer },
    fromApp: true,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status, headers, body: text === '' ? undefined : JSON.parse(text), text, points };
}

async function times(count: number, call: () => Promise<Reply>): Promise<number[]> {
  const statuses: number[] = [];
  for (let turn = 0; turn < count; turn += 1) statuses.push((await call()).status);
  return statuses;
}

const passed = (count: number, status: number): number[] => Array.from({ length: count }, () => status);

describe('points', () => {
  test.each([
    ['GET', '/rest/api/3/issue/SHOP-4', undefined, 2],
    ['GET', '/rest/api/3/project/SHOP', undefined, 2],
    ['GET', '/rest/api/3/user/search?query=ada', undefined, 3],
    ['GET', '/rest/api/3/myself', undefined, 3],
    ['GET', '/rest/api/3/mypermissions?permissions=ADMINISTER', undefined, 3],
    ['GET', '/rest/agile/1.0/sprint/3', undefined, 2],
    ['GET', '/rest/agile/1.0/board', undefined, 4],
    ['POST', '/rest/api/3/search/approximate-count', { jql: 'project = SHOP' }, 1],
    ['POST', '/rest/api/3/search/jql', { jql: 'project = SHOP', fields: ['summary'] }, 22],
    ['POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ['SHOP-4', 'SHOP-5'] }, 3],
    ['POST', '/rest/agile/1.0/sprint/3', { goal: 'x' }, 1],
    ['PUT', '/rest/api/3/issue/SHOP-4', { fields: { labels: ['x'] } }, 1],
    ['PUT', '/rest/api/3/issue/SHOP-4/properties/p', { a: 1 }, 1],
    ['GET', '/rest/api/3/issue/NO-1', undefined, 1],
  ])('%s %s', async (method, path, body, points) => {
    await asUser(method, path, body);
    expect(jira.site.usage()).toMatchObject({ calls: 1, points, left: 65_000 - points });
  });

  test('issues created at once cost a point each, those that could not be created none', async () => {
    const good = { fields: { project: { key: 'SHOP' }, issuetype: { name: 'Task' }, summary: 'New' } };
    const bad = { fields: { project: { key: 'NO' } } };
    const reply = await asUser('POST', '/rest/api/3/issue/bulk', { issueUpdates: [good, bad, good, good] });
    expect(reply).toMatchObject({
      status: 201,
      body: {
        issues: [{ key: 'SHOP-22' }, { key: 'SHOP-23' }, { key: 'SHOP-24' }],
        errors: [
          {
            status: 400,
            failedElementNumber: 1,
            elementErrors: { errors: { project: 'Specify a valid project ID or key' } },
          },
        ],
      },
    });
    expect(jira.site.usage().points).toBe(3);
  });

  test('a bulk of which nothing could be created is refused, and so are more than fifty', async () => {
    const bad = { fields: { project: { key: 'NO' } } };
    const create = (issueUpdates: unknown[]) => asUser('POST', '/rest/api/3/issue/bulk', { issueUpdates });
    expect(await create([bad])).toMatchObject({ status: 400, body: { issues: [], errors: [{}] } });
    expect(await create(Array.from({ length: 51 }, () => bad))).toMatchObject({
      status: 400,
      body: { errorMessages: [expect.any(String)] },
    });
  });

  test('what the app does as itself counts too', async () => {
    await jira.get('app', '/rest/api/3/issue/SHOP-4');
    expect(jira.site.usage()).toMatchObject({ calls: 1, points: 2 });
  });

  test('what people and pages do costs nothing', async () => {
    await jira.get(PEOPLE.developer, '/rest/api/3/issue/SHOP-4');
    expect(jira.site.usage()).toMatchObject({ calls: 0, points: 0, endpoints: [] });
  });

  test('they are told by endpoint, the dearest first', async () => {
    await asUser('GET', '/rest/api/3/issue/SHOP-4');
    await asUser('GET', '/rest/api/3/issue/SHOP-5');
    await asUser('POST', '/rest/api/3/search/jql', { jql: 'project = SHOP', fields: ['summary'] });
    expect(jira.site.usage().endpoints).toEqual([
      { endpoint: 'POST /rest/api/3/search/jql', calls: 1, points: 22, refused: 0 },
      { endpoint: 'GET /rest/api/3/issue/{issueIdOrKey}', calls: 2, points: 4, refused: 0 },
    ]);
  });

  test('they begin anew with each full UTC hour of the clock', async () => {
    jira.clock.now = NOON + 59 * 60_000;
    await asUser('GET', ISSUE);
    jira.clock.now = NOON + 60 * 60_000 - 1;
    expect(jira.site.usage()).toMatchObject({ points: 2, from: NOON, until: NOON + 3_600_000 });
    jira.clock.now += 1;
    expect(jira.site.usage()).toMatchObject({ points: 0, from: NOON + 3_600_000 });
  });

  test('used up, they refuse nothing while the quota is off', async () => {
    jira.site.configure({ limits: { pointsPerHour: 2 } });
    expect(await times(3, () => asUser('GET', ISSUE))).toEqual(passed(3, 200));
    expect(jira.site.usage()).toMatchObject({ points: 6, left: 0 });
  });
});

describe.each([
  ['global', 'jira-quota-global-based', 'global-app-quota'],
  ['tenant', 'jira-quota-tenant-based', 'tenant-app-quota'],
] as const)('the %s quota', (quota, reason, policy) => {
  beforeEach(() => {
    jira.clock.now = NOON + 45 * 60_000;
    jira.site.configure({ limits: { quota, pointsPerHour: 4 } });
  });

  test('used up, it refuses every endpoint until the full hour, with the headers of a real 429', async () => {
    await times(2, () => asUser('GET', ISSUE));
    const reply = await asUser('GET', '/rest/api/3/myself');
    expect(reply).toMatchObject({
      status: 429,
      points: 0,
      headers: {
        'retry-after': '900',
        'x-ratelimit-limit': '4',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '2026-09-02T11:00:00Z',
        'x-ratelimit-nearlimit': 'true',
        'ratelimit-reason': reason,
        'ratelimit-policy': `"${policy}";q=4;w=3600`,
        ratelimit: `"${policy}";r=0;t=900`,
      },
    });
  });

  test('a refused call costs nothing and is told as refused', async () => {
    await times(3, () => asUser('GET', ISSUE));
    expect(jira.site.usage()).toMatchObject({ points: 4, calls: 2, refused: { [reason]: 1 } });
  });

  test('it lets calls pass again in the next hour', async () => {
    expect(await times(3, () => asUser('GET', ISSUE))).toEqual([200, 200, 429]);
    jira.clock.now += 15 * 60_000;
    expect((await asUser('GET', ISSUE)).status).toBe(200);
  });

  test('it does not bind people', async () => {
    await times(2, () => asUser('GET', ISSUE));
    expect((await jira.get(PEOPLE.developer, ISSUE)).status).toBe(200);
  });
});

describe('headers of answers that are not refused', () => {
  test('there are none of limits that are off', async () => {
    const { headers } = await asUser('GET', ISSUE);
    expect(Object.keys(headers).filter((name) => name.includes('ratelimit'))).toEqual([]);
  });

  test('with plenty left, neither what is left nor a warning is told', async () => {
    jira.site.configure({ limits: { quota: 'global', pointsPerHour: 10 } });
    const { headers } = await asUser('GET', ISSUE);
    expect(headers).toMatchObject({
      'ratelimit-policy': '"global-app-quota";q=10;w=3600',
      ratelimit: '"global-app-quota";t=3600',
    });
    expect(headers).not.toHaveProperty('x-ratelimit-nearlimit');
    expect(headers).not.toHaveProperty('x-ratelimit-reset');
  });

  test('with less than a fifth left, both are', async () => {
    jira.site.configure({ limits: { quota: 'global', pointsPerHour: 11 } });
    await times(4, () => asUser('GET', ISSUE));
    const { headers } = await asUser('GET', ISSUE);
    expect(headers).toMatchObject({
      'x-ratelimit-nearlimit': 'true',
      ratelimit: '"global-app-quota";r=1;t=3600',
    });
  });

  test('several limits are told at once', async () => {
    jira.site.configure({ limits: { quota: 'global', burst: true } });
    expect((await asUser('GET', ISSUE)).headers).toMatchObject({
      'x-ratelimit-limit': '150',
      'x-ratelimit-remaining': '149',
      'ratelimit-policy': '"global-app-quota";q=65000;w=3600,"jira-burst-based";q=150;w=1',
      ratelimit: '"global-app-quota";t=3600,"jira-burst-based";r=149;t=1',
    });
  });

  test('their names can begin with Beta, or the structured ones be missing', async () => {
    jira.site.configure({ limits: { quota: 'global', headers: { structured: 'beta' } } });
    expect((await asUser('GET', ISSUE)).headers).toHaveProperty(['beta-ratelimit-policy']);
    jira.site.configure({ limits: { quota: 'global', headers: { structured: 'off' } } });
    expect(Object.keys((await asUser('GET', ISSUE)).headers).join()).not.toMatch(/ratelimit-policy/);
  });
});

describe('bursts', () => {
  const refusedAfter = async (method: string, path: string, body?: unknown): Promise<number> => {
    for (let calls = 0; calls < 600; calls += 1)
      if ((await asUser(method, path, body)).status === 429) return calls;
    return Number.POSITIVE_INFINITY;
  };

  test.each([
    ['GET', '/rest/api/3/myself', undefined, 100],
    ['GET', '/rest/api/3/issue/SHOP-4', undefined, 150],
    ['GET', '/rest/api/3/issue/SHOP-4/changelog', undefined, 200],
    ['GET', `/rest/api/3/user?accountId=${PEOPLE.developer}`, undefined, 150],
    ['GET', '/rest/api/3/project/PAY/role/10002', undefined, 200],
    ['POST', '/rest/api/3/jql/match', { issueIds: [], jqls: [] }, 100],
    ['POST', '/rest/api/3/search/approximate-count', { jql: 'key = SHOP-4' }, 150],
    ['PUT', '/rest/agile/1.0/sprint/99', {}, 50],
    ['DELETE', '/rest/api/3/issue/NO-1', undefined, 50],
  ])('%s %s: a second takes so many', async (method, path, body, perSecond) => {
    jira.site.configure({ limits: { burst: true } });
    expect(await refusedAfter(method, path, body)).toBe(perSecond);
  });

  test('one endpoint used up leaves the others alone, and comes back token by token', async () => {
    jira.site.configure({ limits: { burst: true } });
    await refusedAfter('GET', '/rest/api/3/myself');
    expect((await asUser('GET', ISSUE)).status).toBe(200);
    jira.clock.now += 20;
    expect(await times(3, () => asUser('GET', '/rest/api/3/myself'))).toEqual([200, 200, 429]);
  });

  test('the 429 names its reason and a second to wait', async () => {
    jira.site.configure({ limits: { burst: true } });
    await refusedAfter('PUT', '/rest/agile/1.0/sprint/99', {});
    expect((await asUser('PUT', '/rest/agile/1.0/sprint/98', {})).headers).toMatchObject({
      'retry-after': '1',
      'x-ratelimit-limit': '50',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2026-09-02T10:00:01Z',
      'ratelimit-reason': 'jira-burst-based',
    });
  });

  test('nothing is refused while they are off', async () => {
    expect(await times(60, () => asUser('PUT', '/rest/agile/1.0/sprint/99', {}))).toEqual(passed(60, 404));
  });
});

describe('writes to one issue', () => {
  const write = (key: string) => asUser('PUT', `/rest/api/3/issue/${key}/properties/p`, 1);
  beforeEach(() => jira.site.configure({ limits: { perIssueWrites: true } }));

  test('twenty in two seconds pass, the next is refused, and other issues are not touched', async () => {
    const first = await times(20, () => write('SHOP-4'));
    expect(first).not.toContain(429);
    expect(await write('SHOP-4')).toMatchObject({
      status: 429,
      headers: { 'ratelimit-reason': 'jira-per-issue-on-write', 'retry-after': '2' },
    });
    expect((await write('SHOP-5')).status).toBe(201);
  });

  test('id and key are the same issue', async () => {
    await times(20, () => write('SHOP-4'));
    expect((await write('10003')).status).toBe(429);
  });

  test('after two seconds it goes on, to a hundred in thirty', async () => {
    for (let round = 0; round < 5; round += 1) {
      expect(await times(20, () => write('SHOP-4'))).not.toContain(429);
      jira.clock.now += 2_000;
    }
    expect(await write('SHOP-4')).toMatchObject({ status: 429, headers: { 'retry-after': '20' } });
    jira.clock.now += 20_000;
    expect((await write('SHOP-4')).status).toBe(200);
  });

  test('moves count for the issues that they name', async () => {
    await times(20, () => asUser('POST', '/rest/agile/1.0/sprint/4/issue', { issues: ['SHOP-19'] }));
    expect((await write('SHOP-19')).status).toBe(429);
  });

  test('reads are not counted', async () => {
    expect(await times(25, () => asUser('GET', ISSUE))).toEqual(passed(25, 200));
  });
});

describe('a 429 as it sometimes is', () => {
  test.each([
    ['the quota', { quota: 'global', pointsPerHour: 0 }],
    ['a burst', { burst: true }],
    ['writes to one issue', { perIssueWrites: true }],
  ] as const)('%s: without Retry-After', async (_title, limits) => {
    jira.site.configure({ limits: { ...limits, headers: { retryAfter: false } } });
    const replies = await Promise.all(
      Array.from({ length: 51 }, () => asUser('PUT', '/rest/api/3/issue/SHOP-4/properties/p', 1)),
    );
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    for (const { headers } of refused) {
      expect(headers).not.toHaveProperty('retry-after');
      expect(headers).toHaveProperty('ratelimit-reason');
    }
  });

  test('the moment of its reset can lack seconds', async () => {
    jira.site.configure({
      limits: { quota: 'global', pointsPerHour: 0, headers: { resetWithoutSeconds: true } },
    });
    expect((await asUser('GET', ISSUE)).headers).toMatchObject({ 'x-ratelimit-reset': '2026-09-02T11:00Z' });
  });

  test('it changes nothing', async () => {
    jira.site.configure({ limits: { quota: 'global', pointsPerHour: 0 } });
    await asUser('POST', '/rest/agile/1.0/sprint/3', { goal: 'lost' });
    expect(jira.events).toEqual([]);
  });
});

test('a seed that is brought back begins a new account', async () => {
  await asUser('GET', ISSUE);
  await jira.site.reset(smallSite());
  expect(jira.site.usage()).toMatchObject({ calls: 0, points: 0 });
});
