import type { Host } from '../../../../local/forge/host-interface';
import { call, startFixture } from '../support/start-fixture';

let host: Host;
beforeAll(async () => {
  host = await startFixture();
});
afterAll(() => host.close());

test('a running app meets a full store as soon as the settings say so, and no longer than that', async () => {
  const write = () => call(host, 'person-0', 'write', { key: 'k', value: 1 });
  await write();
  host.settings.change({ storage: { full: true } });
  await expect(write()).rejects.toThrow('The storage quota has been exceeded.');
  host.settings.reset();
  await expect(write()).resolves.toBeDefined();
});

test('what the app kept comes back with a snapshot, without a restart', async () => {
  await call(host, 'person-0', 'write', { key: 'k', value: 'before' });
  await host.snapshots.take('mine');
  await call(host, 'person-0', 'write', { key: 'k', value: 'after' });
  await host.snapshots.restore('mine');
  expect(await call(host, 'person-0', 'read', { key: 'k' })).toBe('before');
});
