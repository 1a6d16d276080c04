import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

const search = (body: object, who: string = dev) => jira.call(who, 'POST', '/rest/api/3/search/jql', body);
const message = async (jql: string, who: string = dev) => {
  const reply = await search({ jql }, who);
  return reply.status === 400 ? reply.text : `no refusal: ${reply.status}`;
};

describe('what an answer holds', () => {
  test('by default it is ids alone, without a total', async () => {
    const reply = await search({ jql: 'key = SHOP-4' });
    expect(reply.body).toEqual({ issues: [{ id: '10003' }], isLast: true });
  });

  test('key alone brings id and self too', async () => {
    const reply = await search({ jql: 'key = SHOP-4', fields: ['key'] });
    expect(reply.body).toEqual({
      issues: [{ id: '10003', key: 'SHOP-4', self: 'https://small.example/rest/api/3/issue/10003' }],
      isLast: true,
    });
  });

  test('platform times have offsets without a colon, in the zone of the site', async () => {
    const reply = await search({ jql: 'key = SHOP-4', fields: ['created', 'resolutiondate'] }, PEOPLE.viewer);
    expect(reply.body).toMatchObject({ issues: [{ fields: { created: '2026-07-19T09:00:00.000+0200' } }] });
  });

  test('the Sprint field is an array with boardId; ids are numbers there and strings elsewhere', async () => {
    const reply = await search({ jql: 'key = SHOP-5', fields: ['customfield_10020', 'status'] });
    expect(reply.body).toMatchObject({
      issues: [
        {
          id: '10004',
          fields: {
            customfield_10020: [{ id: 1, boardId: 1 }, { id: 2 }],
            status: { id: '10002', statusCategory: { id: 3, key: 'done' } },
          },
        },
      ],
    });
  });

  test('a top issue has no parent key', async () => {
    const reply = await search({ jql: 'key = SHOP-1', fields: ['parent', 'summary'] });
    expect(reply.body).toEqual(
      expect.objectContaining({
        issues: [expect.objectContaining({ fields: { summary: 'Error handling at checkout' } })],
      }),
    );
  });

  test('GET answers as POST does', async () => {
    const path =
      '/rest/api/3/search/jql?jql=project%20%3D%20PAY%20order%20by%20rank&fields=summary,status&maxResults=3';
    const posted = await search({
      jql: 'project = PAY order by rank',
      fields: ['summary', 'status'],
      maxResults: 3,
    });
    expect(JSON.stringify((await jira.get(dev, path)).body).replace(/"nextPageToken":"[^"]*"/, '')).toBe(
      JSON.stringify(posted.body).replace(/"nextPageToken":"[^"]*"/, ''),
    );
  });

  test('a page of n issues costs n + 1 points', async () => {
    expect((await search({ jql: 'project = SHOP', fields: ['summary'], maxResults: 10 })).points).toBe(11);
  });
});

describe('pages', () => {
  test('tokens lead through all issues once', async () => {
    const seen: string[] = [];
    let token: string | undefined;
    do {
      const reply = await search({
        jql: 'project in (SHOP, PAY) order by rank',
        fields: ['key'],
        maxResults: 7,
        ...(token ? { nextPageToken: token } : {}),
      });
      const text = reply.text;
      seen.push(...[...text.matchAll(/"key":"([^"]+)"/g)].map(([, key]) => key ?? ''));
      token = /"nextPageToken":"([^"]+)"/.exec(text)?.[1];
    } while (token);
    expect(seen).toHaveLength(32);
    expect(new Set(seen).size).toBe(32);
  });

  test('a token is tied to its query and lives for a week', async () => {
    const first = await search({ jql: 'project = SHOP', maxResults: 2 });
    const token = /"nextPageToken":"([^"]+)"/.exec(first.text)?.[1];
    expect((await search({ jql: 'project = PAY', maxResults: 2, nextPageToken: token })).status).toBe(400);
    expect((await search({ jql: 'project = SHOP', maxResults: 2, nextPageToken: token })).status).toBe(200);
    jira.clock.now += 8 * 86_400_000;
    expect((await search({ jql: 'project = SHOP', maxResults: 2, nextPageToken: token })).status).toBe(400);
  });

  test('short pages, once switched on, come before the end', async () => {
    jira.site.configure({ shortPages: true });
    const reply = await search({ jql: 'project = PAY', maxResults: 10 });
    expect(reply.body).toMatchObject({ isLast: false, issues: Array.from({ length: 5 }, () => ({})) });
  });
});

