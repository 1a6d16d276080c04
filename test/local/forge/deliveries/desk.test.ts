import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue } from '@forge/events';
import {
  type OpenDeliveriesOptions,
  type OpenedDeliveries,
  openDeliveries,
  TRIGGER_EVENT,
} from './support/open-deliveries';

const queue = new Queue({ key: 'jobs' });
let opened: OpenedDeliveries;
async function open(options: OpenDeliveriesOptions = {}): Promise<OpenedDeliveries> {
  opened = await openDeliveries(options);
  return opened;
}
afterEach(() => opened.close());

async function send(n = 1): Promise<void> {
  const causedBy = { kind: 'user' as const, accountId: 'person-1' };
  await opened.accept({ eventType: TRIGGER_EVENT, payload: { n }, causedBy });
  opened.wake();
}
function idOf(n: number): number {
  return opened.desk.list()[n]?.id ?? 0;
}

test('what waits, is tried again and has failed is listed with what it carries', async () => {
  const fail = () => Promise.reject(new Error('not today'));
  const { settle, desk, clock } = await open({ functions: { 'on-job': fail, 'on-issue': fail } });
  await send();
  await queue.push({ body: { n: 2 } });
  await queue.push({ body: { n: 3 }, delayInSeconds: 600 });
  await settle();
  const base = { attempts: 1, lastError: 'not today', acceptedAt: expect.any(String) };
  expect(desk.list()).toMatchObject([
    { ...base, kind: 'consumer', name: 'jobs', state: 'retrying', payload: { body: { n: 2 } } },
    { kind: 'consumer', moduleKey: 'jobs-consumer', state: 'waiting', attempts: 0 },
    { ...base, kind: 'trigger', name: TRIGGER_EVENT, state: 'failed', payload: { n: 1 } },
  ]);
  const [, waiting] = desk.list();
  expect(Date.parse(waiting?.dueAt ?? '') - clock.now()).toBeGreaterThan(590_000);
});

test('one can be delivered at once, before its time and during a pause', async () => {
  const { settle, desk, runs } = await open({ settings: { paused: true, dropped: 1, platformLimited: 1 } });
  await send();
  await queue.push({ body: {}, delayInSeconds: 600 });
  expect(await desk.act(idOf(1), 'deliver')).toBe(true);
  await settle();
  expect(runs.map(({ kind }) => kind)).toEqual(['consumer']);
  expect(desk.list().map(({ state }) => state)).toEqual(['waiting', 'done']);
});

test('one can be dropped: it is never delivered', async () => {
  const { settle, desk, runs, change } = await open({ settings: { paused: true } });
  await send(1);
  await send(2);
  expect(await desk.act(idOf(0), 'drop')).toBe(true);
  change({ paused: false });
  await settle();
  expect(runs).toHaveLength(1);
  expect(desk.list()).toMatchObject([
    { state: 'done', payload: { n: 2 } },
    { state: 'dropped', payload: { n: 1 }, lastError: 'dropped by hand' },
  ]);
});

test('one that has ended can be delivered again from the beginning', async () => {
  const { settle, desk, runs } = await open();
  const { jobId } = await queue.push({ body: { n: 1 } });
  await settle();
  expect(await desk.act(idOf(0), 'again')).toBe(true);
  await settle();
  expect(runs).toHaveLength(2);
  expect(runs[1]?.args).toEqual(runs[0]?.args);
  expect(await queue.getStats(jobId)).toEqual({ success: 2, inProgress: 0, failed: 0 });
});

test('what does not exist or has ended can be neither delivered nor dropped', async () => {
  const { settle, desk } = await open();
  await send();
  await settle();
  expect(await desk.act(idOf(0), 'deliver')).toBe(false);
  expect(await desk.act(idOf(0), 'drop')).toBe(false);
  expect(await desk.act(4711, 'again')).toBe(false);
});

test('what has failed is still known after a restart', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-'));
  const functions = { 'on-issue': () => Promise.reject(new Error('gone')) };
  const first = await open({ functions, dataDir });
  await send();
  await first.settle();
  await first.close();
  const { desk } = await open({ dataDir });
  expect(desk.list()).toMatchObject([{ state: 'failed', lastError: 'gone' }]);
});

test('what waits for a trigger goes to the function that it names now, and is given up when there is none', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'desk-'));
  const first = await open({ dataDir, settings: { paused: true } });
  await send(1);
  await first.close();
  const renamed = { key: 'issue-trigger', events: [TRIGGER_EVENT], function: 'renamed' };
  const functions = [{ key: 'renamed', handler: 'index.renamed' }];
  const second = await open({ dataDir, modules: { trigger: [renamed], function: functions } });
  await second.settle();
  expect(second.runs).toMatchObject([{ functionName: 'renamed' }]);
  second.change({ paused: true });
  await send(2);
  await second.close();
  const third = await open({ dataDir, modules: { trigger: [] } });
  await third.settle();
  expect(third.runs).toEqual([]);
  expect(third.desk.list()).toMatchObject([
    { state: 'failed', lastError: expect.stringContaining('no trigger "issue-trigger" any more') },
  ]);
});
