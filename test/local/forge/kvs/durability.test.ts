import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kvs } from '@forge/kvs';
import { type EntityDeclaration, readEntitySchemas } from '../../../../local/forge/kvs/entity-schema';
import { openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES } from './goal-entities';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvs-durability-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const task = (indexes: EntityDeclaration['indexes']): EntityDeclaration[] => [
  { name: 'task', attributes: { state: { type: 'string' }, order: { type: 'integer' } }, indexes },
];
const found = async (index: string, partition?: string[]): Promise<string[]> => {
  const query = kvs.entity('task').query();
  const { results } = await query.index(index, partition && { partition }).getMany();
  return results.map(({ key }) => key);
};

test('everything acknowledged is there when the store is opened again', async () => {
  const first = await openKvsSdk({ entities: ENTITIES, folder });
  await kvs.set('k', { a: 1 });
  await kvs.setSecret('s', 'secret');
  await kvs.transact().set('g', { title: 'x' }, { entityName: 'goal' }).execute();
  await first.close();

  const second = await openKvsSdk({ entities: ENTITIES, folder });
  expect(await kvs.get('k')).toEqual({ a: 1 });
  expect(await kvs.getSecret('s')).toBe('secret');
  expect((await kvs.entity('goal').query().index('title').getMany()).results).toHaveLength(1);
  await second.close();
});

test('an index that is added or changed later holds the rows written before', async () => {
  const first = await openKvsSdk({ entities: task(undefined), folder });
  await kvs.entity('task').set('a', { state: 'open', order: 2 });
  await kvs.entity('task').set('b', { state: 'open', order: 1 });
  await kvs.entity('task').set('c', { state: 'done' });
  await first.close();

  const second = await openKvsSdk({ entities: task(['state', 'order']), folder });
  expect(await found('state')).toEqual(['c', 'a', 'b']);
  expect(await found('order')).toEqual(['b', 'a']);
  await second.close();

  const byState = { name: 'by-state', partition: ['state'], range: ['order'] };
  const third = await openKvsSdk({ entities: task([byState]), folder });
  expect(await found('by-state', ['open'])).toEqual(['b', 'a']);
  await expect(found('state')).rejects.toMatchObject({ code: 'INVALID_ENTITY_INDEX' });
  await third.close();
});

test.each([
  ['an undeclared attribute', task(['nope'])],
  ['the same name twice', task(['state', 'state'])],
  ['the name by-key', task([{ name: 'by-key', range: ['state'] }])],
  ['two range attributes', task([{ name: 'both', range: ['state', 'order'] }])],
  ['an entity twice', [...task(undefined), ...task(undefined)]],
  [
    'an attribute of type any',
    [{ name: 'task', attributes: { x: { type: 'any' } }, indexes: ['x'] } satisfies EntityDeclaration],
  ],
])('a manifest whose index list has %s is refused at the start', (_, entities) => {
  expect(() => readEntitySchemas(entities)).toThrow();
});

test('a reset forgets every row', async () => {
  const sdk = await openKvsSdk({ entities: ENTITIES, folder });
  await kvs.set('k', 1);
  await kvs.entity('goal').set('g', { title: 'x' });
  await sdk.store.reset();
  expect([...sdk.store.dump()]).toEqual([]);
  expect((await kvs.entity('goal').query().index('title').getMany()).results).toEqual([]);
  await sdk.close();
});
