import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES, type Goal } from './goal-entities';

let sdk: KvsSdk;
beforeEach(async () => {
  sdk = await openKvsSdk({ entities: ENTITIES });
});
afterEach(() => sdk.close());

const goals = () => kvs.entity<Goal>('goal');
const entityName = 'goal';
const version = (n: number) => new Filter<Goal>().and('version', FilterConditions.equalTo(n));
const isNew = () => new Filter<Goal>().and('version', FilterConditions.notExists());

test('sets and deletes of plain keys and entities happen together', async () => {
  await kvs.set('old', 1);
  await goals().set('gone', { title: 'x' });
  await kvs
    .transact()
    .set('plain', { a: 1 })
    .set<Goal>('g', { title: 'y' }, { entityName })
    .delete('old')
    .delete('gone', { entityName })
    .delete('never-there')
    .execute();
  expect(await kvs.get('plain')).toEqual({ a: 1 });
  expect(await goals().get('g')).toEqual({ title: 'y' });
  expect(await kvs.get('old')).toBeUndefined();
  const { results } = await goals().query().index('title').getMany();
  expect(results.map(({ key }) => key)).toEqual(['g']);
});

describe('a condition that fails stops everything', () => {
  beforeEach(() => goals().set('g', { version: 1, rank: 5 }));

  test.each([
    [
      'of a set',
      () =>
        kvs
          .transact()
          .set('a', 1)
          .set<Goal>('g', { version: 3 }, { entityName, conditions: version(2) }),
    ],
    [
      'of a delete',
      () =>
        kvs
          .transact()
          .set('a', 1)
          .delete('g', { entityName, conditions: version(2) }),
    ],
    [
      'of a check',
      () =>
        kvs
          .transact()
          .set('a', 1)
          .check('g', { entityName, conditions: version(2) }),
    ],
    [
      'for a new row that exists',
      () => kvs.transact().set('a', 1).set<Goal>('g', {}, { entityName, conditions: isNew() }),
    ],
    [
      'of a missing row',
      () =>
        kvs
          .transact()
          .set('a', 1)
          .check('h', { entityName, conditions: version(1) }),
    ],
  ])('%s', async (_, transaction) => {
    await expect(transaction().execute()).rejects.toMatchObject({
      code: 'CONDITIONAL_CHECK_FAILED',
      responseDetails: { status: 400 },
    });
    expect(await kvs.get('a')).toBeUndefined();
    expect(await goals().get('g')).toEqual({ version: 1, rank: 5 });
  });

  test('a value that is refused stops everything too', async () => {
    const transaction = kvs.transact().set('a', 1).set('h', { nope: 1 }, { entityName });
    await expect(transaction.execute()).rejects.toMatchObject({ code: 'INVALID_ENTITY_ATTRIBUTE' });
    expect(await kvs.get('a')).toBeUndefined();
  });
});

test('conditions that hold let the writes through', async () => {
  await goals().set('g', { version: 1, rank: 5 });
  const either = new Filter<Goal>()
    .or('rank', FilterConditions.greaterThan(100))
    .or('version', FilterConditions.between(1, 2));
  await kvs
    .transact()
    .set<Goal>('h', { version: 1 }, { entityName, conditions: isNew() })
    .check('g', { entityName, conditions: either })
    .execute();
  expect(await goals().get('h')).toEqual({ version: 1 });
});

test('the fourth argument of set is the TTL', async () => {
  await kvs
    .transact()
    .set('k', 1, undefined, { ttl: { value: 1, unit: 'HOURS' } })
    .execute();
  expect([...sdk.store.dump()].map(({ expiresAt }) => typeof expiresAt)).toEqual(['number']);
});

test('no update is lost when many race by version', async () => {
  await goals().set('counter', { version: 0, rank: 0 });
  let conflicts = 0;
  const increment = async (): Promise<void> => {
    for (;;) {
      const now = (await goals().get('counter')) ?? {};
      const at = now.version ?? 0;
      try {
        await kvs
          .transact()
          .set<Goal>(
            'counter',
            { version: at + 1, rank: (now.rank ?? 0) + 1 },
            { entityName, conditions: version(at) },
          )
          .execute();
        return;
      } catch (error) {
        expect(error).toMatchObject({ code: 'CONDITIONAL_CHECK_FAILED' });
        conflicts += 1;
      }
    }
  };
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let n = 0; n < 10; n++) await increment();
    }),
  );
  expect(await goals().get('counter')).toEqual({ version: 80, rank: 80 });
  expect(conflicts).toBeGreaterThan(0);
});

test('of transactions that each forbid the other exactly one goes through', async () => {
  const claim = (mine: string, other: string) =>
    kvs
      .transact()
      .set<Goal>(mine, { title: 'taken' }, { entityName })
      .check(other, { entityName, conditions: new Filter<Goal>().and('title', FilterConditions.notExists()) })
      .execute();
  const results = await Promise.allSettled([claim('left', 'right'), claim('right', 'left')]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { results: taken } = await goals()
    .query()
    .index('title')
    .where(WhereConditions.equalTo('taken'))
    .getMany();
  expect(taken).toHaveLength(1);
});
