import { openTestSite, type TestSite } from '../../../support/local-site';
import { PEOPLE, smallSite } from '../../../support/site-seed';

const dev = PEOPLE.developer;
let jira: TestSite;

/** The small site with 130 more issues in SHOP, 60 more boards and 60 more sprints, so that pages end. */
function longSite() {
  const seed = smallSite();
  const [story] = seed.issues;
  const [board] = seed.boards;
  const [sprint] = seed.sprints;
  if (!story || !board || !sprint) throw new Error('The small site is empty.');
  const more = (count: number) => Array.from({ length: count }, (_, index) => index);
  return {
    ...seed,
    issues: [
      ...seed.issues,
      ...more(130).map((index) => ({
        ...story,
        key: `SHOP-${100 + index}`,
        type: 'Task',
        status: 'To Do',
        summary: `Extra ${index}`,
      })),
    ],
    boards: [
      ...seed.boards,
      ...more(60).map((index) => ({ ...board, id: 100 + index, name: `Board ${index}` })),
    ],
    sprints: [
      ...seed.sprints,
      ...more(60).map((index) => ({ ...sprint, id: 100 + index, board: 2, name: `Old ${index}` })),
    ],
  };
}

beforeAll(async () => {
  jira = await openTestSite(longSite());
});
afterAll(() => jira.close());
beforeEach(() => jira.site.configure({}));

const EXTRAS = 'summary ~ Extra AND project = SHOP';
const get = async (path: string, who: string = dev): Promise<unknown> => (await jira.get(who, path)).body;
const post = (path: string, body: object) => jira.call(dev, 'POST', path, body);
const search = (body: object) => post('/rest/api/3/search/jql', body);

/** The list of an answer, whatever it is called there. */
function entries(body: unknown): unknown[] {
  if (Array.isArray(body)) return body;
  if (typeof body !== 'object' || body === null) return [];
  const list = 'issues' in body ? body.issues : 'values' in body ? body.values : [];
  return Array.isArray(list) ? list : [];
}

const tokenOf = (text: string): string | undefined => /"nextPageToken":"([^"]+)"/.exec(text)?.[1];

describe('values pages', () => {
  test('boards tell startAt, maxResults, total and isLast', async () => {
    expect(await get('/rest/agile/1.0/board')).toMatchObject({
      startAt: 0,
      maxResults: 50,
      total: 63,
      isLast: false,
    });
  });

  test('the last page says so and holds the rest', async () => {
    const page = await get('/rest/agile/1.0/board?startAt=50');
    expect(page).toMatchObject({ startAt: 50, isLast: true });
    expect(entries(page)).toHaveLength(13);
  });

  test('beyond the end a page is empty and the last', async () => {
    expect(await get('/rest/agile/1.0/board?startAt=500')).toMatchObject({ isLast: true, values: [] });
  });

  test('epics have no total', async () => {
    const page = await get('/rest/agile/1.0/board/1/epic');
    expect(page).toMatchObject({ startAt: 0, isLast: true });
    expect(page).not.toHaveProperty('total');
  });

  test('ten people a page unless asked otherwise, where they are asked for by id', async () => {
    const ids = Object.values(PEOPLE).map((id) => `accountId=${encodeURIComponent(id)}`);
    expect(await get(`/rest/api/3/user/bulk?${ids.join('&')}`)).toMatchObject({ maxResults: 10, total: 6 });
  });
});

describe('sizes above the cap are silently clamped and echoed', () => {
  test.each([
    ['/rest/agile/1.0/board', 50],
    ['/rest/agile/1.0/board/2/sprint', 50],
    ['/rest/api/3/field/search', 50],
    ['/rest/api/3/project/search', 100],
    ['/rest/agile/1.0/board/1/issue', 5000],
    ['/rest/agile/1.0/board/1/backlog', 5000],
    ['/rest/agile/1.0/sprint/3/issue', 5000],
    ['/rest/agile/1.0/epic/SHOP-1/issue', 5000],
    ['/rest/api/3/issue/SHOP-4/comment', 100],
  ])('%s: %i', async (path, cap) => {
    expect(await get(`${path}?maxResults=9999`)).toMatchObject({ maxResults: cap });
  });
});

