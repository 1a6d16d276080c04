/** Channels between pages and functions, through the real `@forge/realtime`. */
import { createClock } from '../../../../local/forge/clock';
import type { Host } from '../../../../local/forge/host-interface';
import type { SubscribeRequest } from '../../../../local/forge/realtime/create-realtime';
import { openSocket } from '../support/open-socket';
import { call, startFixture } from '../support/start-fixture';

let host: Host;
const clock = createClock();
const PAGE = { moduleKey: 'fixture-page', extension: { type: 'jira:globalPage' } };
const onBoard = (id: string, projectId = '10') => ({
  moduleKey: 'fixture-board',
  extension: { type: 'jira:boardAction', board: { id }, project: { id: projectId } },
});
const stops: (() => void)[] = [];

beforeAll(async () => {
  host = await startFixture({ clock });
});
afterAll(() => host.close());
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  host.settings.reset();
  // Every test has a second of its own.
  clock.advance(1_000);
});

/** A page that listens: what it hears, and why it does no more. */
function listen(request: Omit<SubscribeRequest, 'channelName'>, place = PAGE) {
  const heard: unknown[] = [];
  const lost: string[] = [];
  const stop = host.realtime.subscribe(
    place,
    { channelName: 'news', ...request },
    { receive: (payload) => void heard.push(payload), lost: (reason) => void lost.push(reason) },
  );
  stops.push(stop);
  return { heard, lost, stop };
}
/** Messages that are under way arrive in the next turn of the loop. */
const arrived = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
const publish = (payload: object) => call(host, 'person-1', 'publish', { channel: 'news', ...payload });

async function sign(claims: unknown, permissions?: string[], channel = 'news'): Promise<string> {
  const signed = await call(host, 'person-1', 'sign', { channel, claims, permissions });
  expect(signed).toEqual({ token: expect.any(String), expiresAt: expect.any(Number) });
  return String((signed as { token: unknown }).token);
}

test('what a function publishes reaches every page that listens, as it was said', async () => {
  const [one, two] = [listen({ isGlobal: true }), listen({ isGlobal: true }, onBoard('1'))];
  expect(await publish({ isGlobal: true, said: { ids: ['a'] } })).toEqual({
    eventId: expect.any(String),
    eventTimestamp: expect.stringMatching(/^\d+$/),
  });
  await arrived();
  expect([one.heard, two.heard]).toEqual([[{ said: { ids: ['a'] } }], [{ said: { ids: ['a'] } }]]);
});

test('a message that nobody listens to has no id, and is no failure', async () => {
  expect(await publish({ isGlobal: true, said: 1 })).toEqual({ eventId: null, eventTimestamp: null });
  const gone = listen({ isGlobal: true });
  gone.stop();
  expect(await publish({ isGlobal: true, said: 2 })).toEqual({ eventId: null, eventTimestamp: null });
  await arrived();
  expect(gone.heard).toEqual([]);
});

test('a channel of tokens is another than the one without, and other claims make another channel', async () => {
  const [mine, theirs] = [await sign({ for: 'me', of: 1 }), await sign({ for: 'them', of: 1 })];
  const [open, right, wrong] = [
    listen({ isGlobal: true }),
    listen({ isGlobal: true, token: mine }),
    listen({ isGlobal: true, token: theirs }),
  ];
  await publish({ isGlobal: true, said: 'to me', token: await sign({ of: 1, for: 'me' }) });
  await publish({ isGlobal: true, said: 'to all' });
  await arrived();
  expect(right.heard).toEqual([{ said: 'to me' }]);
  expect(wrong.heard).toEqual([]);
  expect(open.heard).toEqual([{ said: 'to all' }]);
});

test('a token opens its own channel, for what it permits, as long as it is good', async () => {
  const subscribing = await sign({}, ['subscribe']);
  const publishing = await sign({}, ['publish']);
  const elsewhere = await sign({}, undefined, 'other');
  const refused = (message: string) => ({
    eventId: null,
    eventTimestamp: null,
    errors: [{ message: `Realtime token validation failed: ${message}` }],
  });
  expect(() => listen({ isGlobal: true, token: publishing })).toThrow('MISSING_PERMISSION');
  expect(() => listen({ isGlobal: true, token: elsewhere })).toThrow('CHANNEL_NAME_MISMATCH');
  expect(() => listen({ isGlobal: true, token: `${publishing.slice(0, -4)}AAAA` })).toThrow('INVALID_TOKEN');
  expect(() => listen({ isGlobal: true, token: 'nonsense' })).toThrow('INVALID_TOKEN');
  expect(await publish({ isGlobal: true, token: subscribing })).toEqual(refused('MISSING_PERMISSION'));
  listen({ isGlobal: true, token: subscribing });
  clock.advance(3_600_000);
  expect(() => listen({ isGlobal: true, token: subscribing })).toThrow('TOKEN_EXPIRED');
  expect(await publish({ isGlobal: true, token: publishing })).toEqual(refused('TOKEN_EXPIRED'));
});

test('a channel of a context is heard in the same place only, and never by those of a global one', async () => {
  const ask = (place: object, payload: object) =>
    host.invoke('person-1', {
      ...onBoard('1'),
      ...place,
      functionKey: 'publish',
      payload: { channel: 'news', ...payload },
    });
  const pages = [
    listen({}, onBoard('1')),
    listen({}, onBoard('2')),
    listen({ isGlobal: true }, onBoard('1')),
  ];
  await ask({}, { said: 'here' });
  await arrived();
  expect(pages.map(({ heard }) => heard.length)).toEqual([1, 0, 0]);
  const contextOverrides = ['project'];
  const [near, far] = [
    listen({ contextOverrides }, onBoard('2')),
    listen({ contextOverrides }, onBoard('3', '20')),
  ];
  await ask({}, { said: 'in the project', contextOverrides });
  await arrived();
  expect([near.heard, far.heard]).toEqual([[{ said: 'in the project' }], []]);
});

