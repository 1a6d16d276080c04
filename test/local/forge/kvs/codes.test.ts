// Over 300 lines: one row per refusal, so that the table of codes can be read against it.
import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import { KVS_ERRORS, type KvsErrorCode } from '../../../../local/forge/kvs/limits';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES, type Goal } from './goal-entities';

let sdk: KvsSdk;
beforeAll(async () => {
  sdk = await openKvsSdk({ entities: ENTITIES, now: () => 1_767_600_000_000 });
});
afterEach(() => {
  sdk.set({});
  return sdk.store.reset();
});
afterAll(() => sdk.close());

const goal = () => kvs.entity<Goal>('goal');
/** A text that is exactly `bytes` long as JSON. */
const text = (bytes: number): string => 'x'.repeat(bytes - 2);
/** `levels` objects in each other. */
const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) });
/** A value of an attribute that its type does not admit, as app code in plain JavaScript could send it. */
const wrong = (value: unknown): Goal => JSON.parse(JSON.stringify(value));
const many = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const wire = async (path: string, body: unknown): Promise<void> => {
  const { status, body: answer } = await sdk.handle(path, body);
  if (status >= 400) throw { ...Object(answer), responseDetails: { status } };
};
const entityQuery = (query: object) =>
  wire('/api/v1/entity/query', { entityName: 'goal', indexName: 'title', ...query });
const filtered = (filters: object) => entityQuery({ filters });
const filter = (property: string, condition: string, values: unknown[]) =>
  filtered({ and: [{ property, condition, values }] });
const keyQuery = (...where: [property: string, condition: string, values: string[]][]) =>
  wire('/api/v1/query', {
    where: where.map(([property, condition, values]) => ({ property, condition, values })),
  });
const byCycle = (partition: unknown[]) => goal().query().index('by-cycle', { partition }).getMany();

interface Refusal {
  what: string;
  code: KvsErrorCode;
  act: () => Promise<unknown>;
}

