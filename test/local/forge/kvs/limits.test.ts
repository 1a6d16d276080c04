// Near 300 lines: one proof per limit, so that the table of limits can be read against it.
import { Filter, FilterConditions, kvs, WhereConditions } from '@forge/kvs';
import { type EntityDeclaration, readEntitySchemas } from '../../../../local/forge/kvs/entity-schema';
import { FORGE_LIMITS, type KvsErrorCode, type KvsLimits } from '../../../../local/forge/kvs/limits';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES, type Goal } from './goal-entities';

const START = 1_767_600_000_000;
let clock = START;
let sdk: KvsSdk;
beforeAll(async () => {
  sdk = await openKvsSdk({ entities: ENTITIES, now: () => clock });
});
afterEach(() => {
  sdk.set({});
  // Another minute, in which nothing was used yet.
  clock = Math.ceil((clock + 1) / 60_000) * 60_000;
  return sdk.store.reset();
});
afterAll(() => sdk.close());

const goal = () => kvs.entity<Goal>('goal');
/** A text that is exactly `bytes` long as JSON. */
const text = (bytes: number): string => 'x'.repeat(bytes - 2);
const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** What is at the limit is taken, and what is just beyond it is refused with this code. */
async function holds(at: () => Promise<unknown>, beyond: () => Promise<unknown>, code: KvsErrorCode) {
  await expect(at()).resolves.not.toThrow();
  await expect(beyond()).rejects.toMatchObject({ code });
}

/** A manifest with what is at the limit can be read, one with what is just beyond it cannot. */
async function declares(at: EntityDeclaration[], beyond: EntityDeclaration[], words: string) {
  expect(() => readEntitySchemas(at)).not.toThrow();
  expect(() => readEntitySchemas(beyond)).toThrow(words);
}
const entity = (name: string, attributes = 1, indexes?: EntityDeclaration['indexes']): EntityDeclaration => ({
  name,
  attributes: Object.fromEntries(many(attributes, (n) => [`a${n}`, { type: 'string' }])),
  indexes,
});
const named = (name: string) => entity('goal', 1, [{ name, range: ['a0'] }]);

const setRank = (rank: number) => goal().set('k', { rank });
const setScore = (score: number) => goal().set('k', { score });
/** A range and so many conditions of a filter. */
const conditions = (count: number) => {
  const anyRank = many(count - 1, (n) => n).reduce(
    (filter, n) => filter.or('rank', FilterConditions.equalTo(n)),
    new Filter<Goal>().or('rank', FilterConditions.equalTo(-1)),
  );
  return goal().query().index('title').where(WhereConditions.beginsWith('a')).filters(anyRank).getMany();
};
const transaction = (count: number) =>
  many(count, (n) => `k${n}`)
    .reduce((all, key) => all.set(key, 1), kvs.transact())
    .execute();
/** `bytes` in values of at most 200,000. */
const parts = (bytes: number): { key: string; value: string }[] =>
  many(Math.ceil(bytes / 200_000), (n) => ({
    key: `k${n}`,
    value: text(Math.min(200_000, bytes - n * 200_000)),
  }));
const inOneTransaction = (bytes: number) =>
  parts(bytes)
    .reduce((all, { key, value }) => all.set(key, value), kvs.transact())
    .execute();
const batch = (count: number) => kvs.batchSet(many(count, (n) => ({ key: `k${n}`, value: n })));

