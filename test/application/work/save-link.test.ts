import { LINKS_LIMIT } from '../../../src/application/records/objective-record';
import { createTestApp, refusedWith, type TestApp } from '../../support/app';
import { addIssue, doneOn } from '../../support/issues';
import { inputs, KEY_RESULT, keyResultIn, OBJECTIVE, planQuarter } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  app.goTo('2026-02-10');
});
const where = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };
const link = (issueId: string, relation: 'contributes' | 'context' = 'contributes', who = 'dora') =>
  app
    .as(who)('link.save', { issueId, ...where, relation })
    .then((each) => keyResultIn(each));
const linksNow = async (who = 'mona') => (await app.as(who)('link.ofKeyResult', where)).links;
const unlink = (issueId: string, who = 'dora') =>
  app
    .as(who)('link.remove', { issueId, ...where })
    .then((each) => keyResultIn(each));

describe('who links', () => {
  beforeEach(() => addIssue(app.jira, '1'));
  test.each([
    ['who may edit the issue', 'dora', undefined],
    ['who may edit it and nothing else', 'vik', undefined],
    ['the owner of the key result, who only sees it', 'olaf', undefined],
    ['an OKR manager', 'mona', undefined],
    ['who does not see it', 'otto', 'NOT_FOUND'],
  ])('%s: %s → %s', async (_, who, code) => {
    expect(await refusedWith(link('1', 'contributes', who))).toBe(code);
    expect(app.store.all('link')).toHaveLength(code === undefined ? 1 : 0);
  });

  test('who sees the issue, may not edit it and owns nothing is refused', async () => {
    app.jira.people.set('zoe', { sees: ['10000'], edits: [], writesSprints: [] });
    expect(await refusedWith(link('1', 'contributes', 'zoe'))).toBe('FORBIDDEN');
    expect(app.store.all('link')).toEqual([]);
  });

  test('an issue that is hidden reads like one that never was', async () => {
    addIssue(app.jira, '2', { projectId: '20000' });
    expect(await refusedWith(link('2'))).toBe('NOT_FOUND');
    expect(await refusedWith(link('404'))).toBe('NOT_FOUND');
  });

  test('who may edit another issue does not unlink this one', async () => {
    await link('1');
    expect(await refusedWith(unlink('1', 'otto'))).toBe('FORBIDDEN');
    expect(app.store.all('link')).toHaveLength(1);
  });
});

