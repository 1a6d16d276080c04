import { refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs, OBJECTIVE, TEAM } from '../../support/plan';
import { CLOSED, company, NEXT, OTHER_TEAM, shelfOf, storedObjective } from './company';

let app: TestApp;
beforeEach(async () => {
  app = await company();
});
const move = (who: string, more: { teamId?: string; cycleId?: string; revision?: number }) =>
  app.as(who)('objective.move', { objectiveId: OBJECTIVE, revision: 1, ...more });

test('to another team: keys, values and learned words go along, both shelves and all handles know', async () => {
  await app.as('olaf')('checkIn.save', inputs.checkIn());
  const moved = await move('mona', { teamId: OTHER_TEAM });
  expect(moved).toMatchObject({ key: 'O-1', teamId: OTHER_TEAM, teamName: 'Search', revision: 2 });
  expect(moved.keyResults[0]).toMatchObject({ key: 'KR-1', current: { value: 3 } });
  expect([shelfOf(app), shelfOf(app, OTHER_TEAM)]).toEqual([['O-2'], ['O-3', 'O-1']]);
  const handles = app.store.all('handle').filter(({ key }) => ['O-1', 'KR-1'].includes(key));
  expect(handles.map((handle) => 'teamId' in handle && handle.teamId)).toEqual([OTHER_TEAM, OTHER_TEAM]);
});

test('to another cycle: due dates outside of it are let go, and both rows of the Overview are made anew', async () => {
  await app.as('mona')('objective.save', inputs.objective({ revision: 1, due: '2026-03-20' }));
  app.queued.length = 0;
  const moved = await move('lena', { cycleId: NEXT, revision: 2 });
  expect(moved).toMatchObject({ cycleId: NEXT, due: null });
  expect(app.queued).toEqual([
    { kind: 'summary', teamId: TEAM, cycleId: NEXT },
    { kind: 'summary', teamId: TEAM, cycleId: 'cycle-q1-2026' },
  ]);
});

test('under a parent, not below itself', async () => {
  const parent = { objectiveId: 'objective-two', relation: 'contributes' as const };
  const moved = await app.as('lena')('objective.move', { objectiveId: OBJECTIVE, revision: 1, parent });
  expect(moved.parent).toEqual({ ...parent, key: 'O-2' });
  const back = { objectiveId: OBJECTIVE, relation: 'contributes' as const };
  const refusal = await refusalOf(
    app.as('lena')('objective.move', { objectiveId: 'objective-two', revision: 1, parent: back }),
  );
  expect(refusal?.fields?.[0]?.path).toBe('parent');
});

test('to another team: what stands below it names that team', async () => {
  const parent = { objectiveId: OBJECTIVE, relation: 'supports' as const };
  await app.as('olaf')('objective.move', { objectiveId: 'objective-two', revision: 1, parent });
  await move('mona', { teamId: OTHER_TEAM });
  expect(storedObjective(app, 'objective-two').parent).toMatchObject({ key: 'O-1', teamId: OTHER_TEAM });
});

test.each([
  ['an OKR manager', 'mona', undefined],
  ['who leads only the team it leaves', 'lena', 'FORBIDDEN'],
  ['who leads only the team it joins', 'vik', 'FORBIDDEN'],
  ['a developer', 'dora', 'FORBIDDEN'],
])('to another team by %s: %s → %s', async (_, who, code) => {
  expect(await refusedWith(move(who, { teamId: OTHER_TEAM }))).toBe(code);
  expect(storedObjective(app, OBJECTIVE).teamId).toBe(code === undefined ? OTHER_TEAM : TEAM);
});

test('sent twice moves once', async () => {
  await move('mona', { teamId: OTHER_TEAM });
  const again = await move('mona', { teamId: OTHER_TEAM });
  expect(again.revision).toBe(2);
});

test('on an older state is a conflict', async () => {
  await app.as('lena')('objective.save', inputs.objective({ revision: 1, title: 'Newer' }));
  expect(await refusedWith(move('lena', { cycleId: NEXT }))).toBe('CONFLICT');
});

test('never into a closed cycle, nor out of one, nor what has ended', async () => {
  const into = await refusalOf(move('mona', { cycleId: CLOSED }));
  expect(into?.fields?.[0]?.path).toBe('cycleId');
  await app.as('mona')('objective.save', inputs.objective({ revision: 1, lifecycle: 'closed' }));
  expect((await refusalOf(move('mona', { cycleId: NEXT, revision: 2 })))?.code).toBe('INVALID_INPUT');
});

test('a check-in that came in between is not lost', async () => {
  app.store.beforeNextCommit(() => app.as('olaf')('checkIn.save', inputs.checkIn()));
  const moved = await move('mona', { teamId: OTHER_TEAM });
  expect(moved.keyResults[0]?.current).toMatchObject({ value: 3 });
});
