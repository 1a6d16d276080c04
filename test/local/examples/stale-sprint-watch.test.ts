import type { TestHost } from '../../support/host';
import { ADA, BEN, demoSeed, loadPage, startExample } from './start-example';

let app: TestHost;

/** The demo site, where only Ada sees the project whose sprint is overdue. */
function siteWithPrivateApp() {
  const seed = demoSeed();
  return {
    ...seed,
    projects: seed.projects.map((project) =>
      project.key === 'APP' ? { ...project, permissions: { BROWSE_PROJECTS: [ADA] } } : project,
    ),
  };
}

beforeAll(async () => {
  app = await startExample('stale-sprint-watch', siteWithPrivateApp());
}, 60_000);
afterEach(() => expect(app.unmodelled()).toEqual([]));
afterAll(() => app.close());

async function runRound(): Promise<void> {
  await app.host.runSchedule('daily-round');
  await app.idle();
}

const rows = () => [...app.storage()].map(({ key, value }) => ({ key, value }));
const report = async (accountId: string) =>
  (await app.invoke(accountId, 'overdue-sprints', {}, 'report')).body;

test('the schedule puts a check of each board into the queue, and the consumer writes a row for what is overdue', async () => {
  const before = app.log().at(-1)?.id ?? 0;
  await runRound();
  expect(app.log(before).map(({ kind, functionKey, ok }) => [kind, functionKey, ok])).toEqual([
    ['scheduledTrigger', 'on-schedule', true],
    ['consumer', 'on-board-check', true],
    ['consumer', 'on-board-check', true],
  ]);
  expect(rows()).toMatchObject([{ key: '7', value: { name: 'App 2', boardId: '2' } }]);
});

test('a second round leaves the same rows', async () => {
  await runRound();
  expect(rows().map(({ key }) => key)).toEqual(['7']);
});

test('the page shows what was found to those only who see its board', async () => {
  expect(await report(ADA)).toMatchObject({ sprints: [{ sprintId: '7', boardName: 'Mobile app board' }] });
  expect(await report(BEN)).toMatchObject({ sprints: [] });
});

test('a person can ask for a round, which counts the boards it looks at', async () => {
  expect((await app.invoke(BEN, 'overdue-sprints', {}, 'check-now')).body).toEqual({ boards: 2 });
  await app.idle();
});

test('a check that Jira does not answer is done again later', async () => {
  const path = '/rest/agile/1.0/board/2/sprint';
  app.faults([{ service: 'jira', match: { path, as: 'app' }, times: 1, answer: { status: 503 } }]);
  const before = app.log().at(-1)?.id ?? 0;
  await runRound();
  const checks = app.log(before).filter(({ kind }) => kind === 'consumer');
  expect(checks.map(({ ok }) => ok).sort()).toEqual([false, true, true]);
  expect(rows().map(({ key }) => key)).toEqual(['7']);
});

test('a sprint that was completed is forgotten by the next round', async () => {
  const closed = await app.rest(ADA, 'POST', '/rest/agile/1.0/sprint/7', { state: 'closed' });
  expect(closed.status).toBe(200);
  await runRound();
  expect(rows()).toEqual([]);
});

test('the page is a page of the site and comes with its script under the policy', async () => {
  const modules = await fetch(`${app.host.shellUrl}/__local/modules`).then((answer) => answer.json());
  expect(modules).toMatchObject([{ type: 'jira:globalPage', key: 'overdue-sprints' }]);
  const { policy, parts } = await loadPage(modules[0].url);
  expect(parts['./page.js']).toBe('200 text/javascript');
  expect(policy).not.toContain('unsafe-inline');
});
