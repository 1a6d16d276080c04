import { InvocationError, InvocationErrorCode, JobDoesNotExistError, Queue } from '@forge/events';
import {
  type AppFunction,
  type OpenDeliveriesOptions,
  type OpenedDeliveries,
  openDeliveries,
  outOfMemory,
  TRIGGER_EVENT,
  timedOut,
} from './support/open-deliveries';

const queue = new Queue({ key: 'jobs' });
let opened: OpenedDeliveries;
async function open(options: OpenDeliveriesOptions = {}): Promise<OpenedDeliveries> {
  opened = await openDeliveries(options);
  return opened;
}
afterEach(() => opened.close());

async function send(): Promise<void> {
  const causedBy = { kind: 'user' as const, accountId: 'person-1' };
  await opened.accept({ eventType: TRIGGER_EVENT, payload: {}, causedBy });
  opened.wake();
}
/** What each attempt was told of those before it. */
function contexts(kind?: 'trigger' | 'consumer'): unknown[] {
  const runs = opened.runs.filter((run) => kind === undefined || run.kind === kind);
  return runs.map(({ args: [event] }) => (event as { retryContext?: unknown }).retryContext);
}
async function later(seconds: number): Promise<void> {
  opened.clock.advance(seconds * 1000);
  await opened.settle();
}
const askFor = (retryData?: unknown) =>
  new InvocationError({
    retryAfter: 1,
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
    retryData,
  });
const fails =
  (outcome: unknown): AppFunction =>
  () => {
    throw outcome;
  };

test.each<[string, AppFunction, boolean, string]>([
  ['returns InvocationError', () => askFor(), true, 'FUNCTION_UPSTREAM_RATE_LIMITED'],
  ['times out', fails(timedOut), true, 'FUNCTION_TIME_OUT'],
  ['runs out of memory', fails(outOfMemory), true, 'FUNCTION_OUT_OF_MEMORY'],
  ['throws', fails(new Error('bug')), false, 'FUNCTION_PLATFORM_UNKNOWN_ERROR'],
  ['throws InvocationError', fails(askFor()), false, 'FUNCTION_PLATFORM_UNKNOWN_ERROR'],
])('of what %s, a trigger and a consumer have their own retries', async (_, fn, triggerRetries, reason) => {
  const { settle } = await open({ functions: { 'on-job': fn, 'on-issue': fn } });
  await send();
  await settle();
  await later(5);
  const ofTrigger = triggerRetries ? [undefined, { retryCount: 1, retryReason: reason }] : [undefined];
  expect(contexts('trigger')).toEqual(ofTrigger);
  await queue.push({ body: {} });
  await settle();
  await later(1);
  expect(contexts('consumer')).toEqual([
    undefined,
    {
      retryCount: 1,
      retryReason: reason,
      retentionWindow: { startTime: expect.any(String), remainingTimeMs: expect.any(Number) },
    },
  ]);
});

test('a consumer waits ever longer, up to 15 minutes', async () => {
  const { settle, desk, clock } = await open({ functions: { 'on-job': fails(new Error('poison')) } });
  await queue.push({ body: {} });
  await settle();
  const waits: number[] = [];
  for (let n = 0; n < 12; n++) {
    const [job] = desk.list();
    waits.push(Math.round((Date.parse(job?.dueAt ?? '') - clock.now()) / 1000));
    await later(900);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
});

test.each<[string, unknown, unknown]>([
  ['an object', { page: 3 }, { retryData: { page: 3 } }],
  ['a list', [3], {}],
  ['a word', 'three', {}],
])('what a trigger leaves itself is given back only if it is an object: %s', async (_, data, told) => {
  const { settle } = await open({ functions: { 'on-issue': () => askFor(data) } });
  await send();
  await settle();
  await later(1);
  expect(contexts()[1]).toEqual({
    retryCount: 1,
    retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
    ...(told as object),
  });
});

test('what a consumer leaves itself may be anything', async () => {
  const { settle } = await open({ functions: { 'on-job': () => askFor('three') } });
  await queue.push({ body: {} });
  await settle();
  await later(1);
  expect(contexts()[1]).toMatchObject({ retryData: 'three' });
});

test('a job knows its queue, its delay and its concurrency key', async () => {
  const { settle, runs } = await open();
  const concurrency = { key: 'k', limit: 2 };
  const { jobId } = await queue.push({ body: { n: 1 }, delayInSeconds: 5, concurrency });
  await later(5);
  await settle();
  expect(runs[0]?.args[0]).toEqual({
    body: { n: 1 },
    queueName: 'jobs',
    jobId,
    eventId: expect.any(String),
    delayInSeconds: 5,
    concurrency,
  });
});

test('a concurrency key holds over queues; without one, jobs run together', async () => {
  const most: Record<string, number> = { limited: 0, free: 0 };
  const under: Record<string, number> = { limited: 0, free: 0 };
  const work = async ({ body: { kind } }: { body: { kind: string } }) => {
    under[kind] = (under[kind] ?? 0) + 1;
    most[kind] = Math.max(most[kind] ?? 0, under[kind] ?? 0);
    await new Promise(setImmediate);
    under[kind] = (under[kind] ?? 0) - 1;
  };
  const { settle } = await open({
    functions: { 'on-job': work, 'on-other': work },
    modules: {
      consumer: [
        { key: 'jobs-consumer', queue: 'jobs', function: 'on-job' },
        { key: 'other-consumer', queue: 'other', function: 'on-other' },
      ],
      function: [
        { key: 'on-job', handler: 'index.onJob' },
        { key: 'on-other', handler: 'index.onOther' },
      ],
    },
  });
  const limited = { body: { kind: 'limited' }, concurrency: { key: 'k', limit: 2 } };
  const free = { body: { kind: 'free' } };
  await Promise.all([
    queue.push([limited, limited, limited, free, free, free, free]),
    new Queue({ key: 'other' }).push([limited, limited, limited]),
  ]);
  await settle();
  expect(most.limited).toBe(2);
  expect(most.free).toBeGreaterThan(2);
});

test('a cancelled job is not tried again, even if it ran at that moment', async () => {
  const cancelItself = async ({ jobId }: { jobId: string }) => {
    await queue.cancel(jobId);
    throw new Error('half done');
  };
  const { settle, desk } = await open({ functions: { 'on-job': cancelItself } });
  const { jobId } = await queue.push([{ body: {} }, { body: {}, delayInSeconds: 60 }]);
  await settle();
  await later(900);
  expect(opened.runs).toHaveLength(1);
  expect(
    desk
      .list()
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['cancelled', 'failed']);
  expect(await queue.getStats(jobId)).toEqual({ success: 0, inProgress: 0, failed: 1 });
});

test('a job that was never pushed is unknown', async () => {
  await open();
  await expect(queue.getStats('no-such-job')).rejects.toThrow(JobDoesNotExistError);
  await expect(queue.cancel('no-such-job')).rejects.toThrow(JobDoesNotExistError);
});
