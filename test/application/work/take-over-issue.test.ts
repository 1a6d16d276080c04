import { AppError } from '../../../src/application/app-error';
import { createTestApp, type TestApp } from '../../support/app';
import { addIssue, changeIssue, doneOn } from '../../support/issues';
import { inputs, KEY_RESULT, OBJECTIVE, planQuarter } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  app.goTo('2026-02-10');
  addIssue(app.jira, '1', { level: 1 });
  addIssue(app.jira, '2', { level: 1 });
  addIssue(app.jira, '11', { parentId: '1' });
  await link('1');
});
const link = (issueId: string, keyResultId = KEY_RESULT) =>
  app.as('lena')('link.save', { issueId, keyResultId, objectiveId: OBJECTIVE, relation: 'contributes' });
const updated = (issueId: string, parentNow: string | null = '1', parentBefore: string | null = null) =>
  app.happens({ kind: 'issue', issueId, gone: false, parentBefore, parentNow });
const deleted = (issueId: string, parentNow: string | null = '1') =>
  app.happens({ kind: 'issue', issueId, gone: true, parentBefore: null, parentNow });
const work = (id = KEY_RESULT) =>
  app.store.all('objective')[0]?.keyResults.find((each) => each.id === id)?.work;

describe('an issue below a linked epic', () => {
  test('that gets done is counted, with one look at it and no search', async () => {
    changeIssue(app.jira, '11', doneOn('2026-02-09'));
    const { jira } = await app.costOf(() => updated('11'));
    expect(work()).toMatchObject({ done: 1, total: 1 });
    expect(jira).toEqual(['app issueInSprints']);
  });

  test('that is opened again is not done any more', async () => {
    changeIssue(app.jira, '11', doneOn('2026-02-09'));
    await updated('11');
    changeIssue(app.jira, '11', { done: false, resolvedAt: null, resolution: null });
    await updated('11');
    expect(work()).toMatchObject({ done: 0, total: 1 });
  });

  test('that is resolved as not delivered leaves the count', async () => {
    changeIssue(app.jira, '11', doneOn('2026-02-09', "Won't Do"));
    await updated('11');
    expect(work()).toMatchObject({ total: 0, notDelivered: 1 });
  });

  test('that is new is added', async () => {
    addIssue(app.jira, '12', { parentId: '1' });
    await updated('12');
    expect(work()).toMatchObject({ total: 2 });
  });

  test('that is deleted is gone, and Jira is not even asked', async () => {
    app.jira.issues.delete('11');
    const { jira } = await app.costOf(() => deleted('11'));
    expect(work()).toMatchObject({ total: 0 });
    expect(jira).toEqual([]);
  });

  test('that was deleted before its update is taken over is gone too', async () => {
    app.jira.issues.delete('11');
    await updated('11');
    expect(work()).toMatchObject({ total: 0 });
  });

  test('that moves to an epic without links leaves the count', async () => {
    changeIssue(app.jira, '11', { parentId: '2' });
    await updated('11', '2', '1');
    expect(work()).toMatchObject({ total: 0 });
  });

  test('that moves to the epic of another key result counts there', async () => {
    await app.as('lena')('keyResult.save', inputs.keyResult({ id: 'key-result-two' }));
    await link('2', 'key-result-two');
    changeIssue(app.jira, '11', { parentId: '2' });
    await updated('11', '2', '1');
    expect(work()).toMatchObject({ total: 0 });
    expect(work('key-result-two')).toMatchObject({ total: 1 });
  });

  test('that is linked itself stays when it leaves the epic', async () => {
    await link('11');
    changeIssue(app.jira, '11', { parentId: '2' });
    await updated('11', '2', '1');
    expect(work()).toMatchObject({ total: 1 });
  });

  test('whose events come twice and out of order counts once, as it is now', async () => {
    changeIssue(app.jira, '11', doneOn('2026-02-09'));
    await Promise.all([updated('11'), updated('11'), updated('11')]);
    expect(work()).toMatchObject({ done: 1, total: 1 });
  });

  test('ten of them at once are all counted', async () => {
    const ids = Array.from({ length: 10 }, (_, at) => String(100 + at));
    for (const id of ids) addIssue(app.jira, id, { parentId: '1' });
    await Promise.all(ids.map((id) => updated(id)));
    expect(work()).toMatchObject({ total: 11 });
  });

  test('that becomes a sub-task of another counts within it', async () => {
    addIssue(app.jira, '12', { parentId: '1' });
    await updated('12');
    changeIssue(app.jira, '11', { level: -1, parentId: '12' });
    await updated('11', '12', '1');
    expect(work()).toMatchObject({ total: 1 });
  });
});

describe('sub-tasks', () => {
  test('of a linked issue count within it', async () => {
    addIssue(app.jira, '20');
    await link('20');
    addIssue(app.jira, '201', { level: -1, parentId: '20' });
    await updated('201', '20');
    expect(work()).toMatchObject({ total: 2 });
  });

  test('that are linked themselves stay counted when they change', async () => {
    addIssue(app.jira, '20');
    addIssue(app.jira, '201', { level: -1, parentId: '20' });
    await link('201');
    changeIssue(app.jira, '201', doneOn('2026-02-09'));
    await updated('201', '20');
    expect(work()).toMatchObject({ done: 1, total: 2 });
  });
});

describe('an issue nobody linked', () => {
  beforeEach(() => addIssue(app.jira, '30'));

  test('costs one storage request and nothing of Jira', async () => {
    expect(await app.costOf(() => updated('30', null))).toEqual({ storage: 1, jira: [] });
    expect(await app.costOf(() => updated('30', '2', '3'))).toEqual({ storage: 1, jira: [] });
  });

  test('and linked as context costs no more', async () => {
    const where = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };
    await app.as('lena')('link.save', { issueId: '30', ...where, relation: 'context' });
    expect(await app.costOf(() => updated('30', null))).toEqual({ storage: 1, jira: [] });
    expect(work()).toMatchObject({ total: 1 });
  });
});

describe('what goes on meanwhile', () => {
  test('a check-in in between is kept', async () => {
    changeIssue(app.jira, '11', doneOn('2026-02-09'));
    app.store.beforeNextCommit(() => app.as('olaf')('checkIn.save', inputs.checkIn()));
    await updated('11');
    expect(work()).toMatchObject({ done: 1 });
    expect(app.store.all('objective')[0]?.keyResults[0]?.trend).toHaveLength(1);
  });

  test('a link taken away in between does not come back', async () => {
    const where = { issueId: '1', keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };
    changeIssue(app.jira, '11', doneOn('2026-02-09'));
    app.store.beforeNextCommit(() => app.as('lena')('link.remove', where));
    await updated('11');
    expect(work()).toBeNull();
  });

  test('a Jira that is away makes the queue try again, and nothing is changed', async () => {
    app.jira.failNext('issueInSprints', new AppError('JIRA_UNAVAILABLE', 'away'));
    await expect(updated('11')).rejects.toMatchObject({ code: 'JIRA_UNAVAILABLE' });
    expect(work()).toMatchObject({ done: 0, total: 1 });
  });
});
