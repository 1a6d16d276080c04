import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { alignmentApp, SECRET } from './alignment-app';
import { DONE, ON_KEY_RESULT, seedScope } from './scope-rows';

test('open work that serves nothing is grouped by epic, the epic with most effort first', async () => {
  const app = await alignmentApp();
  seedScope(
    app,
    '3',
    {
      11: { parentId: '90' },
      12: { parentId: '91', points: 5 },
      13: { parentId: '91' },
      14: {},
      15: DONE,
      16: { present: false },
      17: { projectId: '20000', points: 2 },
      18: { parentId: '92' },
    },
    { serves: { 92: ON_KEY_RESULT } },
  );
  const orphans = await app.as('dora')('alignment.orphans', { sprintIds: ['3'] });
  expect(orphans).toEqual({
    unit: 'points',
    groups: [
      { aboveId: '91', issueIds: ['12', '13'], effort: 8 },
      { aboveId: null, issueIds: ['14'], effort: 3 },
      { aboveId: '90', issueIds: ['11'], effort: 3 },
    ],
    hidden: { count: 1, effort: 2 },
    lastCycle: [],
  });
});

test('work on a key result that has ended is unaligned, and listed as last cycle with what it served', async () => {
  const app = await alignmentApp();
  seedScope(
    app,
    '3',
    { 11: {}, 12: { parentId: '90' } },
    { serves: { 11: ON_KEY_RESULT, 90: ON_KEY_RESULT } },
  );
  const before = await app.as('dora')('alignment.orphans', { sprintIds: ['3'] });
  expect(before.groups).toEqual([]);
  await app.as('mona')('keyResult.save', inputs.keyResult({ revision: 1, lifecycle: 'cancelled' }));
  const { lastCycle, groups } = await app.as('dora')('alignment.orphans', { sprintIds: ['3'] });
  expect(groups.flatMap(({ issueIds }) => issueIds).sort()).toEqual(['11', '12']);
  expect(lastCycle).toEqual([
    {
      ...{ objectiveId: OBJECTIVE, keyResultId: KEY_RESULT, key: 'KR-1', title: 'Fewer checkout errors' },
      ...{ continuedBy: null, issueIds: ['11', '90'] },
    },
  ]);
});

test('work on a restricted key result is an orphan to who does not see it, and names nothing', async () => {
  const app = await alignmentApp();
  const secret = { keyResults: [{ id: SECRET, objectiveId: 'objective-secret', key: 'KR-3' }], areas: [] };
  seedScope(app, '3', { 11: {} }, { serves: { 11: secret } });
  const orphans = await app.as('dora')('alignment.orphans', { sprintIds: ['3'] });
  expect(orphans.groups.flatMap(({ issueIds }) => issueIds)).toEqual(['11']);
  expect(JSON.stringify(orphans)).not.toMatch(/KR-3|secret/);
  expect((await app.as('mona')('alignment.orphans', { sprintIds: ['3'] })).groups).toEqual([]);
});
