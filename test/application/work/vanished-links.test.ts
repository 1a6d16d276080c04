import { AppError } from '../../../src/application/app-error';
import { passDay } from '../../../src/application/overview/pass-day';
import { createTestApp, type TestApp } from '../../support/app';
import { addIssue, doneOn } from '../../support/issues';
import { KEY_RESULT, OBJECTIVE, planQuarter, TEAM } from '../../support/plan';

/** What becomes of the count of work when nobody heard that linked work was deleted. */

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  app.goTo('2026-02-10');
  addIssue(app.jira, '1', { level: 1 });
  addIssue(app.jira, '11', { parentId: '1', ...doneOn('2026-02-09') });
  addIssue(app.jira, '30');
  const target = { kind: 'key-result', objectiveId: OBJECTIVE, keyResultId: KEY_RESULT } as const;
  await app.as('mona')('link.saveMany', { issueIds: ['1', '30'], target, relation: 'contributes' });
  await app.settle();
});
const work = () => app.store.all('objective')[0]?.keyResults[0]?.work;
const nights = async (count: number) => {
  for (let night = 11; night < 11 + count; night += 1) {
    app.goTo(`2026-02-${night}T02:00:00Z`);
    await passDay(app.deps, [TEAM]);
    await app.settle();
  }
};
const looks = () => app.jira.calls.filter((call) => call.startsWith('app issues')).length;

test('a deleted epic counts a week longer at most, with all below it', async () => {
  expect(work()).toMatchObject({ done: 1, total: 2 });
  for (const id of ['1', '11']) app.jira.issues.delete(id);
  await nights(7);
  expect(work()).toMatchObject({ done: 0, total: 1 });
});

test('a deleted issue counts a week longer at most, and is asked about once a week', async () => {
  app.jira.issues.delete('30');
  await nights(7);
  expect(work()).toMatchObject({ done: 1, total: 1 });
  const before = looks();
  await nights(7);
  expect(looks() - before).toBe(2);
  expect(work()).toMatchObject({ done: 1, total: 1 });
});

test('what is there counts as before', async () => {
  await nights(7);
  expect(work()).toMatchObject({ done: 1, total: 2 });
});

test('where the hour’s share is spent, or Jira refuses, the rest of the pass goes on', async () => {
  app.store.seed('spent', 'only', { hour: '2026-02-11T02', points: 0, healing: 600 });
  const before = looks();
  await nights(1);
  expect(looks()).toBe(before);
  const jiraAsApp = {
    ...app.deps.jiraAsApp,
    issues: () => Promise.reject(new AppError('JIRA_RATE_LIMITED', 'Try again in a minute.')),
  };
  for (let night = 12; night < 19; night += 1) {
    app.goTo(`2026-02-${night}T02:00:00Z`);
    await passDay({ ...app.deps, jiraAsApp }, [TEAM]);
  }
  expect(app.logged).toContain('linked-issues-not-looked-for');
  expect(work()).toMatchObject({ done: 1, total: 2 });
});