test('a job has no context of a page: it publishes to global channels only', async () => {
  const page = listen({ isGlobal: true });
  await call(host, 'person-1', 'push', { publish: true });
  await host.idle();
  expect(await call(host, 'person-1', 'read', { key: 'published' })).toEqual({
    own: { eventId: null, eventTimestamp: null, errors: [{ message: 'Unauthorized request' }] },
    all: { eventId: expect.any(String), eventTimestamp: expect.any(String) },
  });
  await arrived();
  expect(page.heard).toEqual([{ said: 'from a job, to all' }]);
});

test('what was said a moment ago can be asked for, what was said before not', async () => {
  await publish({ isGlobal: true, said: 'long ago' });
  clock.advance(60_000);
  await publish({ isGlobal: true, said: 'just now' });
  const late = listen({ isGlobal: true, replaySeconds: 30 });
  await arrived();
  expect(late.heard).toEqual([{ said: 'just now' }]);
});

test('more operations in a second than allowed are refused without a throw, and the next second has room', async () => {
  host.settings.change({ realtime: { operationsPerSecond: 2 } });
  const noon = Date.UTC(2027, 0, 1, 12);
  clock.set(noon);
  listen({ isGlobal: true });
  host.settings.change({ realtime: { operationsPerSecond: 0 } });
  const errors = [{ message: 'RATE_LIMIT_EXCEEDED', status: 429 }];
  expect(await publish({ isGlobal: true })).toEqual({ eventId: null, eventTimestamp: null, errors });
  expect(await call(host, 'person-1', 'sign', { channel: 'news', claims: {} })).toEqual({
    token: null,
    expiresAt: null,
    errors,
  });
  expect(() => listen({ isGlobal: true })).toThrow('RATE_LIMIT_EXCEEDED');
  host.settings.reset();
  clock.set(noon + 5_000);
  expect(await publish({ isGlobal: true })).toMatchObject({ eventId: expect.any(String) });
  expect(host.realtime.report().operations.mostInASecond).toBeLessThan(50);
});

test('messages can be lost, and pages cut off until they are let in again', async () => {
  const page = listen({ isGlobal: true });
  host.settings.change({ realtime: { dropped: 1 } });
  expect(await publish({ isGlobal: true })).toMatchObject({ eventId: expect.any(String) });
  await arrived();
  expect(page).toMatchObject({ heard: [], lost: [] });
  host.settings.change({ realtime: { dropped: 0, disconnected: true } });
  expect(page.lost).toEqual(['The realtime connection was lost']);
  expect(() => listen({ isGlobal: true })).toThrow('cannot be reached');
  expect(await publish({ isGlobal: true })).toEqual({ eventId: null, eventTimestamp: null });
  host.settings.reset();
  const again = listen({ isGlobal: true });
  await publish({ isGlobal: true, said: 'again' });
  await arrived();
  expect(again.heard).toEqual([{ said: 'again' }]);
});

test('a fault of the service is told as the package tells it', async () => {
  host.faults([{ service: 'realtime', match: { path: 'publish' }, answer: { status: 503 } }]);
  expect(await publish({ isGlobal: true })).toEqual({
    eventId: null,
    eventTimestamp: null,
    errors: [{ message: 'Service Unavailable', status: 503 }],
  });
  host.faults([]);
});

test('pages of the shell hear over one web socket, and leave with it', async () => {
  const { connection, next, close } = await openSocket(host.shellUrl);
  const channel = { ...PAGE, channelName: 'news', isGlobal: true };
  const send = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', 'x-local-account': 'person-1' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return (await fetch(`${host.shellUrl}/__local/realtime/${path}`, init)).json();
  };
  expect(await send('subscribe', { ...channel, connection, subscription: 'mine', token: 'bad' })).toEqual({
    ok: false,
    message: 'Realtime token validation failed: INVALID_TOKEN',
  });
  expect(await send('subscribe', { ...channel, connection, subscription: 'mine' })).toEqual({ ok: true });
  const long = 'ä'.repeat(40_000);
  expect(await send('publish', { ...channel, payload: { long } })).toMatchObject({
    eventId: expect.any(String),
  });
  expect(await next()).toEqual({ subscription: 'mine', payload: { long } });
  await close();
  expect(host.realtime.report().subscriptions).toEqual([]);
});

test('a page that is closed without a word listens no more', async () => {
  const { connection, vanish } = await openSocket(host.shellUrl);
  const headers = { 'content-type': 'application/json', 'x-local-account': 'person-1' };
  const body = JSON.stringify({ ...PAGE, channelName: 'news', connection, subscription: 'mine' });
  await fetch(`${host.shellUrl}/__local/realtime/subscribe`, { method: 'POST', headers, body });
  expect(host.realtime.report().subscriptions).toHaveLength(1);
  await vanish();
  expect(host.realtime.report().subscriptions).toEqual([]);
});

test('a web socket from another origin is refused', async () => {
  await expect(openSocket(host.shellUrl, 'http://127.0.0.1:9')).rejects.toThrow('403');
  expect(host.unmodelled()).toEqual([]);
});
