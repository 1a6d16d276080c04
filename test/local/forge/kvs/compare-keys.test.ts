import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { open } from 'lmdb';
import { compareKeys } from '../../../../local/forge/kvs/compare-keys';
import type { OrderedKey } from '../../../../local/forge/kvs/ordered-key';

test('array keys compare as lmdb orders them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kvs-keys-'));
  const root = open({ path: folder, maxDbs: 2 });
  const db = root.openDB<number, OrderedKey>({ name: 'keys', encoding: 'json' });
  const text = fc.string({ unit: 'grapheme', maxLength: 6 }).filter((s) => !/\p{Surrogate}/u.test(s));
  const part = fc.oneof(
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  const key = fc.array(
    part.map((value) => (value === 0 ? 0 : value)),
    // lmdb keeps an array of one part as that part; the store has none of these.
    { minLength: 2, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(key, { maxLength: 15, selector: (k) => JSON.stringify(k) }),
      async (keys) => {
        root.transactionSync(() => {
          db.clearSync();
          for (const item of keys) db.putSync(item, 1);
        });
        expect([...keys].sort(compareKeys)).toEqual([...db.getKeys()]);
      },
    ),
    { numRuns: 60 },
  );
  await root.close();
  await rm(folder, { recursive: true, force: true });
});
