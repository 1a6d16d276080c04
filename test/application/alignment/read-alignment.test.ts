import { createTestApp } from '../../support/app';
import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import {
  alignmentApp,
  effortsIn,
  HIDDEN_TEAM,
  IDLE,
  SECRET,
  seedFigures,
  sprint,
  sums,
} from './alignment-app';

const day = (text: string) => text as NonNullable<ReturnType<typeof sprint>['start']>;

test('a sprint says what was planned and done for each key result, KRA and neither, in its unit', async () => {
  const app = await alignmentApp();
  const review = { met: 2, partly: 1, missed: 0 };
  const planned = sums(20, { [KEY_RESULT]: 8 }, { 'area-upkeep': 2 });
  const done = sums(16, { [KEY_RESULT]: 5.5 });
  seedFigures(app, '1', 'SHOP board', [sprint({ sprintId: '3', planned, done, review, tagged: ['KR-1'] })]);
  const view = await app.as('dora')('alignment.read', {});
  const [board] = view.boards;
  expect(board).toMatchObject({ id: '1', name: 'SHOP board', teamId: 'team-shop' });
  expect(board?.sprints).toMatchObject([
    { id: '3', name: 'Sprint 3', planned: 20, done: 16, weeksPerEffort: 0.1, tagged: 1, review },
  ]);
  expect(effortsIn(view, board?.sprints[0]?.efforts ?? [])).toEqual({
    [KEY_RESULT]: [8, 5.5],
    'area-upkeep': [2, 0],
    unaligned: [10, 10.5],
  });
});

test('work is credited to the fortnight of its completion, planned work to where its sprint ends, in team-weeks', async () => {
  const app = await alignmentApp();
  const doneOn = [
    { day: day('2026-01-12'), keyResultId: KEY_RESULT, effort: 4 },
    { day: day('2026-01-16'), keyResultId: KEY_RESULT, effort: 4 },
    { day: day('2026-01-13'), keyResultId: null, effort: 10 },
  ];
  const both = sums(20, { [KEY_RESULT]: 10 });
  seedFigures(app, '1', 'SHOP board', [sprint({ sprintId: '3', planned: both, done: both, doneOn })]);
  const view = await app.as('dora')('alignment.read', {});
  expect(view.fortnights.slice(0, 2)).toEqual([
    ['2026-01-01', '2026-01-14'],
    ['2026-01-15', '2026-01-28'],
  ]);
  const place = view.targets.findIndex((target) => 'id' in target && target.id === KEY_RESULT);
  const unaligned = view.targets.findIndex((target) => target.kind === 'unaligned');
  expect(view.boards[0]?.fortnights).toEqual(
    [
      [place, 0, 0, 0.4],
      // Four points on their day, and two of which the day is not known at the end of the sprint.
      [place, 1, 1, 0.6],
      [unaligned, 0, 0, 1],
      [unaligned, 1, 1, 0],
    ].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0)),
  );
});

test('what a later sprint completed again stays in the sprint’s figures and is in no sum over sprints', async () => {
  const app = await alignmentApp();
  const both = sums(20, { [KEY_RESULT]: 10 });
  const doneOn = [
    { day: day('2026-01-12'), keyResultId: KEY_RESULT, effort: 10 },
    { day: day('2026-01-13'), keyResultId: null, effort: 10 },
  ];
  const again = {
    issueIds: ['101'],
    done: sums(4, { [KEY_RESULT]: 4 }),
    doneOn: [{ day: day('2026-01-12'), keyResultId: KEY_RESULT, effort: 4 }],
  };
  const done = { planned: both, done: both, doneOn, again };
  seedFigures(app, '1', 'SHOP board', [sprint({ sprintId: '3', ...done })]);
  seedFigures(app, '9', 'Secret board', [sprint({ sprintId: '7', ...done })]);
  const view = await app.as('dora')('alignment.read', {});
  const place = view.targets.findIndex((target) => 'id' in target && target.id === KEY_RESULT);
  const [own] = view.boards[0]?.sprints ?? [];
  expect(own).toMatchObject({ done: 20, weeksPerEffort: 0.1, again: [[place, 4]] });
  expect(effortsIn(view, own?.efforts ?? [])).toMatchObject({ [KEY_RESULT]: [10, 10] });
  expect(view.boards[0]?.fortnights).toContainEqual([place, 0, 0, 0.6]);
  expect(effortsIn(view, view.others[0]?.efforts ?? [])).toEqual({
    [KEY_RESULT]: [1, 0.6],
    unaligned: [1, 1],
  });
  expect(JSON.stringify(view)).not.toContain('101');
});