describe('issue lists of the older base', () => {
  test.each([
    '/board/1/issue',
    '/board/1/backlog',
    '/board/1/sprint/3/issue',
    '/sprint/3/issue',
    '/epic/none/issue',
  ])('%s tells expand, startAt, maxResults and total, and no isLast', async (path) => {
    const page = await get(`/rest/agile/1.0${path}?fields=summary`);
    expect(page).toMatchObject({
      expand: 'schema,names',
      startAt: 0,
      maxResults: 50,
      total: expect.any(Number),
    });
    expect(page).not.toHaveProperty('isLast');
  });
});

describe('token pages', () => {
  test('have neither total nor startAt', async () => {
    const { body } = await search({ jql: EXTRAS });
    for (const key of ['total', 'startAt', 'maxResults']) expect(body).not.toHaveProperty(key);
  });

  test('the token is absent at the end', async () => {
    const { body } = await search({ jql: 'key = SHOP-4' });
    expect(body).toMatchObject({ isLast: true });
    expect(body).not.toHaveProperty('nextPageToken');
  });

  test('the token is tied to its query', async () => {
    const token = tokenOf((await search({ jql: EXTRAS, maxResults: 5 })).text);
    expect((await search({ jql: 'project = PAY', maxResults: 5, nextPageToken: token })).status).toBe(400);
  });

  test('the token is tied to its fields', async () => {
    const token = tokenOf((await search({ jql: EXTRAS, maxResults: 5 })).text);
    const other = { jql: EXTRAS, maxResults: 5, fields: ['summary'], nextPageToken: token };
    expect((await search(other)).status).toBe(400);
  });

  test('a token that is none is refused', async () => {
    for (const nextPageToken of ['nonsense', 'e30', '"'])
      expect((await search({ jql: EXTRAS, nextPageToken })).status).toBe(400);
  });

  test('fifty a page unless asked otherwise', async () => {
    expect(entries((await search({ jql: EXTRAS })).body)).toHaveLength(50);
  });

  test.each([[['id']], [['key']], [['id', 'key']]])('%j alone come by the thousand', async (fields) => {
    expect(entries((await search({ jql: EXTRAS, fields, maxResults: 5000 })).body)).toHaveLength(130);
  });

  test.each([[['summary']], [['key', 'status']], [['*all']]])(
    'any other field ends the page at 100: %j',
    async (fields) => {
      expect(entries((await search({ jql: EXTRAS, fields, maxResults: 5000 })).body)).toHaveLength(100);
    },
  );

  test.each([
    '/board/1/issue',
    '/board/1/backlog',
    '/sprint/3/issue',
    '/epic/none/issue',
    '/epic/SHOP-1/issue',
  ])('the newer base answers %s with them, startAt ignored', async (path) => {
    const plain = await get(`/rest/software/1.0${path}?fields=summary&maxResults=3`);
    expect(plain).toMatchObject({ isLast: expect.any(Boolean) });
    expect(plain).not.toHaveProperty('total');
    expect(await get(`/rest/software/1.0${path}?fields=summary&maxResults=3&startAt=2`)).toEqual(plain);
  });

  test('the newer base pages up to 5,000, and 50 unless asked otherwise', async () => {
    const list = '/rest/software/1.0/board/1/issue?fields=summary';
    expect(entries(await get(list))).toHaveLength(50);
    expect(entries(await get(`${list}&maxResults=9999`))).toHaveLength(149);
  });

  test('its counts count what its pages hold', async () => {
    expect(await get('/rest/software/1.0/board/1/issue/approximate-count')).toEqual({ count: 149 });
  });
});

