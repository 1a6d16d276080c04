import { isAppError } from '../../src/application/app-error';
import type { Address, Change, Store } from '../../src/application/ports';

const counter = (key: string): Address => ({ kind: 'counter', key });
const put = (key: string, last: number, version?: number): Change => ({
  op: 'put',
  kind: 'counter',
  key,
  record: { last },
  ...(version === undefined ? {} : { version }),
});

/** What every storage must keep of single rows, be it Forge's or the one in memory. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} keeps the contract of the storage`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    const numberIn = async (key: string) => (await store.read([counter(key)])).get('counter', key);
    const refused = async (changes: readonly Change[], code: 'CONFLICT' | 'LIMIT_REACHED' | 'INTERNAL') => {
      const thrown = await store.commit(changes).catch((error: unknown) => error);
      expect(isAppError(thrown, code) ? code : thrown).toBe(code);
    };

    describe('reading', () => {
      test('a row that was never written is missing', async () => {
        expect(await numberIn('KR')).toBeUndefined();
      });

      test('nothing asked is nothing answered', async () => {
        expect((await store.read([])).get('counter', 'KR')).toBeUndefined();
      });

      test('more rows than one batch come back, with holes where there is none', async () => {
        const keys = Array.from({ length: 60 }, (_, at) => `P${at}`);
        const written = keys.filter((_, at) => at % 3 !== 0);
        for (let at = 0; at < written.length; at += 25) {
          await store.commit(written.slice(at, at + 25).map((key) => put(key, Number(key.slice(1)), 0)));
        }
        const rows = await store.read(keys.map(counter));
        expect(keys.filter((key) => rows.get('counter', key)?.record.last === Number(key.slice(1)))).toEqual(
          written,
        );
        expect(rows.get('counter', 'P0')).toBeUndefined();
      });

      test('the same address twice is one row', async () => {
        await store.commit([put('KR', 4, 0)]);
        const rows = await store.read([counter('KR'), counter('KR')]);
        expect(rows.get('counter', 'KR')?.record).toEqual({ last: 4 });
      });

      test('what was not asked for is not answered', async () => {
        await store.commit([put('KR', 4, 0), put('O', 2, 0)]);
        expect((await store.read([counter('KR')])).get('counter', 'O')).toBeUndefined();
      });

      test('rows of two kinds under one key are kept apart', async () => {
        await store.commit([
          {
            op: 'put',
            kind: 'link',
            key: '10001',
            record: { issueId: '10001', targets: [], areas: [] },
            version: 0,
          },
          { op: 'put', kind: 'work', key: '10001', record: { keyResultId: '10001', issues: {} }, version: 0 },
        ]);
        const rows = await store.read([
          { kind: 'link', key: '10001' },
          { kind: 'work', key: '10001' },
        ]);
        expect(rows.get('link', '10001')?.record).toEqual({ issueId: '10001', targets: [], areas: [] });
        expect(rows.get('work', '10001')?.record).toEqual({ keyResultId: '10001', issues: {} });
      });

      test('what was read does not change by later writes', async () => {
        await store.commit([put('KR', 1, 0)]);
        const before = await store.read([counter('KR')]);
        await store.commit([put('KR', 2, 1)]);
        expect(before.get('counter', 'KR')).toEqual({ record: { last: 1 }, version: 1 });
      });
    });

    describe('writing', () => {
      test('a new row has version 1, and each conditional write adds one', async () => {
        await store.commit([put('KR', 1, 0)]);
        expect(await numberIn('KR')).toEqual({ record: { last: 1 }, version: 1 });
        await store.commit([put('KR', 2, 1)]);
        expect(await numberIn('KR')).toEqual({ record: { last: 2 }, version: 2 });
      });

      test('no change at all is fine', async () => {
        await expect(store.commit([])).resolves.toBeUndefined();
      });

      test('version 0 refuses a row that exists', async () => {
        await store.commit([put('KR', 1, 0)]);
        await refused([put('KR', 9, 0)], 'CONFLICT');
        expect((await numberIn('KR'))?.record).toEqual({ last: 1 });
      });

      test.each([
        ['older', 1],
        ['newer', 3],
      ])('an %s version is a conflict, and nothing of the transaction is written', async (_, version) => {
        await store.commit([put('KR', 1, 0)]);
        await store.commit([put('KR', 2, 1)]);
        await refused([put('O', 1, 0), put('KR', 9, version), put('X', 1)], 'CONFLICT');
        expect((await numberIn('KR'))?.record).toEqual({ last: 2 });
        expect(await numberIn('O')).toBeUndefined();
        expect(await numberIn('X')).toBeUndefined();
      });

      test('a version is expected of a row that does not exist: conflict', async () => {
        await refused([put('KR', 1, 1)], 'CONFLICT');
        expect(await numberIn('KR')).toBeUndefined();
      });

      test('a put without a version replaces whatever is there', async () => {
        await store.commit([put('KR', 1)]);
        await store.commit([put('KR', 2)]);
        expect((await numberIn('KR'))?.record).toEqual({ last: 2 });
      });

      test('25 changes are one step, 26 are refused whole', async () => {
        const changes = Array.from({ length: 26 }, (_, at) => put(`P${at}`, at, 0));
        await refused(changes, 'LIMIT_REACHED');
        expect(await numberIn('P0')).toBeUndefined();
        await store.commit(changes.slice(0, 25));
        expect((await numberIn('P24'))?.record).toEqual({ last: 24 });
      });

      test('one row twice in a step is our mistake, not a conflict to try again', async () => {
        await refused([put('KR', 1, 0), put('KR', 2, 0)], 'INTERNAL');
        expect(await numberIn('KR')).toBeUndefined();
      });

      test('of two who write the same version at once, exactly one wins', async () => {
        await store.commit([put('KR', 0, 0)]);
        const ends = await Promise.allSettled([1, 2].map((last) => store.commit([put('KR', last, 1)])));
        const lost = ends.filter((end) => end.status === 'rejected');
        expect(lost).toHaveLength(1);
        expect(lost.every((end) => isAppError(end.reason, 'CONFLICT'))).toBe(true);
        expect((await numberIn('KR'))?.version).toBe(2);
      });

      test('of two who create the same row at once, exactly one wins', async () => {
        const ends = await Promise.allSettled([1, 2].map((last) => store.commit([put('KR', last, 0)])));
        expect(ends.filter((end) => end.status === 'fulfilled')).toHaveLength(1);
      });
    });

    describe('deleting', () => {
      const remove = (version?: number): Change => ({
        op: 'delete',
        kind: 'counter',
        key: 'KR',
        ...(version === undefined ? {} : { version }),
      });

      test('with the right version takes the row away', async () => {
        await store.commit([put('KR', 1, 0)]);
        await store.commit([remove(1)]);
        expect(await numberIn('KR')).toBeUndefined();
      });

      test('with a stale version is a conflict, and the row stays', async () => {
        await store.commit([put('KR', 1, 0)]);
        await store.commit([put('KR', 2, 1)]);
        await refused([remove(1)], 'CONFLICT');
        expect((await numberIn('KR'))?.record).toEqual({ last: 2 });
      });

      test('with a version is a conflict where there is no row, without one it is fine', async () => {
        await refused([remove(1)], 'CONFLICT');
        await expect(store.commit([remove()])).resolves.toBeUndefined();
      });

      test('makes room for a new row', async () => {
        await store.commit([put('KR', 1, 0)]);
        await store.commit([remove(1)]);
        await store.commit([put('KR', 7, 0)]);
        expect((await numberIn('KR'))?.record).toEqual({ last: 7 });
      });
    });
  });
}
