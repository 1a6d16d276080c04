import type { TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { addSprint, sprintRuns } from '../../support/sprints';

const THEIRS = '9';
const THEM = 'team-payments';
const SHARED = 'key-result-shared';

/**
 * Board 1 of team Shop did nothing for KR-1 in its closed sprint 2 and its running sprint 3; board 9 of another team has
 * the same sprints, 20 and 21, with an issue in each of those named.
 */
async function twoTeams(worked: readonly ('20' | '21')[], keyResultId = KEY_RESULT): Promise<TestApp> {
  const app = await sprintRuns();
  const mona = app.as('mona');
  await mona('team.save', inputs.team({ id: THEM, name: 'Payments', leadId: null }));
  const known = app.jira.boards.get('1');
  if (known === undefined) throw new Error('no board');
  app.jira.boards.set(THEIRS, { ...known, id: THEIRS, name: 'Payments board' });
  const closed = {
    state: 'closed',
    start: '2026-01-12T09:00:00.000Z',
    end: '2026-01-30T17:00:00.000Z',
  } as const;
  addSprint(app, '2', closed);
  addSprint(app, '20', { ...closed, boardId: THEIRS });
  addSprint(app, '21', { boardId: THEIRS });
  addIssue(app.jira, '50', { sprintIds: ['2'], done: true, resolvedAt: '2026-01-20T09:00:00.000Z' });
  addIssue(app.jira, '51', { sprintIds: ['3'] });
  for (const sprintId of ['20', '21'] as const) {
    const id = `6${sprintId}`;
    addIssue(app.jira, id, { sprintIds: [sprintId] });
    if (!worked.includes(sprintId)) continue;
    await mona('link.save', { issueId: id, objectiveId: OBJECTIVE, keyResultId, relation: 'contributes' });
  }
  await mona('board.connect', { boardId: THEIRS, team: { kind: 'existing', id: THEM } });
  await app.happens({ kind: 'sprint', sprintId: '2', gone: false, goalBefore: null, goalAfter: null });
  for (const boardId of ['1', THEIRS])
    await app.happens({ kind: 'board', boardId, gone: false, whole: true });
  await app.settle();
  return app;
}

const inPlan = async (app: TestApp, id = KEY_RESULT) =>
  (await app.as('dora')('planning.read', { boardId: '1' })).keyResults.find((each) => each.id === id)
    ?.neglected ?? null;
const onMap = async (app: TestApp, id = KEY_RESULT) =>
  (await app.as('dora')('alignment.read', {})).neglected.find(({ keyResultId }) => keyResultId === id)
    ?.reason ?? null;

test('what another team’s board works on is neglected neither in the planning check nor in the heat map', async () => {
  const app = await twoTeams(['20', '21']);
  expect(await onMap(app)).toBeNull();
  expect(await inPlan(app)).toBeNull();
});

test('what nobody works on is neglected in both, and both say so of the same boards', async () => {
  const app = await twoTeams([]);
  expect(await onMap(app)).toMatch(/last 2 sprints of .*nobody has worked on it/);
  expect(await inPlan(app)).toBe(await onMap(app));
});

test('work on what supports a key result is work on it in both, until it supports it no more', async () => {
  const app = await sprintRuns().then(() => twoTeams([]));
  const mona = app.as('mona');
  const supports = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };
  await mona('objective.save', inputs.objective({ id: 'objective-theirs', teamId: THEM, title: 'Theirs' }));
  const shared = { id: SHARED, objectiveId: 'objective-theirs', title: 'Their part of it' };
  await mona('keyResult.save', inputs.keyResult({ ...shared, supports }));
  await mona('link.save', {
    ...{ issueId: '621', objectiveId: 'objective-theirs', keyResultId: SHARED, relation: 'contributes' },
  });
  await app.happens({ kind: 'board', boardId: THEIRS, gone: false, whole: true });
  await app.settle();
  expect([await onMap(app), await inPlan(app)]).toEqual([null, null]);
  const [known] = app.store
    .all('objective')
    .flatMap(({ keyResults }) => keyResults)
    .filter(({ id }) => id === SHARED);
  await mona(
    'keyResult.save',
    inputs.keyResult({ ...shared, supports: null, revision: known?.revision ?? 0 }),
  );
  await app.settle();
  expect(await inPlan(app)).toMatch(/nobody has worked on it/);
  expect(await inPlan(app)).toBe(await onMap(app));
});

test('a warm planning check that asks other teams’ boards reads rows three times', async () => {
  const app = await twoTeams(['21']);
  await inPlan(app);
  await app.settle();
  const { storage } = await app.costOf(() => app.as('dora')('planning.read', { boardId: '1' }));
  expect(storage).toBeLessThanOrEqual(3);
});

test('that a board works on a key result is written down once a sprint', async () => {
  const app = await twoTeams(['20', '21']);
  const version = async () =>
    (await app.store.read([{ kind: 'objective', key: OBJECTIVE }])).get('objective', OBJECTIVE)?.version;
  const before = await version();
  await app.happens({ kind: 'figures', boardId: THEIRS });
  await app.settle();
  expect(await version()).toBe(before);
  expect(
    app.store.all('objective').flatMap(({ keyResults }) => keyResults.flatMap((each) => each.fedBy)),
  ).toEqual([{ boardId: THEIRS, until: '2026-02-15', through: null }]);
});
