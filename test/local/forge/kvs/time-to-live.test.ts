import { kvs, MetadataField } from '@forge/kvs';
import type { StorageSettingsInput } from '../../../../local/forge/kvs/storage-settings';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES, type Goal } from './goal-entities';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 0, 5, 9);
let clock = START;
let sdk: KvsSdk;
const openAt = async (settings: StorageSettingsInput = {}): Promise<void> => {
  clock = START;
  sdk = await openKvsSdk({ entities: ENTITIES, now: () => clock, settings });
};
afterEach(() => sdk.close());

test.each([
  ['SECONDS', 1000],
  ['MINUTES', 60_000],
  ['HOURS', 3_600_000],
  ['DAYS', 86_400_000],
] as const)('a row of 3 %s is there until then and gone after', async (unit, ms) => {
  await openAt();
  await kvs.set('k', 1, { ttl: { value: 3, unit } });
  clock = START + 3 * ms - 1;
  expect(await kvs.get('k')).toBe(1);
  clock = START + 3 * ms;
  expect(await kvs.get('k')).toBeUndefined();
});

test('an expired row is gone for queries, batches, conditions and policies', async () => {
  await openAt();
  const ttl = { value: 1, unit: 'MINUTES' } as const;
  await kvs.entity<Goal>('goal').set('g', { title: 'x' }, { ttl });
  await kvs.set('k', 1, { ttl });
  clock += 60_000;
  expect((await kvs.entity('goal').query().index('title').getMany()).results).toEqual([]);
  expect((await kvs.query().getMany()).results).toEqual([]);
  expect((await kvs.batchGet([{ key: 'k' }])).successfulKeys).toEqual([]);
  await kvs.set('k', 2, { keyPolicy: 'FAIL_IF_EXISTS' });
  const again = await kvs.get('k', { metadataFields: [MetadataField.CREATED_AT, MetadataField.EXPIRE_TIME] });
  expect(again).toEqual({ key: 'k', value: 2, createdAt: clock, expireTime: undefined });
});

test('a set without a TTL makes the row stay', async () => {
  await openAt();
  await kvs.set('k', 1, { ttl: { value: 1, unit: 'SECONDS' } });
  await kvs.set('k', 2);
  clock += 5000;
  expect(await kvs.get('k')).toBe(2);
});

test('an expired row may be answered until it is removed after 48 hours, and is in the way of a new one', async () => {
  await openAt({ keepExpired: true });
  await kvs.set('k', 1, { ttl: { value: 1, unit: 'SECONDS' } });
  clock += 48 * HOUR;
  expect(await kvs.get('k')).toBe(1);
  expect((await kvs.query().getMany()).results).toHaveLength(1);
  await expect(kvs.set('k', 2, { keyPolicy: 'FAIL_IF_EXISTS' })).rejects.toMatchObject({
    code: 'KEY_CONFLICT',
  });
  clock += 1000;
  expect(await kvs.get('k')).toBeUndefined();
  expect((await kvs.query().getMany()).results).toEqual([]);
});

test('expired rows and their index entries are removed from the disk when 48 hours have gone', async () => {
  await openAt();
  const ttl = { value: 1, unit: 'MINUTES' } as const;
  await kvs.entity<Goal>('goal').set('g', { title: 'x' }, { ttl });
  await kvs.setSecret('s', 'x', { ttl });
  await kvs.set('later', 1, { ttl: { value: 1, unit: 'HOURS' } });
  await kvs.set('kept', 1);
  clock += 48 * HOUR;
  expect(await sdk.store.purge()).toBe(0);
  expect([...sdk.store.dump()]).toHaveLength(4);
  clock += 60_000;
  await kvs.get('anything');
  expect([...sdk.store.dump()].map(({ key }) => key)).toEqual(['kept', 'later']);
  clock += HOUR;
  expect(await sdk.store.purge()).toBe(1);
});

test('a row whose TTL was renewed or taken away is not removed', async () => {
  await openAt();
  await kvs.set('renewed', 1, { ttl: { value: 1, unit: 'SECONDS' } });
  await kvs.set('kept', 1, { ttl: { value: 1, unit: 'SECONDS' } });
  await kvs.set('renewed', 2, { ttl: { value: 30, unit: 'DAYS' } });
  await kvs.set('kept', 2);
  clock += 72 * HOUR;
  expect(await sdk.store.purge()).toBe(0);
  expect(await kvs.get('renewed')).toBe(2);
  expect(await kvs.get('kept')).toBe(2);
});
