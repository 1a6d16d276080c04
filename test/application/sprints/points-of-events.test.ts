import type { JiraChange } from '../../../src/application/jira-change';
import { takeOver } from '../../../src/application/take-over';
import type { TestApp } from '../../support/app';
import { addIssue, changeIssue } from '../../support/issues';
import { addSprint, sprintRuns } from '../../support/sprints';

/** What events of sprints ask Jira for (PRODUCT §7): no changelog of an issue that has none to tell. */

const NEXT = '4';
const START = '2026-02-16T09:00:00.000Z';
const sprintEvent = (startedAt: string | null = null): JiraChange => ({
  kind: 'sprint',
  sprintId: NEXT,
  gone: false,
  goalBefore: null,
  goalAfter: '',
  startedAt,
});
const POINTS = { customfield_10032: 3 };

/** Sprint 4 is to come with four issues, of which the row knows. */
async function planned(): Promise<TestApp> {
  const app = await sprintRuns();
  await app.settle();
  addSprint(app, NEXT, { state: 'future', start: null, end: null });
  const lately = { createdAt: '2026-02-01T09:00:00.000Z', updatedAt: '2026-02-09T09:00:00.000Z' };
  for (const id of ['41', '42', '43', '44']) {
    addIssue(app.jira, id, { sprintIds: [NEXT], numbers: POINTS, ...lately });
  }
  await app.happens(sprintEvent());
  await app.settle();
  app.goTo(START);
  const sprint = app.jira.sprints.get(NEXT);
  if (sprint !== undefined) app.jira.sprints.set(NEXT, { ...sprint, state: 'active', start: START });
  return app;
}
const askedOf = async (app: TestApp, act: () => Promise<unknown>, call: string) =>
  (await app.costOf(act)).jira.filter((each) => each === `app ${call}`).length;
const scope = (app: TestApp) => app.store.all('scope').find(({ sprintId }) => sprintId === NEXT);

test('a start that Jira tells by its dates and by itself is read once, from when it was', async () => {
  const app = await planned();
  const both = async () => {
    await app.happens(sprintEvent());
    await app.happens(sprintEvent(START));
    await app.settle();
  };
  const { jira } = await app.costOf(both);
  expect(jira.filter((each) => each === 'app sprintIssues')).toHaveLength(1);
  // Once for each of the two; what waited for the second asks no more.
  expect(jira.filter((each) => each === 'app sprint')).toHaveLength(2);
  expect(scope(app)).toMatchObject({ plannedFrom: 'start', startedAt: START });
});

test('a start of which only the dates are told is read a minute later', async () => {
  const app = await planned();
  await app.happens(sprintEvent());
  expect(scope(app)).toMatchObject({ plannedFrom: null });
  await app.settle();
  expect(scope(app)).toMatchObject({ plannedFrom: 'changelog', startedAt: START });
});

test('a start reads the changelogs of those alone that changed since', async () => {
  const app = await planned();
  const start = () => app.happens(sprintEvent(START));
  expect(await askedOf(app, start, 'issueHistories')).toBe(0);
  const issues = scope(app)?.issues ?? {};
  expect(Object.values(issues).map(({ planned: is, plannedPoints }) => [is, plannedPoints])).toEqual(
    Array.from({ length: 4 }, () => [true, 3]),
  );
});

test('a close reads no changelog of an issue whose last change was heard of', async () => {
  const app = await planned();
  await app.happens(sprintEvent(START));
  await app.settle();
  const at = '2026-02-20T10:00:00.000Z';
  const done = { done: true, statusId: '3', resolvedAt: at, resolution: 'Done', updatedAt: at };
  for (const id of ['41', '42']) {
    changeIssue(app.jira, id, done);
    app.jira.changes.push({
      issueId: id,
      at,
      sprints: null,
      status: { from: '1', to: '3' },
      parent: null,
      estimates: {},
    });
  }
  // One of the two was not heard of.
  await app.happens({ kind: 'issue', issueId: '41', gone: false, parentBefore: null, parentNow: null, at });
  app.goTo('2026-03-01T17:00:00Z');
  const sprint = app.jira.sprints.get(NEXT);
  if (sprint !== undefined) {
    app.jira.sprints.set(NEXT, { ...sprint, state: 'closed', end: '2026-03-01T17:00:00.000Z' });
  }
  let looked: readonly string[] = [];
  const { issueHistories } = app.deps.jiraAsApp;
  const jiraAsApp = {
    ...app.deps.jiraAsApp,
    issueHistories: (ids: readonly string[], fields: readonly string[]) => {
      looked = [...looked, ...ids];
      return issueHistories(ids, fields);
    },
  };
  await takeOver({ ...app.deps, jiraAsApp }, sprintEvent());
  expect(looked).toEqual(['42']);
  const issues = scope(app)?.issues ?? {};
  expect(Object.values(issues).map(({ done: is, doneOn }) => [is, doneOn])).toEqual([
    [true, '2026-02-20'],
    [true, '2026-02-20'],
    [false, null],
    [false, null],
  ]);
});

test('a close reads no changelog of what was only renamed, nor of what it carries on as it was', async () => {
  const app = await planned();
  await app.happens(sprintEvent(START));
  await app.settle();
  const end = '2026-03-01T17:00:00.000Z';
  app.goTo(end);
  const sprint = app.jira.sprints.get(NEXT);
  if (sprint !== undefined) app.jira.sprints.set(NEXT, { ...sprint, state: 'closed', end });
  changeIssue(app.jira, '41', { summary: 'Said better', updatedAt: '2026-02-20T10:00:00.000Z' });
  const carried = { sprintIds: [NEXT, '5'], updatedAt: '2026-03-01T17:00:01.000Z' };
  for (const id of ['42', '43']) changeIssue(app.jira, id, carried);
  // Of this one the estimate was changed as well: before the end, or after?
  changeIssue(app.jira, '44', { ...carried, numbers: { customfield_10032: 8 } });
  let looked: readonly string[] = [];
  const { issueHistories } = app.deps.jiraAsApp;
  const jiraAsApp = {
    ...app.deps.jiraAsApp,
    issueHistories: (ids: readonly string[], fields: readonly string[]) => {
      looked = [...looked, ...ids];
      return issueHistories(ids, fields);
    },
  };
  await takeOver({ ...app.deps, jiraAsApp }, sprintEvent());
  expect(looked).toEqual(['44']);
  expect(Object.values(scope(app)?.issues ?? {}).map(({ planned: is, present }) => [is, present])).toEqual(
    Array.from({ length: 4 }, () => [true, true]),
  );
});