describe('the index, once it lags', () => {
  beforeEach(() => jira.site.configure({ indexLagMs: 5000 }));

  test('a search sees a change only later, GET issue at once', async () => {
    await jira.call(dev, 'PUT', '/rest/api/3/issue/SHOP-19', { fields: { labels: ['fresh'] } });
    expect((await search({ jql: 'labels = fresh' })).body).toMatchObject({ issues: [] });
    expect((await jira.get(dev, '/rest/api/3/issue/SHOP-19?fields=labels')).body).toMatchObject({
      fields: { labels: ['fresh'] },
    });
    jira.clock.now += 5000;
    expect((await search({ jql: 'labels = fresh' })).body).toMatchObject({ issues: [{ id: '10018' }] });
  });

  test('a clock that is set back does not hold a change back', async () => {
    jira.clock.now += 86_400_000;
    await jira.call(dev, 'PUT', '/rest/api/3/issue/SHOP-19', { fields: { labels: ['fresh'] } });
    jira.clock.now -= 86_400_000;
    expect((await search({ jql: 'labels = fresh' })).body).toMatchObject({ issues: [{ id: '10018' }] });
  });

  test('without a lag searches see at once what they had not seen yet', async () => {
    await jira.call(dev, 'PUT', '/rest/api/3/issue/SHOP-19', { fields: { labels: ['fresh'] } });
    jira.site.configure({});
    jira.site.configure({ indexLagMs: 5000 });
    expect((await search({ jql: 'labels = fresh' })).body).toMatchObject({ issues: [{ id: '10018' }] });
  });

  test('ids to reconcile are read as they are', async () => {
    await jira.call(dev, 'PUT', '/rest/api/3/issue/SHOP-19', { fields: { labels: ['fresh'] } });
    expect((await search({ jql: 'labels = fresh', reconcileIssues: [10018] })).body).toMatchObject({
      issues: [{ id: '10018' }],
    });
  });

  test('a new issue is missing until it is indexed', async () => {
    await jira.call(dev, 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'SHOP' }, issuetype: { name: 'Task' }, summary: 'Brand new' },
    });
    expect((await search({ jql: 'summary ~ "brand"' })).body).toMatchObject({ issues: [] });
  });
});

describe('what is refused', () => {
  test.each(['', 'order by created'])('"%s" is unbounded', async (jql) => {
    expect(await message(jql)).toContain('Unbounded JQL queries are not allowed here.');
  });

  test.each([
    ['nonsense = 1', "Field 'nonsense' does not exist"],
    ['project = NOWHERE', "The value 'NOWHERE' does not exist for the field 'project'."],
    ['status = Nowhere', "The value 'Nowhere' does not exist for the field 'status'."],
    ['key = SHOP-999', "An issue with key 'SHOP-999' does not exist for field 'key'."],
    ['parent = NO-1', "An issue with key 'NO-1' does not exist for field 'parent'."],
    ['sprint = Nameless', "Sprint with name 'Nameless' does not exist"],
    ['sprint was 1', "History searches do not support the 'sprint' field."],
    ['labels changed', "History searches do not support the 'labels' field."],
    ['summary = x', "The operator '=' is not supported by the 'summary' field."],
    ['sprint = openSprints()', 'A list function'],
    ['project = ', 'Error in the JQL Query'],
    ['created > yesterday', "Date value 'yesterday'"],
    ['project = SHOP order by nonsense', "Field 'nonsense' does not exist"],
    ['project = SHOP order by a, b, c, d, e, f, g, h', 'JQL can be ordered by at most 7 fields.'],
    ['issue.property[key].path = 1', "Field 'issue.property' does not exist"],
  ])('%s', async (jql, text) => {
    expect(await message(jql)).toContain(text);
  });

  test('an invisible project reads as an invalid query', async () => {
    expect(await message('project = SHOP', PEOPLE.guest)).toContain("The value 'SHOP' does not exist");
  });

  test('unknown keys of the body are refused, and so is expand as an array', async () => {
    expect((await search({ jql: 'project = SHOP', startAt: 0 })).status).toBe(400);
    expect((await search({ jql: 'project = SHOP', expand: ['names'] })).status).toBe(400);
  });

  test.each(['GET', 'POST'])('%s on the old search is gone', async (method) => {
    const reply = await jira.call(dev, method, '/rest/api/3/search');
    expect(reply).toMatchObject({
      status: 410,
      body: { errorMessages: [expect.stringContaining('/rest/api/3/search/jql')] },
    });
  });
});

test('bare words are a text search, not an error', async () => {
  expect((await search({ jql: 'checkout errors cause', fields: ['key'] })).body).toMatchObject({
    issues: [{ key: 'SHOP-6' }],
  });
  expect((await search({ jql: 'this is not jql' })).status).toBe(200);
});

test('callers without an account get an empty answer, not a refusal', async () => {
  expect((await search({ jql: 'summary ~ a' }, 'anonymous')).body).toEqual({ issues: [], isLast: true });
});

test('issues that may not be browsed are silently missing', async () => {
  const count = async (who: string) =>
    (await jira.call(who, 'POST', '/rest/api/3/search/approximate-count', { jql: 'created > -365d' })).body;
  expect(await count(dev)).toEqual({ count: 40 });
  expect(await count(PEOPLE.guest)).toEqual({ count: 11 });
  expect(await count(PEOPLE.stranger)).toEqual({ count: 0 });
  expect(await count('app')).toEqual({ count: 40 });
});

test('bulkfetch reports what it cannot show, in ascending id order, and takes 100 at most', async () => {
  const ask = (issueIdsOrKeys: string[]) =>
    jira.call(PEOPLE.guest, 'POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys, fields: ['summary'] });
  expect((await ask(['PAY-5', 'pay-3', 'SHOP-1'])).body).toMatchObject({
    issues: [{ key: 'PAY-3' }, { key: 'PAY-5' }],
    issueErrors: [{ id: 'SHOP-1', errorMessage: expect.any(String) }],
  });
  expect((await ask(Array.from({ length: 101 }, (_, index) => String(index)))).status).toBe(400);
});

test('match answers one entry per query; an unknown project matches nothing without an error', async () => {
  const reply = await jira.call(dev, 'POST', '/rest/api/3/jql/match', {
    issueIds: [10003, 10009, 999],
    jqls: ['status = Done', 'project = NOWHERE', 'nonsense = 1'],
  });
  expect(reply.body).toEqual({
    matches: [
      { matchedIssues: [10003], errors: [] },
      { matchedIssues: [], errors: [] },
      { matchedIssues: [], errors: [expect.stringContaining('nonsense')] },
    ],
  });
});
