import { mkdtemp, readFile, rm, stat, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kvs } from '@forge/kvs';
import { open } from 'lmdb';
import { openKvsSdk } from '../../../support/kvs-sdk';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvs-secrets-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const keyFile = () => join(folder, 'secrets.key');

test('no secret can be read from the data, and only the owner of the key may read that', async () => {
  const sdk = await openKvsSdk({ folder });
  await kvs.set('plain', 'to be seen');
  await kvs.setSecret('token', { value: 'not to be seen' });
  await sdk.close();
  const data = await readFile(join(folder, 'data', 'data.mdb'), 'latin1');
  expect(data).toContain('to be seen');
  expect(data).not.toContain('not to be seen');
  expect((await stat(keyFile())).mode & 0o777).toBe(0o600);
});

test('secrets are there when the store is opened again, and are returned when they are set', async () => {
  const first = await openKvsSdk({ folder });
  await kvs.setSecret('token', 'one');
  await first.close();
  const second = await openKvsSdk({ folder });
  const returned = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' } as const;
  expect(await kvs.setSecret('token', 'two', returned)).toMatchObject({ value: 'one' });
  expect(await kvs.getSecret('token')).toBe('two');
  await second.close();
});

test('a secret whose key was lost is refused, and can be set again', async () => {
  const first = await openKvsSdk({ folder });
  await kvs.setSecret('token', 'one');
  await first.close();
  await unlink(keyFile());
  const second = await openKvsSdk({ folder });
  await expect(kvs.getSecret('token')).rejects.toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
    responseDetails: { status: 500 },
  });
  await kvs.setSecret('token', 'two');
  expect(await kvs.getSecret('token')).toBe('two');
  await second.close();
});

test('secrets that an earlier version kept in the clear are sealed', async () => {
  const root = open({ path: join(folder, 'data'), maxDbs: 12 });
  const row = { value: 'in the clear', bytes: 14, createdAt: 1, updatedAt: 1 };
  await root.openDB({ name: 'kvs-rows', encoding: 'json' }).put(['secret', '', 'token', 0], row);
  await root.close();
  const sdk = await openKvsSdk({ folder });
  expect(await kvs.getSecret('token')).toBe('in the clear');
  expect([...sdk.store.dump()]).toEqual([
    { space: { kind: 'secret' }, key: 'token', bytes: 14, createdAt: 1, updatedAt: 1 },
  ]);
  await sdk.close();
});
