import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRealSite, type RealSiteOptions } from '../../../local/forge/real-site';
import type { Actor, JiraSite } from '../../../local/jira/types';
import { EMAIL, type StandIn, startStandIn, TOKEN } from './real-site/stand-in';

const OWNER: Actor = { kind: 'user', accountId: 'owner' };
const APP_PERMISSION = 'ari:cloud:ecosystem::extension/a1/e1/static/manage';

let standIn: StandIn;
let site: JiraSite;

function connect(options: Partial<RealSiteOptions> = {}): Promise<JiraSite> {
  return createRealSite({ siteUrl: standIn.url, email: EMAIL, token: TOKEN, ...options });
}

function ask(to: JiraSite, method: string, path: string, body?: unknown, actor: Actor = OWNER) {
  const headers = { 'content-type': 'application/json', cookie: 'mine=1', 'x-forge-secret': 'no' };
  return to.handle({
    method,
    path,
    headers,
    actor,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

beforeAll(async () => {
  standIn = await startStandIn();
  site = await connect();
});
afterAll(() => standIn.close());

test("the only person is the token's own", async () => {
  expect(await site.users()).toEqual([
    {
      accountId: 'owner',
      displayName: 'Olga Owner',
      accountType: 'atlassian',
      active: true,
      licensed: true,
      locale: 'de_DE',
      timeZone: 'Europe/Vienna',
    },
  ]);
  expect([site.name, site.cloudId]).toEqual(['Stand-in', '11111111-2222-4333-8444-555555555555']);
});

test('a read passes, unpacked, without cookies, with its rate-limit headers', async () => {
  const answer = await ask(site, 'GET', '/rest/agile/1.0/board?maxResults=50');
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body).values[1].name).toBe('Zwei: Ä');
  expect(answer.headers).toMatchObject({ 'retry-after': '7' });
  expect(Object.keys(answer.headers)).not.toEqual(expect.arrayContaining(['set-cookie']));
  expect(answer.headers['content-encoding']).toBeUndefined();
  expect(answer.points).toBe(3);
});

test('a search is a read although it is a POST', async () => {
  expect((await ask(site, 'POST', '/rest/api/3/search/jql', { jql: 'project = A' })).status).toBe(200);
});

test('nothing is written unless it was allowed', async () => {
  const before = standIn.seen.length;
  const refused = await ask(site, 'POST', '/rest/agile/1.0/sprint/5', { goal: 'new' });
  expect([refused.status, JSON.parse(refused.body).errorMessages[0]]).toEqual([
    403,
    'This host only reads the real site. Start it with --allow-writes to let the app change it.',
  ]);
  expect(standIn.seen).toHaveLength(before);
  const writable = await connect({ allowWrites: true });
  expect((await ask(writable, 'POST', '/rest/agile/1.0/sprint/5', { goal: 'new' })).status).toBe(200);
});

test.each<[string, Actor]>([
  ['somebody else', { kind: 'user', accountId: 'other' }],
  ['nobody', { kind: 'anonymous' }],
])('%s is not served with this token', async (_, actor) => {
  const before = standIn.seen.length;
  const answer = await ask(site, 'GET', '/rest/api/3/myself', undefined, actor);
  expect([answer.status, answer.headers['forge-proxy-error']]).toEqual([401, 'NEEDS_AUTHENTICATION_ERR']);
  expect(standIn.seen).toHaveLength(before);
});

test('the app as itself reads as that person, but not what only an installed app may', async () => {
  expect((await ask(site, 'GET', '/rest/agile/1.0/board', undefined, { kind: 'app' })).status).toBe(200);
  const answer = await ask(site, 'GET', '/rest/api/3/jql/function/computation', undefined, { kind: 'app' });
  expect(answer.status).toBe(403);
});

test("the app's own permissions are answered by the host and never sent", async () => {
  const body = { globalPermissions: ['ADMINISTER', APP_PERMISSION], projectPermissions: [] };
  const own = await ask(site, 'POST', '/rest/api/3/permissions/check', body);
  expect(JSON.parse(own.body).globalPermissions).toEqual(['ADMINISTER', APP_PERMISSION]);
  const other = await ask(site, 'POST', '/rest/api/3/permissions/check', { ...body, accountId: 'other' });
  expect(JSON.parse(other.body).globalPermissions).toEqual(['ADMINISTER']);
  const mine = await ask(
    site,
    'GET',
    `/rest/api/3/mypermissions?permissions=${encodeURIComponent(APP_PERMISSION)}`,
  );
  expect(JSON.parse(mine.body).permissions).toEqual({
    [APP_PERMISSION]: expect.objectContaining({ havePermission: true, type: 'GLOBAL' }),
  });
  expect(standIn.seen.join('\n')).not.toContain('ecosystem');
});

test('a site that hangs, moves or is gone gives an answer in words', async () => {
  const hurried = await connect({ timeoutMs: 200 });
  expect((await ask(hurried, 'GET', '/rest/api/3/slow')).status).toBe(504);
  expect((await ask(site, 'GET', '/rest/api/3/moved')).status).toBe(302);
  expect((await ask(site, 'GET', '/secure/admin')).status).toBe(404);
  expect((await ask(site, 'GET', '@elsewhere.invalid/rest/x')).status).toBe(404);
});

test('a wrong token or address is refused in one sentence that does not tell the token', async () => {
  await expect(connect({ token: 'wrong-token' })).rejects.toThrow(
    /refuses the token \(401\): check JIRA_EMAIL and JIRA_API_TOKEN\.$/,
  );
  await expect(connect({ token: 'wrong-token' })).rejects.not.toThrow(/wrong-token/);
  await expect(connect({ siteUrl: 'http://example.atlassian.net' })).rejects.toThrow('is no site address');
});

const RECORDED = join(__dirname, '..', '..', '..', '..', 'shared', 'jira-answers');
const recordedFiles = existsSync(RECORDED)
  ? readdirSync(RECORDED).filter((name) => name.endsWith('.json'))
  : [];

// Recorded answers of real sites are not part of this repository; where they lie beside it, they must pass unchanged.
if (recordedFiles.length > 0) {
  test('recorded answers pass through unchanged', async () => {
    const paths = Object.fromEntries(
      recordedFiles.map((name, index) => [`/rest/agile/1.0/board/${index}`, join(RECORDED, name)]),
    );
    const recorded = await startStandIn(paths);
    const target = await createRealSite({ siteUrl: recorded.url, email: EMAIL, token: TOKEN });
    for (const [path, file] of Object.entries(paths)) {
      const answer = await ask(target, 'GET', path);
      expect(JSON.parse(answer.body)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
    }
    recorded.close();
  });
}
