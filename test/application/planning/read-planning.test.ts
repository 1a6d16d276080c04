import { refusedWith } from '../../support/app';
import { addIssue, changeIssue } from '../../support/issues';
import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { addSprint } from '../../support/sprints';
import { checkOf, NEXT, nextSprintPlanned, plannedIssue } from './planned';

const link = (issueId: string) => ({
  issueId,
  objectiveId: OBJECTIVE,
  keyResultId: KEY_RESULT,
  relation: 'contributes' as const,
});

test('the next sprint comes first, the running one with it, and all that are open to choose from', async () => {
  const app = await nextSprintPlanned();
  addSprint(app, '5', { state: 'future', name: 'Shop later', boardId: '1', start: null, end: null });
  const view = await app.as('dora')('planning.read', { boardId: '1' });
  expect(view.checks.map(({ sprintId }) => sprintId)).toEqual([NEXT, '3']);
  expect(view.sprints.map(({ id, state }) => [id, state])).toEqual([
    ['3', 'active'],
    [NEXT, 'future'],
    ['5', 'future'],
  ]);
  const other = await app.as('dora')('planning.read', { boardId: '1', sprintId: '5' });
  expect(other.checks.map(({ sprintId }) => sprintId)).toEqual(['5']);
});

test('issues stand by rank with their estimates and what stands above them', async () => {
  const app = await nextSprintPlanned();
  const { issues, medianEstimate } = checkOf(await app.as('dora')('planning.read', { boardId: '1' }));
  expect(issues.map(({ id, points, above }) => [id, points, above])).toEqual([
    ['2', 3, ['101']],
    ['1', 5, ['100']],
    ['3', 2, []],
  ]);
  expect(medianEstimate).toBe(3);
});

test('an epic serves by its work link; `context` links do not count', async () => {
  const app = await nextSprintPlanned();
  await app.as('dora')('link.save', link('100'));
  await app.as('dora')('link.save', { ...link('101'), relation: 'context' });
  await app.settle();
  const check = checkOf(await app.as('dora')('planning.read', { boardId: '1' }));
  expect(check.serves).toEqual({ '100': expect.objectContaining({ openIds: [KEY_RESULT] }) });
});

test('a goal line serves the key result it is tagged with', async () => {
  const app = await nextSprintPlanned();
  const { lines } = checkOf(await app.as('dora')('planning.read', { boardId: '1' }));
  expect(lines.map(({ text, serves }) => [text, serves.openIds])).toEqual([
    ['Errors that explain themselves', [KEY_RESULT]],
    ['Reviews on demand', []],
  ]);
});

test('a key result has its status of today; one of a closed objective is of the last cycle', async () => {
  const app = await nextSprintPlanned();
  await app.as('dora')('link.save', link('100'));
  await app.settle();
  const view = await app.as('dora')('planning.read', { boardId: '1' });
  expect(view.keyResults).toEqual([
    expect.objectContaining({
      key: 'KR-1',
      ownTeam: true,
      status: expect.objectContaining({ word: 'No data' }),
    }),
  ]);
  const objective = await app.as('mona')('objective.read', { objectiveId: OBJECTIVE });
  await app.as('mona')(
    'objective.save',
    inputs.objective({ revision: objective.revision, lifecycle: 'cancelled' }),
  );
  await app.settle();
  const after = await app.as('dora')('planning.read', { boardId: '1' });
  expect(checkOf(after).serves['100']).toMatchObject({ openIds: [], endedIds: [KEY_RESULT] });
  expect(after.keyResults).toEqual([
    expect.objectContaining({ key: 'KR-1', lifecycle: 'cancelled', status: null }),
  ]);
});

test('work on a paused objective does not count, and is told apart', async () => {
  const app = await nextSprintPlanned();
  await app.as('dora')('link.save', link('100'));
  const objective = await app.as('mona')('objective.read', { objectiveId: OBJECTIVE });
  await app.as('mona')(
    'objective.save',
    inputs.objective({ revision: objective.revision, lifecycle: 'paused' }),
  );
  await app.settle();
  const check = checkOf(await app.as('dora')('planning.read', { boardId: '1' }));
  expect(check.serves['100']).toMatchObject({ openIds: [], pausedIds: [KEY_RESULT] });
});

