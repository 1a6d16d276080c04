/** What scripts reach of the app's functions over HTTP. */
import type { Host } from '../../../../local/forge/host-interface';
import { ask, startKinds } from './support/start-kinds';

let host: Host;
const lines: string[] = [];

beforeAll(async () => {
  host = await startKinds({ log: (line) => lines.push(line) });
});
afterAll(() => host.close());
afterEach(() => host.settings.reset());

async function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const answer = await fetch(host.shellUrl + path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
}

const ACTION = { accountId: 'person-1', actionKey: 'rename-issue' };

test('a Rovo action runs as a person, with inputs and place', async () => {
  const jira = { issueKey: 'STUB-1' };
  const answer = await send('POST', '/__local/action', { ...ACTION, inputs: { summary: 'new' }, jira });
  expect(answer).toMatchObject({ status: 200 });
  expect(JSON.stringify(answer.body)).toContain('STUB-1');
});

test.each([
  [{ ...ACTION, inputs: {} }, 400, 'The input "summary" is required'],
  [{ ...ACTION, actionKey: 'page' }, 404, 'manifest.yml has no action "page"'],
])('an action that cannot be run is refused with a sentence: %j', async (call, status, message) => {
  expect(await send('POST', '/__local/action', call)).toEqual({ status, body: { message } });
});

test('the functions that run before an uninstallation can be run', async () => {
  expect(await send('POST', '/__local/uninstall', {})).toMatchObject({
    status: 200,
    body: [{ moduleKey: 'goodbye' }],
  });
});

test('which scopes were needed can be read', async () => {
  await ask(host, 'person-1', 'store', { value: 1 });
  expect(await send('GET', '/__local/scopes')).toMatchObject({
    status: 200,
    body: {
      used: expect.arrayContaining(['storage:app']),
      missing: [],
      unused: expect.arrayContaining(['manage:jira-project']),
    },
  });
});

test('a page is told of the licence as functions are, and of none where there is none', async () => {
  const place = { moduleKey: 'page', extension: {} };
  const session = await fetch(`${host.shellUrl}/__local/session`);
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  const contextOf = () => send('POST', '/__local/bridge/context', place, { cookie });
  expect(await contextOf()).toEqual({
    status: 200,
    body: expect.not.objectContaining({ license: expect.anything() }),
  });
  host.settings.change({ calls: { license: 'inactive' } });
  expect(await contextOf()).toMatchObject({
    body: { license: { active: false, type: 'COMMERCIAL' } },
  });
});

test('a scheduled trigger that fails is 502 with its message, and says so once', async () => {
  host.settings.change({ calls: { limits: { payloadBytes: 1 } } });
  lines.length = 0;
  expect(await send('POST', '/__local/schedule', { moduleKey: 'weekly' })).toEqual({
    status: 502,
    body: { message: expect.stringContaining('Invocation payload is larger') },
  });
  expect(lines).toEqual([expect.stringContaining('scheduledTrigger on-week: Invocation payload')]);
});