const refusals: Refusal[] = [
  { what: 'an empty key', code: 'KEY_TOO_SHORT', act: () => kvs.get('') },
  { what: 'a missing key', code: 'KEY_TOO_SHORT', act: () => wire('/api/v1/set', { value: 1 }) },
  { what: 'an empty key of a secret', code: 'KEY_TOO_SHORT', act: () => kvs.getSecret('') },
  { what: 'an empty key of an entity', code: 'EMPTY_KEY', act: () => goal().get('') },
  { what: 'a key of blanks', code: 'INVALID_KEY', act: () => kvs.set('  ', 1) },
  ...['a/b', 'a@b', 'a,b', 'a+b', 'a%b', 'a|b', 'ä', 'a!b', "a'b"].map((key) => ({
    what: `the key ${key}`,
    code: 'INVALID_KEY' as const,
    act: () => kvs.set(key, 1),
  })),
  { what: 'a key of 501 characters', code: 'KEY_TOO_LONG', act: () => kvs.set('k'.repeat(501), 1) },
  { what: 'a bad key on delete', code: 'INVALID_KEY', act: () => kvs.delete('a/b') },
  { what: 'a bad key of a secret', code: 'INVALID_KEY', act: () => kvs.setSecret('a/b', 1) },
  { what: 'a bad key of an entity', code: 'INVALID_KEY', act: () => goal().get('a/b') },
  { what: 'a value above 240 KiB', code: 'MAX_SIZE', act: () => kvs.set('k', text(240 * 1024 + 1)) },
  { what: 'a secret above 128 KiB', code: 'MAX_SIZE', act: () => kvs.setSecret('k', text(128 * 1024 + 1)) },
  { what: 'a row above 240 KiB', code: 'MAX_SIZE', act: () => goal().set('k', { title: text(240 * 1024) }) },
  { what: 'a value of 32 levels', code: 'MAX_DEPTH', act: () => kvs.set('k', nested(32)) },
  { what: 'the value null', code: 'INVALID_VALUE', act: () => kvs.set('k', null) },
  { what: 'no value', code: 'INVALID_VALUE', act: () => kvs.set('k', undefined) },
  {
    what: 'creating a key that exists',
    code: 'KEY_CONFLICT',
    act: async () => {
      await kvs.set('k', 1);
      await kvs.set('k', 2, { keyPolicy: 'FAIL_IF_EXISTS' });
    },
  },
  {
    what: 'an entity name of two letters',
    code: 'ENTITY_TYPE_TOO_SHORT',
    act: () => kvs.entity('ab').get('k'),
  },
  {
    what: 'an entity name of 61 letters',
    code: 'ENTITY_TYPE_TOO_LARGE',
    act: () => kvs.entity('a'.repeat(61)).get('k'),
  },
  { what: 'an entity name in capitals', code: 'INVALID_ENTITY_TYPE', act: () => kvs.entity('GOAL').get('k') },
  {
    what: 'setting an undeclared entity',
    code: 'SCHEMA_NOT_FOUND',
    act: () => kvs.entity('nope').set('k', {}),
  },
  { what: 'getting an undeclared entity', code: 'SCHEMA_NOT_FOUND', act: () => kvs.entity('nope').get('k') },
  {
    what: 'deleting of an undeclared entity',
    code: 'SCHEMA_NOT_FOUND',
    act: () => kvs.entity('nope').delete('k'),
  },
  {
    what: 'querying an undeclared entity',
    code: 'SCHEMA_NOT_FOUND',
    act: () => kvs.entity('nope').query().index('by-key').getMany(),
  },
  {
    what: 'an undeclared entity in a transaction',
    code: 'SCHEMA_NOT_FOUND',
    act: () => kvs.transact().set('k', {}, { entityName: 'nope' }).execute(),
  },
  { what: 'an array as a row', code: 'INVALID_ENTITY_VALUE', act: () => goal().set('k', wrong([1])) },
  { what: 'a text as a row', code: 'INVALID_ENTITY_VALUE', act: () => goal().set('k', wrong('x')) },
  {
    what: 'null in an attribute',
    code: 'INVALID_ENTITY_VALUE',
    act: () => goal().set('k', wrong({ title: null })),
  },
  {
    what: 'null in an attribute of type any',
    code: 'INVALID_ENTITY_VALUE',
    act: () => goal().set('k', { detail: null }),
  },
  { what: 'an empty string', code: 'INVALID_ENTITY_VALUE', act: () => goal().set('k', { title: '' }) },
  { what: 'a string of blanks', code: 'INVALID_ENTITY_VALUE', act: () => goal().set('k', { title: ' \n' }) },
  {
    what: 'an undeclared attribute',
    code: 'INVALID_ENTITY_ATTRIBUTE',
    act: () => goal().set('k', wrong({ nope: 1 })),
  },
  ...[
    { rank: '5' },
    { rank: 1.5 },
    { rank: 2 ** 31 },
    { rank: -(2 ** 31) - 1 },
    { score: '1' },
    { score: 1e126 },
    { score: 1e-131 },
    { title: 5 },
    { title: ['a'] },
    { open: 'true' },
    { open: 1 },
  ].map((value) => ({
    what: `the row ${JSON.stringify(value)}`,
    code: 'INCORRECT_PROPERTY_TYPE' as const,
    act: () => goal().set('k', wrong(value)),
  })),
  {
    what: 'a range value above 900 bytes',
    code: 'INDEX_VALUE_TOO_LARGE',
    act: () => goal().set('k', { title: 'é'.repeat(451) }),
  },
  {
    what: 'partition values above 1,700 bytes together',
    code: 'INDEX_VALUE_TOO_LARGE',
    act: () => goal().set('k', { cycle: 'c'.repeat(851), team: 't'.repeat(850) }),
  },
  {
    what: 'an undeclared index',
    code: 'INVALID_ENTITY_INDEX',
    act: () => goal().query().index('open').getMany(),
  },
  {
    what: 'an index without its partition',
    code: 'INVALID_PARTITION',
    act: () => goal().query().index('by-cycle').getMany(),
  },
  { what: 'a partition of the wrong length', code: 'INVALID_PARTITION', act: () => byCycle(['a', 'b']) },
  {
    what: 'a partition on an index without one',
    code: 'INVALID_PARTITION',
    act: () =>
      goal()
        .query()
        .index('title', { partition: ['a'] })
        .getMany(),
  },
  { what: 'a partition value of the wrong type', code: 'INVALID_FILTER_VALUES', act: () => byCycle([5]) },
  {
    what: 'a partition value above 1,700 bytes',
    code: 'INVALID_PARTITION',
    act: () => byCycle(['c'.repeat(1701)]),
  },
  ...[0, 101, -1, 1.5].flatMap((limit): Refusal[] => [
    {
      what: `an entity page of ${limit}`,
      code: 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
      act: () => goal().query().index('by-key').limit(limit).getMany(),
    },
    {
      what: `a page of ${limit} keys`,
      code: 'LIST_QUERY_LIMIT_EXCEEDED',
      act: () => kvs.query().limit(limit).getMany(),
    },
  ]),
  {
    what: 'a key query with two conditions',
    code: 'QUERY_WHERE_INVALID',
    act: () => keyQuery(['key', 'BEGINS_WITH', ['a']], ['key', 'BEGINS_WITH', ['b']]),
  },
  {
    what: 'a key query on a value',
    code: 'QUERY_WHERE_FIELD_INVALID',
    act: () => keyQuery(['value', 'BEGINS_WITH', ['a']]),
  },
  {
    what: 'a key query for anything but a prefix',
    code: 'INVALID_FILTER_CONDITION',
    act: () => keyQuery(['key', 'EQUAL_TO', ['a']]),
  },
  {
    what: 'a key query for two prefixes',
    code: 'INVALID_FILTER_VALUES',
    act: () => keyQuery(['key', 'BEGINS_WITH', ['a', 'b']]),
  },
  { what: 'a filter without conditions', code: 'EMPTY_FILTER_OPERATOR', act: () => filtered({ and: [] }) },
  { what: 'a filter without operator', code: 'EMPTY_FILTER_OPERATOR', act: () => filtered({}) },
  {
    what: 'and beside or',
    code: 'INVALID_FILTER_OPERATORS_COMBINATION',
    act: () => {
      const open = { property: 'open', condition: 'EQUAL_TO', values: [true] };
      return filtered({ and: [open], or: [open] });
    },
  },
  {
    what: 'a filter of 101 conditions',
    code: 'TOO_MANY_FILTER_CONDITIONS',
    act: () => filtered({ or: many(101, (n) => ({ property: 'rank', condition: 'EQUAL_TO', values: [n] })) }),
  },
  {
    what: 'BETWEEN one value',
    code: 'INSUFFICIENT_FILTER_VALUES',
    act: () => filter('rank', 'BETWEEN', [1]),
  },
  {
    what: 'a filter on an undeclared attribute',
    code: 'INVALID_ENTITY_ATTRIBUTE',
    act: () => filter('nope', 'EQUAL_TO', [1]),
  },
  { what: 'an unknown condition', code: 'INVALID_FILTER_CONDITION', act: () => filter('rank', 'LIKE', [1]) },
  {
    what: 'a filter on an attribute of type any',
    code: 'UNPROCESSABLE_ENTITY',
    act: () => filter('detail', 'EXISTS', [true]),
  },
  {
    what: 'a number that begins with',
    code: 'INVALID_FILTER_CONDITION',
    act: () => filter('rank', 'BEGINS_WITH', [1]),
  },
  {
    what: 'a number that contains',
    code: 'INVALID_FILTER_CONDITION',
    act: () => filter('rank', 'CONTAINS', ['1']),
  },
  {
    what: 'a boolean that is greater',
    code: 'INVALID_FILTER_CONDITION',
    act: () => filter('open', 'GREATER_THAN', [true]),
  },
  {
    what: 'CONTAINS as a range',
    code: 'INVALID_FILTER_CONDITION',
    act: () => entityQuery({ range: { condition: 'CONTAINS', values: ['a'] } }),
  },
  {
    what: 'a value of another type',
    code: 'INVALID_FILTER_VALUES',
    act: () => filter('rank', 'EQUAL_TO', ['1']),
  },
  { what: 'too many values', code: 'INVALID_FILTER_VALUES', act: () => filter('rank', 'EQUAL_TO', [1, 2]) },
  { what: 'a null value', code: 'INVALID_FILTER_VALUES', act: () => filter('title', 'EQUAL_TO', [null]) },
  {
    what: 'a range value that no row can have',
    code: 'INVALID_FILTER_VALUES',
    act: () =>
      goal()
        .query()
        .index('title')
        .where(WhereConditions.equalTo('x'.repeat(901)))
        .getMany(),
  },
  { what: 'a damaged cursor', code: 'INVALID_CURSOR', act: () => kvs.query().cursor('abc').getMany() },
  {
    what: 'the cursor of another query',
    code: 'INVALID_CURSOR',
    act: async () => {
      await goal().set('a', { title: 'a' });
      const { nextCursor } = await goal().query().index('title').limit(1).getMany();
      await goal()
        .query()
        .index('title')
        .sort(Sort.DESC)
        .cursor(nextCursor ?? '')
        .getMany();
    },
  },
  ...[
    { value: 0, unit: 'SECONDS' },
    { value: -1, unit: 'SECONDS' },
    { value: 1.5, unit: 'DAYS' },
    { value: 366, unit: 'DAYS' },
    { value: 1, unit: 'WEEKS' },
  ].map((ttl) => ({
    what: `the TTL ${JSON.stringify(ttl)}`,
    code: 'INVALID_TTL' as const,
    act: () => wire('/api/v1/set', { key: 'k', value: 1, options: { ttl } }),
  })),
  {
    what: 'a condition that is not met',
    code: 'CONDITIONAL_CHECK_FAILED',
    act: () =>
      kvs
        .transact()
        .check('missing', {
          entityName: 'goal',
          conditions: new Filter<Goal>().and('version', FilterConditions.equalTo(1)),
        })
        .execute(),
  },
  {
    what: 'a key twice in a transaction',
    code: 'KEY_DUPLICATION_ERROR',
    act: () => kvs.transact().set('k', 1).delete('k').execute(),
  },
  {
    what: 'a key twice in a batch',
    code: 'KEY_DUPLICATION_ERROR',
    act: () => kvs.batchSet(many(2, () => ({ key: 'k', value: 1 }))),
  },
  {
    what: 'a transaction of 26 operations',
    code: 'UNPROCESSABLE_ENTITY',
    act: () =>
      many(26, (n) => `k${n}`)
        .reduce((all, key) => all.set(key, 1), kvs.transact())
        .execute(),
  },
  {
    what: 'a transaction above 4 MB',
    code: 'MAX_SIZE',
    act: () =>
      many(17, (n) => `k${n}`)
        .reduce((all, key) => all.set(key, text(240 * 1024)), kvs.transact())
        .execute(),
  },
  { what: 'an empty transaction', code: 'INVALID_TRANSACTION_REQUEST', act: () => kvs.transact().execute() },
  {
    what: 'conditions on a plain key',
    code: 'INVALID_TRANSACTION_REQUEST',
    act: () =>
      wire('/api/v1/transaction', {
        delete: [
          { key: 'k', conditions: { and: [{ property: 'rank', condition: 'EXISTS', values: [true] }] } },
        ],
      }),
  },
  {
    what: 'a key policy in a transaction',
    code: 'INVALID_TRANSACTION_REQUEST',
    act: () =>
      wire('/api/v1/transaction', {
        set: [{ key: 'k', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } }],
      }),
  },
  {
    what: 'a batch set of 26',
    code: 'TOO_MANY_BATCH_ENTITIES',
    act: () => kvs.batchSet(many(26, (n) => ({ key: `k${n}`, value: n }))),
  },
  {
    what: 'a batch get of 26',
    code: 'TOO_MANY_BATCH_ENTITIES',
    act: () => kvs.batchGet(many(26, (n) => ({ key: `k${n}` }))),
  },
  {
    what: 'a batch delete of 26',
    code: 'TOO_MANY_BATCH_ENTITIES',
    act: () => kvs.batchDelete(many(26, (n) => ({ key: `k${n}` }))),
  },
  {
    what: 'a batch set above 4 MB',
    code: 'MAX_SIZE',
    act: () => kvs.batchSet(many(17, (n) => ({ key: `k${n}`, value: text(240 * 1024) }))),
  },
  { what: 'an empty batch', code: 'INVALID_REQUEST', act: () => kvs.batchGet([]) },
  {
    what: 'an unknown member',
    code: 'INVALID_REQUEST',
    act: () => wire('/api/v1/set', { key: 'k', value: 1, ttl: 5 }),
  },
  { what: 'a body that is no object', code: 'INVALID_REQUEST', act: () => wire('/api/v1/get', 'k') },
  {
    what: 'a returned value without OVERRIDE',
    code: 'INVALID_REQUEST',
    act: () => wire('/api/v1/set', { key: 'k', value: 1, options: { returnValue: 'LATEST' } }),
  },
  {
    what: 'returned metadata without a returned value',
    code: 'INVALID_REQUEST',
    act: () =>
      wire('/api/v1/set', {
        key: 'k',
        value: 1,
        options: { keyPolicy: 'OVERRIDE', returnMetadataFields: ['CREATED_AT'] },
      }),
  },
  {
    what: 'a throttled set',
    code: 'RATE_LIMIT_EXCEEDED',
    act: () => {
      sdk.set({ throttle: { everyNth: 1 } });
      return kvs.set('k', 1);
    },
  },
  {
    what: 'a throttled transaction',
    code: 'TOO_MANY_REQUESTS',
    act: () => {
      sdk.set({ throttle: { everyNth: 1 } });
      return kvs.transact().set('k', 1).execute();
    },
  },
  { what: 'a call that is not modelled', code: 'NOT_MODELLED', act: () => wire('/api/v2/get', { key: 'k' }) },
  { what: 'a key that does not exist', code: 'KEY_NOT_FOUND', act: () => wire('/api/v1/get', { key: 'k' }) },
];

