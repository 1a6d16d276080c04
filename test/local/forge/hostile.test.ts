/** What other pages, the app's own page and careless programs on this machine must not get out of the host. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../../local/forge/host-interface';
import { readStaticFile } from '../../../local/forge/http/static-file';
import { JSON_TYPE, openRaw, send } from './support/send-request';
import { startFixture } from './support/start-fixture';

const EVIL = 'https://evil.example';
const INVOKE = {
  accountId: 'person-0',
  moduleKey: 'fixture-page',
  extension: {},
  functionKey: 'echo',
  payload: {},
};
const SECRET = 'not for the browser';

let host: Host;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  const shellDir = join(folder, 'shell');
  mkdirSync(join(shellDir, 'inside'), { recursive: true });
  writeFileSync(join(shellDir, 'index.html'), '<p>the shell</p>');
  writeFileSync(join(shellDir, 'inside', 'a.txt'), 'within');
  symlinkSync(join(folder, 'secret.txt'), join(shellDir, 'link.txt'));
  symlinkSync(folder, join(shellDir, 'up'));
  symlinkSync(join(shellDir, 'inside', 'a.txt'), join(shellDir, 'near.txt'));
  host = await startFixture({ shellDir });
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every call by which something can be read or done, as far as a page would have to know it. */
const CALLS: [method: string, path: string][] = [
  ['GET', '/__local/session'],
  ['POST', '/__local/session'],
  ['GET', '/__local/modules'],
  ['POST', '/__local/invoke'],
  ['POST', '/__local/bridge/invoke'],
  ['GET', '/__local/log'],
  ['POST', '/__local/faults'],
  ['POST', '/__local/schedule'],
  ['GET', '/__local/settings'],
  ['PATCH', '/__local/settings'],
  ['POST', '/__local/clock'],
  ['GET', '/rest/api/3/myself'],
  ['PUT', '/rest/api/3/issue/10001'],
];

function bodyFor(method: string): unknown {
  return method === 'GET' ? undefined : INVOKE;
}

