import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultList } from '../../local/forge/calls/faults';
import { startTestHost, type TestHost } from '../support/host';
import { PEOPLE, smallSite } from '../support/site-seed';
import { type Desk, deskOf } from './support/desk';
import { editGoal, goalInJira } from './support/jira';
import { BOARD, foundCompany, SPRINT } from './support/small-company';
import { storedRows } from './support/stored';

const { admin, developer } = PEOPLE;
const GOAL = 'Errors that explain themselves\nReviews on demand';
const TAGGED = 'Errors that explain themselves [KR-1]\nReviews on demand';
/** An interrupted save is somebody else's to settle after this. */
const LATER_MS = 60_000;
const down = { status: 503, headers: {}, body: { code: 'UNAVAILABLE', message: 'down' } };
const passes = { hangMs: 0 };

let dataDir: string;
let app: TestHost;
let desk: Desk;

async function start(clockOffsetMs: number): Promise<void> {
  app = await startTestHost({ seed: smallSite(), dataDir, clockOffsetMs });
  desk = deskOf(app);
}
/** The same data a minute later. */
async function aMinuteLater(): Promise<void> {
  await app.close();
  await start(LATER_MS);
}

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'throughline-interrupted-'));
  await start(0);
  await foundCompany(desk);
  await editGoal(app, SPRINT, GOAL);
  await app.idle();
});
afterEach(async () => {
  expect(app.unmodelled()).toEqual([]);
  await app.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const open = (by: string) => desk.call(by, 'tagging.open', { sprintId: SPRINT, boardId: BOARD });

async function intents(): Promise<number> {
  const stored = storedRows(app);
  const found = Object.keys(stored.dump('intent')).length;
  await stored.close();
  return found;
}

async function saveDuring(faults: FaultList) {
  const { goal: baseGoal, revision } = await open(developer);
  const claims = [{ key: 'KR-1', claim: { kind: 'amount' as const, delta: -0.2 } }];
  const lines = [{ index: 0, keys: ['KR-1'] }];
  const input = { sprintId: SPRINT, boardId: BOARD, baseGoal, revision, lines, claims };
  return desk.during(faults, () => desk.refused(developer, 'tagging.save', input));
}

test('a save that Jira took but storage did not is completed on the next open, by whoever opens', async () => {
  // The first transaction is the intent, the second would record the outcome.
  const error = await saveDuring([
    { service: 'kvs', match: { path: 'transaction' }, times: 1, answer: passes },
    { service: 'kvs', match: { path: 'transaction' }, answer: down },
  ]);
  expect(error.code).toBe('STORAGE_UNAVAILABLE');
  expect(await goalInJira(app, SPRINT)).toBe(TAGGED);
  expect(await intents()).toBe(1);
  await aMinuteLater();
  const { claims, goal } = await open(admin);
  expect({ claims, goal }).toEqual({
    goal: TAGGED,
    claims: [{ key: 'KR-1', claim: { kind: 'amount', delta: -0.2 } }],
  });
  expect(await intents()).toBe(0);
  expect((await open(developer)).notices).toEqual([expect.objectContaining({ kind: 'save-completed' })]);
});

test('a save of which nobody knows whether Jira took it is dropped once Jira shows that it did not', async () => {
  const silent = { service: 'jira' as const, answer: { status: 502, headers: {} } };
  const error = await saveDuring([
    { ...silent, match: { method: 'POST', path: '/sprint/' } },
    // Two looks at the sprint before the write; the one after it fails too.
    { service: 'jira', match: { method: 'GET', path: '/sprint/', as: 'user' }, times: 2, answer: passes },
    { ...silent, match: { method: 'GET', path: '/sprint/' } },
  ]);
  expect(error.code).toBe('JIRA_UNAVAILABLE');
  expect(await intents()).toBe(1);
  await aMinuteLater();
  const { claims, goal, notices } = await open(developer);
  expect({ claims, goal }).toEqual({ goal: GOAL, claims: [] });
  expect(notices).toEqual([expect.objectContaining({ kind: 'save-dropped', text: TAGGED })]);
  expect(await intents()).toBe(0);
});

test('a save that is under way makes the next one wait, not fail for ever', async () => {
  await saveDuring([
    { service: 'kvs', match: { path: 'transaction' }, times: 1, answer: passes },
    { service: 'kvs', match: { path: 'transaction' }, answer: down },
  ]);
  const { goal: baseGoal, revision } = await open(admin);
  const input = {
    sprintId: SPRINT,
    boardId: BOARD,
    baseGoal,
    revision,
    lines: [{ index: 1, keys: ['KR-2'] }],
    claims: [],
  };
  expect(await desk.refused(admin, 'tagging.save', input)).toMatchObject({ code: 'BUSY' });
  await aMinuteLater();
  const seen = await open(admin);
  const saved = await desk.call(admin, 'tagging.save', {
    ...input,
    baseGoal: seen.goal,
    revision: seen.revision,
  });
  expect(saved.outcome).toBe('saved');
  expect(await goalInJira(app, SPRINT)).toBe(`${TAGGED} [KR-2]`);
});
