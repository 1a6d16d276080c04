import { createClock } from '../../../local/forge/clock';
import type { Host } from '../../../local/forge/host-interface';
import { JSON_TYPE, send } from './support/send-request';
import { startFixture } from './support/start-fixture';

let host: Host;

beforeAll(async () => {
  host = await startFixture({ clock: createClock(86_400_000) });
});
afterAll(() => host.close());

const INVOKE = {
  accountId: 'person-0',
  moduleKey: 'fixture-page',
  extension: {},
  functionKey: 'echo',
  payload: {},
};

test('a session begins as the first active user, in a cookie no script can read, and can be switched', async () => {
  const first = await send(host.shellUrl, 'GET', '/__local/session');
  expect(JSON.parse(first.body)).toMatchObject({ accountId: 'person-0', frameOrigin: host.frameOrigin });
  const [setCookie = ''] = first.headers['set-cookie'] ?? [];
  expect(setCookie).toMatch(/HttpOnly; SameSite=Strict/);
  const cookie = setCookie.split(';')[0] ?? '';
  await send(host.shellUrl, 'POST', '/__local/session', { ...JSON_TYPE, cookie }, { accountId: 'person-3' });
  const me = await send(host.shellUrl, 'GET', '/rest/api/3/myself', { cookie });
  expect(JSON.parse(me.body)).toEqual({ accountId: 'person-3' });
  const bridge = { moduleKey: 'fixture-page', extension: {}, functionKey: 'whoami', payload: {} };
  const invoked = await send(
    host.shellUrl,
    'POST',
    '/__local/bridge/invoke',
    { ...JSON_TYPE, cookie },
    bridge,
  );
  expect(JSON.parse(invoked.body)).toMatchObject({
    ok: true,
    body: { context: 'person-3', before: 'person-3' },
  });
});

test('a script calls as anybody and learns the cost', async () => {
  const answer = await send(host.shellUrl, 'POST', '/__local/invoke', JSON_TYPE, {
    ...INVOKE,
    functionKey: 'whoami',
  });
  expect(JSON.parse(answer.body)).toMatchObject({ context: 'person-0' });
  expect(JSON.parse(String(answer.headers['x-local-cost']))).toMatchObject({ jira: { requests: 2 } });
  const thrown = await send(host.shellUrl, 'POST', '/__local/invoke', JSON_TYPE, {
    ...INVOKE,
    functionKey: 'throw',
  });
  expect([thrown.status, JSON.parse(thrown.body).message]).toEqual([
    500,
    'There was an error invoking the function - no such thing',
  ]);
});

test('modules carry the address of their entry', async () => {
  const { body } = await send(host.shellUrl, 'GET', '/__local/modules');
  expect(JSON.parse(body)).toMatchObject([
    { type: 'jira:globalPage', key: 'fixture-page', url: `${host.frameOrigin}/r/page/index.html` },
    {
      type: 'jira:boardAction',
      key: 'fixture-board',
      url: `${host.frameOrigin}/r/page/board.html`,
      viewportSize: 'large',
    },
  ]);
});

test("an app page comes with the bridge first and Forge's policy", async () => {
  const { body, headers } = await send(host.frameOrigin, 'GET', '/r/page/index.html');
  expect(body).toMatch(/<head><script src="\/__forge\/bridge.js"[^>]*data-clock-offset-ms="86400000"/);
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain(`frame-ancestors 'self'`);
  expect(policy).toContain(host.shellUrl);
  expect(policy).not.toMatch(/unsafe-inline|report-uri/);
  expect(headers['set-cookie']).toBeUndefined();
});

test('the bridge and the design tokens are served', async () => {
  expect((await send(host.frameOrigin, 'GET', '/__forge/bridge.js')).body).toContain('forge-bridge-hello');
  const { body } = await send(host.frameOrigin, 'GET', '/__forge/tokens.css');
  expect(body).toContain('--ds-text:');
  expect(body).toContain('data-color-mode="dark"');
});

test("the app's clock is shifted", async () => {
  const answer = await send(host.shellUrl, 'POST', '/__local/invoke', JSON_TYPE, {
    ...INVOKE,
    functionKey: 'now',
  });
  const ahead = Date.parse(JSON.parse(answer.body)) - Date.now();
  expect(Math.abs(ahead - 86_400_000)).toBeLessThan(60_000);
});

test('requestJira of the front end is held to the scopes too', async () => {
  const headers = { 'x-local-account': 'person-0', 'x-local-bridge': 'fixture-page' };
  expect((await send(host.shellUrl, 'GET', '/rest/agile/1.0/board/1', headers)).status).toBe(401);
  expect((await send(host.shellUrl, 'GET', '/rest/api/3/myself', headers)).status).toBe(200);
});

test.each([
  ['an unknown call', 'GET', '/__local/nothing', 404],
  ['a time to wait that is none', 'GET', '/__local/idle?timeoutMs=soon', 400],
  ['a site call without a person', 'GET', '/rest/api/3/myself', 401],
])('%s is told so', async (_, method, path, status) => {
  expect((await send(host.shellUrl, method, path)).status).toBe(status);
});

test('two hosts on one port: the second takes the next', async () => {
  const port = Number(new URL(host.shellUrl).port);
  const second = await startFixture({ port });
  expect(Number(new URL(second.shellUrl).port)).toBeGreaterThan(port);
  await second.close();
});
