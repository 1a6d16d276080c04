import { type Channel, createChannel } from '../../../static/app/src/client/live/channel';

const HOUR_MS = 3_600_000;
const BEGAN = Date.UTC(2026, 1, 10);

/** The other end: what was asked of it, and how to speak and break off. */
interface Attempt {
  readonly token: string;
  readonly replaySeconds: number;
  readonly hear: (payload: unknown) => void;
  readonly lost: () => void;
  left: boolean;
}
let attempts: Attempt[];
let refusing: boolean;
let heard: unknown[];
let readAll: number[];
let returned: number;
let asked: number;
let channel: Channel;
const last = (): Attempt => {
  const attempt = attempts.at(-1);
  if (!attempt) throw new Error('nobody subscribed');
  return attempt;
};
const ticket = (token = 'one') => ({ channel: 'changes', token, endsAt: Date.now() + HOUR_MS });
const wait = (ms: number) => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  jest.useFakeTimers({ now: BEGAN });
  attempts = [];
  heard = [];
  readAll = [];
  refusing = false;
  returned = 0;
  asked = 0;
  channel = createChannel({
    follower: {
      heard: (payload) => void heard.push(payload),
      ownChanges: () => undefined,
      readAll: (ms) => void readAll.push(ms),
      returned: () => {
        returned += 1;
      },
    },
    since: BEGAN - 3_000,
    async subscribe({ token }, replaySeconds, hear, lost) {
      if (refusing) throw new Error('RATE_LIMIT_EXCEEDED');
      const attempt: Attempt = { token, replaySeconds, hear, lost, left: false };
      attempts.push(attempt);
      return () => {
        attempt.left = true;
      };
    },
    askForTicket: () => {
      asked += 1;
    },
    random: () => 0,
  });
});
afterEach(() => jest.useRealTimers());

test('with a ticket it listens once, and asks for what was said since the page was opened', async () => {
  channel.ticketCame(ticket());
  await wait(0);
  channel.ticketCame(ticket('two'));
  await wait(0);
  expect(attempts).toHaveLength(1);
  expect(last()).toMatchObject({ token: 'one', replaySeconds: 4 });
  last().hear({ changed: ['objective:a@1'] });
  expect(heard).toEqual([{ changed: ['objective:a@1'] }]);
});

test('somebody who comes back to a page that listens reads what was kept for them, nothing more', async () => {
  channel.ticketCame(ticket());
  await wait(0);
  channel.returned();
  expect([returned, readAll]).toEqual([1, []]);
});

test('without a channel somebody who comes back reads all, more seldom each time', async () => {
  refusing = true;
  channel.ticketCame(ticket());
  await wait(0);
  const began = Date.now();
  const at: number[] = [];
  for (let second = 0; second < 130; second += 1) {
    const before = readAll.length;
    channel.returned();
    if (readAll.length > before) at.push((Date.now() - began) / 1000);
    await wait(1_000);
  }
  expect(at).toEqual([0, 2, 6, 14, 30, 62, 122]);
  expect(returned).toBe(0);
  expect(asked).toBeGreaterThan(0);
});

test('a page that never got a ticket reads when somebody comes back', () => {
  channel.returned();
  channel.returned();
  expect(readAll).toEqual([0]);
});

test('a channel that is lost is opened again after growing pauses, and what was missed is replayed', async () => {
  channel.ticketCame(ticket());
  await wait(30_000);
  refusing = true;
  last().lost();
  expect(last().left).toBe(true);
  await wait(5_000);
  refusing = false;
  await wait(9_000);
  expect(attempts).toHaveLength(1);
  await wait(1_000);
  expect(attempts).toHaveLength(2);
  expect(last().replaySeconds).toBe(16);
  expect(readAll).toEqual([]);
  attempts[0]?.hear('from a channel that was left');
  expect(heard).toEqual([]);
});

test('what was missed for longer than it can be replayed is read', async () => {
  channel.ticketCame(ticket());
  await wait(0);
  refusing = true;
  last().lost();
  await wait(200_000);
  refusing = false;
  await wait(300_000);
  expect(readAll).toEqual([0]);
  expect(attempts).toHaveLength(2);
});

test('a ticket that ends is used no more: the next call brings another', async () => {
  channel.ticketCame(ticket());
  await wait(HOUR_MS);
  expect(last().left).toBe(true);
  expect(attempts).toHaveLength(1);
  expect(asked).toBeGreaterThan(0);
  channel.returned();
  expect(readAll).toEqual([0]);
  channel.ticketCame(ticket('two'));
  await wait(0);
  expect(last()).toMatchObject({ token: 'two', left: false });
});

test('a machine that slept is not sure of its channel', async () => {
  channel.ticketCame(ticket());
  await wait(0);
  jest.setSystemTime(BEGAN + 600_000);
  await wait(40_000);
  expect(attempts[0]?.left).toBe(true);
  expect(attempts).toHaveLength(2);
});
