import { kvs, MetadataField } from '@forge/kvs';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES, type Goal } from './goal-entities';

const START = Date.UTC(2026, 0, 5, 9);
let clock = START;
let sdk: KvsSdk;
const openAt = async (limits = {}): Promise<void> => {
  clock = START;
  sdk = await openKvsSdk({ entities: ENTITIES, now: () => clock, limits });
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

test('expired rows can be made to linger, as Forge lets them', async () => {
  await openAt({ expiredRowsLingerMs: 48 * 3_600_000 });
  await kvs.set('k', 1, { ttl: { value: 1, unit: 'SECONDS' } });
  clock += 48 * 3_600_000;
  expect(await kvs.get('k')).toBe(1);
  expect((await kvs.query().getMany()).results).toHaveLength(1);
  clock += 1000;
  expect(await kvs.get('k')).toBeUndefined();
});

test('new rows can be kept out of queries for a while, as Forge may do', async () => {
  await openAt({ newRowsHiddenFromQueriesMs: 2000 });
  await kvs.set('k', 1);
  expect(await kvs.get('k')).toBe(1);
  expect((await kvs.query().getMany()).results).toEqual([]);
  clock += 2000;
  expect((await kvs.query().getMany()).results).toHaveLength(1);
});