describe('a page of another origin', () => {
  test.each(CALLS)('gets nothing from %s %s', async (method, path) => {
    const headers = { ...JSON_TYPE, origin: EVIL, 'x-local-account': 'person-0' };
    expect((await send(host.shellUrl, method, path, headers, bodyFor(method))).status).toBe(403);
  });

  test.each([
    ['an opaque origin (a sandboxed frame, a file)', 'null'],
    ['this machine on another port', 'http://localhost:1'],
    ['the right name over https', 'https://localhost'],
  ])('%s counts as another', async (_, origin) => {
    const answer = await send(host.shellUrl, 'POST', '/__local/invoke', { ...JSON_TYPE, origin }, INVOKE);
    expect(answer.status).toBe(403);
  });

  test.each([EVIL, 'null'])('is not granted a preflight (%s)', async (origin) => {
    const asked = {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-local-account',
    };
    const { status, headers } = await send(host.shellUrl, 'OPTIONS', '/__local/invoke', asked);
    expect(status).toBe(403);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  });

  test.each([
    ['no content type', {}],
    ['JSON called text', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['JSON in a parameter only', { 'content-type': 'text/plain; x=application/json' }],
  ])('cannot write with what needs no preflight: %s', async (_, headers: Record<string, string>) => {
    expect((await send(host.shellUrl, 'POST', '/__local/invoke', headers, INVOKE)).status).toBe(415);
  });

  test('makes nothing run by being refused', async () => {
    const before = host.log().length;
    await send(host.shellUrl, 'POST', '/__local/invoke', { ...JSON_TYPE, origin: EVIL }, INVOKE);
    await send(host.shellUrl, 'POST', '/__local/invoke', { 'content-type': 'text/plain' }, INVOKE);
    expect(host.log()).toHaveLength(before);
  });

  test.each([
    ['an image', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    ['a script', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }],
    ['a frame', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    ['a link to a call', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
  ])('cannot read as %s, nor begin a session so', async (_, fetched) => {
    const headers = { ...fetched, 'sec-fetch-site': 'cross-site' };
    const answer = await send(host.shellUrl, 'GET', '/__local/session', headers);
    expect([answer.status, answer.headers['set-cookie']]).toEqual([403, undefined]);
  });

  test('on another port of this machine is refused too, without an Origin', async () => {
    const headers = { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' };
    expect((await send(host.shellUrl, 'GET', '/__local/idle', headers)).status).toBe(403);
  });

  test('may link to the page, which cannot be framed, embedded or held on to', async () => {
    const followed = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const { status, headers } = await send(host.shellUrl, 'GET', '/jira/projects', followed);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  });

  test("cannot fetch the app's code, only show its pages and pictures", async () => {
    const use = (dest: string) =>
      send(host.frameOrigin, 'GET', '/r/page/page.js', {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-dest': dest,
      });
    expect((await use('script')).status).toBe(403);
    expect((await use('empty')).status).toBe(403);
    expect((await use('iframe')).status).toBe(200);
  });
});

describe('a name that was rebound to this machine', () => {
  test.each(['evil.example', 'evil.example:80', 'localhost', 'localhost.evil.example', '127.0.0.1:1'])(
    'is refused by the shell: Host %s',
    async (name) => {
      expect((await send(host.shellUrl, 'GET', '/__local/session', { host: name })).status).toBe(403);
    },
  );

  test.each(['evil.example', 'localhost'])("is refused by the app's origin: Host %s", async (name) => {
    const { port } = new URL(host.frameOrigin);
    const headers = { host: `${name}:${port}` };
    expect((await send(host.frameOrigin, 'GET', '/r/page/index.html', headers)).status).toBe(403);
  });

  test('cannot be left out', async () => {
    const raw = openRaw(host.shellUrl);
    raw.write('GET /__local/session HTTP/1.0\r\n\r\n');
    expect(await raw.firstLine).toContain(' 403 ');
  });

  test.each(['http://evil.example/__local/session', '//evil.example/__local/session', '*'])(
    'cannot be put into the target: %s',
    async (target) => {
      const raw = openRaw(host.shellUrl);
      raw.write(`GET ${target} HTTP/1.1\r\nHost: ${new URL(host.shellUrl).host}\r\n\r\n`);
      expect(await raw.firstLine).toContain(' 400 ');
      raw.end();
    },
  );
});

describe("the app's page", () => {
  test('lies on another host name than the shell, because cookies do not tell ports apart', () => {
    expect(new URL(host.shellUrl).hostname).toBe('localhost');
    expect(new URL(host.frameOrigin).hostname).toBe('127.0.0.1');
  });

  test('cannot see the session: no script reads the cookie, no other site sends it, no other name gets it', async () => {
    const { headers } = await send(host.shellUrl, 'GET', '/__local/session');
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie.split('; ').slice(1)).toEqual(['HttpOnly', 'SameSite=Strict', 'Path=/']);
    expect(cookie).toMatch(new RegExp(`^local-session-${new URL(host.shellUrl).port}=[\\w-]{32,}`));
  });

  test('gets no cookie of its own', async () => {
    const { headers } = await send(host.frameOrigin, 'GET', '/r/page/index.html');
    expect(headers['set-cookie']).toBeUndefined();
  });

  test.each(CALLS)(
    'cannot make the call %s %s of the shell, not even as a script does',
    async (method, path) => {
      const headers = { ...JSON_TYPE, origin: host.frameOrigin, 'x-local-account': 'person-0' };
      expect((await send(host.shellUrl, method, path, headers, bodyFor(method))).status).toBe(403);
    },
  );

  test.each(['/__local/session', '/__local/log', '/rest/api/3/myself'])(
    'finds no %s on its own origin, not even with the cookie of a session',
    async (path) => {
      const session = await send(host.shellUrl, 'GET', '/__local/session');
      const cookie = session.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
      const headers = { cookie, 'x-local-account': 'person-0' };
      expect((await send(host.frameOrigin, 'GET', path, headers)).status).toBe(404);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('cannot %s to its own origin', async (method) => {
    expect((await send(host.frameOrigin, method, '/r/page/index.html', JSON_TYPE)).status).toBe(405);
  });
});

test('a session that was made up is nobody', async () => {
  const { port } = new URL(host.shellUrl);
  const cookie = `local-session-${port}=${'A'.repeat(32)}`;
  expect((await send(host.shellUrl, 'GET', '/rest/api/3/myself', { cookie })).status).toBe(401);
});

test('a script that is not a browser says as whom it calls', async () => {
  const answer = await send(host.shellUrl, 'GET', '/rest/api/3/myself', { 'x-local-account': 'person-3' });
  expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { accountId: 'person-3' }]);
});

/** Ways out of a folder, as an address can spell them. */
const WAYS_OUT = [
  '../secret.txt',
  '..%2fsecret.txt',
  '%2e%2e/secret.txt',
  '%2e%2e%2fsecret.txt',
  '%252e%252e%252fsecret.txt',
  '..%5csecret.txt',
  '..\\secret.txt',
  '%00../secret.txt',
  'index.html%00.txt',
  'inside/../../secret.txt',
  'inside/%2e%2e/%2e%2e/secret.txt',
  '%2fetc%2fpasswd',
  '/etc/passwd',
  '..%c0%afsecret.txt',
  '%ff.txt',
  '%zz.txt',
  'link.txt',
  'up/secret.txt',
];

describe('the files of the shell and of the app', () => {
  test.each(WAYS_OUT)('are not left by %s', async (path) => {
    const shell = await send(host.shellUrl, 'GET', `/${path}`);
    // Addresses without a file's ending belong to the page's own router.
    expect(shell.body).toMatch(/^(?:<p>the shell<\/p>|\{"message":.*\})$/);
    const frame = await send(host.frameOrigin, 'GET', `/r/page/${path}`);
    expect([400, 404]).toContain(frame.status);
  });

  test('are not left by a link in the folder, but a link within it is followed', async () => {
    const shellDir = join(folder, 'shell');
    expect(await readStaticFile(shellDir, 'link.txt')).toBeUndefined();
    expect(await readStaticFile(shellDir, 'up/shell/index.html')).toMatchObject({ type: expect.any(String) });
    expect((await readStaticFile(shellDir, 'near.txt'))?.body.toString()).toBe('within');
  });

  test.each(['inside', '.', ''])('are files: the folder "%s" is not read', async (path) => {
    expect(await readStaticFile(join(folder, 'shell'), path)).toBeUndefined();
  });

  test('are files: a pipe keeps nobody waiting', async () => {
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'shell', 'pipe.txt')]);
    expect(await readStaticFile(join(folder, 'shell'), 'pipe.txt')).toBeUndefined();
  });

  test.each([
    '/r/other/index.html',
    '/r/constructor/index.html',
    '/r/page',
    '/r//index.html',
    '/src/index.ts',
  ])('are only those of a resource of the manifest: %s', async (path) => {
    expect((await send(host.frameOrigin, 'GET', path)).status).toBe(404);
  });
});

