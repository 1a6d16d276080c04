import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES, type Goal } from './goal-entities';

let sdk: KvsSdk;
beforeEach(async () => {
  sdk = await openKvsSdk({ entities: ENTITIES, now: () => 1000 });
});
afterEach(() => sdk.close());

const row = { title: 'é' }; // {"title":"é"} is 14 bytes in UTF-8

test('a write counts key and value in UTF-8 bytes, a read the same', async () => {
  await kvs.entity<Goal>('goal').set('key', row);
  expect(sdk.costs()).toEqual({ requests: 1, readBytes: 0, writtenBytes: 17 });
  await kvs.entity<Goal>('goal').get('key');
  expect(sdk.costs()).toEqual({ requests: 2, readBytes: 17, writtenBytes: 17 });
});

test('finding nothing is billed as a kilobyte', async () => {
  await kvs.get('missing');
  await kvs.query().getMany();
  expect(sdk.costs()).toEqual({ requests: 2, readBytes: 2048, writtenBytes: 0 });
});

test('a batch and a transaction are one request each', async () => {
  await kvs.batchSet([
    { key: 'a', value: 1 },
    { key: 'b', value: 22 },
  ]);
  expect(sdk.costs()).toEqual({ requests: 1, readBytes: 0, writtenBytes: 5 });
  await kvs.transact().set('c', 3).delete('a').execute();
  expect(sdk.costs()).toEqual({ requests: 2, readBytes: 0, writtenBytes: 8 });
});

test('a query pays for the rows its filter drops', async () => {
  await kvs.entity<Goal>('goal').set('a', row);
  await kvs.entity<Goal>('goal').set('b', row);
  sdk.resetCosts();
  const none = new Filter<Goal>().and('title', FilterConditions.equalTo('x'));
  await kvs.entity<Goal>('goal').query().index('by-key').filters(none).getMany();
  expect(sdk.costs()).toEqual({ requests: 1, readBytes: 30, writtenBytes: 0 });
});

test('a refused write writes nothing', async () => {
  await kvs.set('k', 1);
  sdk.resetCosts();
  await expect(kvs.set('k', 2, { keyPolicy: 'FAIL_IF_EXISTS' })).rejects.toMatchObject({
    code: 'KEY_CONFLICT',
  });
  expect(sdk.costs()).toEqual({ requests: 1, readBytes: 0, writtenBytes: 0 });
});

test('a storage browser sees every row of a prefix, but no secret', async () => {
  await kvs.set('a:1', 1);
  await kvs.set('b:1', 1);
  await kvs.setSecret('a:2', 'hidden');
  await kvs.entity<Goal>('goal').set('a:3', row);
  const seen = [...sdk.store.dump('a:')];
  expect(seen.map(({ space, key, value }) => [space.kind, key, value])).toEqual([
    ['kv', 'a:1', 1],
    ['secret', 'a:2', undefined],
    ['entity', 'a:3', row],
  ]);
  expect(JSON.stringify(seen)).not.toContain('hidden');
  expect([...sdk.store.dump()]).toHaveLength(4);
});
