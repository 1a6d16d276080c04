import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { createFollower, type Follower } from '../../../static/app/src/client/live/follow';
import { readers } from '../../../static/app/src/client/live/readers';

let client: QueryClient;
let follower: Follower;
let reads: string[];
let writing: boolean;
let hidden: boolean;
const stops: (() => void)[] = [];

/** Something on the screen: its data is the id of an objective; counts how often it is read. */
async function show(name: string, id: string, meta: { live: string[] } | undefined = undefined) {
  const observer = new QueryObserver(client, {
    queryKey: [name, id],
    queryFn: async () => {
      reads.push(name);
      return { id };
    },
    staleTime: 60_000,
    ...(meta ? { meta } : {}),
  });
  stops.push(observer.subscribe(() => undefined));
  await jest.advanceTimersByTimeAsync(0);
  reads.length = 0;
}
const tell = (...changed: string[]) => follower.heard({ changed });
/** Long enough for what was heard to be read, twice over. */
const wait = (ms = 3_000) => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  jest.useFakeTimers({ now: Date.UTC(2026, 1, 10) });
  client = new QueryClient();
  reads = [];
  writing = false;
  hidden = false;
  follower = createFollower({
    client,
    isWriting: () => writing,
    isHidden: () => hidden,
    random: () => 0.5,
  });
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  client.clear();
  readers.clear();
  jest.useRealTimers();
});

test('what shows a changed row is read again within the two seconds, and nothing else', async () => {
  await show('objective', 'a');
  await show('reviews', 'b');
  tell('objective:a@2');
  await wait(500);
  expect(reads).toEqual(['objective']);
});

test('messages of one moment are answered by one reading', async () => {
  await show('objective', 'a');
  tell('objective:a@2');
  tell('objective:a@3');
  tell('objective:a@4');
  await wait();
  expect(reads).toEqual(['objective']);
});

test('a row that never stops changing is read ever more seldom, and its last change is not missed', async () => {
  await show('objective', 'a');
  for (let version = 2; version < 602; version += 1) {
    tell(`objective:a@${version}`);
    await wait(100);
  }
  // Begun a second apart, then 2, 4, 8, 16 and 30.
  expect(reads).toHaveLength(6);
  await wait(60_000);
  expect(reads).toHaveLength(7);
  tell('objective:a@601');
  await wait();
  expect(reads).toHaveLength(7);
  await wait(120_000);
  tell('objective:a@602');
  await wait(500);
  expect(reads).toHaveLength(8);
});

test('the same or an older message again is no news; without a version it always is', async () => {
  await show('objective', 'a');
  tell('objective:a@5');
  await wait();
  tell('objective:a@5', 'objective:a@4');
  await wait();
  expect(reads).toHaveLength(1);
  tell('objective:a@0');
  await wait();
  tell('objective:a@0');
  await wait();
  expect(reads).toHaveLength(3);
});

test('what a save of this page changed is not read: its answer is in the cache', async () => {
  await show('objective', 'a');
  writing = true;
  // The message may come before the answer of the save that made it.
  tell('objective:a@2');
  await wait();
  follower.ownChanges({ changed: ['objective:a@2'] });
  writing = false;
  await wait();
  expect(reads).toEqual([]);
  tell('objective:a@3');
  await wait();
  expect(reads).toEqual(['objective']);
});

test('a page that nobody sees reads when it is seen again', async () => {
  await show('objective', 'a');
  hidden = true;
  tell('objective:a@2');
  await wait();
  expect(reads).toEqual([]);
  hidden = false;
  follower.returned();
  await wait();
  expect(reads).toEqual(['objective']);
});

test('a query that is not on the screen is only marked, and read when it comes there', async () => {
  await show('objective', 'a');
  for (const stop of stops.splice(0)) stop();
  tell('objective:a@2');
  await wait();
  expect(reads).toEqual([]);
  expect(client.getQueryState(['objective', 'a'])?.isInvalidated).toBe(true);
});

test('a reader of its own takes the place of reading it all; where it cannot, all is read', async () => {
  await show('overview', 'team-1');
  const rows = { cycleId: 'cycle-1', teams: [{ id: 'team-1' }] };
  client.setQueryData(['overview', 'team-1'], rows);
  const asked: string[] = [];
  let able = true;
  readers.set('overview', async (_client, _query, rows) => {
    asked.push(...rows.map(({ name }) => name));
    return able;
  });
  tell('summary:team-1.cycle-1@2', 'objective:a@1');
  await wait();
  expect([asked, reads]).toEqual([['summary:team-1.cycle-1@2'], []]);
  able = false;
  tell('summary:team-1.cycle-1@3');
  await wait();
  expect(reads).toEqual(['overview']);
  client.setQueryData(['overview', 'team-1'], rows);
  readers.set('overview', () => Promise.reject(new Error('no answer')));
  tell('summary:team-1.cycle-1@4');
  await wait();
  expect(reads).toEqual(['overview', 'overview']);
});

test('everything is another: what follows is read, but not what was read just now, nor what does not follow', async () => {
  await show('objective', 'a');
  await show('settings', 'a');
  follower.heard({ changed: ['everything'] });
  await wait();
  expect(reads).toEqual([]);
  await wait(20_000);
  follower.heard({ changed: ['everything'] });
  await wait();
  expect(reads).toEqual(['objective']);
});
