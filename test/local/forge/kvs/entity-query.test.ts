import { Filter, FilterConditions, kvs, MetadataField, Sort, WhereConditions } from '@forge/kvs';
import fc from 'fast-check';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES, type Goal } from './goal-entities';

let sdk: KvsSdk;
beforeAll(async () => {
  sdk = await openKvsSdk({ entities: ENTITIES, now: () => 1_767_600_000_000 });
});
afterEach(() => sdk.store.reset());
afterAll(() => sdk.close());

const goals = () => kvs.entity<Goal>('goal');
const keys = ({ results }: { results: { key: string }[] }): string[] => results.map(({ key }) => key);

async function store(rows: Record<string, Goal>): Promise<void> {
  await Promise.all(Object.entries(rows).map(([key, value]) => goals().set(key, value)));
}

describe('an index with a partition', () => {
  beforeEach(() =>
    store({
      a: { cycle: 'q1', rank: 3 },
      b: { cycle: 'q1', rank: -2 },
      c: { cycle: 'q1', rank: 10 },
      d: { cycle: 'q2', rank: 1 },
      e: { cycle: 'q1', rank: 3 },
      'no-rank': { cycle: 'q1' },
      'no-cycle': { rank: 4 },
    }),
  );
  const q1 = () =>
    goals()
      .query()
      .index('by-cycle', { partition: ['q1'] });

  test('answers that partition only, in order of the range, rows without an indexed attribute left out', async () => {
    expect(keys(await q1().getMany())).toEqual(['b', 'a', 'e', 'c']);
  });

  test('answers the other way round when sorted descending', async () => {
    expect(keys(await q1().sort(Sort.DESC).getMany())).toEqual(['c', 'e', 'a', 'b']);
  });

  test.each([
    ['equalTo 3', WhereConditions.equalTo(3), ['a', 'e']],
    ['greaterThan 3', WhereConditions.greaterThan(3), ['c']],
    ['greaterThanEqualTo 3', WhereConditions.greaterThanEqualTo(3), ['a', 'e', 'c']],
    ['lessThan 3', WhereConditions.lessThan(3), ['b']],
    ['lessThanEqualTo 3', WhereConditions.lessThanEqualTo(3), ['b', 'a', 'e']],
    ['between -2 and 3', WhereConditions.between(-2, 3), ['b', 'a', 'e']],
    ['between 5 and 1', WhereConditions.between(5, 1), []],
  ])('%s holds in both directions', async (_, condition, expected) => {
    expect(keys(await q1().where(condition).getMany())).toEqual(expected);
    expect(keys(await q1().where(condition).sort(Sort.DESC).getMany())).toEqual([...expected].reverse());
  });

  test('follows a row that changes its place or its partition, and forgets a deleted one', async () => {
    await goals().set('a', { cycle: 'q1', rank: 99 });
    await goals().set('b', { cycle: 'q2', rank: 5 });
    await goals().set('e', { cycle: 'q1' });
    await goals().delete('c');
    expect(keys(await q1().getMany())).toEqual(['a']);
    expect(
      keys(
        await goals()
          .query()
          .index('by-cycle', { partition: ['q2'] })
          .getMany(),
      ),
    ).toEqual(['d', 'b']);
  });

  test('answers whole rows, with the metadata asked for', async () => {
    const { results } = await goals()
      .query({ metadataFields: [MetadataField.CREATED_AT] })
      .index('by-cycle', { partition: ['q2'] })
      .getMany();
    expect(results).toEqual([{ key: 'd', value: { cycle: 'q2', rank: 1 }, createdAt: 1_767_600_000_000 }]);
  });

  test('getOne answers the first row', async () => {
    expect((await q1().getOne())?.key).toBe('b');
    expect(
      await goals()
        .query()
        .index('by-cycle', { partition: ['q9'] })
        .getOne(),
    ).toBeUndefined();
  });
});

test('all partition attributes count, and values that look joined do not mix', async () => {
  await store({
    a: { cycle: 'q1', team: 'x', title: 't' },
    b: { cycle: 'q1', team: 'y', title: 't' },
    c: { cycle: 'q1","x', team: 'x', title: 't' },
  });
  const found = await goals()
    .query()
    .index('by-cycle-team', { partition: ['q1', 'x'] })
    .getMany();
  expect(keys(found)).toEqual(['a']);
});