test.each(refusals)('$what is refused with $code', async ({ code, act }) => {
  await expect(act()).rejects.toMatchObject({ code, responseDetails: { status: KVS_ERRORS[code].status } });
});

test('every code of the table is met by a test', () => {
  // Met in secrets.test.ts.
  const met: ReadonlySet<string> = new Set(['INTERNAL_SERVER_ERROR', ...refusals.map(({ code }) => code)]);
  expect(Object.keys(KVS_ERRORS).filter((code) => !met.has(code))).toEqual([]);
});

const accepted: { what: string; act: () => Promise<unknown> }[] = [
  { what: 'a key of 500 characters', act: () => kvs.set('k'.repeat(500), 1) },
  {
    what: 'a key of 500 wide blanks around a letter',
    act: () => goal().set(`${'\u3000'.repeat(499)}a`, { title: 't'.repeat(900) }),
  },
  { what: 'every allowed character in a key', act: () => kvs.set('aZ09:._ -#\t\n', 1) },
  { what: 'a value of 240 KiB', act: () => kvs.set('k', text(240 * 1024)) },
  { what: 'a secret of 128 KiB', act: () => kvs.setSecret('k', text(128 * 1024)) },
  { what: 'a value of 31 levels', act: () => kvs.set('k', nested(31)) },
  { what: 'an empty row', act: () => goal().set('k', {}) },
  { what: 'the largest integers', act: () => goal().set('k', { rank: 2 ** 31 - 1, version: -(2 ** 31) }) },
  { what: 'floats of any size Forge keeps', act: () => goal().set('k', { score: -9.9e125 }) },
  {
    what: 'nested nulls and blanks in an attribute of type any',
    act: () => goal().set('k', { detail: { a: null, b: '' } }),
  },
  {
    what: 'a range value of 900 bytes of control characters',
    act: () => goal().set('k'.repeat(500), { title: `t${'\u0000'.repeat(899)}` }),
  },
  {
    what: 'partition values of 1,700 bytes and the longest key and range value',
    act: () =>
      goal().set('k'.repeat(500), { cycle: 'c'.repeat(850), team: 't'.repeat(850), title: 't'.repeat(900) }),
  },
  { what: 'a page of 100', act: () => goal().query().index('by-key').limit(100).getMany() },
  { what: 'a TTL of one year', act: () => kvs.set('k', 1, { ttl: { value: 365, unit: 'DAYS' } }) },
  {
    what: 'a transaction of 25 operations',
    act: () =>
      many(25, (n) => `k${n}`)
        .reduce((all, key) => all.set(key, 1), kvs.transact())
        .execute(),
  },
  {
    what: 'the same key in two entities of one transaction',
    act: () =>
      kvs
        .transact()
        .set('k', 1)
        .set('k', {}, { entityName: 'goal' })
        .set('k', {}, { entityName: 'note' })
        .execute(),
  },
  { what: 'a batch of 25', act: () => kvs.batchSet(many(25, (n) => ({ key: `k${n}`, value: n }))) },
  {
    what: 'a filter of 100 conditions',
    act: () => filtered({ or: many(100, (n) => ({ property: 'rank', condition: 'EQUAL_TO', values: [n] })) }),
  },
];

test.each(accepted)('$what is accepted', async ({ act }) => {
  await expect(act()).resolves.not.toThrow();
});