describe('bare arrays', () => {
  test('end with an empty array', async () => {
    expect(await get('/rest/api/3/users/search?startAt=500')).toEqual([]);
  });

  test('can be short before the end, where they are filtered after paging', async () => {
    const assignable = '/rest/api/3/user/assignable/search?project=SHOP&maxResults=2';
    const lengths: number[] = [];
    for (let startAt = 0; startAt < 8; startAt += 2)
      lengths.push(entries(await get(`${assignable}&startAt=${startAt}`)).length);
    expect(lengths).toEqual([1, 1, 0, 1]);
  });

  test.each(['/rest/api/3/field', '/rest/api/3/status', '/rest/api/3/statuscategory'])(
    '%s comes whole',
    async (path) => {
      expect(entries(await get(`${path}?maxResults=1`)).length).toBeGreaterThan(1);
    },
  );
});

describe('pages that are short, once switched on', () => {
  beforeEach(() => jira.site.configure({ shortPages: true }));

  test('a search gives fewer than asked for, with a token for the rest', async () => {
    const { body } = await search({ jql: EXTRAS, maxResults: 20 });
    expect(entries(body)).toHaveLength(10);
    expect(body).toMatchObject({ isLast: false, nextPageToken: expect.any(String) });
  });

  test('values pages do so too, and tell how many they took', async () => {
    const page = await get('/rest/agile/1.0/board?maxResults=20');
    expect(page).toMatchObject({ maxResults: 10, total: 63, isLast: false });
    expect(entries(page)).toHaveLength(10);
  });

  test('so do the issue lists of the older base', async () => {
    const page = await get('/rest/agile/1.0/board/1/issue?fields=summary&maxResults=20');
    expect(page).toMatchObject({ maxResults: 10, total: 149 });
    expect(entries(page)).toHaveLength(10);
  });

  test('tokens still lead to every issue once', async () => {
    const keys: string[] = [];
    let token: string | undefined;
    do {
      const { text } = await search({ jql: EXTRAS, fields: ['key'], maxResults: 30, nextPageToken: token });
      keys.push(...[...text.matchAll(/"key":"([^"]+)"/g)].map(([, key]) => key ?? ''));
      token = tokenOf(text);
    } while (token);
    expect([keys.length, new Set(keys).size]).toEqual([130, 130]);
  });
});

describe('limits of a request', () => {
  test('bulkfetch takes a hundred issues', async () => {
    const issueIdsOrKeys = Array.from({ length: 101 }, (_, index) => `SHOP-${100 + index}`);
    expect((await post('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys })).status).toBe(400);
    const hundred = await post('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: issueIdsOrKeys.slice(1) });
    expect(entries(hundred.body)).toHaveLength(100);
  });

  test('jql/match takes ten queries and fifty issues', async () => {
    const jqls = Array.from({ length: 11 }, () => EXTRAS);
    const issueIds = Array.from({ length: 51 }, (_, index) => 10_000 + index);
    expect((await post('/rest/api/3/jql/match', { issueIds: [10_003], jqls })).status).toBe(400);
    expect((await post('/rest/api/3/jql/match', { issueIds, jqls: [EXTRAS] })).status).toBe(400);
  });

  test('fifty ids are reconciled, five properties read', async () => {
    const reconcileIssues = Array.from({ length: 51 }, (_, index) => 10_000 + index);
    expect((await search({ jql: EXTRAS, reconcileIssues })).status).toBe(400);
    expect((await search({ jql: EXTRAS, properties: ['a', 'b', 'c', 'd', 'e', 'f'] })).status).toBe(400);
  });

  test('fifty issues are moved at once', async () => {
    const issues = Array.from({ length: 51 }, (_, index) => `SHOP-${100 + index}`);
    expect((await post('/rest/agile/1.0/sprint/4/issue', { issues })).status).toBe(400);
  });
});
