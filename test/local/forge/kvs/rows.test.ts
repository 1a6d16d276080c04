import { MetadataField } from '@forge/kvs';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';
import { ENTITIES, type Goal } from './goal-entities';

const START = Date.UTC(2026, 0, 5, 9);
let clock = START;
let sdk: KvsSdk;
beforeEach(async () => {
  clock = START;
  sdk = await openKvsSdk({ entities: ENTITIES, now: () => clock });
});
afterEach(() => sdk.close());

describe('plain keys, secrets and entities', () => {
  const spaces = [
    {
      name: 'plain keys',
      set: (key: string, value: object) => sdk.kvs.set(key, value),
      get: (key: string) => sdk.kvs.get(key),
      remove: (key: string) => sdk.kvs.delete(key),
    },
    {
      name: 'secrets',
      set: (key: string, value: object) => sdk.kvs.setSecret(key, value),
      get: (key: string) => sdk.kvs.getSecret(key),
      remove: (key: string) => sdk.kvs.deleteSecret(key),
    },
    {
      name: 'entities',
      set: (key: string, value: object) => sdk.kvs.entity<object>('goal').set(key, value),
      get: (key: string) => sdk.kvs.entity<object>('goal').get(key),
      remove: (key: string) => sdk.kvs.entity('goal').delete(key),
    },
  ];

  test.each(spaces)('$name give back what was set, until it is deleted', async ({ set, get, remove }) => {
    expect(await get('k')).toBeUndefined();
    await set('k', { title: 'one' });
    await set('k', { title: 'two' });
    expect(await get('k')).toEqual({ title: 'two' });
    await remove('k');
    expect(await get('k')).toBeUndefined();
    await expect(remove('k')).resolves.toBeUndefined();
  });

  test('the same key in different spaces names different rows', async () => {
    for (const { set, name } of spaces) await set('k', { title: name });
    await sdk.kvs.entity('note').set('k', { text: 'notes' });
    const found = await Promise.all(spaces.map(({ get }) => get('k')));
    expect(found).toEqual(spaces.map(({ name }) => ({ title: name })));
    expect(await sdk.kvs.entity('note').get('k')).toEqual({ text: 'notes' });
  });

  test.each([[0], [false], [''], ['text'], [[1, null]], [{ a: { b: null } }]])(
    'a plain key keeps the JSON value %j',
    async (value) => {
      await sdk.kvs.set('k', value);
      expect(await sdk.kvs.get('k')).toEqual(value);
    },
  );
});

describe('metadata', () => {
  const all = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT, MetadataField.EXPIRE_TIME];

  test('creation time survives an update, update time does not', async () => {
    await sdk.kvs.set('k', 1);
    clock += 5000;
    await sdk.kvs.set('k', 2, { ttl: { value: 2, unit: 'HOURS' } });
    expect(await sdk.kvs.get('k', { metadataFields: all })).toEqual({
      key: 'k',
      value: 2,
      createdAt: START,
      updatedAt: START + 5000,
      expireTime: new Date(START + 5000 + 7_200_000).toISOString(),
    });
  });

  test('a row answers only the metadata asked for', async () => {
    await sdk.kvs.entity('goal').set('g', { title: 'x' });
    const reply = await sdk.handle('/api/v1/entity/get', {
      entityName: 'goal',
      key: 'g',
      options: { metadataFields: ['CREATED_AT'] },
    });
    expect(reply.body).toEqual({ key: 'g', entityName: 'goal', value: { title: 'x' }, createdAt: START });
  });

  test('a deleted row that comes back is new', async () => {
    await sdk.kvs.set('k', 1);
    await sdk.kvs.delete('k');
    clock += 1000;
    await sdk.kvs.set('k', 1);
    const found = await sdk.kvs.get('k', { metadataFields: [MetadataField.CREATED_AT] });
    expect(found?.createdAt).toBe(clock);
  });
});

describe('set policies', () => {
  test('FAIL_IF_EXISTS creates once and refuses the second time', async () => {
    const once = { keyPolicy: 'FAIL_IF_EXISTS' } as const;
    await sdk.kvs.entity<Goal>('goal').set('g', { title: 'first' }, once);
    await expect(sdk.kvs.entity<Goal>('goal').set('g', { title: 'second' }, once)).rejects.toMatchObject({
      code: 'KEY_CONFLICT',
      responseDetails: { status: 409 },
    });
    expect(await sdk.kvs.entity<Goal>('goal').get('g')).toEqual({ title: 'first' });
  });

  test('of many that create the same key at once exactly one succeeds', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => sdk.kvs.set('lock', n, { keyPolicy: 'FAIL_IF_EXISTS' })),
    );
    const winners = results.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []));
    expect(winners).toHaveLength(1);
    expect(await sdk.kvs.get('lock')).toBe(winners[0]);
  });

  test('returnValue answers the row before or after', async () => {
    const previous = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' } as const;
    expect(await sdk.kvs.set('k', 1, previous)).toBeUndefined();
    expect(await sdk.kvs.set('k', 2, previous)).toEqual({ key: 'k', value: 1 });
    clock += 1000;
    const latest = await sdk.kvs.set('k', 3, {
      keyPolicy: 'OVERRIDE',
      returnValue: 'LATEST',
      returnMetadataFields: [MetadataField.CREATED_AT, MetadataField.UPDATED_AT],
    });
    expect(latest).toEqual({ key: 'k', value: 3, createdAt: START, updatedAt: START + 1000 });
  });
});
