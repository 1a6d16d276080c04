import { kvs } from '@forge/kvs';
import type { StorageSettingsInput } from '../../../../local/forge/kvs/storage-settings';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES, type Goal } from './goal-entities';

let clock = 60_000;
let sdk: KvsSdk;
afterEach(() => sdk.close());

async function openWith(throttle: StorageSettingsInput['throttle']): Promise<void> {
  clock = 60_000;
  sdk = await openKvsSdk({ entities: ENTITIES, now: () => clock, settings: { throttle } });
}
const RATE_LIMITED = { code: 'RATE_LIMIT_EXCEEDED', responseDetails: { status: 429 } };

test('more calls a second than allowed are refused until the next second', async () => {
  await openWith({ rates: true, requestsPerSecond: 30 });
  for (let n = 0; n < 30; n++) await kvs.get('k');
  await expect(kvs.set('k', 1)).rejects.toMatchObject(RATE_LIMITED);
  clock += 1000;
  await expect(kvs.set('k', 1)).resolves.toBeUndefined();
});

test('writes are counted in units of 10 KB until the next minute; a transaction has its own code', async () => {
  await openWith({ rates: true, writeUnitsPerMinute: 5 });
  await kvs.set('big', 'x'.repeat(41_000));
  await expect(kvs.set('k', 1)).rejects.toMatchObject(RATE_LIMITED);
  await expect(kvs.transact().set('k', 1).execute()).rejects.toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    responseDetails: { status: 429 },
  });
  expect(await kvs.get('big')).toBeDefined();
  clock += 60_000;
  await expect(kvs.set('k', 1)).resolves.toBeUndefined();
});

test('ten rows in one batch are one unit, and ten by themselves are ten', async () => {
  await openWith({ rates: true, writeUnitsPerMinute: 11 });
  const rows = Array.from({ length: 10 }, (_, n) => ({ key: `k${n}`, value: 'x'.repeat(900) }));
  await kvs.batchSet(rows);
  expect(sdk.store.rates().writeUnitsPerMinute.used).toBe(1);
  for (const { key, value } of rows) await kvs.set(key, value);
  await expect(kvs.set('k', 1)).rejects.toMatchObject(RATE_LIMITED);
});

test('a transaction is one write, whatever it checks', async () => {
  await openWith({});
  await kvs.transact().set('a', 1).set('b', 1).delete('c').execute();
  const { readUnitsPerMinute, writeUnitsPerMinute } = sdk.store.rates();
  expect([readUnitsPerMinute.used, writeUnitsPerMinute.used]).toEqual([0, 1]);
});

test('reads are counted apart from writes, those that find nothing too', async () => {
  await openWith({ rates: true, readUnitsPerMinute: 2 });
  await kvs.get('missing');
  await kvs.query().getMany();
  await expect(kvs.get('missing')).rejects.toMatchObject(RATE_LIMITED);
  await expect(kvs.set('k', 1)).resolves.toBeUndefined();
});

test('a hot key is refused alone, in a batch too, until the next second', async () => {
  await openWith({ rates: true, keyWriteBytesPerSecond: 100, keyReadBytesPerSecond: 100 });
  const value = 'x'.repeat(60);
  await kvs.set('hot', value);
  await kvs.set('other', value);
  await expect(kvs.set('hot', value)).rejects.toMatchObject(RATE_LIMITED);
  const batch = await kvs.batchSet(['hot', 'third'].map((key) => ({ key, value })));
  expect(batch.failedKeys).toMatchObject([{ key: 'hot', error: { code: 'RATE_LIMIT_EXCEEDED' } }]);
  expect(batch.successfulKeys).toEqual([{ key: 'third' }]);
  await expect(kvs.transact().set('hot', value).execute()).rejects.toMatchObject({
    code: 'TOO_MANY_REQUESTS',
  });
  await kvs.get('hot');
  await expect(kvs.get('hot')).rejects.toMatchObject(RATE_LIMITED);
  clock += 1000;
  await expect(kvs.set('hot', value)).resolves.toBeUndefined();
  await expect(kvs.get('hot')).resolves.toBe(value);
});

test('one partition of an index may be hot while another answers', async () => {
  await openWith({ rates: true, indexValueBytesPerSecond: 100 });
  for (const cycle of ['q1', 'q2']) {
    await kvs.entity<Goal>('goal').set(cycle, { cycle, rank: 1, title: 'x'.repeat(40) });
  }
  const query = (cycle: string) =>
    kvs
      .entity<Goal>('goal')
      .query()
      .index('by-cycle', { partition: [cycle] })
      .getMany();
  await query('q1');
  await expect(query('q1')).rejects.toMatchObject(RATE_LIMITED);
  expect((await query('q2')).results).toHaveLength(1);
});

test('rates are counted, and what exceeds them is too, while nothing is refused', async () => {
  await openWith({ requestsPerSecond: 2 });
  for (let n = 0; n < 5; n++) await kvs.get('k');
  clock += 1000;
  await kvs.get('k');
  expect(sdk.store.rates().requestsPerSecond).toEqual({ used: 1, most: 5, limit: 2, beyond: 3 });
});

test('every third request is refused when that is asked for, from the next call on', async () => {
  await openWith({});
  await kvs.get('k');
  sdk.set({ throttle: { everyNth: 3 } });
  await kvs.get('k');
  await expect(kvs.get('k')).rejects.toMatchObject(RATE_LIMITED);
  await kvs.get('k');
  sdk.set({});
  for (let n = 0; n < 6; n++) await kvs.get('k');
});
