import { kvs, MetadataField } from '@forge/kvs';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES } from './goal-entities';

let sdk: KvsSdk;
beforeEach(async () => {
  sdk = await openKvsSdk({ entities: ENTITIES, now: () => 1_767_600_000_000 });
});
afterEach(() => sdk.close());

test('a batch sets what it can and names what it could not', async () => {
  const result = await kvs.batchSet<unknown>([
    { key: 'a', value: 1 },
    { key: 'a', value: { title: 'x' }, entityName: 'goal' },
    { key: 'b', value: { nope: 1 }, entityName: 'goal' },
    { key: 'c/d', value: 1 },
    { key: 'e', value: 1, entityName: 'unknown' },
  ]);
  expect(result.successfulKeys).toEqual([{ key: 'a' }, { key: 'a', entityName: 'goal' }]);
  expect(result.failedKeys.map(({ key, entityName, error }) => [key, entityName, error.code])).toEqual([
    ['b', 'goal', 'INVALID_ENTITY_ATTRIBUTE'],
    ['c/d', undefined, 'INVALID_KEY'],
    ['e', 'unknown', 'SCHEMA_NOT_FOUND'],
  ]);
  expect(await kvs.get('a')).toBe(1);
});

test('a batch gets rows with their values and names the missing', async () => {
  await kvs.set('a', 1);
  await kvs.entity('goal').set('a', { title: 'x' });
  const items = [
    { key: 'a', options: { metadataFields: [MetadataField.CREATED_AT] } },
    { key: 'a', entityName: 'goal' },
    { key: 'b' },
  ];
  expect(await kvs.batchGet(items)).toEqual({
    successfulKeys: [
      { key: 'a', value: 1, createdAt: 1_767_600_000_000 },
      { key: 'a', entityName: 'goal', value: { title: 'x' } },
    ],
    failedKeys: [{ key: 'b', error: { code: 'KEY_NOT_FOUND', message: 'Provided key does not exist' } }],
  });
});

test('a batch deletes rows from their indexes too', async () => {
  await kvs.set('a', 1);
  await kvs.entity('goal').set('a', { title: 'x' });
  const result = await kvs.batchDelete([{ key: 'a' }, { key: 'a', entityName: 'goal' }, { key: 'b' }]);
  expect(result.successfulKeys).toEqual([{ key: 'a' }, { key: 'a', entityName: 'goal' }]);
  expect(result.failedKeys).toMatchObject([{ key: 'b', error: { code: 'KEY_NOT_FOUND' } }]);
  expect((await kvs.entity('goal').query().index('title').getMany()).results).toEqual([]);
});
