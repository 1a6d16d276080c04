import { refusedWith, type TestApp } from '../../support/app';
import { changeIssue } from '../../support/issues';
import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { POINTS, playJira } from '../../support/played-jira';
import { SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

const EPIC = '900';
let app: TestApp;
/** 101 was planned; 102 came in on the 9th below a linked epic, 103 on the 10th. */
beforeEach(async () => {
  app = await sprintRuns();
  let now = '2026-02-01T09:00:00.000Z';
  const jira = playJira(app, () => now);
  const inSprint = { sprintIds: [SPRINT], numbers: { [POINTS]: 3 } };
  jira.create(EPIC, { level: 1 });
  await app.happens(jira.create('101', inSprint));
  now = '2026-02-09T09:00:00.000Z';
  await app.happens(jira.create('102', { ...inSprint, parentId: EPIC }));
  now = '2026-02-10T09:00:00.000Z';
  await app.happens(jira.create('103', { ...inSprint, numbers: {} }));
  await link(EPIC);
  await app.happens({ kind: 'scope', sprintId: SPRINT, wide: true });
  await app.settle();
});
const link = (issueId: string, keyResultId = KEY_RESULT, objectiveId = OBJECTIVE, who = 'lena') =>
  app.as(who)('link.save', { issueId, objectiveId, keyResultId, relation: 'contributes' });
const added = (who = 'dora') => app.as(who)('panel.added', { boardId: '1', sprintId: SPRINT });
const panel = async (who = 'dora') => (await app.as(who)('panel.read', { boardId: '1' })).sprints[0];

test('the panel counts what came in since the start, within its budget', async () => {
  expect(await panel()).toMatchObject({ id: SPRINT, added: 2 });
  expect(await app.costOf(() => panel())).toEqual({ storage: 3, jira: ['dora sprints'] });
});

test('what came in stands with its key result, or with none', async () => {
  const view = await added();
  expect(view.issues).toEqual([
    { id: '103', addedOn: '2026-02-10', points: null, serves: { openIds: [], areaIds: [] } },
    { id: '102', addedOn: '2026-02-09', points: 3, serves: { openIds: [KEY_RESULT], areaIds: [] } },
  ]);
  expect(view).toMatchObject({
    others: 0,
    estimatedIn: 'points',
    keyResults: [{ key: 'KR-1', ownTeam: true }],
  });
  expect((await app.costOf(added)).storage).toBe(2);
});

test('it says what the planning check says', async () => {
  const { checks } = await app.as('dora')('planning.read', { boardId: '1', sprintId: SPRINT });
  const planned = checks[0]?.issues.filter((issue) => !issue.planned && issue.addedOn !== null);
  expect(planned?.map(({ id }) => id).sort()).toEqual(['102', '103']);
  expect(checks[0]?.serves[EPIC]?.openIds).toEqual([KEY_RESULT]);
});

test('an issue that somebody assigned to a line counts for its key result', async () => {
  writeInJira(app, 'Errors that explain themselves [KR-1]\nReviews on demand');
  const seen = await app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
  const save = tags(seen, [['KR-1'], []]);
  const lines = save.lines.map((line) => (line.index === 0 ? { ...line, issueIds: ['103'] } : line));
  await app.as('dora')('tagging.save', { ...save, lines });
  expect((await added()).issues[0]).toMatchObject({ id: '103', serves: { openIds: [KEY_RESULT] } });
});

test('of issues that one may not browse only the number is told', async () => {
  app.jira.projects.set('77', { id: '77', key: 'SECRET' });
  changeIssue(app.jira, '102', { projectId: '77' });
  const view = await added();
  expect(view).toMatchObject({ issues: [{ id: '103' }], others: 1 });
  expect(JSON.stringify(view)).not.toContain('"102"');
});

test('what serves only what one may not see serves nothing', async () => {
  const restricted = { kind: 'people' as const, accountIds: ['lena'] };
  await app.as('mona')('objective.save', {
    ...inputs.objective({ id: 'objective-s', title: 'Buy the rival', ownerId: 'lena' }),
    restricted,
  });
  const secret = { id: 'key-result-s', objectiveId: 'objective-s', title: 'Signed', ownerId: 'lena' };
  await app.as('mona')('keyResult.save', inputs.keyResult(secret));
  await link('103', 'key-result-s', 'objective-s', 'lena');
  await app.settle();
  expect((await added('lena')).issues[0]?.serves.openIds).toEqual(['key-result-s']);
  const view = await added('dora');
  expect(view.issues[0]?.serves.openIds).toEqual([]);
  expect(JSON.stringify(view)).not.toMatch(/Signed|key-result-s/);
});

test('a sprint that one may not see is not told of', async () => {
  expect(await refusedWith(added('otto'))).toBe('NOT_FOUND');
});
