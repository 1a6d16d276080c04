import type { Host } from '../../../local/forge/host-interface';
import { call, startFixture } from './support/start-fixture';
import { PEOPLE } from './support/stub-site';

let host: Host;
const user = 'person-0';

beforeAll(async () => {
  host = await startFixture();
});
afterAll(() => host.close());

test('400 concurrent invocations of ten people never see another person', async () => {
  const calls = Array.from({ length: 400 }, (_, index) => PEOPLE[index % PEOPLE.length]?.accountId ?? '');
  const answers = await Promise.all(calls.map((accountId) => call(host, accountId, 'whoami')));
  expect(answers).toEqual(calls.map((id) => ({ context: id, before: id, after: id })));
});

test('a resolver gets its payload and the documented context', async () => {
  const answer = await host.invoke(user, {
    moduleKey: 'fixture-board',
    extension: { board: { id: '7' } },
    functionKey: 'echo',
    payload: { a: 1 },
  });
  expect(answer).toMatchObject({
    ok: true,
    body: {
      payload: { a: 1 },
      context: {
        accountId: user,
        accountType: 'licensed',
        cloudId: '6b0a7d5e-3c2f-4f58-9a41-0d8f5e7c1b23',
        environmentType: 'DEVELOPMENT',
        moduleKey: 'fixture-board',
        siteUrl: 'https://example.atlassian.net',
        extension: { type: 'jira:boardAction', board: { id: '7' } },
        installContext: 'ari:cloud:jira::site/6b0a7d5e-3c2f-4f58-9a41-0d8f5e7c1b23',
      },
    },
  });
});

test('of what a resolver throws only the message gets through', async () => {
  await expect(call(host, user, 'throw')).rejects.toThrow(
    'There was an error invoking the function - no such thing',
  );
});

test('an unknown function key, module or person is refused in words', async () => {
  await expect(call(host, user, 'missing')).rejects.toThrow("Resolver has no definition for 'missing'.");
  await expect(call(host, 'stranger', 'echo')).rejects.toThrow('The site has no user "stranger"');
  const answer = await host.invoke(user, { moduleKey: 'nope', extension: {}, functionKey: 'echo' });
  expect(answer).toMatchObject({ ok: false, status: 404 });
});

test('a resolver that returns nothing answers with an empty object', async () => {
  expect(await call(host, user, 'nothing')).toEqual({});
});

test('requests over 500 KB and answers over 5 MB do not pass', async () => {
  await expect(call(host, user, 'echo', 'x'.repeat(501 * 1024))).rejects.toThrow('500 KB');
  await expect(call(host, user, 'large')).rejects.toThrow('5 MB');
});

test('code that ends its process fails alone: the host goes on', async () => {
  await expect(call(host, user, 'exit')).rejects.toThrow('exited with code 3');
  expect(await call(host, user, 'whoami')).toMatchObject({ context: user });
});

test('no address outside can be fetched', async () => {
  await expect(call(host, user, 'egress')).rejects.toThrow('external fetch backend permissions');
});

test("the host's environment is hidden from the app", async () => {
  expect(await call(host, user, 'environment')).toEqual(['NODE_ENV']);
});

test('a call without its scope is refused as the gateway refuses it', async () => {
  expect(await call(host, user, 'board')).toEqual({
    status: 401,
    body: { code: 401, message: 'Unauthorized; scope does not match' },
  });
});

test('what an invocation cost is in its answer and in the log', async () => {
  await call(host, user, 'write', { key: 'k', value: 'v' });
  const [last] = host.log().slice(-1);
  expect(last).toMatchObject({ kind: 'resolver', functionKey: 'write', accountId: user, ok: true });
  expect(last?.storage.requests).toBe(1);
  expect(last?.storage.writtenBytes).toBeGreaterThan(0);
});

test('injected faults hit as often as asked', async () => {
  host.faults([
    { service: 'jira', match: { as: 'user' }, times: 1, answer: { status: 429, headers: {}, body: '{}' } },
  ]);
  expect(await call(host, user, 'rename', { summary: 'x' })).toBe(429);
  expect(await call(host, user, 'rename', { summary: 'x' })).toBe(204);
});

test('nothing unmodelled was met', () => {
  expect(host.unmodelled()).toEqual([]);
});