test('long partition values are told apart by their ends', async () => {
  const long = 'p'.repeat(800);
  await store({ a: { cycle: `${long}1`, rank: 1 }, b: { cycle: `${long}2`, rank: 1 } });
  const found = await goals()
    .query()
    .index('by-cycle', { partition: [`${long}2`] })
    .getMany();
  expect(keys(found)).toEqual(['b']);
});

test('a text index knows prefixes', async () => {
  await store({ a: { title: 'grow' }, b: { title: 'Grow' }, c: { title: 'growth' }, d: { title: 'gro' } });
  const found = await goals().query().index('title').where(WhereConditions.beginsWith('grow')).getMany();
  expect(keys(found)).toEqual(['a', 'c']);
});

describe('the built-in index over keys', () => {
  beforeEach(() => store({ 'a:1': {}, 'a:2': {}, 'b:1': {}, a: {} }));
  const byKey = () => goals().query().index('by-key');

  test.each([
    ['beginsWith a:', WhereConditions.beginsWith('a:'), ['a:1', 'a:2']],
    ['equalTo a', WhereConditions.equalTo('a'), ['a']],
    ['greaterThan a:1', WhereConditions.greaterThan('a:1'), ['a:2', 'b:1']],
    ['greaterThanEqualTo a:1', WhereConditions.greaterThanEqualTo('a:1'), ['a:1', 'a:2', 'b:1']],
    ['lessThan a:2', WhereConditions.lessThan('a:2'), ['a', 'a:1']],
    ['lessThanEqualTo a:2', WhereConditions.lessThanEqualTo('a:2'), ['a', 'a:1', 'a:2']],
    ['between a:1 and b:1', WhereConditions.between('a:1', 'b:1'), ['a:1', 'a:2', 'b:1']],
  ])('%s holds in both directions', async (_, condition, expected) => {
    expect(keys(await byKey().where(condition).getMany())).toEqual(expected);
    expect(keys(await byKey().where(condition).sort(Sort.DESC).getMany())).toEqual([...expected].reverse());
  });
});

describe('pages', () => {
  beforeEach(() =>
    store(
      Object.fromEntries(
        Array.from({ length: 25 }, (_, n) => [
          `k${String(n).padStart(2, '0')}`,
          { cycle: 'q1', rank: n % 3, open: n % 2 === 0 },
        ]),
      ),
    ),
  );
  const q1 = () =>
    goals()
      .query()
      .index('by-cycle', { partition: ['q1'] });

  test('hold ten rows unless asked otherwise', async () => {
    const page = await q1().getMany();
    expect(page.results).toHaveLength(10);
    expect(page.nextCursor).toBeDefined();
  });

  test.each([Sort.ASC, Sort.DESC])(
    'of any size, %s, together hold every row once and in order',
    async (sort) => {
      const whole = keys(await q1().sort(sort).limit(100).getMany());
      expect(new Set(whole).size).toBe(25);
      for (const size of [1, 4, 5, 24, 25]) {
        const found: string[] = [];
        let cursor: string | undefined;
        do {
          const query = q1().sort(sort).limit(size);
          const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
          found.push(...keys(page));
          cursor = page.nextCursor;
        } while (cursor !== undefined);
        expect(found).toEqual(whole);
      }
    },
  );

  test('are filtered after they were read: short or empty ones still lead on', async () => {
    const closed = new Filter<Goal>().and('rank', FilterConditions.equalTo(2));
    const first = await q1().filters(closed).limit(10).getMany();
    expect(first.results).toEqual([]);
    expect(first.nextCursor).toBeDefined();
  });

  test('a cursor goes on behind a row that was deleted since', async () => {
    const first = await q1().limit(5).getMany();
    await goals().delete(keys(first)[4] ?? '');
    const second = await q1()
      .limit(100)
      .cursor(first.nextCursor ?? '')
      .getMany();
    expect(second.results).toHaveLength(20);
  });

  test('end early when a megabyte was read', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        goals().set(`big${n}`, { cycle: 'big', rank: n, detail: 'x'.repeat(200_000) }),
      ),
    );
    const page = await goals()
      .query()
      .index('by-cycle', { partition: ['big'] })
      .limit(100)
      .getMany();
    expect(page.results).toHaveLength(6);
    expect(page.nextCursor).toBeDefined();
  });
});

