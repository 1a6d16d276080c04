import { kvs } from '@forge/kvs';
import { FORGE_LIMITS } from '../../../../local/forge/kvs/limits';
import { type KvsSdk, openKvsSdk } from '../../../support/kvs-sdk';

let clock = 60_000;
let sdk: KvsSdk;
afterEach(() => sdk.close());

async function openWith(limits: Partial<typeof FORGE_LIMITS>): Promise<void> {
  clock = 60_000;
  sdk = await openKvsSdk({ now: () => clock, limits });
}

test('more calls a second than allowed are refused until the next second', async () => {
  await openWith({ requestsPerSecond: 30 });
  for (let n = 0; n < 30; n++) await kvs.get('k');
  await expect(kvs.set('k', 1)).rejects.toMatchObject({
    code: 'RATE_LIMIT_EXCEEDED',
    responseDetails: { status: 429 },
  });
  clock += 1000;
  await expect(kvs.set('k', 1)).resolves.toBeUndefined();
});

test('writes are counted in units of 10 KB until the next minute; a transaction has its own code', async () => {
  await openWith({ writeUnitsPerMinute: 5 });
  await kvs.set('big', 'x'.repeat(41_000));
  await expect(kvs.set('k', 1)).rejects.toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
  await expect(kvs.transact().set('k', 1).execute()).rejects.toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    responseDetails: { status: 429 },
  });
  expect(await kvs.get('big')).toBeDefined();
  clock += 60_000;
  await expect(kvs.set('k', 1)).resolves.toBeUndefined();
});

test('reads are counted apart from writes, those that find nothing too', async () => {
  await openWith({ readUnitsPerMinute: 2 });
  await kvs.get('missing');
  await kvs.query().getMany();
  await expect(kvs.get('missing')).rejects.toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
  await expect(kvs.set('k', 1)).resolves.toBeUndefined();
});

test('any limit can be lowered for one store', async () => {
  await openWith({ valueBytes: 10, batchItems: 1 });
  await expect(kvs.set('k', 'more than ten bytes')).rejects.toMatchObject({ code: 'MAX_SIZE' });
  await expect(kvs.batchGet([{ key: 'a' }, { key: 'b' }])).rejects.toMatchObject({
    message: expect.stringContaining('maximum of 1'),
  });
  expect(FORGE_LIMITS.valueBytes).toBe(245_760);
});
