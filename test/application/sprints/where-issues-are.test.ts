import type { JiraChange } from '../../../src/application/jira-change';
import { ONLY } from '../../../src/application/records/kinds';
import type { TestApp } from '../../support/app';
import { changeIssue } from '../../support/issues';
import { KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { type PlayedJira, playJira } from '../../support/played-jira';
import { sprintRuns } from '../../support/sprints';

/** Issues and epics of which no event says in which sprints they are: found without reading the sprints of all. */

const SPRINT = '7';
const NOW = '2026-02-16T09:00:00.000Z';
let app: TestApp;
let jira: PlayedJira;
beforeEach(async () => {
  app = await sprintRuns();
  app.goTo(NOW);
  jira = playJira(app, () => NOW);
  jira.create('900', { level: 1 });
  jira.create('800', { level: 2 });
  for (const id of ['1', '2']) jira.create(id, { sprintIds: [SPRINT], parentId: '900' });
  await tell(jira.sprint(SPRINT));
});
async function tell(...events: readonly JiraChange[]): Promise<void> {
  for (const event of events) await app.happens(event);
  await app.settle();
}
const scope = () => app.store.all('scope').find(({ sprintId }) => sprintId === SPRINT);
const issues = () => Object.keys(scope()?.issues ?? {}).sort();
const linkInitiative = async () => {
  await app.as('lena')('link.save', {
    issueId: '800',
    objectiveId: OBJECTIVE,
    keyResultId: KEY_RESULT,
    relation: 'contributes',
  });
  await app.settle();
};
/** Fifty-nine more boards, each with a sprint of its own in a project of its own. */
function manyBoards(): void {
  const [board] = app.store.all('board');
  const [directory] = app.store.all('directory');
  const [own] = app.store.all('scope');
  const [team] = directory?.teams ?? [];
  if (board === undefined || team === undefined || own === undefined) throw new Error('nothing there');
  const others = Array.from({ length: 59 }, (_, at) => String(100 + at));
  for (const boardId of others) {
    const sprintId = `${boardId}0`;
    const sprints = [{ sprintId, start: null, end: null, closed: false }];
    app.store.seed('board', boardId, { ...board, boardId, projectId: boardId, sprints });
    app.store.seed('scope', sprintId, { ...own, sprintId, boardId, issues: {}, serves: {} });
  }
  const boards = [...team.boards, ...others.map((boardId) => ({ boardId, projectId: boardId }))];
  app.store.seed('directory', ONLY, { teams: [{ ...team, boards }] });
}
const requestsOf = async (event: JiraChange) => (await app.costOf(() => tell(event))).storage;
const epic = (id = '900'): JiraChange => ({
  kind: 'issue',
  issueId: id,
  gone: false,
  parentBefore: null,
  parentNow: app.jira.issues.get(id)?.parentId ?? null,
  projectId: '10000',
  at: NOW,
});

test('a deleted issue leaves its sprint at the price of one board, however many there are', async () => {
  const few = await requestsOf(jira.remove('1'));
  expect(issues()).toEqual(['2']);
  manyBoards();
  expect(await requestsOf(jira.remove('2'))).toBeLessThanOrEqual(few);
  expect(issues()).toEqual([]);
});

test('a deleted issue of another project leaves the sprint that it came into by an event', async () => {
  jira.create('3', { projectId: '20000' });
  await tell(jira.move('3', SPRINT));
  expect(issues()).toEqual(['1', '2', '3']);
  await tell({ ...jira.remove('3'), projectId: '20000' } as JiraChange);
  expect(issues()).toEqual(['1', '2']);
});

test('an issue that is deleted after it has moved to another project leaves its sprint', async () => {
  const [watch] = app.store.all('watch');
  if (watch === undefined) throw new Error('nothing is watched');
  const projects = [...watch.projects, '20000'];
  app.store.seed('watch', ONLY, { ...watch, projects, boards: { ...watch.boards, '20000': ['99'] } });
  changeIssue(app.jira, '1', { projectId: '20000' });
  const moved = { ...epic('1'), projectId: '20000' } as JiraChange;
  await app.happens(moved);
  // The move is not looked at yet.
  await tell({ ...jira.remove('1'), projectId: '20000' } as JiraChange);
  expect(issues()).toEqual(['2']);
});

test('a deleted issue of which nobody says the project is looked for everywhere', async () => {
  manyBoards();
  await tell({ ...jira.remove('1'), projectId: null } as JiraChange);
  expect(issues()).toEqual(['2']);
});

test('an epic that moves below a linked initiative takes its issues along', async () => {
  await linkInitiative();
  manyBoards();
  expect(scope()?.serves).toEqual({});
  await tell(jira.parent('900', '800'));
  expect(scope()?.above).toEqual({ '900': '800' });
  expect(Object.keys(scope()?.serves ?? {})).toEqual(['800']);
  await tell(jira.parent('900', null));
  expect(scope()).toMatchObject({ above: {}, serves: {} });
});

test('of an epic that stays where it is no sprint is read, however many boards there are', async () => {
  await linkInitiative();
  await tell(jira.parent('900', '800'));
  const few = await requestsOf(epic());
  manyBoards();
  expect(await requestsOf(epic())).toBe(few);
  const unknown = await requestsOf(jira.create('901', { level: 1 }));
  expect(unknown).toBeLessThanOrEqual(few);
});

test('what an epic moved below is followed when it moves itself', async () => {
  jira.create('850', { level: 2 });
  jira.create('700', { level: 3 });
  await linkInitiative();
  await tell(jira.parent('900', '850'));
  await tell(jira.parent('850', '800'));
  expect(scope()?.above).toEqual({ '900': '850', '850': '800' });
  expect(Object.keys(scope()?.serves ?? {})).toEqual(['800']);
});

test('an issue that comes below another epic brings that one along', async () => {
  await linkInitiative();
  jira.create('902', { level: 1 });
  await tell(jira.parent('1', '902'));
  await tell(jira.parent('902', '800'));
  expect(scope()?.above).toEqual({ '902': '800' });
});
