import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kvs } from '@forge/kvs';
import { open, type RootDatabase } from 'lmdb';
import { createKvs, type Kvs } from '../../../../local/forge/kvs/create-kvs';
import type { EntityDeclaration } from '../../../../local/forge/kvs/entity-schema';
import { StorageSettings } from '../../../../local/forge/kvs/storage-settings';
import { readEnvironment, replaceEnvironment } from '../../../../local/forge/snapshots/environment';

const task = (...indexes: string[]): EntityDeclaration[] => [
  { name: 'task', attributes: { state: { type: 'string' }, order: { type: 'integer' } }, indexes },
];
const settings = StorageSettings.parse({ staleQueriesMs: 1000 });
let clock = 1_000_000;
let folder: string;
let root: RootDatabase;
let store: Kvs;
beforeEach(async () => {
  clock = 1_000_000;
  folder = await mkdtemp(join(tmpdir(), 'kvs-exchange-'));
  root = open({ path: join(folder, 'data'), maxDbs: 12 });
  store = createKvs({
    root,
    keyFile: join(folder, 'secrets.key'),
    entities: task('state'),
    now: () => clock,
    settings: () => settings,
  });
  const forgeFetch = async (_: unknown, path: string, { body }: { body: string }) => {
    const reply = await store.handle(path, JSON.parse(body));
    const text = reply.body === undefined ? null : JSON.stringify(reply.body);
    return new Response(text, { status: reply.status });
  };
  Object.assign(globalThis, { __forge_fetch__: forgeFetch, __forge_runtime__: {} });
});
afterEach(async () => {
  await root.close();
  await rm(folder, { recursive: true, force: true });
});
const found = async (index: string) => {
  const { results } = await kvs.entity('task').query().index(index).getMany();
  return results.map(({ key }) => key);
};

test('a manifest changed while the host runs gives new indexes over the rows there are', async () => {
  await kvs.entity('task').set('a', { state: 'open', order: 2 });
  await kvs.entity('task').set('b', { state: 'open', order: 1 });
  clock += 1000;
  store.declare(task('state', 'order'));
  expect(await found('order')).toEqual(['b', 'a']);
  store.declare(task('order'));
  await expect(found('state')).rejects.toMatchObject({ code: 'INVALID_ENTITY_INDEX' });
});

test('a manifest that is wrong changes nothing', async () => {
  await kvs.entity('task').set('a', { state: 'open' });
  clock += 1000;
  expect(() => store.declare(task('nope'))).toThrow('nope');
  expect(await found('state')).toEqual(['a']);
});

test('data brought back from a snapshot answers as it was, under the indexes of today', async () => {
  await kvs.entity('task').set('a', { state: 'open', order: 2 });
  await kvs.setSecret('token', 'one');
  await kvs.set('short', 1, { ttl: { value: 1, unit: 'SECONDS' } });
  const kept = readEnvironment(root);

  store.declare(task('order'));
  await kvs.entity('task').set('a', { state: 'done', order: 3 });
  await kvs.entity('task').set('b', { state: 'open', order: 1 });
  await kvs.setSecret('token', 'two');
  await kvs.delete('short');
  await replaceEnvironment(root, kept);
  store.reload();

  expect(await found('order')).toEqual(['a']);
  expect(await kvs.entity('task').get('a')).toEqual({ state: 'open', order: 2 });
  expect(await kvs.getSecret('token')).toBe('one');
  clock += 49 * 3_600_000;
  expect(await store.purge()).toBe(1);
});