describe('what the viewer may not browse', () => {
  test('an issue of a hidden project is a count and points, with what it serves', async () => {
    const app = await nextSprintPlanned();
    plannedIssue(app, '8', 8, { projectId: '20000', parentId: '100' });
    plannedIssue(app, '9', 1, { projectId: '20000' });
    await app.as('mona')('link.save', link('100'));
    await app.settle();
    const check = checkOf(await app.as('dora')('planning.read', { boardId: '1' }));
    expect(check.issues.map(({ id }) => id)).not.toContain('8');
    expect(check.others).toEqual([
      { count: 1, unestimated: 0, points: 8, serves: expect.objectContaining({ openIds: [KEY_RESULT] }) },
      { count: 1, unestimated: 0, points: 1, serves: expect.objectContaining({ openIds: [] }) },
    ]);
    expect(JSON.stringify(check)).not.toMatch(/"[89]"/);
  });

  test('an epic of a hidden project is not named, and its link counts', async () => {
    const app = await nextSprintPlanned();
    addIssue(app.jira, '200', { level: 1, projectId: '20000' });
    changeIssue(app.jira, '3', { parentId: '200' });
    await app.as('mona')('link.save', link('200'));
    await app.settle();
    const check = checkOf(await app.as('dora')('planning.read', { boardId: '1' }));
    const above = check.issues.find(({ id }) => id === '3')?.above ?? [];
    expect(above).toEqual(['above-1']);
    expect(check.serves['above-1']).toMatchObject({ openIds: [KEY_RESULT] });
    expect(JSON.stringify(check)).not.toContain('"200"');
  });

  test('an epic of a hidden project that serves nothing is not told at all', async () => {
    const app = await nextSprintPlanned();
    addIssue(app.jira, '200', { level: 1, projectId: '20000' });
    changeIssue(app.jira, '3', { parentId: '200' });
    await app.settle();
    const check = checkOf(await app.as('dora')('planning.read', { boardId: '1' }));
    expect(check.issues.find(({ id }) => id === '3')?.above).toEqual([]);
  });

  test('work on a restricted objective reads as unaligned, and nothing tells that it is not', async () => {
    const app = await nextSprintPlanned();
    await app.as('mona')('link.save', link('100'));
    const objective = await app.as('mona')('objective.read', { objectiveId: OBJECTIVE });
    await app.as('mona')('objective.save', {
      ...inputs.objective({ revision: objective.revision }),
      restricted: { kind: 'people', accountIds: ['lena'] },
    });
    await app.settle();
    const view = await app.as('vik')('planning.read', { boardId: '1' });
    expect(view.keyResults).toEqual([]);
    expect(checkOf(view).serves).toEqual({});
    // A tag that the viewer may not follow reads like an unknown one.
    expect(checkOf(view).lines[0]?.serves).toMatchObject({ openIds: [] });
    expect(JSON.stringify(view)).not.toContain(KEY_RESULT);
    const seen = await app.as('lena')('planning.read', { boardId: '1' });
    expect(checkOf(seen).serves['100']).toMatchObject({ openIds: [KEY_RESULT] });
  });

  test('who may not see the board is told of none', async () => {
    const app = await nextSprintPlanned();
    expect(await refusedWith(app.as('otto')('planning.read', { boardId: '1' }))).toBe('NOT_FOUND');
  });
});

test('the warm check reads rows three times and asks Jira for the sprints and the right to browse alone', async () => {
  const app = await nextSprintPlanned();
  const dora = app.as('dora');
  await dora('planning.read', { boardId: '1' });
  await app.settle();
  const { storage, jira } = await app.costOf(() => dora('planning.read', { boardId: '1' }));
  expect(storage).toBeLessThanOrEqual(3);
  expect(jira.toSorted()).toEqual(['dora browsableIssues', 'dora sprints']);
});

test('the first look at sprints reads each in one list, and no issue by itself: a point an issue', async () => {
  const app = await nextSprintPlanned();
  const { jira } = await app.costOf(() => app.as('dora')('planning.read', { boardId: '1' }));
  expect(jira.filter((call) => call.startsWith('app '))).toEqual(['app sprintIssues', 'app sprintIssues']);
});

test('a kanban board has no sprints and no check; an unconnected board says so', async () => {
  const app = await nextSprintPlanned();
  await app.as('lena')('board.connect', { boardId: '3', team: { kind: 'existing', id: 'team-shop' } });
  const kanban = await app.as('dora')('planning.read', { boardId: '3' });
  expect(kanban.board).toMatchObject({ connected: true, supportsSprints: false });
  expect(kanban.checks).toEqual([]);
  expect(kanban.keyResults.map(({ key }) => key)).toEqual(['KR-1']);
  app.jira.boards.set('2', { ...app.jira.boards.get('1'), id: '2' } as never);
  expect((await app.as('dora')('planning.read', { boardId: '2' })).board.connected).toBe(false);
});

test('a sprint that is not among the open ones any more is refused in words', async () => {
  const app = await nextSprintPlanned();
  expect(await refusedWith(app.as('dora')('planning.read', { boardId: '1', sprintId: '99' }))).toBe(
    'NOT_FOUND',
  );
});
