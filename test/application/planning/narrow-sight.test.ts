import type { TestApp } from '../../support/app';
import { addIssue, changeIssue } from '../../support/issues';
import { KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { checkOf, NEXT, nextSprintPlanned, plannedIssue } from './planned';

/** A board that the app cannot see: whoever opens it reads its sprints, some with less sight than others. */

const HIDDEN = '20000';
const LATER = '2026-02-12T12:00:00.000Z';
const sightOf = async (app: TestApp, who: string) => {
  const check = checkOf(await app.as(who)('planning.read', { boardId: '1' }));
  await app.settle();
  return check;
};
const scopeOf = (app: TestApp) => app.store.all('scope').find(({ sprintId }) => sprintId === NEXT);

/** Issue 8 lies in a project, and issue 3 below an epic, that mona browses and dora does not; the app sees nothing. */
async function hiddenBoard(): Promise<TestApp> {
  const app = await nextSprintPlanned();
  plannedIssue(app, '8', 8, { projectId: HIDDEN });
  addIssue(app.jira, '200', { level: 1, projectId: HIDDEN });
  changeIssue(app.jira, '3', { parentId: '200' });
  const contributes = { objectiveId: OBJECTIVE, keyResultId: KEY_RESULT, relation: 'contributes' } as const;
  for (const issueId of ['8', '200']) await app.as('mona')('link.save', { issueId, ...contributes });
  await app.settle();
  app.jira.people.set('app', { sees: [HIDDEN], edits: [], writesSprints: [] });
  await sightOf(app, 'mona');
  return app;
}

test('what somebody with less sight does not see stays as it was last seen, and counts', async () => {
  const app = await hiddenBoard();
  const readAt = scopeOf(app)?.readAt;
  app.goTo(LATER);
  const { others, issues } = await sightOf(app, 'dora');
  expect(issues.map(({ id }) => id)).toEqual(['2', '1', '3']);
  expect(others).toEqual([expect.objectContaining({ count: 1, points: 8 })]);
  expect(scopeOf(app)?.issues['8']).toMatchObject({ present: true, points: 8, lastSeenAt: readAt });
  expect(scopeOf(app)?.issues['1']).not.toHaveProperty('lastSeenAt');
});

test('an epic that somebody does not see stays above its issues', async () => {
  const app = await hiddenBoard();
  app.goTo(LATER);
  const { serves, issues } = await sightOf(app, 'dora');
  expect(scopeOf(app)?.issues['3']).toMatchObject({ parentId: '200' });
  expect(issues.find(({ id }) => id === '3')?.above).toEqual(['above-1']);
  expect(serves['above-1']).toMatchObject({ openIds: [KEY_RESULT] });
});

test('what left the sprint is gone for whoever sees it; a later look of somebody with more sight tells of the rest', async () => {
  const app = await hiddenBoard();
  changeIssue(app.jira, '1', { sprintIds: [] });
  changeIssue(app.jira, '8', { sprintIds: [] });
  app.goTo(LATER);
  await sightOf(app, 'dora');
  expect(Object.keys(scopeOf(app)?.issues ?? {})).toEqual(['2', '3', '8']);
  app.goTo('2026-02-12T12:11:00.000Z');
  await sightOf(app, 'mona');
  expect(Object.keys(scopeOf(app)?.issues ?? {})).toEqual(['2', '3']);
});

test('what somebody moved there is looked at as they see it; what nobody can look at stays', async () => {
  const app = await hiddenBoard();
  app.goTo(LATER);
  await sightOf(app, 'mona');
  changeIssue(app.jira, '1', { sprintIds: [] });
  const moved = { boardId: '1', sprintIds: [NEXT], issueIds: ['1', '3', '8'], linkedIds: [] };
  await app.as('dora')('planning.moved', moved);
  expect(Object.keys(scopeOf(app)?.issues ?? {})).toEqual(['2', '3', '8']);
  expect(scopeOf(app)?.issues['3']).toMatchObject({ parentId: '200' });
});

test('what nobody has seen for a month is not kept', async () => {
  const app = await hiddenBoard();
  app.jira.issues.delete('8');
  app.goTo('2026-02-12T12:00:00.000Z');
  await sightOf(app, 'dora');
  expect(Object.keys(scopeOf(app)?.issues ?? {})).toContain('8');
  app.goTo('2026-03-14T12:00:00.000Z');
  await sightOf(app, 'dora');
  expect(Object.keys(scopeOf(app)?.issues ?? {})).not.toContain('8');
});

test('who sees more sees it within minutes, also where somebody with less looked first', async () => {
  const app = await nextSprintPlanned();
  plannedIssue(app, '8', 8, { projectId: HIDDEN });
  app.jira.people.set('app', { sees: [HIDDEN], edits: [], writesSprints: [] });
  expect((await sightOf(app, 'dora')).others).toEqual([]);
  app.goTo('2026-02-10T12:11:00.000Z');
  expect((await sightOf(app, 'mona')).issues.map(({ id }) => id)).toContain('8');
});
