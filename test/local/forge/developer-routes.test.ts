import type { Host } from '../../../local/forge/host-interface';
import { call, startFixture } from './support/start-fixture';

let host: Host;

async function send(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(host.shellUrl + path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
}

beforeAll(async () => {
  host = await startFixture();
  await call(host, 'person-1', 'write', { key: 'note', value: 'hello' });
});

afterAll(() => host.close());

const KV = { kind: 'kv' };

test('what the app has stored can be counted, listed and read', async () => {
  const { body: totals } = await send('GET', '/__local/storage');
  expect(totals).toMatchObject({
    spaces: expect.arrayContaining([{ space: KV, rows: 1, bytes: expect.any(Number) }]),
  });
  const { body: page } = await send('POST', '/__local/storage/rows', { space: KV, prefix: 'no' });
  expect(page).toMatchObject({ rows: [{ key: 'note' }], more: false });
  const { body: row } = await send('POST', '/__local/storage/row', { space: KV, key: 'note' });
  expect(row).toMatchObject({ key: 'note', value: 'hello' });
});

test('a row that is not there is 404, a question that makes no sense 400, each with a sentence', async () => {
  expect(await send('POST', '/__local/storage/row', { space: KV, key: 'other' })).toEqual({
    status: 404,
    body: { message: 'There is no row "other"' },
  });
  expect(await send('POST', '/__local/storage/rows', { limit: 0 })).toMatchObject({ status: 400 });
});

test('the clock can be set, moved and given back', async () => {
  const { body: set } = await send('POST', '/__local/clock', { set: '2030-05-01T00:00:00Z' });
  expect(set).toMatchObject({ now: expect.stringMatching(/^2030-05-01T00:00:0/) });
  await send('POST', '/__local/clock', { advanceMs: 86_400_000 });
  expect(await call(host, 'person-1', 'now')).toMatch(/^2030-05-02T00:00:0/);
  const { body: back } = await send('POST', '/__local/clock', { reset: true });
  expect(back).toMatchObject({ offsetMs: 0 });
  expect(await send('POST', '/__local/clock', { set: 'tomorrow' })).toMatchObject({ status: 400 });
});

test('a clock that nobody could write is refused, and stays where it was', async () => {
  for (const change of [{ advanceMs: 9e15 }, { advanceMs: -9e15 }, { set: '1969-12-31T23:59:59Z' }]) {
    expect(await send('POST', '/__local/clock', change)).toEqual({
      status: 400,
      body: { message: 'The clock can be set to the years 1970 to 9999.' },
    });
  }
  expect(await send('GET', '/__local/clock')).toMatchObject({ status: 200, body: { offsetMs: 0 } });
});

test('a setting changes by its part of the document, an unknown one is refused by name', async () => {
  const { body } = await send('PATCH', '/__local/settings', { deliveries: { delayMs: 1 } });
  expect(body).toMatchObject({ deliveries: { delayMs: 1 } });
  const refused = await send('PATCH', '/__local/settings', { deliveries: { delay: 1 } });
  expect(refused).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining('There is no setting deliveries.delay') },
  });
  const { body: reset } = await send('DELETE', '/__local/settings', {});
  expect(reset).toMatchObject({ deliveries: { delayMs: 150 } });
});

test('a snapshot is taken, listed, brought back and deleted; a name that is none is refused', async () => {
  expect(await send('POST', '/__local/snapshots', { name: 'One' })).toMatchObject({
    status: 201,
    body: [{ name: 'One' }],
  });
  await call(host, 'person-1', 'write', { key: 'note', value: 'changed' });
  expect(await send('POST', '/__local/snapshots/restore', { name: 'One' })).toMatchObject({ status: 200 });
  expect(await call(host, 'person-1', 'read', { key: 'note' })).toBe('hello');
  expect(await send('DELETE', '/__local/snapshots', { name: 'One' })).toMatchObject({
    status: 200,
    body: [],
  });
  expect(await send('DELETE', '/__local/snapshots', { name: 'One' })).toMatchObject({ status: 400 });
  expect(await send('POST', '/__local/snapshots', { name: '../x' })).toMatchObject({ status: 400 });
});

test('the schedules of the manifest are listed', async () => {
  expect(await send('GET', '/__local/schedules')).toMatchObject({
    status: 200,
    body: [{ key: 'fixture-daily', interval: 'day' }],
  });
});

test('a scheduled trigger that the manifest does not have is 404 with a sentence', async () => {
  expect(await send('POST', '/__local/schedule', { moduleKey: 'nope' })).toEqual({
    status: 404,
    body: { message: 'manifest.yml has no scheduledTrigger "nope"' },
  });
});

test('a ready-made fault hits so many calls, is listed while it lasts, and every name is known', async () => {
  const { body } = await send('POST', '/__local/faults/presets', { name: 'kvs-500', times: 1 });
  expect(body).toMatchObject({ active: [{ hits: 0, left: 1 }] });
  await expect(call(host, 'person-1', 'read', { key: 'note' })).rejects.toThrow();
  expect(await call(host, 'person-1', 'read', { key: 'note' })).toBe('hello');
  expect(await send('GET', '/__local/faults')).toMatchObject({ body: { active: [] } });
  expect(await send('POST', '/__local/faults/presets', { name: 'jira-melts' })).toMatchObject({
    status: 400,
    body: {
      message: expect.stringContaining('There is no fault "jira-melts"; there are: jira-quota-global'),
    },
  });
});
