import { createTestApp, type TestApp } from '../../support/app';
import { KEY_RESULT, OBJECTIVE, planQuarter, TEAM } from '../../support/plan';
import { POINTS, playJira } from '../../support/played-jira';
import { addSprint } from '../../support/sprints';

const NOW = '2026-02-10T12:00:00.000Z';
let app: TestApp;
const connect = (boardId: string) =>
  app.as('mona')('board.connect', { boardId, team: { kind: 'existing', id: TEAM } });
const scopes = () => Object.fromEntries(app.store.all('scope').map((scope) => [scope.sprintId, scope]));

beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  app.goTo(NOW);
});

function teamManaged(sprints: { foreign: string[] } | null): void {
  app.jira.boards.set('5', {
    ...{ id: '5', name: 'Team board', type: 'simple', projectId: '10000', projectKey: 'SHOP', sprints },
    estimation: { label: 'Story point estimate', fieldId: 'customfield_10016' },
  });
}

test('parallel sprints have a scope each, and an issue is in the one it is in', async () => {
  const jira = playJira(app, () => NOW);
  addSprint(app, '3');
  addSprint(app, '4', { name: 'Beside it' });
  jira.create('101', { sprintIds: ['3'] });
  jira.create('102', { sprintIds: ['4'] });
  await connect('1');
  await app.settle();
  expect(Object.keys(scopes()['3']?.issues ?? {})).toEqual(['101']);
  expect(Object.keys(scopes()['4']?.issues ?? {})).toEqual(['102']);
  await app.happens(jira.move('101', '4'));
  expect(scopes()['3']?.issues['101']).toMatchObject({ present: false });
  expect(scopes()['4']?.issues['101']).toMatchObject({ present: true });
});

test('a foreign sprint that a board shows belongs to the board it comes from', async () => {
  teamManaged({ foreign: ['3'] });
  addSprint(app, '3');
  await connect('5');
  await app.settle();
  expect(scopes()).toEqual({});
  await connect('1');
  await app.settle();
  expect(scopes()['3']).toMatchObject({ boardId: '1' });
});

test('a kanban board, and a team-managed one without sprints, have none', async () => {
  teamManaged(null);
  await connect('3');
  await connect('5');
  await app.happens({ kind: 'board', boardId: '3', gone: false, whole: true });
  await app.happens({ kind: 'board', boardId: '5', gone: false, whole: true });
  await app.settle();
  expect(scopes()).toEqual({});
});

test('a team-managed board weighs its sprints in its own field', async () => {
  teamManaged({ foreign: [] });
  addSprint(app, '9', { boardId: '5' });
  const numbers = { customfield_10016: 2, [POINTS]: 8 };
  playJira(app, () => NOW).create('101', { sprintIds: ['9'], numbers });
  await connect('5');
  await app.settle();
  expect(scopes()['9']?.issues['101']).toMatchObject({ points: 2 });
});

test('work above an epic counts from the first link on, and follows an epic that moves', async () => {
  const jira = playJira(app, () => NOW);
  addSprint(app, '3');
  jira.create('800', { level: 2 });
  jira.create('900', { level: 1 });
  jira.create('101', { sprintIds: ['3'], parentId: '900' });
  await connect('1');
  await app.settle();
  const target = { objectiveId: OBJECTIVE, keyResultId: KEY_RESULT, relation: 'contributes' as const };
  await app.as('lena')('link.save', { issueId: '800', ...target });
  await app.happens(jira.parent('900', '800'));
  await app.settle();
  expect(scopes()['3']).toMatchObject({ above: { '900': '800' } });
  expect(Object.keys(scopes()['3']?.serves ?? {})).toEqual(['800']);
  await app.happens(jira.parent('900', null));
  expect(scopes()['3']).toMatchObject({ above: {}, serves: {} });
});

test('a board of before its last column was asked for learns it when its sprints are read', async () => {
  addSprint(app, '3');
  await connect('1');
  const [board] = app.store.all('board');
  if (board !== undefined) app.store.seed('board', '1', { ...board, doneStatuses: [] });
  await app.settle();
  expect(app.store.all('board')[0]?.doneStatuses).toEqual(['3']);
});
