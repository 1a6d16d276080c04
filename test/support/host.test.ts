import { join } from 'node:path';
import { SMALL_SITE, startTestHost, type TestHost } from './host';

const appDir = join(__dirname, '..', 'local', 'forge', 'fixture-app');
let app: TestHost;

beforeAll(async () => {
  app = await startTestHost({
    appDir,
    seed: { ...SMALL_SITE, issues: [{ id: 10001, key: 'TEST-1', summary: 'First' }] },
  });
});
afterAll(() => app.close());

test('the app runs on a played Jira site: a call as a person, an event, a job', async () => {
  const { body, cost } = await app.invoke('anna', 'fixture-page', {}, 'whoami');
  expect(body).toEqual({ context: 'anna', before: 'anna', after: 'anna' });
  expect(cost.jira).toEqual({ requests: 2, points: expect.any(Number) });
  const changed = await app.rest('ben', 'PUT', '/rest/api/3/issue/10001', { fields: { summary: 'Second' } });
  expect(changed.status).toBe(204);
  await app.idle();
  expect((await app.invoke('anna', 'fixture-page', {}, 'read', { key: 'issues' })).body).toMatchObject([
    { summary: 'Second', asPerson: 'NEEDS_AUTHENTICATION_ERR' },
  ]);
  expect(app.log().map((entry) => entry.kind)).toContain('trigger');
  expect(app.unmodelled()).toEqual([]);
});

test('a query may use a JQL function of the app', async () => {
  const search = (jql: string) =>
    app.rest('anna', 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] });
  expect(await search('issue in markedIssues(good)')).toMatchObject({
    status: 200,
    body: { issues: [{ key: 'TEST-1' }] },
  });
  expect((await search('issue in markedIssues(bad)')).status).toBe(400);
  expect(app.log().filter((entry) => entry.kind === 'jqlFunction')).toHaveLength(2);
});

test('what the app has stored can be looked at while it runs', async () => {
  await app.invoke('anna', 'fixture-page', {}, 'write', { key: 'seen', value: { a: 1 } });
  expect([...app.storage('seen')]).toMatchObject([{ space: { kind: 'kv' }, key: 'seen', value: { a: 1 } }]);
});

test('what the site does not model is answered 501 and kept in the list', async () => {
  const seen = await app.rest('anna', 'GET', '/rest/api/3/workflow/search');
  expect(seen.status).toBe(501);
  expect(app.unmodelled()).toMatchObject([
    { service: 'jira', method: 'GET', path: '/rest/api/3/workflow/search' },
  ]);
});