describe('a body', () => {
  const head = (length: string) =>
    `POST /__local/invoke HTTP/1.1\r\nHost: ${new URL(host.shellUrl).host}\r\nContent-Type: application/json\r\n${length}\r\n\r\n`;

  test('that says it is too large is refused before any of it was sent', async () => {
    const raw = openRaw(host.shellUrl);
    raw.write(head('Content-Length: 10000000000'));
    expect(await raw.firstLine).toContain(' 413 ');
    raw.end();
  });

  test('that does not say how large it is is refused where it becomes too large', async () => {
    const raw = openRaw(host.shellUrl);
    raw.write(head('Transfer-Encoding: chunked'));
    const megabyte = 'x'.repeat(1024 * 1024);
    for (let sent = 0; sent < 7; sent++) raw.write(`100000\r\n${megabyte}\r\n`);
    expect(await raw.firstLine).toContain(' 413 ');
    raw.end();
  });

  test('that is somewhat too large is refused in words its sender comes to see', async () => {
    const large = { ...INVOKE, payload: 'x'.repeat(7 * 1024 * 1024) };
    const answer = await send(host.shellUrl, 'POST', '/__local/invoke', JSON_TYPE, large);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([413, { message: 'The request is too large' }]);
  });

  test.each([
    ['empty', ''],
    ['no JSON', '{'],
    ['JSON and more', '{} {}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['of another shape', JSON.stringify({ ...INVOKE, more: 1 })],
  ])('that is %s is 400', async (_, body) => {
    expect((await send(host.shellUrl, 'POST', '/__local/invoke', JSON_TYPE, body)).status).toBe(400);
  });

  test('that does not come keeps nobody else waiting', async () => {
    const raw = openRaw(host.shellUrl);
    raw.write(`${head('Content-Length: 100')}{"accountId":`);
    expect((await send(host.shellUrl, 'POST', '/__local/invoke', JSON_TYPE, INVOKE)).status).toBe(200);
    raw.end();
  });

  test('that breaks off runs nothing', async () => {
    const before = host.log().length;
    const raw = openRaw(host.shellUrl);
    const text = JSON.stringify(INVOKE);
    raw.write(head(`Content-Length: ${text.length + 1}`) + text);
    raw.end();
    await send(host.shellUrl, 'GET', '/__local/log');
    expect(host.log()).toHaveLength(before);
  });
});

test.each([
  ['many', () => Array.from({ length: 3000 }, (_, n) => `X-${n}: y`).join('\r\n')],
  ['one huge', () => `X: ${'y'.repeat(20_000)}`],
])('a flood of headers is refused: %s', async (_, headers) => {
  for (const origin of [host.shellUrl, host.frameOrigin]) {
    const raw = openRaw(origin);
    raw.write(`GET / HTTP/1.1\r\nHost: ${new URL(origin).host}\r\n${headers()}\r\n\r\n`);
    expect(await raw.firstLine).toContain(' 431 ');
    raw.end();
  }
});

test('neither server can be reached but over the loopback', async () => {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80'))
    .map(({ address }) => address);
  // All of 127/8 is the loopback on Linux, but a server bound to every address would answer there.
  if (process.platform === 'linux') addresses.push('127.0.0.2');
  const ports = [host.shellUrl, host.frameOrigin].map((origin) => Number(new URL(origin).port));
  const reached = await Promise.all(
    addresses.flatMap((address) =>
      ports.map(
        (port) =>
          new Promise<string | undefined>((resolve) => {
            const socket = connect({ port, host: address, timeout: 2_000 });
            socket.once('connect', () => resolve(`${address}:${port}`));
            for (const end of ['error', 'timeout']) socket.once(end, () => resolve(undefined));
            socket.once('connect', () => socket.destroy());
          }),
      ),
    ),
  );
  expect(addresses.length).toBeGreaterThan(0);
  expect(reached.filter(Boolean)).toEqual([]);
});
