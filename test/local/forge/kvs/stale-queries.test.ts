import { kvs, Sort } from '@forge/kvs';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES, type Goal } from './goal-entities';

const LAG = 2000;
let clock = 1_000_000;
let sdk: KvsSdk;
beforeEach(async () => {
  clock = 1_000_000;
  sdk = await openKvsSdk({
    entities: ENTITIES,
    now: () => clock,
    settings: { staleQueriesMs: LAG },
  });
});
afterEach(() => sdk.close());

const goals = () => kvs.entity<Goal>('goal');
const byRank = async (sort = Sort.ASC): Promise<[string, number | undefined][]> => {
  const query = goals()
    .query()
    .index('by-cycle', { partition: ['q1'] })
    .sort(sort);
  return (await query.limit(100).getMany()).results.map(({ key, value }) => [key, value.rank]);
};
const set = (key: string, rank: number) => goals().set(key, { cycle: 'q1', rank });

test('a new row is not found by queries until they have caught up, but by a get at once', async () => {
  await set('a', 1);
  await kvs.set('k', 1);
  clock += LAG - 1;
  expect(await byRank()).toEqual([]);
  expect((await kvs.query().getMany()).results).toEqual([]);
  expect(await goals().get('a')).toEqual({ cycle: 'q1', rank: 1 });
  expect((await kvs.batchGet([{ key: 'k' }])).successfulKeys).toHaveLength(1);
  clock += 1;
  expect(await byRank()).toEqual([['a', 1]]);
  expect((await kvs.query().getMany()).results).toHaveLength(1);
});

test('a changed row is still found with its old value, in its old place', async () => {
  await set('a', 1);
  await set('b', 2);
  clock += LAG;
  await set('a', 9);
  expect(await byRank()).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  expect(await byRank(Sort.DESC)).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
  clock += LAG;
  expect(await byRank()).toEqual([
    ['b', 2],
    ['a', 9],
  ]);
});

test('a deleted row is still found', async () => {
  await set('a', 1);
  await kvs.set('k', 1);
  clock += LAG;
  await kvs.transact().delete('a', { entityName: 'goal' }).delete('k').execute();
  expect(await byRank()).toEqual([['a', 1]]);
  expect((await kvs.query().getMany()).results).toHaveLength(1);
  clock += LAG;
  expect(await byRank()).toEqual([]);
  expect((await kvs.query().getMany()).results).toEqual([]);
});

test('of several changes the one is seen that was the last so long ago', async () => {
  for (const rank of [1, 2, 3]) {
    await set('a', rank);
    clock += 800;
  }
  clock += LAG - 800;
  expect(await byRank()).toEqual([['a', 3]]);
  clock -= 800;
  expect(await byRank()).toEqual([['a', 2]]);
});

test('pages of a stale query hold every row of that moment once', async () => {
  for (let rank = 0; rank < 9; rank++) await set(`k${rank}`, rank);
  clock += LAG;
  await set('k3', 100);
  await goals().delete('k5');
  await set('k9', 4);
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const query = goals()
      .query()
      .index('by-cycle', { partition: ['q1'] })
      .limit(2);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...page.results.map(({ key }) => key));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  expect(found).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7', 'k8']);
});

test('conditions and policies see what is', async () => {
  await set('a', 1);
  await expect(goals().set('a', { rank: 2 }, { keyPolicy: 'FAIL_IF_EXISTS' })).rejects.toMatchObject({
    code: 'KEY_CONFLICT',
  });
});

test('a row that expired meanwhile is still found', async () => {
  await kvs.set('k', 1, { ttl: { value: 10, unit: 'SECONDS' } });
  clock += 10_000;
  expect(await kvs.get('k')).toBeUndefined();
  expect((await kvs.query().getMany()).results).toHaveLength(1);
  clock += LAG;
  expect((await kvs.query().getMany()).results).toEqual([]);
});

test('switched off, queries are fresh at once', async () => {
  await set('a', 1);
  expect(await byRank()).toEqual([]);
  sdk.set({});
  expect(await byRank()).toEqual([['a', 1]]);
});

test('a clock that was turned back hides nothing', async () => {
  await set('a', 1);
  clock -= 86_400_000;
  expect(await byRank()).toEqual([['a', 1]]);
});

test('a reset forgets what was before', async () => {
  await set('a', 1);
  clock += LAG;
  await goals().delete('a');
  await sdk.store.reset();
  expect(await byRank()).toEqual([]);
});
