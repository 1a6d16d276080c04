import { PartialSuccessError, Queue } from '@forge/events';
import {
  type OpenDeliveriesOptions,
  type OpenedDeliveries,
  openDeliveries,
  TRIGGER_EVENT,
} from './support/open-deliveries';

const queue = new Queue({ key: 'jobs' });
let opened: OpenedDeliveries;
let seen: unknown[];

/** Jobs and events leave their number in `seen`. */
async function open(options: OpenDeliveriesOptions = {}): Promise<OpenedDeliveries> {
  seen = [];
  const note = ({ body, n }: { body?: { n: number }; n?: number }) => void seen.push(body?.n ?? n);
  opened = await openDeliveries({ functions: { 'on-job': note, 'on-issue': note }, ...options });
  return opened;
}
afterEach(() => opened.close());

async function send(...numbers: number[]): Promise<void> {
  for (const n of numbers) {
    const causedBy = { kind: 'user' as const, accountId: 'person-1' };
    await opened.accept({ eventType: TRIGGER_EVENT, payload: { n }, causedBy });
  }
  opened.wake();
}
const push = (...numbers: number[]) => queue.push(numbers.map((n) => ({ body: { n } })));
const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test('events come as late as the setting says, and jobs as late as theirs', async () => {
  const { clock, settle } = await open({ settings: { delayMs: 180_000, jobDelayMs: 60_000 } });
  await send(1);
  await push(2);
  clock.advance(59_000);
  await settle();
  expect(seen).toEqual([]);
  clock.advance(1_000);
  await settle();
  expect(seen).toEqual([2]);
  clock.advance(120_000);
  await settle();
  expect(seen).toEqual([2, 1]);
});

test('events of a trigger come in their order, and one after the other', async () => {
  let under = 0;
  const most: number[] = [];
  const onIssue = async ({ n }: { n: number }) => {
    most.push(++under);
    await new Promise(setImmediate);
    under -= 1;
    seen.push(n);
  };
  const { settle } = await open({ functions: { 'on-issue': onIssue } });
  await send(...TEN);
  await settle();
  expect(seen).toEqual(TEN);
  expect(Math.max(...most)).toBe(1);
  opened.change({ overlapping: true });
  await send(...TEN);
  await settle();
  expect(Math.max(...most)).toBeGreaterThan(1);
});

test('a pause holds everything back; what was held back comes when it ends', async () => {
  const { settle, change, pending } = await open({ settings: { paused: true } });
  await send(1);
  await push(2);
  await settle();
  expect(seen).toEqual([]);
  expect(pending()).toEqual([]);
  change({ paused: false });
  await settle();
  expect(seen).toEqual([1, 2]);
});

test('shuffled events and jobs come in another order, the same one with the same seed', async () => {
  const orders: unknown[] = [];
  for (const seed of [1, 1, 2]) {
    const { settle, change, close } = await open({ settings: { paused: true, shuffled: true, seed } });
    await send(...TEN);
    await push(...TEN.map((n) => n + 10));
    change({ paused: false });
    await settle();
    orders.push(seen);
    if (orders.length < 3) await close();
  }
  expect(orders[0]).not.toEqual([...TEN, ...TEN.map((n) => n + 10)]);
  expect(orders[1]).toEqual(orders[0]);
  expect(orders[2]).not.toEqual(orders[0]);
  expect([...(orders[2] as number[])].sort((a, b) => a - b)).toHaveLength(20);
});

test('a share of events and jobs comes twice; nothing tells the second time from the first', async () => {
  const payloads: unknown[] = [];
  const note = (event: unknown) => void payloads.push(event);
  const functions = { 'on-job': note, 'on-issue': note };
  const { settle } = await open({ functions, settings: { doubled: 1 } });
  await send(1);
  const { jobId } = await push(2);
  await settle();
  expect(payloads).toHaveLength(4);
  expect(new Set(payloads.map((payload) => JSON.stringify(payload))).size).toBe(2);
  expect(await queue.getStats(jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
});

test('a share between none and all hits about so many, and the same ones again', async () => {
  const counts: number[] = [];
  for (const _ of [1, 2]) {
    const { settle, close } = await open({ settings: { dropped: 0.3 } });
    for (let n = 0; n < 4; n++) await push(...Array.from({ length: 50 }, (_, item) => item));
    await settle();
    counts.push(seen.length);
    if (counts.length < 2) await close();
  }
  expect(counts[0]).toBeGreaterThan(110);
  expect(counts[0]).toBeLessThan(170);
  expect(counts[1]).toBe(counts[0]);
});

test('what is dropped is never delivered, and said to be so', async () => {
  const { settle, desk } = await open({ settings: { dropped: 1 } });
  await send(1);
  await settle();
  expect(seen).toEqual([]);
  expect(desk.list()).toMatchObject([
    { state: 'dropped', lastError: expect.stringContaining('deliveries.dropped') },
  ]);
});

test('a limit of the platform ends attempts before the function runs; both kinds are tried again', async () => {
  const { clock, settle, change } = await open({ settings: { platformLimited: 1 } });
  await send(1);
  await push(2);
  await settle();
  expect(seen).toEqual([]);
  change({ platformLimited: 0 });
  clock.advance(2_000);
  await settle();
  expect(seen).toEqual([1, 2]);
});

test('a push can be taken in part', async () => {
  const { settle } = await open({ settings: { refusedPushes: 0.5 } });
  const failed = await push(...TEN).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(PartialSuccessError);
  if (!(failed instanceof PartialSuccessError)) return;
  await settle();
  const lost = failed.failedEvents.map(
    (event) => (event as unknown as { payload: { body: { n: number } } }).payload.body.n,
  );
  expect(lost.length).toBeGreaterThan(0);
  expect([...seen, ...lost].sort((a, b) => Number(a) - Number(b))).toEqual(TEN);
  expect(await queue.getStats(failed.result.jobId)).toMatchObject({ success: TEN.length - lost.length });
});
