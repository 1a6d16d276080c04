import type { Host } from '../../../local/forge/host-interface';
import { call, startFixture } from './support/start-fixture';

const user = 'person-2';
let host: Host;

beforeAll(async () => {
  host = await startFixture({ settings: { calls: { limits: { shortFunctionMs: 400 } } } });
});
afterAll(() => host.close());

test('an endless loop is cut off in words, and the host goes on', async () => {
  await expect(call(host, user, 'loop')).rejects.toThrow(
    'There was an error invoking the function - Function timed out. Limit of 0.40 seconds',
  );
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => call(host, user, 'now').catch(() => 'lost')),
  );
  expect(answers.filter((answer) => answer !== 'lost').length).toBeGreaterThan(0);
  expect(await host.idle()).toMatchObject({ idle: true });
});

test('after a loop both workers take calls again', async () => {
  await Promise.all([call(host, user, 'loop').catch(() => null), call(host, user, 'loop').catch(() => null)]);
  // The stuck workers are ended within a moment of the time-out; until then a call may share their fate.
  let answer: unknown;
  for (let attempt = 0; attempt < 10 && answer === undefined; attempt++) {
    answer = await call(host, user, 'whoami').catch(() => undefined);
  }
  expect(answer).toMatchObject({ context: user });
});

test('code that waits too long is late but does not end its neighbours', async () => {
  const slow = call(host, user, 'wait', { ms: 700 });
  await expect(slow).rejects.toThrow('Function timed out');
  expect(await call(host, user, 'whoami')).toMatchObject({ context: user });
});
