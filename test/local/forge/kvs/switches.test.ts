import { kvs, Sort } from '@forge/kvs';
import { StorageSettings } from '../../../../local/forge/kvs/storage-settings';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES, type Goal } from './goal-entities';

let sdk: KvsSdk;
beforeEach(async () => {
  sdk = await openKvsSdk({ entities: ENTITIES, now: () => 1_767_600_000_000 });
});
afterEach(() => sdk.close());

const goals = () => kvs.entity<Goal>('goal');

describe('empty pages', () => {
  beforeEach(async () => {
    await kvs.batchSet(
      Array.from({ length: 7 }, (_, n) => ({ key: `g${n}`, entityName: 'goal', value: { score: n } })),
    );
    sdk.set({ emptyPages: true });
  });
  const page = (cursor?: string) => {
    const query = goals().query().index('score').sort(Sort.DESC).limit(5);
    return (cursor === undefined ? query : query.cursor(cursor)).getMany();
  };

  test('come first, with a cursor, and full ones are half as long', async () => {
    const first = await page();
    expect(first.results).toEqual([]);
    const second = await page(first.nextCursor);
    expect(second.results.map(({ key }) => key)).toEqual(['g6', 'g5', 'g4']);
    expect((await page(second.nextCursor)).results).toEqual([]);
    expect(await goals().query().index('score').getOne()).toBeUndefined();
  });

  test('lead to every row once, and to an end', async () => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const { results, nextCursor } = await page(cursor);
      found.push(...results.map(({ key }) => key));
      cursor = nextCursor;
    } while (cursor !== undefined);
    expect(found).toEqual(['g6', 'g5', 'g4', 'g3', 'g2', 'g1', 'g0']);
  });

  test('come no more once that is switched off, and a query under way goes on', async () => {
    const { nextCursor } = await page((await page()).nextCursor);
    sdk.set({});
    expect((await page(nextCursor)).results.map(({ key }) => key)).toEqual(['g3', 'g2', 'g1', 'g0']);
  });
});

describe('a full store', () => {
  const FULL = { code: 'RATE_LIMIT_EXCEEDED', responseDetails: { status: 429 } };
  beforeEach(async () => {
    await kvs.set('old', 1);
    await goals().set('old', { title: 'x' });
    sdk.set({ full: true });
  });

  test.each([
    ['a set', () => kvs.set('old', 2)],
    ['a secret', () => kvs.setSecret('new', 2)],
    ['a row of an entity', () => goals().set('new', { title: 'y' })],
  ])('refuses %s', async (_, act) => {
    await expect(act()).rejects.toMatchObject(FULL);
    expect(await kvs.get('old')).toBe(1);
  });

  test('refuses a transaction whole', async () => {
    await expect(kvs.transact().delete('old').set('new', 1).execute()).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      responseDetails: { status: 429 },
    });
    expect(await kvs.get('old')).toBe(1);
  });

  test('refuses the rows of a batch one by one', async () => {
    const { successfulKeys, failedKeys } = await kvs.batchSet([{ key: 'new', value: 1 }]);
    expect(successfulKeys).toEqual([]);
    expect(failedKeys).toMatchObject([{ key: 'new', error: { code: 'RATE_LIMIT_EXCEEDED' } }]);
  });

  test('is still read, and can be emptied', async () => {
    expect(await goals().get('old')).toEqual({ title: 'x' });
    await kvs.transact().delete('old').execute();
    await goals().delete('old');
    expect([...sdk.store.dump()]).toEqual([]);
  });
});

test('nothing is harder than on a good day unless asked for', () => {
  const { throttle, ...switches } = StorageSettings.parse({});
  expect(switches).toEqual({ staleQueriesMs: 0, emptyPages: false, keepExpired: false, full: false });
  expect(throttle).toMatchObject({ everyNth: 0, rates: false });
});

test.each([[{ staleQueriesMs: -1 }], [{ throttle: { requestsPerSecond: 0 } }], [{ stale: true }]])(
  'the settings %j make no sense',
  (settings) => {
    expect(StorageSettings.safeParse(settings).success).toBe(false);
  },
);
