import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
let jira: TestSite;

beforeAll(async () => {
  jira = await openTestSite();
});
afterAll(() => jira.close());

const get = (path: string) => jira.get(dev, path);
const LIST = '/rest/software/1.0/board/1/issue';
const jql = (text: string) => `jql=${encodeURIComponent(text)}`;

test('an invalid query is refused unless it need not be valid', async () => {
  expect((await get(`${LIST}?${jql('status = Nowhere')}`)).status).toBe(400);
  expect((await get(`${LIST}?${jql('status = Nowhere')}&validateQuery=true`)).status).toBe(400);
  expect((await get(`${LIST}?${jql('status = Nowhere')}&validateQuery=false`)).body).toMatchObject({
    issues: [],
    isLast: true,
    warningMessages: ["The value 'Nowhere' does not exist for the field 'status'."],
  });
});

test('lists by offset tell what is wrong with a query that need not be valid, too', async () => {
  const path = `/rest/agile/1.0/board/1/issue?${jql('status = Nowhere')}`;
  expect((await get(path)).status).toBe(400);
  expect((await get(`${path}&validateQuery=false`)).body).toMatchObject({
    total: 0,
    warningMessages: ["The value 'Nowhere' does not exist for the field 'status'."],
  });
});

test('without validation only the clause that is wrong finds nothing', async () => {
  const reply = await get(
    `${LIST}?${jql('status = Nowhere or key = SHOP-4')}&validateQuery=false&fields=key`,
  );
  expect(reply.body).toMatchObject({ issues: [{ key: 'SHOP-4' }] });
});

test('what cannot be read at all is refused even without validation', async () => {
  expect((await get(`${LIST}?${jql('status = ')}&validateQuery=false`)).status).toBe(400);
});

test('a valid query brings no warnings', async () => {
  expect(Object.keys((await get(`${LIST}?${jql('status = Done')}`)).body ?? {})).toEqual(
    expect.not.arrayContaining(['warningMessages']),
  );
});

test('at most fifty ids are reconciled, and they are numbers', async () => {
  const ids = Array.from({ length: 51 }, (_, index) => 10_000 + index);
  expect((await get(`${LIST}?reconcileIssues=${ids.slice(1).join(',')}`)).status).toBe(200);
  expect((await get(`${LIST}?reconcileIssues=${ids.join(',')}`)).status).toBe(400);
  expect((await get(`${LIST}?reconcileIssues=SHOP-4`)).status).toBe(400);
});

test('a token belongs to its list, its query and its ids', async () => {
  const first = await get(`${LIST}?maxResults=2&fields=key`);
  const token = /"nextPageToken":"([^"]+)"/.exec(first.text)?.[1] ?? '';
  const next = (path: string) => get(`${path}&fields=key&nextPageToken=${token}`);
  expect((await next(`${LIST}?maxResults=2`)).status).toBe(200);
  expect((await next(`${LIST}?maxResults=2&${jql('status = Done')}`)).status).toBe(400);
  expect((await next(`${LIST}?maxResults=2&reconcileIssues=10003`)).status).toBe(400);
  expect((await next('/rest/software/1.0/board/1/backlog?maxResults=2')).status).toBe(400);
  expect((await next('/rest/software/1.0/board/2/issue?maxResults=2')).status).toBe(400);
});

test('offset lists clamp and echo their size, token lists ignore an offset', async () => {
  expect((await get('/rest/agile/1.0/board/1/issue?maxResults=9999&fields=key')).body).toMatchObject({
    maxResults: 5000,
    startAt: 0,
  });
  const first = await get(`${LIST}?maxResults=3&fields=key`);
  expect(
    (await get(`${LIST}?maxResults=3&startAt=2&fields=key`)).text.replace(/"nextPageToken":"[^"]+"/, ''),
  ).toBe(first.text.replace(/"nextPageToken":"[^"]+"/, ''));
});

test('both bases lead through the same issues', async () => {
  const keys = (text: string) => [...text.matchAll(/"key":"(SHOP-\d+)"/g)].map(([, key]) => key);
  const whole = keys((await get('/rest/agile/1.0/board/1/issue?fields=key&maxResults=100')).text);
  const seen: (string | undefined)[] = [];
  let token: string | undefined;
  do {
    const page = await get(`${LIST}?fields=key&maxResults=4${token ? `&nextPageToken=${token}` : ''}`);
    seen.push(...keys(page.text));
    token = /"nextPageToken":"([^"]+)"/.exec(page.text)?.[1];
  } while (token);
  expect(seen).toEqual(whole);
  expect(whole.length).toBeGreaterThan(10);
});

test('ORDER BY takes the place of the rank', async () => {
  const reply = await get(`${LIST}?fields=key&maxResults=1&${jql('order by key desc')}`);
  expect(reply.body).toMatchObject({ issues: [{ key: 'SHOP-21' }] });
});
