import { openTestSite, type TestSite } from '../../support/local-site';
import { PEOPLE } from '../../support/site-seed';

const dev = PEOPLE.developer;
const COMMENT = '/rest/api/3/issue/SHOP-4/comment';
let jira: TestSite;

beforeEach(async () => {
  jira = await openTestSite();
});
afterEach(() => jira.close());

const say = (text: string, who: string = dev) =>
  jira.call(who, 'POST', COMMENT, {
    body: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  });

test('a comment is answered with 201 and told of', async () => {
  const reply = await say('Why so?');
  expect(reply).toMatchObject({ status: 201, body: { author: { accountId: dev } } });
  expect(jira.events).toMatchObject([
    {
      eventType: 'avi:jira:commented:issue',
      payload: { issue: { key: 'SHOP-4' }, comment: { body: { type: 'doc' } } },
    },
  ]);
});

test('comments come oldest first, or newest first when asked', async () => {
  await say('first');
  await say('second');
  const list = async (query = '') =>
    [...(await jira.get(dev, COMMENT + query)).text.matchAll(/"text":"(\w+)"/g)].map(([, text]) => text);
  expect(await list()).toEqual(['first', 'second']);
  expect(await list('?orderBy=-created')).toEqual(['second', 'first']);
});

test('only its author and administrators change or delete a comment', async () => {
  await say('mine');
  const path = `${COMMENT}/10000`;
  expect((await jira.call(PEOPLE.viewer, 'PUT', path, { body: 'yours' })).status).toBe(403);
  expect((await jira.call(dev, 'PUT', path, { body: 'better' })).status).toBe(200);
  expect((await jira.call(PEOPLE.viewer, 'DELETE', path)).status).toBe(403);
  expect((await jira.call(PEOPLE.admin, 'DELETE', path)).status).toBe(204);
  expect(jira.events.at(-1)?.eventType).toBe('avi:jira:deleted:comment');
});

test('an empty comment is refused', async () => {
  expect((await say(' ')).status).toBe(400);
});

test('comments are a field of the issue, but no column of lists', async () => {
  await say('here');
  expect((await jira.get(dev, '/rest/api/3/issue/SHOP-4')).body).toMatchObject({
    fields: { comment: { total: 1 } },
  });
  const list = await jira.call(dev, 'POST', '/rest/api/3/search/jql', {
    jql: 'key = SHOP-4',
    fields: ['*navigable'],
  });
  expect(list.text).not.toContain('"comment"');
});
