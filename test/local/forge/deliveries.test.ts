import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../../local/forge/host';
import { call, startFixture } from './support/start-fixture';

const user = 'person-1';
let host: Host & { dataDir: string };

beforeEach(async () => {
  host = await startFixture();
});
afterEach(() => host.close());

function read(from: Host, key: string): Promise<unknown> {
  return call(from, user, 'read', { key });
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

test('a pushed job survives the end of the host', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'restart-'));
  const first = await startFixture({ dataDir });
  await call(first, user, 'push', { name: 'kept', delayInSeconds: 1 });
  await first.close();
  await host.close();
  host = await startFixture({ dataDir });
  expect(await host.idle()).toMatchObject({ idle: true });
  expect(await read(host, 'jobs')).toEqual([{ name: 'kept', retries: 0 }]);
});

test('a scheduled trigger can be run at once', async () => {
  await host.runSchedule('fixture-daily');
  expect(await read(host, 'days')).toHaveLength(1);
  await expect(host.runSchedule('nope')).rejects.toThrow('no scheduledTrigger "nope"');
});