describe('filters', () => {
  const rows: Record<string, Goal> = {
    a: { title: 'grow sales', rank: 1, open: true, score: 0.5 },
    b: { title: 'cut costs', rank: 2, open: false },
    c: { title: 'grow team', rank: 3 },
  };
  beforeEach(() => store(rows));

  test.each([
    ['equalTo', 'open', FilterConditions.equalTo(true), ['a']],
    ['equalTo false', 'open', FilterConditions.equalTo(false), ['b']],
    ['notEqualTo', 'open', FilterConditions.notEqualTo(true), ['b', 'c']],
    ['exists', 'open', FilterConditions.exists(), ['a', 'b']],
    ['notExists', 'open', FilterConditions.notExists(), ['c']],
    ['contains', 'title', FilterConditions.contains('ow'), ['a', 'c']],
    ['notContains', 'title', FilterConditions.notContains('ow'), ['b']],
    ['beginsWith', 'title', FilterConditions.beginsWith('cut'), ['b']],
    ['between', 'rank', FilterConditions.between(2, 3), ['b', 'c']],
    ['greaterThan', 'rank', FilterConditions.greaterThan(2), ['c']],
    ['greaterThanEqualTo', 'rank', FilterConditions.greaterThanEqualTo(2), ['b', 'c']],
    ['lessThan', 'score', FilterConditions.lessThan(1), ['a']],
    ['lessThanEqualTo', 'title', FilterConditions.lessThanEqualTo('cut costs'), ['b']],
  ] as const)('%s on %s', async (_, attribute, condition, expected) => {
    const query = goals().query().index('by-key').filters(new Filter<Goal>().and(attribute, condition));
    expect(keys(await query.getMany())).toEqual(expected);
  });

  test('and asks for all, or for one', async () => {
    const sales = FilterConditions.contains('grow');
    const low = FilterConditions.lessThan(3);
    const all = new Filter<Goal>().and('title', sales).and('rank', low);
    const one = new Filter<Goal>().or('title', sales).or('rank', low);
    expect(keys(await goals().query().index('by-key').filters(all).getMany())).toEqual(['a']);
    expect(keys(await goals().query().index('by-key').filters(one).getMany())).toEqual(['a', 'b', 'c']);
  });
});

test('any numbers come back in numeric order', async () => {
  const size = fc.double({ min: 1e-100, max: 1e100, noNaN: true });
  const float = fc.oneof(
    size,
    size.map((n) => -n),
    fc.constant(0),
    fc.integer(),
  );
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(float, { minLength: 1, maxLength: 12 }), async (scores) => {
      await sdk.store.reset();
      await store(Object.fromEntries(scores.map((score, n) => [`k${n}`, { score }])));
      const { results } = await goals().query().index('score').limit(100).getMany();
      expect(results.map(({ value }) => value.score)).toEqual(
        [...scores].map((n) => n + 0).sort((a, b) => a - b),
      );
    }),
    { numRuns: 30 },
  );
});

test('any texts come back in UTF-8 order, and a prefix finds what begins with it', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((s) => s.trim() !== '' && !/\p{Surrogate}/u.test(s));
  const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(text, { minLength: 1, maxLength: 12 }), async (titles) => {
      await sdk.store.reset();
      await store(Object.fromEntries(titles.map((title, n) => [`k${n}`, { title }])));
      const { results } = await goals().query().index('title').limit(100).getMany();
      const sorted = [...titles].sort(bytes);
      expect(results.map(({ value }) => value.title)).toEqual(sorted);
      const [prefix = ''] = Array.from(sorted[0] ?? '');
      const some = await goals()
        .query()
        .index('title')
        .where(WhereConditions.beginsWith(prefix))
        .limit(100)
        .getMany();
      expect(some.results.map(({ value }) => value.title)).toEqual(
        sorted.filter((t) => t.startsWith(prefix)),
      );
    }),
    { numRuns: 30 },
  );
});
