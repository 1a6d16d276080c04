import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalSite } from '../../../../local/cli/open-local-site';
import type { Host } from '../../../../local/forge/host-interface';
import { SMALL_SITE } from '../../../support/host';
import { call, FIXTURE_APP, startFixture } from '../support/start-fixture';

let dataDir: string;
let site: Awaited<ReturnType<typeof openLocalSite>>;
let host: Host;

async function begin(): Promise<void> {
  site = await openLocalSite({ appDir: FIXTURE_APP, dataDir, seed: SMALL_SITE, now: Date.now });
  host = await startFixture({ dataDir, site, siteData: site.data });
}

async function end(): Promise<void> {
  await host.close();
  await site.close();
}

async function createSprint(name: string): Promise<void> {
  const body = JSON.stringify({ name, originBoardId: 1 });
  const actor = { kind: 'user', accountId: 'anna' } as const;
  await site.handle({ method: 'POST', path: '/rest/agile/1.0/sprint', headers: {}, body, actor });
}

async function sprintNames(): Promise<string[]> {
  const path = '/rest/agile/1.0/board/1/sprint';
  const answer = await site.handle({
    method: 'GET',
    path,
    headers: {},
    actor: { kind: 'user', accountId: 'anna' },
  });
  return JSON.parse(answer.body).values.map((sprint: { name: string }) => sprint.name);
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'snapshots-'));
  await begin();
});

afterEach(async () => {
  await end();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a snapshot brings back the storage of the app and the site, without a restart', async () => {
  await call(host, 'anna', 'write', { key: 'note', value: 'first' });
  await createSprint('Kept');
  const before = await sprintNames();
  await host.snapshots.take('Before');

  await call(host, 'anna', 'write', { key: 'note', value: 'second' });
  await createSprint('Lost');
  await host.snapshots.restore('Before');

  expect(await call(host, 'anna', 'read', { key: 'note' })).toBe('first');
  expect(await sprintNames()).toEqual(before);
  expect(before).toContain('Kept');
});

test('while data is exchanged nothing of the app runs, and what was called meanwhile is answered after', async () => {
  await call(host, 'anna', 'write', { key: 'note', value: 'first' });
  const [, late] = await Promise.all([
    host.snapshots.take('Now'),
    Promise.resolve().then(() => call(host, 'anna', 'write', { key: 'note', value: 'late' })),
  ]);
  expect(late).toBeDefined();
  expect(await call(host, 'anna', 'read', { key: 'note' })).toBe('late');
  await host.snapshots.restore('Now');
  expect(await call(host, 'anna', 'read', { key: 'note' })).toBe('first');
});

test('a restoring that was cut off is ended at the next start', async () => {
  await call(host, 'anna', 'write', { key: 'note', value: 'first' });
  await host.snapshots.take('Whole');
  await call(host, 'anna', 'write', { key: 'note', value: 'second' });
  await end();
  writeFileSync(join(dataDir, 'snapshots', 'restoring'), 'Whole');
  await begin();
  expect(await call(host, 'anna', 'read', { key: 'note' })).toBe('first');
  expect(readdirSync(join(dataDir, 'snapshots'))).toEqual(['Whole.snapshot']);
});

test.each(['', '../outside', 'a/b', '.hidden', 'x'.repeat(61)])(
  'a snapshot cannot be named "%s"',
  async (name) => {
    await expect(host.snapshots.take(name)).rejects.toThrow('A snapshot’s name has 1 to 60 letters');
    await expect(host.snapshots.restore(name)).rejects.toThrow('A snapshot’s name has 1 to 60 letters');
  },
);

test('bringing back what was never kept changes nothing and says so', async () => {
  await call(host, 'anna', 'write', { key: 'note', value: 'first' });
  await expect(host.snapshots.restore('Never')).rejects.toThrow('There is no snapshot "Never"');
  expect(await call(host, 'anna', 'read', { key: 'note' })).toBe('first');
});

test('what a reset goes back to cannot be deleted', async () => {
  await host.snapshots.take('Beginning');
  expect(() => host.snapshots.remove('Beginning')).toThrow('it is what a reset goes back to');
  expect(host.snapshots.list()).toMatchObject([{ name: 'Beginning' }]);
});