const proofs: Record<keyof KvsLimits, () => Promise<void>> = {
  keyLength: () =>
    holds(
      () => kvs.set('k'.repeat(500), 1),
      () => kvs.set('k'.repeat(501), 1),
      'KEY_TOO_LONG',
    ),
  valueBytes: () =>
    holds(
      () => kvs.set('k', text(240 * 1024)),
      () => kvs.set('k', text(240 * 1024 + 1)),
      'MAX_SIZE',
    ),
  secretBytes: () =>
    holds(
      () => kvs.setSecret('k', text(128 * 1024)),
      () => kvs.setSecret('k', text(128 * 1024 + 1)),
      'MAX_SIZE',
    ),
  valueDepth: () =>
    holds(
      () => kvs.set('k', nested(31)),
      () => kvs.set('k', nested(32)),
      'MAX_DEPTH',
    ),
  integerSmallest: () =>
    holds(
      () => setRank(-(2 ** 31)),
      () => setRank(-(2 ** 31) - 1),
      'INCORRECT_PROPERTY_TYPE',
    ),
  integerLargest: () =>
    holds(
      () => setRank(2 ** 31 - 1),
      () => setRank(2 ** 31),
      'INCORRECT_PROPERTY_TYPE',
    ),
  floatSmallest: () =>
    holds(
      () => setScore(-1e-130),
      () => setScore(9.9e-131),
      'INCORRECT_PROPERTY_TYPE',
    ),
  floatBelow: () =>
    holds(
      () => setScore(9.9e125),
      () => setScore(1e126),
      'INCORRECT_PROPERTY_TYPE',
    ),
  pageDefault: async () => {
    await batch(12);
    expect((await kvs.query().getMany()).results).toHaveLength(10);
  },
  pageMax: () =>
    holds(
      () => goal().query().index('by-key').limit(100).getMany(),
      () => goal().query().index('by-key').limit(101).getMany(),
      'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
    ),
  pageBytes: async () => {
    await kvs.batchSet(many(8, (n) => ({ key: `k${n}`, value: text(200_000) })));
    const { results, nextCursor } = await kvs.query().limit(100).getMany();
    expect(results).toHaveLength(6);
    expect(nextCursor).toBeDefined();
  },
  filterConditions: () =>
    holds(
      () => conditions(99),
      () => conditions(100),
      'TOO_MANY_FILTER_CONDITIONS',
    ),
  transactionOperations: () =>
    holds(
      () => transaction(25),
      () => transaction(26),
      'UNPROCESSABLE_ENTITY',
    ),
  transactionBytes: () =>
    holds(
      () => inOneTransaction(4_000_000),
      () => inOneTransaction(4_000_010),
      'MAX_SIZE',
    ),
  batchItems: () =>
    holds(
      () => batch(25),
      () => batch(26),
      'TOO_MANY_BATCH_ENTITIES',
    ),
  batchBytes: () =>
    holds(
      () => kvs.batchSet(parts(4_000_000)),
      () => kvs.batchSet(parts(4_000_010)),
      'MAX_SIZE',
    ),
  rangeBytes: () =>
    holds(
      () => goal().set('k', { title: 'é'.repeat(450) }),
      () => goal().set('k', { title: 'é'.repeat(451) }),
      'INDEX_VALUE_TOO_LARGE',
    ),
  partitionBytes: () =>
    holds(
      () => goal().set('k', { cycle: 'c'.repeat(850), team: 't'.repeat(850) }),
      () => goal().set('k', { cycle: 'c'.repeat(851), team: 't'.repeat(850) }),
      'INDEX_VALUE_TOO_LARGE',
    ),
  ttlMs: () =>
    holds(
      () => kvs.set('k', 1, { ttl: { value: 365, unit: 'DAYS' } }),
      () => kvs.set('k', 1, { ttl: { value: 365 * 24 + 1, unit: 'HOURS' } }),
      'INVALID_TTL',
    ),
  expiredRowsKeptMs: async () => {
    await kvs.set('k', 1, { ttl: { value: 1, unit: 'SECONDS' } });
    clock += 1000 + 48 * 3_600_000 - 1;
    expect(await sdk.store.purge()).toBe(0);
    clock += 1;
    expect(await sdk.store.purge()).toBe(1);
  },
  emptyReadBytes: async () => {
    sdk.resetCosts();
    await kvs.get('missing');
    expect(sdk.costs().readBytes).toBe(1024);
  },
  entities: () =>
    declares(
      many(20, (n) => entity(`entity-${n}`)),
      many(21, (n) => entity(`entity-${n}`)),
      '21 entities',
    ),
  attributesPerEntity: () => declares([entity('goal', 50)], [entity('goal', 51)], '51 attributes'),
  indexesPerEntity: () =>
    declares(
      [
        entity(
          'goal',
          8,
          many(7, (n) => `a${n}`),
        ),
      ],
      [
        entity(
          'goal',
          8,
          many(8, (n) => `a${n}`),
        ),
      ],
      '8 indexes',
    ),
  entityNameShortest: () => declares([entity('abc')], [entity('ab')], '3 to 60'),
  entityNameLongest: () => declares([entity('a'.repeat(60))], [entity('a'.repeat(61))], '3 to 60'),
  attributeNameLongest: () =>
    declares(
      [{ name: 'goal', attributes: { ['a'.repeat(30)]: { type: 'any' } } }],
      [{ name: 'goal', attributes: { ['a'.repeat(31)]: { type: 'any' } } }],
      '1 to 30',
    ),
  indexNameShortest: () => declares([named('abc')], [named('ab')], '3 to 50'),
  indexNameLongest: () => declares([named('a'.repeat(50))], [named('a'.repeat(51))], '3 to 50'),
  requestsPerSecond: async () => {
    sdk.set({ throttle: { rates: true } });
    for (let n = 0; n < 1000; n++) await kvs.get('k');
    await expect(kvs.get('k')).rejects.toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
  },
  readUnitsPerMinute: async () => {
    await kvs.batchSet(parts(4_000_000));
    sdk.set({ throttle: { rates: true } });
    const items = parts(4_000_000).map(({ key }) => ({ key }));
    for (let n = 0; n < 10; n++) {
      await kvs.batchGet(items);
      clock += 1000;
    }
    await expect(kvs.get('k0')).rejects.toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
  },
  writeUnitsPerMinute: async () => {
    sdk.set({ throttle: { rates: true } });
    for (let n = 0; n < 10; n++) {
      await kvs.batchSet(parts(4_000_000));
      clock += 1000;
    }
    await expect(kvs.set('k', 1)).rejects.toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
  },
  unitBytes: async () => {
    const units = async (bytes: number): Promise<number> => {
      const before = sdk.store.rates().writeUnitsPerMinute.used;
      await kvs.set('k', text(bytes - 1));
      return sdk.store.rates().writeUnitsPerMinute.used - before;
    };
    expect([await units(10_000), await units(10_001), await units(65_000)]).toEqual([1, 2, 7]);
  },
  keyReadBytesPerSecond: async () => {
    await kvs.set('k', text(240_000 - 1));
    sdk.set({ throttle: { rates: true } });
    for (let n = 0; n < 50; n++) await kvs.get('k');
    await expect(kvs.get('k')).rejects.toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
  },
  keyWriteBytesPerSecond: async () => {
    sdk.set({ throttle: { rates: true } });
    for (let n = 0; n < 5; n++) await kvs.set('k', text(200_000 - 1));
    await expect(kvs.set('k', 1)).rejects.toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
  },
  indexValueBytesPerSecond: async () => {
    await kvs.batchSet(many(16, (n) => ({ key: `k${n + 10}`, value: text(240_000 - 3) })));
    sdk.set({ throttle: { rates: true } });
    // A page ends with the megabyte, here after five rows.
    for (let n = 0; n < 20; n++) await kvs.query().limit(5).getMany();
    await expect(kvs.query().getMany()).rejects.toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
  },
};

test.each(Object.keys(FORGE_LIMITS).filter(isLimit))('%s is held, and no less is', async (name) => {
  expect.hasAssertions();
  await proofs[name]();
});

test('every limit of the table is proved', () => {
  expect(Object.keys(proofs).sort()).toEqual(Object.keys(FORGE_LIMITS).sort());
});

function isLimit(name: string): name is keyof KvsLimits {
  return name in proofs;
}
