import { join } from 'node:path';
import { startTestHost, type TestHost } from '../../../support/host';

const FIXTURE_APP = join(__dirname, '..', '..', 'forge', 'fixture-app');
const ISSUE = '/rest/api/3/issue/10000?fields=summary';

let app: TestHost;
beforeAll(async () => {
  app = await startTestHost({ appDir: FIXTURE_APP, clockOffsetMs: 0 });
  const created = await app.rest('anna', 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'TEST' }, issuetype: { name: 'Task' }, summary: 'First' },
  });
  expect(created).toMatchObject({ status: 201, body: { id: '10000' } });
});
afterEach(() => {
  app.host.settings.reset();
  expect(app.unmodelled()).toEqual([]);
});
afterAll(() => app.close());

const resolver = async (functionKey: string, payload: unknown = {}) =>
  (await app.invoke('anna', 'fixture-page', {}, functionKey, payload)).body;

/** Calls counted so far, as the drawer reads them. */
async function counted(): Promise<number> {
  const response = await fetch(`${app.host.shellUrl}/__local/usage`);
  const body: unknown = await response.json();
  return Number(/"calls":(\d+)/.exec(JSON.stringify(body))?.[1]);
}

test("what the app's backend asks for a person and as itself is counted", async () => {
  const before = await counted();
  await resolver('whoami');
  await resolver('rename', { as: 'app', summary: 'x' });
  expect((await counted()) - before).toBe(3);
});

test('what people and the pages of the app ask is not', async () => {
  const before = await counted();
  await app.rest('anna', 'GET', '/rest/api/3/myself');
  const bridged = await fetch(`${app.host.shellUrl}/rest/api/3/myself`, {
    headers: { 'x-local-account': 'anna', 'x-local-bridge': '1' },
  });
  expect(bridged.status).toBe(200);
  expect(await counted()).toBe(before);
});

test('a limit that is switched on refuses the app at once, and nobody else', async () => {
  app.host.settings.change({ jira: { limits: { quota: 'global', pointsPerHour: 0 } } });
  expect(await resolver('rename', { as: 'user', summary: 'y' })).toBe(429);
  expect((await app.rest('anna', 'GET', ISSUE)).status).toBe(200);
});

test('switched off again, it lets the app pass', async () => {
  app.host.settings.change({ jira: { limits: { quota: 'global', pointsPerHour: 0 } } });
  app.host.settings.reset();
  expect(await resolver('rename', { as: 'user', summary: 'z' })).not.toBe(429);
});
