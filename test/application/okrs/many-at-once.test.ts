import { refusalOf, refusedWith, type TestApp } from '../../support/app';
import { CYCLE, inputs, KEY_RESULT, OBJECTIVE, TEAM } from '../../support/plan';
import { CLOSED, company, NEXT, OTHER_TEAM, shelfOf, storedObjective } from './company';

let app: TestApp;
beforeEach(async () => {
  app = await company();
});

describe('editing many at once', () => {
  const three = [OBJECTIVE, 'objective-two', 'objective-three'];

  test('tries each by itself: what the caller may is done, the rest is refused with its reason', async () => {
    const edited = await app.as('olaf')('okrs.bulkEdit', {
      objectiveIds: three,
      keyResults: [{ objectiveId: OBJECTIVE, keyResultId: KEY_RESULT }],
      set: { weight: 3 },
    });
    expect(edited.done.map(({ key }) => key)).toEqual(['O-2', 'KR-1']);
    expect(edited.refused.map(({ id }) => id)).toEqual([OBJECTIVE, 'objective-three']);
    expect(edited.refused[0]?.reason).toContain('Only the owners');
    expect(storedObjective(app, OBJECTIVE)).toMatchObject({ weight: 1, keyResults: [{ weight: 3 }] });
  });

  test('moves them to another cycle, not into a closed one', async () => {
    const set = (cycleId: string) =>
      app.as('mona')('okrs.bulkEdit', { objectiveIds: three, set: { cycleId } });
    expect((await set(NEXT)).done).toHaveLength(3);
    expect((await set(CLOSED)).refused.map(({ reason }) => reason)).toEqual(
      three.map(() => 'Q4 2025 is closed. Choose a running or planned cycle.'),
    );
    expect(storedObjective(app, 'objective-two').cycleId).toBe(NEXT);
  });

  test('sent twice changes nothing more', async () => {
    const send = () => app.as('mona')('okrs.bulkEdit', { objectiveIds: three, set: { ownerId: null } });
    await send();
    const revisions = () => app.store.all('objective').map(({ revision }) => revision);
    const before = revisions();
    expect((await send()).done).toHaveLength(3);
    expect(revisions()).toEqual(before);
  });

  test('of nothing, or with nothing to change, is refused', async () => {
    expect(await refusedWith(app.as('mona')('okrs.bulkEdit', { objectiveIds: three, set: {} }))).toBe(
      'INVALID_INPUT',
    );
  });
});

describe('the order', () => {
  test('of a team’s objectives is theirs to say who plan for it; others keep their places', async () => {
    const order = (who: string, objectiveIds: string[]) =>
      app.as(who)('objective.reorder', { teamId: TEAM, cycleId: CYCLE, objectiveIds });
    expect(await refusedWith(order('olaf', ['objective-two', OBJECTIVE]))).toBe('FORBIDDEN');
    await order('lena', ['objective-two', OBJECTIVE]);
    await order('lena', ['objective-two', OBJECTIVE]);
    expect(shelfOf(app)).toEqual(['O-2', 'O-1']);
    const { objectives } = await app.as('olaf')('workspace.read', {});
    expect(objectives.map(({ key }) => key)).toEqual(['O-2', 'O-1', 'O-3']);
  });

  test('of key results stays; one that was added meanwhile keeps its place', async () => {
    for (const id of ['b', 'c']) {
      await app.as('mona')('keyResult.save', inputs.keyResult({ id: `key-result-${id}` }));
    }
    const keyResultIds = ['key-result-b', KEY_RESULT];
    await app.as('lena')('keyResult.reorder', { objectiveId: OBJECTIVE, keyResultIds });
    expect(storedObjective(app, OBJECTIVE).keyResults.map(({ key }) => key)).toEqual([
      'KR-2',
      'KR-1',
      'KR-3',
    ]);
  });
});

describe('an archived team', () => {
  const archive = (teamId: string, archived: boolean, revision: number) =>
    app.as('mona')('team.archive', { teamId, archived, revision });

  test('is refused while it has open objectives; its past stays readable', async () => {
    expect((await refusalOf(archive(OTHER_TEAM, true, 1)))?.message).toContain('open objectives');
    await app.as('vik')('objective.delete', { objectiveId: 'objective-three', revision: 1 });
    expect((await archive(OTHER_TEAM, true, 1)).archived).toBe(true);
    const move = { objectiveId: OBJECTIVE, revision: 1, teamId: OTHER_TEAM };
    expect((await refusalOf(app.as('mona')('objective.move', move)))?.fields?.[0]?.path).toBe('teamId');
    expect((await archive(OTHER_TEAM, false, 2)).archived).toBe(false);
  });

  test('keeps its group when a save leaves it out', async () => {
    const search = inputs.team({ id: OTHER_TEAM, name: 'Search', leadId: 'vik' });
    await app.as('mona')('team.save', { ...search, revision: 1, group: 'search-people' });
    expect((await app.as('mona')('team.save', { ...search, revision: 2 })).group).toBe('search-people');
  });
});