describe('a link', () => {
  beforeEach(() => {
    addIssue(app.jira, '1');
    addIssue(app.jira, '2', doneOn('2026-02-01'));
  });

  test('counts the issue at once, and is found from the issue', async () => {
    expect((await link('1')).work).toMatchObject({ done: 0, total: 1 });
    expect((await link('2')).work).toMatchObject({ done: 1, total: 2, asOf: '2026-02-10T12:00:00.000Z' });
    await app.settle();
    expect(app.store.all('link')[0]).toMatchObject({
      issueId: '1',
      targets: [{ keyResultId: KEY_RESULT, objectiveId: OBJECTIVE, key: 'KR-1', relation: 'contributes' }],
      areas: [],
    });
  });

  test('is logged', async () => {
    await link('1');
    expect(app.store.all('activity').at(-1)).toMatchObject({ by: 'dora', action: 'KR-1 linked to issue 1' });
  });

  test('made twice is one', async () => {
    await link('1');
    const view = await link('1');
    expect(view.linked).toBe(1);
    expect(await linksNow()).toEqual([{ issueId: '1', relation: 'contributes' }]);
    expect(app.store.all('link')[0]?.targets).toHaveLength(1);
  });

  test('as context is shown and never counted', async () => {
    const view = await link('2', 'context');
    expect(await linksNow()).toEqual([{ issueId: '2', relation: 'context' }]);
    expect(view.work).toBeNull();
  });

  test('changes its relation in place', async () => {
    await link('2');
    expect((await link('2', 'context')).work).toBeNull();
    expect(app.store.all('link')[0]?.targets.map((each) => each.relation)).toEqual(['context']);
    expect((await link('2', 'contributes')).work).toMatchObject({ done: 1, total: 1 });
  });

  test('to two key results is one row of the issue', async () => {
    await app.as('lena')('keyResult.save', inputs.keyResult({ id: 'key-result-two' }));
    await link('1');
    await app.as('dora')('link.save', {
      issueId: '1',
      objectiveId: OBJECTIVE,
      keyResultId: 'key-result-two',
      relation: 'contributes',
    });
    expect(app.store.all('link')[0]?.targets.map((each) => each.key)).toEqual(['KR-1', 'KR-2']);
    await unlink('1');
    expect(app.store.all('link')[0]?.targets.map((each) => each.key)).toEqual(['KR-2']);
  });

  test('taken away leaves no target and no count, and a row whose version still tells of changes', async () => {
    await link('1');
    const view = await unlink('1');
    expect(view).toMatchObject({ linked: 0, work: null });
    expect(app.store.all('link')).toMatchObject([{ targets: [] }]);
  });

  test('that never was may be taken away: nothing is left behind', async () => {
    expect((await unlink('1')).linked).toBe(0);
    expect(app.store.all('link')).toEqual([]);
  });

  test('of an issue deleted since is taken away by the owner', async () => {
    await link('1');
    app.jira.issues.delete('1');
    expect((await unlink('1', 'olaf')).linked).toBe(0);
  });

  test('stands in nobody’s way once its issue was deleted in Jira', async () => {
    await link('1');
    app.jira.issues.delete('1');
    expect((await link('2')).work).toMatchObject({ done: 1, total: 2 });
    await app.happens({ kind: 'issue', issueId: '1', gone: true, parentBefore: null, parentNow: null });
    expect(keyResultIn(await app.as('dora')('objective.read', { objectiveId: OBJECTIVE }))).toMatchObject({
      work: { done: 1, total: 1 },
    });
  });

  test('two at once are both there and both counted', async () => {
    await Promise.all([link('1'), link('2')]);
    expect(app.store.all('link')).toHaveLength(2);
    expect(app.store.all('objective')[0]?.keyResults[0]?.work).toMatchObject({ done: 1, total: 2 });
  });

  test('waits for a check-in that got in between, and loses nothing of it', async () => {
    app.store.beforeNextCommit(() => app.as('olaf')('checkIn.save', inputs.checkIn()));
    expect((await link('1')).current?.value).toBe(3);
  });

  test.each(['closed', 'cancelled'] as const)(
    'to a %s key result is refused, an old one goes',
    async (life) => {
      await link('1');
      await app.as('lena')('keyResult.save', inputs.keyResult({ revision: 1, lifecycle: life }));
      expect(await refusedWith(link('2'))).toBe('INVALID_INPUT');
      expect((await unlink('1')).linked).toBe(0);
    },
  );

  test('to a key result that does not exist is not found', async () => {
    const lost = { issueId: '1', objectiveId: OBJECTIVE, keyResultId: 'key-result-gone' };
    expect(await refusedWith(app.as('dora')('link.save', { ...lost, relation: 'context' }))).toBe(
      'NOT_FOUND',
    );
  });
});

test('one link more than a key result holds is refused; a change of one is not', async () => {
  const objective = app.store.all('objective')[0];
  if (objective === undefined) throw new Error('no objective');
  const links = Array.from({ length: LINKS_LIMIT }, (_, at) => ({
    issueId: String(1000 + at),
    relation: 'context' as const,
  }));
  app.store.seed('objective', OBJECTIVE, {
    ...objective,
    keyResults: objective.keyResults.map((each) => ({ ...each, links })),
  });
  addIssue(app.jira, '1');
  addIssue(app.jira, '1000');
  expect(await refusedWith(link('1'))).toBe('LIMIT_REACHED');
  expect((await link('1000')).linked).toBe(LINKS_LIMIT);
});
