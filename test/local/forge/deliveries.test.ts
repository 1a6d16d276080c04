import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../../local/forge/host-interface';
import { call, startFixture } from './support/start-fixture';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const user = 'person-1';
let host: Host & { dataDir: string };

beforeAll(async () => {
  host = await startFixture();
});
beforeEach(async () => {
  host.clock.reset();
  host.settings.reset();
  await host.idle();
  await host.reset();
});
afterAll(() => host.close());

function read(from: Host, key: string): Promise<unknown> {
  return call(from, user, 'read', { key });
}

/** Lets time pass and waits until all is done. */
async function later(ms: number): Promise<void> {
  host.clock.advance(ms);
  expect(await host.idle()).toMatchObject({ idle: true });
}

async function route(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(host.shellUrl + path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

test('an event reaches its trigger, in order and without a user', async () => {
  for (const summary of ['first', 'second', 'third']) await call(host, user, 'rename', { summary });
  expect(await host.idle()).toEqual({ idle: true, pending: [] });
  expect(await read(host, 'issues')).toEqual(
    ['first', 'second', 'third'].map((summary) => ({
      summary,
      asPerson: 'NEEDS_AUTHENTICATION_ERR',
      retries: 0,
    })),
  );
});

test('a trigger that ignores its own app is not told what the app did', async () => {
  await call(host, user, 'rename', { summary: 'mine', as: 'app' });
  await host.idle();
  expect(await read(host, 'issues')).toEqual({});
});

test('a trigger that asks for a retry is called again', async () => {
  await call(host, user, 'rename', { summary: 'retry me' });
  await host.idle();
  expect(await read(host, 'issues')).toMatchObject([{ summary: 'retry me', retries: 1 }]);
});

test('a queued job runs, and again after a failure', async () => {
  const first = await call(host, user, 'push', { name: 'a', failOnce: true });
  expect(await host.idle()).toMatchObject({ idle: true });
  expect(await read(host, 'jobs')).toEqual([{ name: 'a', retries: 1 }]);
  expect(await call(host, user, 'stats', first)).toEqual({ success: 1, inProgress: 0, failed: 0 });
});

test('a delayed job can be cancelled', async () => {
  const job = await call(host, user, 'push', { name: 'later', delayInSeconds: 900 });
  expect(await call(host, user, 'stats', job)).toEqual({ success: 0, inProgress: 1, failed: 0 });
  await call(host, user, 'cancel', job);
  expect(await call(host, user, 'stats', job)).toEqual({ success: 0, inProgress: 0, failed: 0 });
});

test('a delayed job comes when the clock is put forward', async () => {
  await call(host, user, 'push', { name: 'later', delayInSeconds: 900 });
  await later(15 * MINUTE);
  expect(await read(host, 'jobs')).toEqual([{ name: 'later', retries: 0 }]);
});

test('a set clock shows in the app, in workers that run already', async () => {
  await Promise.all([call(host, user, 'now'), call(host, user, 'now')]);
  host.clock.set(Date.parse('2031-05-06T07:08:09Z'));
  for (let worker = 0; worker < 2; worker++) {
    expect(await call(host, user, 'now')).toMatch(/^2031-05-06T07:08:/);
  }
});

test('a day put forward runs the daily schedule once, a day put back not at all', async () => {
  await later(5 * MINUTE);
  expect(await read(host, 'days')).toHaveLength(1);
  await later(DAY);
  await later(-DAY);
  expect(await read(host, 'days')).toHaveLength(2);
});

test('it is said when each schedule runs next', async () => {
  const { body } = await route('GET', '/__local/schedules');
  expect(body).toEqual([{ key: 'fixture-daily', interval: 'day', nextAt: expect.any(String) }]);
  const [{ nextAt }] = body as [{ nextAt: string }];
  const inMinutes = Math.round((Date.parse(nextAt) - host.clock.now()) / MINUTE);
  expect(inMinutes).toBe(5);
});

test('a scheduled trigger can be run at once', async () => {
  await host.runSchedule('fixture-daily');
  expect(await read(host, 'days')).toHaveLength(1);
  await expect(host.runSchedule('nope')).rejects.toThrow('no scheduledTrigger "nope"');
});

test('settings hold events back and bring them twice, changed while the host runs', async () => {
  await route('PATCH', '/__local/settings', { deliveries: { paused: true, doubled: 1 } });
  await call(host, user, 'rename', { summary: 'held back' });
  expect(await host.idle()).toMatchObject({ idle: true });
  expect(await read(host, 'issues')).toEqual({});
  await route('PATCH', '/__local/settings', { deliveries: { paused: false } });
  await host.idle();
  expect(await read(host, 'issues')).toMatchObject([{ summary: 'held back' }, { summary: 'held back' }]);
});

test('a developer sees what waits, and delivers or drops it', async () => {
  host.settings.change({ deliveries: { paused: true } });
  await call(host, user, 'push', { name: 'one' });
  await call(host, user, 'push', { name: 'two' });
  const { body } = await route('GET', '/__local/deliveries');
  expect(body).toMatchObject([
    { kind: 'consumer', name: 'jobs', state: 'waiting', payload: { body: { name: 'one' } } },
    { payload: { body: { name: 'two' } } },
  ]);
  const [one, two] = body as { id: number }[];
  expect(await route('POST', '/__local/deliveries', { id: one?.id, action: 'drop' })).toMatchObject({
    status: 200,
    body: [{ id: two?.id }, { id: one?.id, state: 'dropped' }],
  });
  await route('POST', '/__local/deliveries', { id: two?.id, action: 'deliver' });
  await host.idle();
  expect(await read(host, 'jobs')).toEqual([{ name: 'two', retries: 0 }]);
  expect(await route('POST', '/__local/deliveries', { id: two?.id, action: 'drop' })).toMatchObject({
    status: 404,
  });
});

test('a pushed job survives the end of the host', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'restart-'));
  const first = await startFixture({ dataDir });
  await call(first, user, 'push', { name: 'kept', delayInSeconds: 1 });
  await first.close();
  const second = await startFixture({ dataDir });
  expect(await second.idle()).toMatchObject({ idle: true });
  expect(await read(second, 'jobs')).toEqual([{ name: 'kept', retries: 0 }]);
  await second.close();
  rmSync(dataDir, { recursive: true, force: true });
});
