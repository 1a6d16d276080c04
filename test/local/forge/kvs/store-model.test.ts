import { Filter, FilterConditions, kvs, MetadataField, Sort, WhereConditions } from '@forge/kvs';
import fc from 'fast-check';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES, type Goal } from './goal-entities';
import { createStoreModel, type ModelQuery, type StoreModel } from './store-model';

const START = 1_767_600_000_000;
let clock = START;
let sdk: KvsSdk;
beforeAll(async () => {
  sdk = await openKvsSdk({ entities: ENTITIES, now: () => clock });
});
afterAll(() => sdk.close());

interface Settings {
  staleQueriesMs: number;
  emptyPages: boolean;
  keepExpired: boolean;
}

type Step =
  | { kind: 'set'; key: string; value: Goal; ttl: number | undefined; policy: 'OVERRIDE' | 'FAIL_IF_EXISTS' }
  | { kind: 'get'; keys: string[] }
  | { kind: 'delete'; key: string }
  | { kind: 'batch'; sets: [string, Goal][] }
  | { kind: 'transaction'; sets: [string, Goal][]; remove: string; guard: string; rank: number | undefined }
  | { kind: 'query'; query: ModelQuery; limit: number }
  | { kind: 'wait'; ms: number };

const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const cycles = fc.constantFrom('q1', 'q1', 'q1', 'q2');
/** Mostly rows that the index has, so that queries find something. */
const value: fc.Arbitrary<Goal> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ cycle: cycles, rank: fc.integer({ min: 0, max: 4 }), open: fc.boolean() }),
  },
  fc.record({ cycle: cycles, rank: fc.integer({ min: 0, max: 4 }) }, { requiredKeys: [] }),
);
const sets = fc.uniqueArray(fc.tuple(keys, value), { minLength: 1, maxLength: 3, selector: ([key]) => key });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    key: keys,
    value,
    ttl: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    policy: fc.constantFrom('OVERRIDE' as const, 'FAIL_IF_EXISTS' as const),
  }),
  fc.record({ kind: fc.constant('get' as const), keys: fc.uniqueArray(keys, { minLength: 1 }) }),
  fc.record({ kind: fc.constant('delete' as const), key: keys }),
  fc.record({ kind: fc.constant('batch' as const), sets }),
  fc.record({
    kind: fc.constant('transaction' as const),
    sets,
    remove: keys,
    guard: keys,
    rank: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('query' as const),
      query: fc.record({
        cycle: cycles,
        descending: fc.boolean(),
        between: fc.option(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 1, max: 4 })), {
          nil: undefined,
        }),
        open: fc.option(fc.boolean(), { nil: undefined }),
      }),
      limit: fc.integer({ min: 1, max: 4 }),
    }),
  },
  fc.record({
    kind: fc.constant('wait' as const),
    ms: fc.constantFrom(1, 300, 300, 700, 1000, 3000, 86_400_000),
  }),
);

const goals = () => kvs.entity<Goal>('goal');
const codeOf = async (action: Promise<unknown>): Promise<string | undefined> => {
  try {
    await action;
    return undefined;
  } catch (error) {
    return String(Reflect.get(Object(error), 'code'));
  }
};

async function allPages({ cycle, descending, between, open }: ModelQuery, limit: number) {
  const found: [string, Goal][] = [];
  let cursor: string | undefined;
  do {
    let query = goals()
      .query()
      .index('by-cycle', { partition: [cycle] })
      .sort(descending ? Sort.DESC : Sort.ASC)
      .limit(limit);
    if (between) query = query.where(WhereConditions.between(...between));
    if (open !== undefined) {
      query = query.filters(new Filter<Goal>().and('open', FilterConditions.equalTo(open)));
    }
    if (cursor !== undefined) query = query.cursor(cursor);
    const page = await query.getMany();
    expect(page.results.length).toBeLessThanOrEqual(limit);
    expect(found.length).toBeLessThan(100);
    found.push(...page.results.map(({ key, value }): [string, Goal] => [key, value]));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

/** Does a step to both, and compares what they answer. */
async function take(step: Step, model: StoreModel): Promise<void> {
  switch (step.kind) {
    case 'set': {
      const exists = step.policy === 'FAIL_IF_EXISTS' && model.get(step.key) !== undefined;
      const ttl = step.ttl === undefined ? {} : { ttl: { value: step.ttl, unit: 'SECONDS' as const } };
      const set = goals().set(step.key, step.value, { keyPolicy: step.policy, ...ttl });
      expect(await codeOf(set)).toBe(exists ? 'KEY_CONFLICT' : undefined);
      if (!exists) model.set(step.key, step.value, step.ttl && step.ttl * 1000);
      return;
    }
    case 'get': {
      const expected = step.keys.flatMap((key) => {
        const row = model.get(key);
        if (row === undefined) return [];
        const { value, createdAt, updatedAt } = row;
        return [{ key, entityName: 'goal', value, createdAt, updatedAt }];
      });
      const metadataFields = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT];
      const items = step.keys.map((key) => ({ key, entityName: 'goal', options: { metadataFields } }));
      expect((await kvs.batchGet(items)).successfulKeys).toEqual(expected);
      return;
    }
    case 'delete':
      await goals().delete(step.key);
      model.remove(step.key);
      return;
    case 'batch':
      await kvs.batchSet(step.sets.map(([key, value]) => ({ key, value, entityName: 'goal' })));
      for (const [key, value] of step.sets) model.set(key, value);
      return;
    case 'transaction': {
      const { guard, rank, remove } = step;
      const written = step.sets.filter(([key]) => key !== guard && key !== remove);
      const transaction = kvs.transact().check(guard, {
        entityName: 'goal',
        conditions: new Filter<Goal>().and(
          'rank',
          rank === undefined ? FilterConditions.notExists() : FilterConditions.equalTo(rank),
        ),
      });
      for (const [key, value] of written) transaction.set(key, value, { entityName: 'goal' });
      if (remove !== guard) transaction.delete(remove, { entityName: 'goal' });
      const holds = model.get(guard)?.value.rank === rank;
      expect(await codeOf(transaction.execute())).toBe(holds ? undefined : 'CONDITIONAL_CHECK_FAILED');
      if (!holds) return;
      for (const [key, value] of written) model.set(key, value);
      if (remove !== guard) model.remove(remove);
      return;
    }
    case 'query':
      expect(await allPages(step.query, step.limit)).toEqual(model.query(step.query));
      return;
    case 'wait':
      clock += step.ms;
  }
}

test('whatever is done to the store under whatever switches, it answers as the simplest model of it does', async () => {
  const settings: fc.Arbitrary<Settings> = fc.record({
    staleQueriesMs: fc.constantFrom(0, 1000),
    emptyPages: fc.boolean(),
    keepExpired: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(settings, fc.array(step, { minLength: 10, maxLength: 30 }), async (chosen, steps) => {
      clock = START;
      await sdk.store.reset();
      sdk.set(chosen);
      const model = createStoreModel({
        now: () => clock,
        staleMs: () => chosen.staleQueriesMs,
        keepExpired: () => chosen.keepExpired,
      });
      for (const next of steps) await take(next, model);
    }),
    { numRuns: 50 },
  );
});
