import { join } from 'node:path';
import { scopesForEvent } from '../../../../local/forge/calls/event-scopes';
import { areGranted, scopesForCall } from '../../../../local/forge/calls/jira-scopes';
import { createScopeBook } from '../../../../local/forge/calls/scope-book';
import { createUnmodelled } from '../../../../local/forge/calls/unmodelled';
import type { Host } from '../../../../local/forge/host-interface';
import { ROUTES } from '../../../../local/jira/routes/all-routes';
import { startFixture } from '../support/start-fixture';
import { ask } from './support/start-kinds';

let host: Host;
const printed: string[] = [];

beforeAll(async () => {
  const appDir = join(__dirname, '..', 'fixture-app-bare');
  host = await startFixture({ appDir, log: (line) => printed.push(line) });
});
afterAll(() => host.close());

test('storage stays closed without storage:app', async () => {
  expect(await ask(host, 'person-0', 'store')).toMatchObject({
    message: 'Unauthorized; scope does not match',
  });
});

test('a call without its scopes is refused each time, and said once, with all ways to open it', async () => {
  printed.length = 0;
  expect([await ask(host, 'person-0', 'read'), await ask(host, 'person-0', 'read')]).toEqual([401, 401]);
  expect(printed).toEqual([
    'GET /rest/api/3/search/jql is refused: manifest.yml lacks read:jira-work, or read:issue-details:jira + read:audit-log:jira + read:avatar:jira + read:field-configuration:jira + read:issue-meta:jira',
  ]);
});

test('calls of the page are held to the same scopes', async () => {
  const headers = { 'x-local-account': 'person-0', 'x-local-bridge': 'page' };
  const answer = await fetch(`${host.shellUrl}/rest/api/3/myself`, { headers });
  expect([answer.status, await answer.json()]).toEqual([
    401,
    { code: 401, message: 'Unauthorized; scope does not match' },
  ]);
});

test.each([
  '/rest/api/3/myself/',
  '/rest/api/3/%6dyself',
  '/x/../rest/api/3/myself',
  '/rest/api/3/./myself//',
])('however a path is spelled, it needs the same scopes: %s', (path) => {
  expect(scopesForCall('GET', path)).toEqual(scopesForCall('GET', '/rest/api/3/myself'));
  expect(scopesForCall('GET', path)).toBeDefined();
});

test('what the site answers although its scopes are unknown is refused', () => {
  const unmodelled = createUnmodelled(() => 0);
  const isAnswered = (_: string, path: string) => path === '/rest/api/3/known';
  const book = createScopeBook({ scopes: () => [], unmodelled, isAnswered, print: () => {} });
  expect(book.refuseJira('GET', '/rest/api/3/known')).toMatchObject({ status: 401 });
  expect(book.refuseJira('GET', '/rest/api/3/unknown')).toBeUndefined();
});

test('an app is not told of events whose scopes it lacks', async () => {
  expect(await ask(host, 'person-0', 'rename')).toBe(204);
  host.clock.advance(600_000);
  await host.idle();
  expect(host.log().filter((entry) => entry.kind === 'trigger')).toEqual([]);
});

test('what was needed, missing and never used can be read and is said at the end', async () => {
  const { used, missing, unused } = host.scopeReport();
  expect({ used, unused }).toEqual({ used: ['write:jira-work'], unused: ['manage:jira-project'] });
  expect(missing.map(({ endpoint }) => endpoint).sort()).toEqual([
    'GET /rest/api/3/myself',
    'GET /rest/api/3/search/jql',
    'event avi:jira:updated:issue',
    'storage',
  ]);
  expect(missing.find(({ endpoint }) => endpoint === 'storage')?.anyOf).toEqual([['storage:app']]);
});

test.each(ROUTES.filter(({ path }) => path.startsWith('/rest/') && !path.startsWith('/rest/local/')))(
  'the scopes of $method $path are known',
  ({ method, path }) => {
    expect(scopesForCall(method, path.replaceAll(/:\w+#?/g, '7'))).toBeDefined();
  },
);

test('the same search asks for other granular scopes by POST than by GET, and for the same classic one', () => {
  const get = scopesForCall('GET', '/rest/api/3/search/jql?jql=x')?.anyOf ?? [];
  const post = scopesForCall('POST', '/rest/api/3/search/jql')?.anyOf ?? [];
  expect(areGranted(get, get[1] ?? [])).toBe(true);
  expect(areGranted(post, get[1] ?? [])).toBe(false);
  expect([get[0], post[0]]).toEqual([['read:jira-work'], ['read:jira-work']]);
});

test("the scopes of events are Forge's own list: classic or granular", () => {
  expect(scopesForEvent('avi:jira-software:updated:sprint')).toEqual([
    ['read:jira-work'],
    ['read:sprint:jira-software'],
  ]);
  expect(scopesForEvent('avi:forge:installed:app')).toEqual([]);
});
