import { createServer } from 'node:http';
import { type LoopbackServer, listenOnLoopback } from '../../../../local/forge/http/listen';
import { openRaw } from '../support/send-request';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

async function listening(...args: Parameters<typeof listenOnLoopback>): Promise<LoopbackServer> {
  const server = await listenOnLoopback(...args);
  open.push(server);
  return server;
}

const answer = (_: unknown, response: { end(text: string): void }) => response.end('here');
const QUICK = { headerBytes: 16_384, headersMs: 40, requestMs: 40, checkMs: 10 };

test('a port that is taken makes it the next free one', async () => {
  const first = await listening(answer, 0);
  const second = await listening(answer, first.port);
  expect(second.port).toBeGreaterThan(first.port);
  expect(second.port).toBeLessThan(first.port + 50);
});

test('a port that somebody has on the IPv6 loopback only is taken too, for localhost may mean that', async () => {
  const other = createServer(answer);
  const hasIpv6 = await new Promise<boolean>((resolve) => {
    other.once('error', () => resolve(false));
    other.listen(0, '::1', () => resolve(true));
  });
  open.push(other);
  const address = other.address();
  const port = hasIpv6 && address !== null && typeof address === 'object' ? address.port : 0;
  const named = await listening(answer, port, { named: true });
  expect(named.port === port).toBe(false);
});

test('no port above the last is tried', async () => {
  const { port } = await listening(answer, 65_535).catch(() => ({ port: 0 }));
  await expect(listening(answer, 65_535)).rejects.toThrow('No port from 65535');
  expect([0, 65_535]).toContain(port);
});

test.each([
  ['headers', 'GET / HTTP/1.1\r\nHost: x\r\n'],
  ['a body', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n1'],
])('who never finishes %s is cut off', async (_, begun) => {
  const { port } = await listening(
    (request, response) => void request.resume().once('end', () => response.end()),
    0,
    {
      limits: QUICK,
    },
  );
  const raw = openRaw(`http://127.0.0.1:${port}`);
  raw.write(begun);
  expect(await raw.firstLine).toMatch(/^(?:HTTP\/1\.1 408 .*)?$/);
});
