import {
  InvalidPushSettingsError,
  InvocationError,
  InvocationErrorCode,
  InvocationLimitReachedError,
  PartialSuccessError,
  PayloadTooBigError,
  Queue,
  RateLimitError,
  TooManyEventsError,
} from '@forge/events';
import type { DELIVERY_LIMITS } from '../../../../local/forge/deliveries/limits';
import { checkSchedules } from '../../../../local/forge/deliveries/schedule-limits';
import {
  type OpenDeliveriesOptions,
  type OpenedDeliveries,
  openDeliveries,
  TRIGGER_EVENT,
} from './support/open-deliveries';

const KB = 1024;
const HOUR = 3_600_000;
const SECOND = 1000;

let opened: OpenedDeliveries;
async function open(options?: OpenDeliveriesOptions): Promise<OpenedDeliveries> {
  opened = await openDeliveries(options);
  return opened;
}
afterEach(() => opened?.close());

const queue = new Queue({ key: 'jobs' });
const job = (n = 0) => ({ body: { n } });
/** An event of so many bytes, as it is counted. */
function eventOf(bytes: number) {
  return { body: { text: 'x'.repeat(bytes - JSON.stringify({ body: { text: '' } }).length) } };
}
const issueEvent = (payload: Record<string, unknown> = {}) => ({
  eventType: TRIGGER_EVENT,
  payload,
  causedBy: { kind: 'user' as const, accountId: 'person-1' },
});
const retryIn = (retryAfter: number, retryData?: unknown) =>
  new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST, retryData });

