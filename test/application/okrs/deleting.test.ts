import { purgeDeleted } from '../../../src/application/okrs/purge-deleted';
import { refusalOf, refusedWith, type TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { inputs, KEY_RESULT, OBJECTIVE, TEAM } from '../../support/plan';
import { company, shelfOf, storedObjective } from './company';

let app: TestApp;
beforeEach(async () => {
  app = await company();
});
const ids = { objectiveId: OBJECTIVE, keyResultId: KEY_RESULT };
const deleteObjective = (who = 'lena', revision = 1) =>
  app.as(who)('objective.delete', { objectiveId: OBJECTIVE, revision });
const deleteKeyResult = (who = 'lena', revision = 1) => app.as(who)('keyResult.delete', { ...ids, revision });
const trash = async (who: string) => (await app.as(who)('trash.read', { teamId: TEAM })).deleted;
const seenKeys = async () => {
  const { objectives } = await app.as('olaf')('workspace.read', {});
  return objectives.flatMap((each) => [each.key, ...each.keyResults.map(({ key }) => key)]);
};
const suggested = async () => {
  const { suggestions } = await app.as('olaf')('tagging.suggest', { text: 'checkout errors' });
  return suggestions.map(({ key }) => key);
};

describe('a deleted objective', () => {
  test('is gone from lists, pickers and reads, and comes back as it was', async () => {
    const deleted = await deleteObjective();
    expect(deleted).toMatchObject({ kind: 'objective', key: 'O-1', until: '2026-03-12' });
    expect(await seenKeys()).toEqual(['O-2', 'O-3']);
    expect(await suggested()).toEqual([]);
    expect(await refusedWith(app.as('lena')('objective.read', { objectiveId: OBJECTIVE }))).toBe('NOT_FOUND');
    const { choices } = await app.as('lena')('objective.choices', {});
    expect(choices.map(({ key }) => key)).toEqual(['O-2', 'O-3']);
    await app.as('lena')('objective.restore', { objectiveId: OBJECTIVE });
    expect(await seenKeys()).toEqual(['O-1', 'KR-1', 'O-2', 'O-3']);
    expect(await suggested()).toEqual(['KR-1']);
  });

  test('sent twice is deleted once, and restored once', async () => {
    const [first, second] = [await deleteObjective(), await deleteObjective()];
    expect(second).toEqual(first);
    await app.as('lena')('objective.restore', { objectiveId: OBJECTIVE });
    expect((await app.as('lena')('objective.restore', { objectiveId: OBJECTIVE })).revision).toBe(3);
  });

  test.each([
    ['its owner', 'lena', undefined],
    ['an OKR manager', 'mona', undefined],
    ['a developer', 'dora', 'FORBIDDEN'],
    ['the owner of its key result', 'olaf', 'FORBIDDEN'],
  ])('by %s: %s → %s', async (_, who, code) => {
    expect(await refusedWith(deleteObjective(who))).toBe(code);
  });

  test('is refused on an older state, and while others stand below it', async () => {
    expect(await refusedWith(deleteObjective('lena', 7))).toBe('CONFLICT');
    const parent = { objectiveId: OBJECTIVE, relation: 'contributes' as const };
    await app.as('mona')('objective.move', { objectiveId: 'objective-three', revision: 1, parent });
    expect((await refusalOf(deleteObjective()))?.message).toContain('O-3');
  });

  test('a parent that went meanwhile is let go when it comes back', async () => {
    const parent = { objectiveId: 'objective-two', relation: 'contributes' as const };
    await app.as('lena')('objective.move', { objectiveId: OBJECTIVE, revision: 1, parent });
    await deleteObjective('lena', 2);
    await app.as('olaf')('objective.delete', { objectiveId: 'objective-two', revision: 1 });
    expect((await app.as('lena')('objective.restore', { objectiveId: OBJECTIVE })).parent).toBeNull();
  });

  test('stands in the trash of its team for those who may bring it back', async () => {
    await deleteObjective();
    expect((await trash('lena')).map(({ key }) => key)).toEqual(['O-1']);
    expect(await trash('dora')).toEqual([]);
  });
});

describe('a deleted key result', () => {
  test('is gone from lists, pickers and reads, takes no check-in, and comes back as it was', async () => {
    await app.as('olaf')('checkIn.save', inputs.checkIn());
    const { objective } = await deleteKeyResult('olaf');
    expect(objective).toMatchObject({ keyResults: [], progress: null });
    expect(await seenKeys()).toEqual(['O-1', 'O-2', 'O-3']);
    expect(await suggested()).toEqual([]);
    expect(await refusedWith(app.as('olaf')('keyResult.read', ids))).toBe('NOT_FOUND');
    expect(await refusedWith(app.as('olaf')('checkIn.save', inputs.checkIn({ id: 'check-in-2' })))).toBe(
      'NOT_FOUND',
    );
    expect(await refusedWith(app.as('olaf')('keyResult.save', inputs.keyResult({ revision: 2 })))).toBe(
      'NOT_FOUND',
    );
    const back = await app.as('olaf')('keyResult.restore', ids);
    expect(back.keyResults[0]).toMatchObject({ key: 'KR-1', current: { value: 3 } });
  });

  test('its key is not given again, nor its id', async () => {
    await deleteKeyResult();
    const next = await app.as('mona')('keyResult.save', inputs.keyResult({ id: 'key-result-next' }));
    expect(next.keyResults.map(({ key }) => key)).toEqual(['KR-2']);
    expect(await refusedWith(app.as('mona')('keyResult.save', inputs.keyResult()))).toBe('NOT_FOUND');
  });

  test('leaves and joins again what it supports; a shared one is not deleted under its supporters', async () => {
    const two = { objectiveId: 'objective-two', keyResultId: 'key-result-two' };
    await app.as('mona')(
      'keyResult.save',
      inputs.keyResult({ id: two.keyResultId, objectiveId: two.objectiveId }),
    );
    await app.as('mona')('keyResult.save', inputs.keyResult({ revision: 1, supports: two }));
    const shared = () =>
      storedObjective(app, two.objectiveId).keyResults[0]?.supporters.map(({ key }) => key);
    expect((await refusalOf(app.as('mona')('keyResult.delete', { ...two, revision: 1 })))?.message).toContain(
      'KR-1',
    );
    await deleteKeyResult('mona', 2);
    await app.settle();
    expect(shared()).toEqual([]);
    await app.as('mona')('keyResult.restore', ids);
    await app.settle();
    expect(shared()).toEqual(['KR-1']);
  });

  test('an event of an issue linked to it changes nothing and is not tried for ever', async () => {
    addIssue(app.jira, '1');
    await app.as('mona')('link.save', { ...ids, issueId: '1', relation: 'contributes' });
    await deleteKeyResult('mona', 1);
    await app.happens({ kind: 'issue', issueId: '1', gone: false, parentBefore: null, parentNow: null });
    expect(await seenKeys()).not.toContain('KR-1');
  });
});

describe('after thirty days', () => {
  test('what was deleted is purged with its links; its key stays taken, check-ins stay readable', async () => {
    addIssue(app.jira, '1');
    await app.as('mona')('link.save', { ...ids, issueId: '1', relation: 'contributes' });
    await app.as('olaf')('checkIn.save', inputs.checkIn());
    await deleteKeyResult('mona', 1);
    app.goTo('2026-03-12');
    expect(await purgeDeleted(app.deps, TEAM)).toBe(0);
    app.goTo('2026-03-14');
    expect(await refusedWith(app.as('lena')('keyResult.restore', ids))).toBe('NOT_FOUND');
    expect(await purgeDeleted(app.deps, TEAM)).toBe(1);
    expect(await purgeDeleted(app.deps, TEAM)).toBe(0);
    expect(storedObjective(app, OBJECTIVE).keyResults).toEqual([]);
    expect(app.store.all('link')[0]?.targets).toEqual([]);
    expect(app.store.all('handle').map(({ key }) => key)).toContain('KR-1');
    expect(app.store.all('checkIn')).toHaveLength(1);
  });

  test('a whole objective leaves its row and its team’s shelf', async () => {
    await deleteObjective();
    app.goTo('2026-03-20');
    expect(await purgeDeleted(app.deps, TEAM)).toBe(1);
    expect(shelfOf(app)).toEqual(['O-2']);
    expect(app.store.all('objective').map(({ id }) => id)).not.toContain(OBJECTIVE);
    const made = await app.as('lena')('objective.save', inputs.objective({ id: 'objective-new' }));
    expect(made.key).toBe('O-4');
  });
});

describe('an archived objective', () => {
  const archive = (name: 'objective.archive' | 'objective.unarchive', revision: number) =>
    app.as('lena')(name, { objectiveId: OBJECTIVE, revision });

  test('leaves the Overview and pickers, can still be read, and comes back', async () => {
    expect((await archive('objective.archive', 1)).archived).toBe(true);
    expect((await archive('objective.archive', 1)).revision).toBe(2);
    const overview = async () => (await app.as('olaf')('overview.read', {})).objectives.map(({ key }) => key);
    await app.settle();
    expect(await overview()).toEqual(['O-2', 'O-3']);
    expect(await suggested()).toEqual([]);
    expect((await app.as('olaf')('objective.read', { objectiveId: OBJECTIVE })).archived).toBe(true);
    const { archived } = await app.as('lena')('trash.read', { teamId: TEAM });
    expect(archived).toEqual([
      {
        objectiveId: OBJECTIVE,
        key: 'O-1',
        title: 'Nobody is lost at checkout',
        revision: 2,
        cycleName: 'Q1 2026',
      },
    ]);
    await archive('objective.unarchive', 2);
    await app.settle();
    expect(await overview()).toEqual(['O-1', 'O-2', 'O-3']);
  });
});