test('a board of a project that its reader does not browse has no name and no sprint, its effort is in the sums', async () => {
  const app = await alignmentApp();
  const half = sums(10, { [KEY_RESULT]: 5 });
  seedFigures(app, '9', 'Secret board', [
    sprint({ sprintId: '7', name: 'Hidden plans', planned: half, done: half }),
  ]);
  const seen = await app.as('dora')('alignment.read', {});
  expect(seen.boards.map(({ id }) => id)).toEqual(['1']);
  expect(seen.others).toMatchObject([{ teamId: HIDDEN_TEAM, boards: 1 }]);
  expect(effortsIn(seen, seen.others[0]?.efforts ?? [])).toEqual({ [KEY_RESULT]: [1, 1], unaligned: [1, 1] });
  expect(JSON.stringify(seen)).not.toMatch(/Secret board|Hidden plans|"7"|"9"/);
  const all = await app.as('mona')('alignment.read', {});
  expect(all.boards.map(({ name }) => name)).toEqual(['', 'Secret board']);
  expect(all.others).toEqual([]);
});

test('work on a restricted key result is unaligned to who does not see it; that of another cycle is other work', async () => {
  const app = await alignmentApp();
  const planned = sums(20, { [SECRET]: 6, 'key-result-of-last-year': 2 });
  seedFigures(app, '1', 'SHOP board', [sprint({ sprintId: '3', planned, done: planned })]);
  const seen = await app.as('dora')('alignment.read', {});
  expect(JSON.stringify(seen)).not.toContain(SECRET);
  expect(effortsIn(seen, seen.boards[0]?.sprints[0]?.efforts ?? [])).toEqual({
    other: [2, 2],
    unaligned: [18, 18],
  });
  const all = await app.as('nora')('alignment.read', {});
  expect(all.targets).toContainEqual({ kind: 'key-result', id: SECRET });
});

test('key results that nobody feeds two sprints in a row are neglected, with the reason; those without links are named', async () => {
  const app = await alignmentApp();
  const works = sums(20, { [KEY_RESULT]: 8 });
  const two = { start: day('2026-01-19'), end: day('2026-02-02') };
  seedFigures(app, '1', 'SHOP board', [
    sprint({ sprintId: '3', planned: works, done: works }),
    sprint({ sprintId: '4', planned: works, done: works, ...two }),
  ]);
  const { neglected, unlinked } = await app.as('dora')('alignment.read', {});
  expect(neglected.map(({ keyResultId }) => keyResultId)).toEqual([IDLE]);
  expect(neglected[0]?.reason).toMatch(/^No work in the last 2 sprints of SHOP board, since /);
  expect(unlinked).toEqual([KEY_RESULT, IDLE]);
});

test('a project shows its own boards; a key result of a team elsewhere that they work on comes along', async () => {
  const app = await alignmentApp();
  const mona = app.as('mona');
  await mona('objective.save', {
    id: 'objective-away',
    teamId: HIDDEN_TEAM,
    cycleId: 'cycle-q1-2026',
    title: 'Away',
    ownerId: null,
    ambition: 'committed',
    lifecycle: 'active',
  });
  const away = { id: 'key-result-away', objectiveId: 'objective-away', title: 'Done from here', unit: '' };
  await mona('keyResult.save', {
    ...away,
    ownerId: null,
    numbers: { kind: 'increase', baseline: 0, target: 9 },
    rhythm: 'weekly',
    lifecycle: 'active',
  });
  await app.settle();
  app.store.seed('directory', 'only', {
    teams:
      app.store.all('directory')[0]?.teams.map((team) => ({
        ...team,
        boards:
          team.id === HIDDEN_TEAM
            ? [{ boardId: '9', projectId: '20000' }]
            : [{ boardId: '1', projectId: '10000' }],
      })) ?? [],
  });
  const planned = sums(20, { 'key-result-away': 6 });
  seedFigures(app, '1', 'SHOP board', [sprint({ sprintId: '3', planned, done: planned })]);
  const view = await app.as('dora')('alignment.read', { projectId: '10000' });
  expect(view.boards.map(({ id }) => id)).toEqual(['1']);
  expect(view.others).toEqual([]);
  expect(view.elsewhere.objectives).toMatchObject([
    { id: 'objective-away', keyResults: [{ id: 'key-result-away', title: 'Done from here' }] },
  ]);
});

