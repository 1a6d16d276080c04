import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kvs } from '@forge/kvs';
import type { BrowseQuery } from '../../../../local/forge/kvs/browse';
import type { Space } from '../../../../local/forge/kvs/row';
import { openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES, type Goal } from './goal-entities';

const NOW = 1_767_600_000_000;
const GOAL: Space = { kind: 'entity', entityName: 'goal' };
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvs-browse-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function withRows() {
  const sdk = await openKvsSdk({ entities: ENTITIES, folder, now: () => NOW });
  await kvs.set('a:1', 1);
  await kvs.set('b:1', 'text', { ttl: { value: 1, unit: 'HOURS' } });
  await kvs.setSecret('a:2', 'hidden');
  await kvs.entity<Goal>('goal').set('a:3', { title: 'x' });
  await kvs.entity<Goal>('goal').set('c', { title: 'y' });
  await kvs.entity('note').set('a:4', { text: 'z' });
  return sdk;
}
const nameOf = (space: Space) => (space.kind === 'entity' ? space.entityName : space.kind);

test('a page lists rows of all spaces by key, with size and times and without their values', async () => {
  const sdk = await withRows();
  const { rows, more } = sdk.store.browse({});
  expect(rows.map(({ space, key }) => `${nameOf(space)} ${key}`)).toEqual([
    'kv a:1',
    'kv b:1',
    'secret a:2',
    'goal a:3',
    'goal c',
    'note a:4',
  ]);
  expect(rows[1]).toEqual({
    space: { kind: 'kv' },
    key: 'b:1',
    bytes: 9,
    createdAt: NOW,
    updatedAt: NOW,
    expiresAt: NOW + 3_600_000,
  });
  expect(more).toBe(false);
  await sdk.close();
});

test.each([
  ['a prefix', { prefix: 'a:' }, ['a:1', 'a:2', 'a:3', 'a:4']],
  ['an entity', { space: GOAL }, ['a:3', 'c']],
  ['both', { space: GOAL, prefix: 'c' }, ['c']],
  ['an entity that there is not', { space: { kind: 'entity', entityName: 'none' } }, []],
] satisfies [string, BrowseQuery, string[]][])('%s narrows the list', async (_, query, keys) => {
  const sdk = await withRows();
  expect(sdk.store.browse(query).rows.map(({ key }) => key)).toEqual(keys);
  await sdk.close();
});

test('pages lead through all rows, and hold no more than a hundred', async () => {
  const sdk = await withRows();
  const found: string[] = [];
  let after: BrowseQuery['after'];
  for (let more = true; more; ) {
    const page = sdk.store.browse({ after, limit: 2 });
    found.push(...page.rows.map(({ key }) => key));
    after = page.rows.at(-1);
    more = page.more;
  }
  expect(found).toEqual(['a:1', 'b:1', 'a:2', 'a:3', 'c', 'a:4']);
  for (let n = 0; n < 4; n++) {
    await kvs.batchSet(Array.from({ length: 25 }, (_, i) => ({ key: `k${n}-${i}`, value: 1 })));
  }
  const { rows, more } = sdk.store.browse({ limit: 1000 });
  expect([rows.length, more]).toEqual([100, true]);
  await sdk.close();
});

test('one row comes with its value, a secret without it', async () => {
  const sdk = await withRows();
  expect(sdk.store.row(GOAL, 'a:3')).toMatchObject({ key: 'a:3', value: { title: 'x' } });
  const secret = sdk.store.row({ kind: 'secret' }, 'a:2');
  expect(secret).toMatchObject({ key: 'a:2', bytes: 11 });
  expect(secret).not.toHaveProperty('value');
  expect(sdk.store.row(GOAL, 'none')).toBeUndefined();
  await sdk.close();
});

test('totals name rows and bytes of every space, also of entities that are declared no more', async () => {
  const first = await withRows();
  await first.close();
  const sdk = await openKvsSdk({ entities: ENTITIES.slice(1), folder });
  expect(sdk.store.totals()).toEqual([
    { space: { kind: 'kv' }, rows: 2, bytes: 13 },
    { space: { kind: 'secret' }, rows: 1, bytes: 11 },
    { space: GOAL, rows: 2, bytes: 30 },
    { space: { kind: 'entity', entityName: 'note' }, rows: 1, bytes: 15 },
  ]);
  expect(sdk.store.browse({ space: GOAL }).rows).toHaveLength(2);
  await sdk.close();
});
