import { createServer, type Server } from 'node:http';
import { EgressFilteringService } from '@forge/egress';
import { isEgressAllowed } from '../../../../local/forge/calls/egress-filter';
import type { Host } from '../../../../local/forge/host-interface';
import { ask, startKinds } from './support/start-kinds';

let host: Host;
let server: Server;
let port = 0;
const hits: string[] = [];

beforeAll(async () => {
  host = await startKinds();
  server = createServer((request, response) => {
    hits.push(request.url ?? '');
    const redirect = request.url === '/away' ? { location: `http://127.0.0.1:${port}/there` } : {};
    response.writeHead(request.url === '/away' ? 302 : 200, redirect).end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(async () => {
  await host.close();
  server.close();
});
beforeEach(() => {
  hits.length = 0;
});

const REFUSED = { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 };

test('an address that the manifest lists is reached', async () => {
  expect(await ask(host, 'person-0', 'fetch', { urls: [`http://localhost:${port}/here`] })).toEqual([200]);
  expect(hits).toEqual(['/here']);
});

test.each([
  ['another name of the same machine', () => `http://127.0.0.1:${port}/`],
  ['another protocol', () => `https://localhost:${port}/`],
  ['a domain that only begins alike', () => 'https://example.com.evil.test/'],
  ['the domain itself, of which only subdomains are listed', () => 'https://example.com/'],
])('%s is refused as Forge refuses it', async (_, url) => {
  expect(await ask(host, 'person-0', 'fetch', { urls: [url()] })).toEqual([expect.objectContaining(REFUSED)]);
  expect(hits).toEqual([]);
});

test('a listed address cannot lead on to one that is not', async () => {
  const [answer] = [await ask(host, 'person-0', 'fetch', { urls: [`http://localhost:${port}/away`] })].flat();
  expect(answer).toMatchObject({ message: expect.any(String) });
  expect(hits).toEqual(['/away']);
});

test.each([
  ['node:http', 'http', 'localhost', 200],
  ['node:http', 'http', '127.0.0.1', 'REQUEST_EGRESS_ALLOWLIST_ERR'],
  ['node:net', 'net', 'localhost', 'connected'],
  ['node:net', 'net', '127.0.0.1', 'REQUEST_EGRESS_ALLOWLIST_ERR'],
])("%s keeps to the manifest's addresses (%s to %s)", async (_, way, target, end) => {
  expect(await ask(host, 'person-0', 'http', { way, host: target, port })).toBe(end);
});

test('no process is started on the way out', async () => {
  expect(await ask(host, 'person-0', 'http', { way: 'spawn' })).toBe('REQUEST_EGRESS_ALLOWLIST_ERR');
});

const LISTS = [
  ['api.example.com'],
  ['https://api.example.com/v1/'],
  ['*.example.com'],
  ['http://api.example.com:8080'],
  ['wss://api.example.com'],
  ['*'],
];
const URLS = [
  'https://api.example.com',
  'https://api.example.com/v2/things?x=1#y',
  'https://example.com',
  'https://a.b.example.com/x',
  'https://apiXexample.com/',
  'https://api.example.com.evil.test/',
  'http://api.example.com/',
  'http://api.example.com:8080/x',
  'https://api.example.com:8443/',
  'wss://api.example.com/socket',
];

test.each(LISTS)("addresses are held to Forge's own filter: %s", (...list) => {
  const forge = new EgressFilteringService(list);
  expect(URLS.map((url) => isEgressAllowed(list, url))).toEqual(URLS.map((url) => forge.isValidUrl(url)));
});
