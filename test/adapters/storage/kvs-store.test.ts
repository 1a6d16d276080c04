import { createMeter, type Meter } from '../../../src/adapters/meter';
import { createKvsStore } from '../../../src/adapters/storage/kvs-store';
import { isAppError } from '../../../src/application/app-error';
import type { Address, Change, Store } from '../../../src/application/ports';
import { addDays, calendarDay } from '../../../src/domain/okr/calendar-day';
import { manifestEntities } from '../../support/app-manifest';
import { type KvsSdk, type KvsSdkOptions, openKvsSdk } from '../../support/kvs-sdk';
import { checkInRow } from '../../support/records';

let sdk: KvsSdk;
let meter: Meter;
let store: Store;
async function open(options: KvsSdkOptions = {}): Promise<void> {
  sdk = await openKvsSdk({ entities: manifestEntities(), ...options });
  meter = createMeter();
  store = createKvsStore(meter);
}
afterEach(() => sdk.close());

const counter = (key: string): Address => ({ kind: 'counter', key });
const put = (key: string, last: number): Change => ({
  op: 'put',
  kind: 'counter',
  key,
  record: { last },
  version: 0,
});
const text = (length: number) => 'x'.repeat(length);
const activityOf = (id: string, length = 0): Change => ({
  op: 'put',
  kind: 'activity',
  key: id,
  record: {
    id,
    subject: 'team:one',
    at: '2026-02-01T12:00:00.000Z',
    by: 'app',
    action: `changed ${text(length)}`,
  },
});
async function codeOf(answer: Promise<unknown>) {
  const thrown = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  return isAppError(thrown) ? thrown.code : thrown;
}

describe('what the storage is asked is counted', () => {
  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [25, 1],
    [26, 2],
    [60, 3],
  ])('%d rows are %d requests', async (rows, requests) => {
    await open();
    await store.read(Array.from({ length: rows }, (_, at) => counter(`P${at}`)));
    expect(meter.cost().storageRequests).toBe(requests);
    expect(sdk.costs().requests).toBe(requests);
  });

  test('a step is one request, however many rows it writes', async () => {
    await open();
    await store.commit(Array.from({ length: 25 }, (_, at) => put(`P${at}`, at)));
    expect(meter.cost().storageRequests).toBe(1);
    expect(sdk.costs().requests).toBe(1);
  });

  test('bytes are those that are billed, within a tenth', async () => {
    await open();
    await store.commit([activityOf('activity-1', 50_000), activityOf('activity-2', 30_000)]);
    await store.read([
      { kind: 'activity', key: 'activity-1' },
      { kind: 'activity', key: 'activity-2' },
    ]);
    const { kbRead, kbWritten } = meter.cost();
    expect(kbWritten).toBeGreaterThan(80);
    expect(Math.abs(kbWritten * 1000 - sdk.costs().writtenBytes)).toBeLessThan(8000);
    expect(Math.abs(kbRead * 1000 - sdk.costs().readBytes)).toBeLessThan(8000);
  });

  test('each page of a list is a request', async () => {
    await open({ limits: { pageBytes: 2000 } });
    const changes = Array.from({ length: 20 }, (_, at): Change => {
      const day = addDays(calendarDay('2026-01-01'), at);
      const record = checkInRow({ id: `check-in-${at}`, day, seq: at, shipped: text(400) });
      return { op: 'put', kind: 'checkIn', key: record.id, record, version: 0 };
    });
    await store.commit(changes);
    sdk.resetCosts();
    const found = await store.checkInsOf('key-result-1', 100);
    expect(found.map((each) => each.seq)).toEqual(Array.from({ length: 20 }, (_, at) => 19 - at));
    expect(sdk.costs().requests).toBeGreaterThan(3);
    expect(meter.cost().storageRequests).toBe(1 + sdk.costs().requests);
  });
});

describe('what does not fit is refused', () => {
  test('a row of more than 240 KiB is a limit, not a conflict', async () => {
    await open();
    expect(await codeOf(store.commit([put('KR', 1), activityOf('activity-1', 250_000)]))).toBe(
      'LIMIT_REACHED',
    );
    expect((await store.read([counter('KR')])).get('counter', 'KR')).toBeUndefined();
  });

  test('a damaged row names itself when it is used, and the rows beside it stay readable', async () => {
    await open();
    await store.commit([put('O', 3)]);
    await sdk.kvs.entity('org').set('counter:KR', { version: 1, body: { last: 'many' } });
    const rows = await store.read([counter('KR'), counter('O')]);
    expect(rows.get('counter', 'O')?.record).toEqual({ last: 3 });
    expect(() => rows.get('counter', 'KR')).toThrow('The stored counter KR cannot be read.');
  });

  test('a row without a version is damaged too', async () => {
    await open();
    await sdk.kvs.entity('org').set('counter:KR', { body: { last: 1 } });
    const rows = await store.read([counter('KR')]);
    expect(() => rows.get('counter', 'KR')).toThrow('cannot be read');
  });
});

test('the log is kept for a year', async () => {
  let now = Date.UTC(2026, 1, 1);
  await open({ now: () => now });
  await store.commit([activityOf('activity-1')]);
  const found = async () =>
    (await store.read([{ kind: 'activity', key: 'activity-1' }])).get('activity', 'activity-1');
  now += 364 * 86_400_000;
  expect(await found()).toBeDefined();
  now += 2 * 86_400_000;
  expect(await found()).toBeUndefined();
});