/** Fails the type check when a row of the table has no test. */
const TESTS: Record<keyof typeof DELIVERY_LIMITS, [string, () => Promise<void>]> = {
  eventsPerPush: [
    'a push of more than 50 events is refused, by the SDK and without it',
    async () => {
      const { queueCall } = await open();
      const payload = Array.from({ length: 51 }, (_, n) => job(n));
      await expect(queue.push(payload)).rejects.toThrow(TooManyEventsError);
      expect(await queue.push(payload.slice(1))).toEqual({ jobId: expect.any(String) });
      const raw = { queueName: 'jobs', jobId: 'j', payload };
      expect((await queueCall('/webhook/queue/publish/x', raw, 'o'))?.status).toBe(400);
    },
  ],
  bytesPerPush: [
    'a push of more than 200 KB is refused, by the SDK and without it',
    async () => {
      const { queueCall } = await open();
      const payload = [eventOf(200 * KB)];
      await expect(queue.push(payload)).rejects.toThrow(PayloadTooBigError);
      expect(await queue.push(eventOf(200 * KB - 2))).toEqual({ jobId: expect.any(String) });
      const raw = { queueName: 'jobs', jobId: 'j', payload };
      const reply = await queueCall('/webhook/queue/publish/x', raw, 'o');
      expect(reply?.status).toBe(413);
      expect(reply?.body).toContain('200KB');
    },
  ],
  bytesForLongConsumer: [
    'a consumer that may run long gets no event above 100 KB; the others of the push are taken',
    async () => {
      const { runs, settle } = await open({ modules: withTimeout(56) });
      const large = eventOf(100 * KB + 1);
      const failed = await queue.push([job(1), large, eventOf(90 * KB)]).catch((error: Error) => error);
      expect(failed).toBeInstanceOf(PartialSuccessError);
      if (!(failed instanceof PartialSuccessError)) return;
      expect(failed.failedEvents).toMatchObject([
        { errorMessage: expect.stringContaining('100KB'), payload: large },
      ]);
      expect(await queue.getStats(failed.result.jobId)).toMatchObject({ failed: 0 });
      await settle();
      expect(runs).toHaveLength(2);
    },
  ],
  longConsumer: [
    'a consumer that may run 55 seconds takes larger events',
    async () => {
      await open({ modules: withTimeout(55) });
      expect(await queue.push(eventOf(150 * KB))).toEqual({ jobId: expect.any(String) });
    },
  ],
  delay: [
    'a job can wait 900 seconds, not longer',
    async () => {
      const { clock, runs, settle, queueCall } = await open();
      const late = { ...job(), delayInSeconds: 901 };
      await expect(queue.push(late)).rejects.toThrow(InvalidPushSettingsError);
      const raw = { queueName: 'jobs', jobId: 'j', payload: [late] };
      expect((await queueCall('/webhook/queue/publish/x', raw, 'o'))?.status).toBe(400);
      await queue.push({ ...job(), delayInSeconds: 900 });
      clock.advance(890 * SECOND);
      await settle();
      expect(runs).toHaveLength(0);
      clock.advance(10 * SECOND);
      await settle();
      expect(runs).toHaveLength(1);
    },
  ],
  eventsPerMinute: [
    '500 events can be pushed in a minute; the push that exceeds them is refused whole',
    async () => {
      const { clock } = await open({ settings: { paused: true } });
      const fifty = Array.from({ length: 50 }, (_, n) => job(n));
      for (let n = 0; n < 9; n++) await queue.push(fifty);
      await queue.push(fifty.slice(1));
      await expect(queue.push([job(), job()])).rejects.toThrow(RateLimitError);
      await queue.push(job());
      await expect(queue.push(job())).rejects.toThrow('Too many requests.');
      clock.advance(60 * SECOND);
      expect(await queue.push(fifty)).toEqual({ jobId: expect.any(String) });
    },
  ],
  pushesPerChain: [
    'jobs that push jobs are stopped after 1000 pushes, all branches together',
    async () => {
      const errors: Error[] = [];
      const onJob = async () => {
        await queue.push(job()).catch((error: Error) => errors.push(error));
      };
      const { asInvocation, settle, runs } = await open({
        functions: { 'on-job': onJob },
        settings: { pushedEventsPerMinute: 10_000 },
      });
      await asInvocation(() => Promise.all([queue.push(job()), queue.push(job())]));
      await settle();
      expect(runs).toHaveLength(1000);
      expect(errors).toHaveLength(2);
      expect(errors[0]).toBeInstanceOf(InvocationLimitReachedError);
      await expect(asInvocation(() => queue.push(job()))).resolves.toBeDefined();
    },
  ],
  retention: [
    'a job that fails is tried again until 24 hours have passed',
    async () => {
      const onJob = () => Promise.reject(new Error('poison'));
      const { clock, settle, desk } = await open({ functions: { 'on-job': onJob } });
      const { jobId } = await queue.push(job());
      await settle();
      for (let quarter = 0; quarter < 94; quarter++) {
        clock.advance(HOUR / 4);
        await settle();
      }
      expect(desk.list()).toMatchObject([{ state: 'retrying', attempts: 95, lastError: 'poison' }]);
      clock.advance(HOUR / 4);
      await settle();
      expect(desk.list()).toMatchObject([{ state: 'failed' }]);
      expect(await queue.getStats(jobId)).toEqual({ success: 0, inProgress: 0, failed: 1 });
    },
  ],
  platformRetention: [
    'a job which the platform fails to run is kept 72 hours longer, and is told of no retry of its own',
    async () => {
      const { clock, settle, change, runs } = await open({ settings: { platformLimited: 1 } });
      await queue.push(job());
      await settle();
      clock.advance(90 * HOUR);
      await settle();
      change({ platformLimited: 0 });
      clock.advance(HOUR);
      await settle();
      expect(runs).toMatchObject([
        {
          args: [
            { retryContext: { retryCount: 0, retryReason: 'FUNCTION_PLATFORM_RATE_LIMITED' } },
            expect.anything(),
          ],
        },
      ]);
    },
  ],
  retryAfter: [
    'a wait of more than 900 seconds for a retry becomes 900',
    async () => {
      const { clock, settle, runs } = await open({ functions: { 'on-issue': () => retryIn(5000) } });
      await opened.accept(issueEvent());
      opened.wake();
      await settle();
      clock.advance(890 * SECOND);
      await settle();
      expect(runs).toHaveLength(1);
      clock.advance(10 * SECOND);
      await settle();
      expect(runs).toHaveLength(2);
    },
  ],
  retryData: [
    'an event that leaves itself more than 4 KB for the next attempt is given up',
    async () => {
      const data = { text: 'x'.repeat(4 * KB) };
      const { settle, desk } = await open({ functions: { 'on-issue': () => retryIn(1, data) } });
      await opened.accept(issueEvent());
      opened.wake();
      await settle();
      expect(desk.list()).toMatchObject([{ state: 'failed', lastError: expect.stringContaining('4 KB') }]);
    },
  ],
  retriesOfTrigger: [
    'an event is tried again four times',
    async () => {
      const { clock, settle, runs, desk } = await open({ functions: { 'on-issue': () => retryIn(1) } });
      await opened.accept(issueEvent());
      opened.wake();
      await settle();
      for (let n = 0; n < 6; n++) {
        clock.advance(900 * SECOND);
        await settle();
      }
      expect(runs).toHaveLength(5);
      expect(desk.list()).toMatchObject([{ state: 'failed', attempts: 5 }]);
    },
  ],
  eventBytes: [
    'an event above 200 KB is not delivered, and the developer is told',
    async () => {
      const { settle, runs, printed, desk } = await open();
      await opened.accept(issueEvent({ text: 'x'.repeat(200 * KB) }));
      opened.wake();
      await settle();
      expect(runs).toHaveLength(0);
      expect(printed).toEqual([
        expect.stringMatching(/issue-trigger: avi:jira:updated:issue is not delivered.*200 KB/),
      ]);
      expect(desk.list()).toMatchObject([{ state: 'dropped', name: TRIGGER_EVENT }]);
    },
  ],
  schedules: [
    'a manifest with six scheduled triggers is refused',
    async () => {
      const six = Array.from({ length: 6 }, (_, n) => ({ key: `s${n}`, function: 'f', interval: 'day' }));
      expect(() => checkSchedules(six)).toThrow('6 scheduled triggers, Forge allows 5');
      expect(() => checkSchedules(six.slice(1))).not.toThrow();
      await expect(openDeliveries({ modules: { scheduledTrigger: six } })).rejects.toThrow('Forge allows 5');
    },
  ],
  fiveMinuteSchedules: [
    'a manifest with two scheduled triggers of five minutes is refused',
    async () => {
      const two = ['a', 'b'].map((key) => ({ key, function: 'f', interval: 'fiveMinute' }));
      expect(() => checkSchedules(two)).toThrow('fiveMinute (a, b), Forge allows 1');
      expect(() => checkSchedules(two.slice(1))).not.toThrow();
    },
  ],
};

function withTimeout(timeoutSeconds: number): Record<string, unknown> {
  return {
    consumer: [{ key: 'jobs-consumer', queue: 'jobs', function: 'on-job' }],
    function: [{ key: 'on-job', handler: 'index.onJob', timeoutSeconds }],
  };
}

test.each(Object.values(TESTS))('%s', (_, check) => check());
