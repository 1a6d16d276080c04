import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue } from '@forge/events';
import { createClock } from '../../../../local/forge/clock';
import { type OpenDeliveriesOptions, type OpenedDeliveries, openDeliveries } from './support/open-deliveries';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const queue = new Queue({ key: 'jobs' });
let opened: OpenedDeliveries;
async function open(options: OpenDeliveriesOptions = {}): Promise<OpenedDeliveries> {
  opened = await openDeliveries(options);
  return opened;
}
afterEach(() => opened.close());

function scheduled(...intervals: string[]): Record<string, unknown> {
  return {
    scheduledTrigger: intervals.map((interval) => ({ key: `every-${interval}`, function: 'run', interval })),
    function: [{ key: 'run', handler: 'index.run' }],
  };
}
const ALL = scheduled('fiveMinute', 'hour', 'day', 'week');

/** How often each ran since the last look. */
function ran(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { moduleKey } of opened.runs.splice(0)) counts[moduleKey] = (counts[moduleKey] ?? 0) + 1;
  return counts;
}
async function advance(ms: number): Promise<Record<string, number>> {
  opened.clock.advance(ms);
  await opened.settle();
  return ran();
}

test('a clock that is put forward brings what is due', async () => {
  await open();
  await queue.push({ body: {}, delayInSeconds: 600 });
  expect(await advance(5 * MINUTE)).toEqual({});
  expect(await advance(5 * MINUTE)).toEqual({ 'jobs-consumer': 1 });
});

test('a clock that is put back makes nothing wait longer than it was meant to', async () => {
  const { clock } = await open({ clock: createClock(30 * DAY) });
  await queue.push({ body: {}, delayInSeconds: 600 });
  clock.reset();
  await opened.settle();
  expect(ran()).toEqual({});
  expect(await advance(10 * MINUTE)).toEqual({ 'jobs-consumer': 1 });
});

test('a host that starts at an earlier time than it ended does not wait for that time to come again', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'clock-'));
  await open({ dataDir, clock: createClock(30 * DAY) });
  await queue.push({ body: {}, delayInSeconds: 600 });
  await opened.close();
  await open({ dataDir });
  expect(await advance(10 * MINUTE)).toEqual({ 'jobs-consumer': 1 });
});

test('schedules run five minutes after the start and then once per interval', async () => {
  await open({ modules: ALL });
  expect(await advance(4 * MINUTE)).toEqual({});
  const once = { 'every-fiveMinute': 1, 'every-hour': 1, 'every-day': 1, 'every-week': 1 };
  expect(await advance(MINUTE)).toEqual(once);
  expect(await advance(5 * MINUTE)).toEqual({ 'every-fiveMinute': 1 });
  expect(await advance(55 * MINUTE)).toEqual({ 'every-fiveMinute': 1, 'every-hour': 1 });
  expect(await advance(6 * DAY + 23 * HOUR)).toEqual(once);
});

test('a schedule keeps its minute of the hour, however late a run was', async () => {
  await open({ modules: scheduled('hour') });
  await advance(5 * MINUTE);
  expect(await advance(70 * MINUTE)).toEqual({ 'every-hour': 1 });
  expect(await advance(49 * MINUTE)).toEqual({});
  expect(await advance(MINUTE)).toEqual({ 'every-hour': 1 });
});

test('a jump back runs no schedule again, and does not stop it for as long', async () => {
  await open({ modules: scheduled('day') });
  await advance(5 * MINUTE);
  expect(await advance(DAY)).toEqual({ 'every-day': 1 });
  expect(await advance(-DAY)).toEqual({});
  expect(await advance(-300 * DAY)).toEqual({});
  expect(await advance(DAY)).toEqual({ 'every-day': 1 });
});

test('what was missed while the host was off runs once at the next start', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'clock-'));
  await open({ dataDir, modules: scheduled('hour') });
  await advance(5 * MINUTE);
  await opened.close();
  await open({ dataDir, modules: scheduled('hour'), clock: createClock(DAY) });
  await opened.settle();
  expect(ran()).toEqual({ 'every-hour': 1 });
});

test('a changed scheduled trigger begins all of them anew', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'clock-'));
  await open({ dataDir, modules: scheduled('day', 'hour') });
  await advance(5 * MINUTE);
  await opened.close();
  await open({ dataDir, modules: scheduled('day', 'week'), clock: createClock(5 * MINUTE) });
  expect(await advance(4 * MINUTE)).toEqual({});
  expect(await advance(MINUTE)).toEqual({ 'every-day': 1, 'every-week': 1 });
});

test('a scheduled trigger that fails is not tried again before its next time', async () => {
  const functions = { run: () => Promise.reject(new Error('no luck')) };
  const { printed } = await open({ modules: scheduled('hour'), functions });
  expect(await advance(5 * MINUTE)).toEqual({ 'every-hour': 1 });
  expect(printed).toEqual([expect.stringContaining('every-hour: no luck')]);
  expect(await advance(59 * MINUTE)).toEqual({});
});

test('a scheduled trigger is told its module and nobody as its person', async () => {
  const { runs, clock, settle } = await open({ modules: scheduled('day') });
  clock.advance(5 * MINUTE);
  await settle();
  expect(runs).toMatchObject([
    {
      kind: 'scheduledTrigger',
      accountId: undefined,
      args: [{ context: { cloudId: expect.any(String), moduleKey: 'every-day' } }, expect.anything()],
    },
  ]);
  expect(runs[0]?.args[1]).not.toHaveProperty('principal');
});