test('a year has the sprints of its quarters, a quarter those with most of their days in it', async () => {
  const app = await alignmentApp();
  const mona = app.as('mona');
  const year = {
    id: 'cycle-year-2026',
    name: '2026',
    start: '2026-01-01',
    end: '2026-12-31',
    state: 'active' as const,
  };
  await mona('cycle.save', year);
  await mona('cycle.save', {
    ...{ id: 'cycle-q2-2026', name: 'Q2 2026', start: '2026-04-01', end: '2026-06-30' },
    state: 'planning',
  });
  seedFigures(app, '1', 'SHOP board', [
    sprint({ sprintId: '3' }),
    sprint({ sprintId: '4', start: day('2026-03-26'), end: day('2026-04-09') }),
  ]);
  const sprintsOf = async (cycleId: string) =>
    (await app.as('dora')('alignment.read', { cycleId })).boards[0]?.sprints.map(({ id }) => id);
  expect(await sprintsOf('cycle-q1-2026')).toEqual(['3']);
  expect(await sprintsOf('cycle-q2-2026')).toEqual(['4']);
  expect(await sprintsOf(year.id)).toEqual(['3', '4']);
});

test('before there is a cycle there is nothing to show, and no error', async () => {
  await expect(createTestApp().as('dora')('alignment.read', {})).resolves.toMatchObject({
    cycleId: null,
    boards: [],
  });
});

test('up to 25 boards and teams cost three storage requests, and one of Jira', async () => {
  const app = await alignmentApp();
  const look = () => app.as('nora')('alignment.read', {});
  // Rows that are missing are made by the first look.
  await look();
  expect(await app.costOf(look)).toEqual({ storage: 3, jira: ['nora browsable'] });
});

test('a project whose own boards tell all reads nothing of other teams', async () => {
  const app = await alignmentApp();
  const look = () => app.as('nora')('alignment.read', { projectId: '10000' });
  const works = sums(20, { [KEY_RESULT]: 8, [IDLE]: 2, [SECRET]: 1 });
  seedFigures(app, '1', 'SHOP board', [sprint({ sprintId: '3', planned: works, done: works })]);
  const read: string[] = [];
  const { store } = app;
  const reading = store.read.bind(store);
  jest.spyOn(store, 'read').mockImplementation((addresses) => {
    read.push(...addresses.map(({ kind, key }) => `${kind} ${key}`));
    return reading(addresses);
  });
  await look();
  expect(read.filter((each) => /figures|summary/.test(each))).toEqual([
    'summary team-shop.cycle-q1-2026',
    'figures 1',
  ]);
});

test('work of another team on what supports a key result is work on it, also where its reader may not see who', async () => {
  const app = await alignmentApp();
  const idle = { keyResultId: IDLE, objectiveId: OBJECTIVE };
  const supporting = { id: SECRET, objectiveId: 'objective-secret', revision: 1, ownerId: null };
  const open = { activatedOn: '2026-01-01' };
  await app.as('mona')('keyResult.save', inputs.keyResult({ ...open, ...supporting, supports: idle }));
  await app.settle();
  const works = sums(20, { [KEY_RESULT]: 8, [SECRET]: 2 });
  const two = { start: day('2026-01-19'), end: day('2026-02-02') };
  seedFigures(app, '1', 'SHOP board', [
    sprint({ sprintId: '3', planned: works, done: works }),
    sprint({ sprintId: '4', planned: works, done: works, ...two }),
  ]);
  const { neglected } = await app.as('dora')('alignment.read', {});
  expect(neglected).toEqual([]);
});
