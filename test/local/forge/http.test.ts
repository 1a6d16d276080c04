import { request } from 'node:http';
import { createClock } from '../../../local/forge/clock';
import type { Host } from '../../../local/forge/host';
import { startFixture } from './support/start-fixture';

let host: Host;

beforeAll(async () => {
  host = await startFixture({ clock: createClock(86_400_000) });
});
afterAll(() => host.close());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A request with exactly these headers, as `fetch` would not let a hostile one be made. */
function send(
  origin: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<Answer> {
  const { hostname, port, host: name } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: hostname, port, method, path, headers: { host: name, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
  });
}

const JSON_TYPE = { 'content-type': 'application/json' };
const INVOKE = {
  accountId: 'person-0',
  moduleKey: 'fixture-page',
  extension: {},
  functionKey: 'echo',
  payload: {},
};

describe('hostile local use is refused', () => {
  test.each([
    ['a rebound host name', 'GET', '/__local/session', { host: 'evil.example' }, 403],
    ['the frame address as host', 'GET', '/__local/session', { host: '127.0.0.1:1' }, 403],
    ['another origin reading', 'GET', '/__local/log', { origin: 'https://evil.example' }, 403],
    [
      'another origin writing',
      'POST',
      '/__local/invoke',
      { ...JSON_TYPE, origin: 'https://evil.example' },
      403,
    ],
    ['another site without an origin', 'GET', '/__local/log', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', 'POST', '/__local/invoke', { 'content-type': 'text/plain' }, 415],
    ['a write without any content type', 'DELETE', '/rest/api/3/issue/10001', {}, 415],
    ['an unknown call', 'GET', '/__local/nothing', {}, 404],
    ['a site call without a person', 'GET', '/rest/api/3/myself', {}, 401],
  ])('%s', async (_, method, path, headers, status) => {
    expect(
      (await send(host.shellUrl, method, path, headers, method === 'POST' ? INVOKE : undefined)).status,
    ).toBe(status);
  });

  test('the app frame may not call the host, whatever it knows', async () => {
    const answer = await send(
      host.shellUrl,
      'POST',
      '/__local/invoke',
      { ...JSON_TYPE, origin: host.frameOrigin },
      INVOKE,
    );
    expect(answer.status).toBe(403);
  });

  test('bodies that are no JSON, malformed or too large', async () => {
    expect((await send(host.shellUrl, 'POST', '/__local/invoke', JSON_TYPE, '{')).status).toBe(400);
    expect(
      (await send(host.shellUrl, 'POST', '/__local/invoke', JSON_TYPE, { ...INVOKE, more: 1 })).status,
    ).toBe(400);
    const large = { ...INVOKE, payload: 'x'.repeat(7 * 1024 * 1024) };
    expect((await send(host.shellUrl, 'POST', '/__local/invoke', JSON_TYPE, large)).status).toBe(413);
  });

  test.each([
    '/r/page/../manifest.yml',
    '/r/page/..%2fmanifest.yml',
    '/r/page/%2e%2e/manifest.yml',
    '/r/page/..%5cmanifest.yml',
    '/r/other/index.html',
    '/r/page/%00',
  ])('the path %s leads nowhere', async (path) => {
    expect((await send(host.frameOrigin, 'GET', path)).status).toBe(404);
  });

  test('the frame origin takes no writes', async () => {
    expect((await send(host.frameOrigin, 'POST', '/r/page/index.html', JSON_TYPE, {})).status).toBe(405);
  });
});

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

test('two hosts on one port: the second takes the next', async () => {
  const port = Number(new URL(host.shellUrl).port);
  const second = await startFixture({ port });
  expect(Number(new URL(second.shellUrl).port)).toBeGreaterThan(port);
  await second.close();
});
