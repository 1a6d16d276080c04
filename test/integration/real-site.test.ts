import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalSite } from '../../local/cli/open-local-site';
import { createRealSite } from '../../local/forge/real-site';
import type { JiraSite } from '../../local/jira/types';
import { startTestHost, type TestHost } from '../support/host';
import { PEOPLE, smallSite } from '../support/site-seed';
import { type Desk, deskOf } from './support/desk';
import { type SiteOverHttp, serveSite } from './support/site-over-http';
import { BOARD, foundCompany, SPRINT } from './support/small-company';

/** The site lets Ada do everything, so what stops the app is the host alone. */
const TOKEN = { email: 'ada@small.example', token: 'a-token', accountId: PEOPLE.admin };
const SPRINT_PATH = `/rest/agile/1.0/sprint/${SPRINT}`;

let folder: string;
let played: JiraSite;
let remote: SiteOverHttp;
let app: TestHost;
let desk: Desk;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-site-'));
  played = await openLocalSite({ appDir: process.cwd(), dataDir: folder, seed: smallSite(), now: Date.now });
  remote = await serveSite(played, TOKEN);
});
afterAll(async () => {
  remote.close();
  await played.close();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(async () => {
  expect(app.unmodelled()).toEqual([]);
  await app.close();
});

async function startOn(allowWrites: boolean): Promise<void> {
  app = await startTestHost({ site: await createRealSite({ ...TOKEN, siteUrl: remote.url, allowWrites }) });
  desk = deskOf(app);
  await foundCompany(desk, PEOPLE.admin);
}

const open = () => desk.call(PEOPLE.admin, 'tagging.open', { sprintId: SPRINT, boardId: BOARD });

async function tag() {
  const { goal: baseGoal, revision } = await open();
  const lines = [{ index: 1, keys: ['KR-2'] }];
  const input = { sprintId: SPRINT, boardId: BOARD, baseGoal, revision, lines, claims: [] };
  return desk.call(PEOPLE.admin, 'tagging.save', input);
}

async function goalThere(): Promise<string> {
  const actor = { kind: 'user', accountId: PEOPLE.admin } as const;
  const { body } = await played.handle({ method: 'GET', path: SPRINT_PATH, headers: {}, actor });
  return JSON.parse(body).goal;
}

test('a real site is read: the panel and the tags work; writing a goal is refused and kept as a draft', async () => {
  await startOn(false);
  const panel = await desk.call(PEOPLE.admin, 'panel.read', { boardId: BOARD });
  expect(panel).toMatchObject({ board: { name: 'SHOP board', connected: true } });
  expect(panel.sprints.find(({ id }) => id === SPRINT)?.contributions).toMatchObject([{ key: 'KR-1' }]);
  const before = await goalThere();
  expect((await open()).goal).toBe(before);
  const saved = await tag();
  expect(saved).toMatchObject({
    outcome: 'drafted',
    tagging: { goal: before, draft: { lines: [{ index: 1, text: 'Reviews on demand', keys: ['KR-2'] }] } },
  });
  expect(saved.outcome === 'drafted' && saved.reason).toContain('Start it with --allow-writes');
  expect(await goalThere()).toBe(before);
  expect(remote.writes).toEqual([]);
});

test('with --allow-writes the tags stand in its goal', async () => {
  await startOn(true);
  expect(await tag()).toMatchObject({ outcome: 'saved', wroteToJira: true });
  expect(await goalThere()).toBe('Errors that explain themselves [KR-1]\nReviews on demand [KR-2]');
  expect(remote.writes).toEqual([`POST ${SPRINT_PATH}`]);
});
