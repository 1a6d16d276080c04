import { refusedWith } from '../../support/app';
import { KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { alignmentApp, SECRET, seedFigures, sprint, sums } from './alignment-app';
import { DONE, ON_KEY_RESULT, seedScope } from './scope-rows';

const target = { kind: 'key-result', objectiveId: OBJECTIVE, keyResultId: KEY_RESULT } as const;

test('an issue counts through its own link, its epic or its line, the nearest first, with what it adds', async () => {
  const app = await alignmentApp();
  seedScope(
    app,
    '3',
    {
      11: { ...DONE, points: 5 },
      12: { parentId: '90' },
      13: {},
      14: { planned: false, plannedPoints: null },
    },
    { serves: { 11: ON_KEY_RESULT, 90: ON_KEY_RESULT } },
  );
  const { issues, hidden } = await app.as('dora')('alignment.issues', { sprintIds: ['3'], target });
  expect(issues).toEqual([
    {
      ...{ issueId: '11', sprintId: '3', planned: 3, done: 5, doneOn: '2026-01-12', through: 'issue' },
      ...{ aboveId: null, addedOn: null, removedOn: null },
    },
    {
      ...{ issueId: '12', sprintId: '3', planned: 3, done: null, doneOn: null, through: 'above' },
      ...{ aboveId: '90', addedOn: null, removedOn: null },
    },
  ]);
  expect(hidden).toEqual({ count: 0, planned: 0, done: 0 });
  const unaligned = await app.as('dora')('alignment.issues', {
    sprintIds: ['3'],
    target: { kind: 'unaligned' },
  });
  expect(unaligned.issues.map(({ issueId }) => issueId)).toEqual(['13', '14']);
});

test('issues that the reader may not browse are a count and sums, without ids', async () => {
  const app = await alignmentApp();
  const away = { projectId: '20000' };
  seedScope(
    app,
    '3',
    { 11: {}, 77: { ...away, ...DONE, points: 8 } },
    { serves: { 11: ON_KEY_RESULT, 77: ON_KEY_RESULT } },
  );
  const seen = await app.as('dora')('alignment.issues', { sprintIds: ['3'], target });
  expect(seen.issues.map(({ issueId }) => issueId)).toEqual(['11']);
  expect(seen.hidden).toEqual({ count: 1, planned: 3, done: 8 });
  expect(JSON.stringify(seen)).not.toContain('77');
});

test('a fortnight has what was completed in it, and what sprints that end in it had planned', async () => {
  const app = await alignmentApp();
  seedScope(
    app,
    '3',
    { 11: DONE, 12: {}, 13: { ...DONE, doneOn: '2026-01-16' as never } },
    { serves: { 11: ON_KEY_RESULT, 12: ON_KEY_RESULT, 13: ON_KEY_RESULT } },
  );
  const inDays = async (start: string, end: string) =>
    (
      await app.as('dora')('alignment.issues', { sprintIds: ['3'], target, within: { start, end } })
    ).issues.map(({ issueId, planned, done }) => [issueId, planned, done]);
  expect(await inDays('2026-01-01', '2026-01-14')).toEqual([['11', null, 3]]);
  expect(await inDays('2026-01-15', '2026-01-28')).toEqual([
    ['11', 3, null],
    ['12', 3, null],
    ['13', 3, 3],
  ]);
});

test('what a later sprint completed again is marked in its sprint, and is not among what a fortnight has done', async () => {
  const app = await alignmentApp();
  seedScope(app, '3', { 11: DONE, 12: DONE }, { serves: { 11: ON_KEY_RESULT, 12: ON_KEY_RESULT } });
  const done = sums(3, { [KEY_RESULT]: 3 });
  const again = { issueIds: ['11'], done, doneOn: [] };
  seedFigures(app, '1', 'SHOP board', [sprint({ sprintId: '3', again })]);
  const read = async (more: object) =>
    (await app.as('dora')('alignment.issues', { sprintIds: ['3'], target, ...more })).issues.map(
      (each) => [each.issueId, each.done, each.again] as const,
    );
  expect(await read({})).toEqual([
    ['11', 3, true],
    ['12', 3, undefined],
  ]);
  expect(await read({ within: { start: '2026-01-01', end: '2026-01-14' } })).toEqual([['12', 3, undefined]]);
});

test('of a restricted key result nothing is told to those who do not see it', async () => {
  const app = await alignmentApp();
  seedScope(app, '3', { 11: {} });
  const secret = { kind: 'key-result', objectiveId: 'objective-secret', keyResultId: SECRET } as const;
  expect(await refusedWith(app.as('dora')('alignment.issues', { sprintIds: ['3'], target: secret }))).toBe(
    'NOT_FOUND',
  );
});

test('an issue that serves a restricted key result besides counts whole for who does not see that one', async () => {
  const app = await alignmentApp();
  const secret = { id: SECRET, objectiveId: 'objective-secret', key: 'KR-3' };
  const both = { keyResults: [...ON_KEY_RESULT.keyResults, secret], areas: [] };
  seedScope(app, '3', { 11: {}, 12: {} }, { serves: { 11: both, 12: { keyResults: [secret], areas: [] } } });
  const planned = async (who: string, what: typeof target | { kind: 'unaligned' }) =>
    (await app.as(who)('alignment.issues', { sprintIds: ['3'], target: what })).issues.map((each) => [
      each.issueId,
      each.planned,
    ]);
  expect(await planned('dora', target)).toEqual([['11', 3]]);
  expect(await planned('dora', { kind: 'unaligned' })).toEqual([['12', 3]]);
  expect(await planned('mona', target)).toEqual([['11', 1.5]]);
  expect(await planned('mona', { kind: 'unaligned' })).toEqual([]);
});
