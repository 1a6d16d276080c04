import { AppError } from '../../../src/application/app-error';
import { answerFunction } from '../../../src/application/search/answer-function';
import { createTestApp, type TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { inputs, KEY_RESULT, OBJECTIVE, planQuarter } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  await app.settle();
  app.goTo('2026-02-10');
  addIssue(app.jira, '9', { level: 2 });
  addIssue(app.jira, '1', { level: 1 });
  addIssue(app.jira, '2', { level: 1, parentId: '9' });
  addIssue(app.jira, '11', { parentId: '1' });
  addIssue(app.jira, '21', { parentId: '2' });
  addIssue(app.jira, '30');
});
const where = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };
const target = { kind: 'key-result' as const, ...where };
const link = async (issueIds: string[], relation: 'contributes' | 'context' = 'contributes') => {
  await app.as('mona')('link.saveMany', { issueIds, target, relation });
  await app.settle();
};
const unlink = async (issueIds: string[]) => {
  await app.as('mona')('link.removeMany', { issueIds, target });
  await app.settle();
};
const copies = () => Object.fromEntries(app.search.copies);
const contributesTo = (key: string, operator = 'in') =>
  answerFunction(app.deps, { function: 'contributes-to', operator, arguments: [key] });
const unaligned = (name: string, operator = 'in') =>
  answerFunction(app.deps, { function: 'unaligned', operator, arguments: [name] });
const restrict = async (restricted: { kind: 'people'; accountIds: string[] } | null) => {
  const { revision } = await app.as('mona')('objective.read', { objectiveId: OBJECTIVE });
  await app.as('mona')('objective.save', inputs.objective({ revision, restricted }));
  await app.settle();
};

describe('the copy of a link in Jira’s search', () => {
  const COPY = { keyResult: ['KR-1'], objective: ['O-1'], area: [], serves: 'yes' };

  test('names the key result and the objective, with one write however many issues', async () => {
    await link(['1', '30']);
    expect(copies()).toEqual({ '1': COPY, '30': COPY });
    expect(app.search.calls.filter((call) => call === 'writeCopies')).toHaveLength(1);
  });

  test('names KRAs too', async () => {
    await app.as('mona')('area.save', { id: 'area-upkeep', name: 'Upkeep' });
    const area = { kind: 'area' as const, areaId: 'area-upkeep' };
    await app.as('mona')('link.saveMany', { issueIds: ['30'], target: area, relation: 'contributes' });
    await app.settle();
    expect(copies()).toEqual({ '30': { keyResult: [], objective: [], area: ['KRA-1'], serves: 'yes' } });
  });

  test('goes when the link goes', async () => {
    await link(['1', '30']);
    await unlink(['30']);
    expect(Object.keys(copies())).toEqual(['1']);
  });

  test('is none of what is only worth knowing', async () => {
    await link(['1'], 'context');
    expect(copies()).toEqual({});
  });

  test.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
    [
      'restricted, and opened again',
      () => restrict({ kind: 'people', accountIds: ['lena'] }),
      () => restrict(null),
    ],
    [
      'archived, and taken out of the archive',
      () => app.as('mona')('objective.archive', { objectiveId: OBJECTIVE, revision: 1 }),
      () => app.as('mona')('objective.unarchive', { objectiveId: OBJECTIVE, revision: 2 }),
    ],
    [
      'deleted, and brought back',
      () => app.as('mona')('objective.delete', { objectiveId: OBJECTIVE, revision: 1 }),
      () => app.as('mona')('objective.restore', { objectiveId: OBJECTIVE }),
    ],
    [
      'without its key result, and with it again',
      () => app.as('mona')('keyResult.delete', { ...where, revision: 1 }),
      () => app.as('mona')('keyResult.restore', { ...where }),
    ],
  ])('follows an objective that is %s', async (_, hide, show) => {
    await link(['1']);
    await hide();
    await app.settle();
    expect(copies()).toEqual({});
    await show();
    await app.settle();
    expect(copies()).toEqual({ '1': COPY });
  });

  test('of a closed key result finds its work, which counts for nothing now', async () => {
    await link(['1']);
    await app.as('lena')('keyResult.save', inputs.keyResult({ revision: 1, lifecycle: 'closed' }));
    await app.settle();
    expect(copies()).toEqual({ '1': { keyResult: ['KR-1'], objective: ['O-1'], area: [] } });
  });

  test('goes on to the key result that the link is taken to, with the epics below', async () => {
    await link(['1', '9']);
    await app.as('lena')('keyResult.save', inputs.keyResult({ revision: 1, lifecycle: 'closed' }));
    await app.as('mona')('keyResult.save', inputs.keyResult({ id: 'key-result-two' }));
    const to = { objectiveId: OBJECTIVE, keyResultId: 'key-result-two' };
    await app.as('mona')('link.relink', { issueIds: ['9'], from: where, to });
    await app.settle();
    expect(copies()).toMatchObject({ '1': { keyResult: ['KR-1'] }, '9': { keyResult: ['KR-2'] } });
    expect(await contributesTo('KR-2')).toMatchObject({ jql: expect.stringContaining('parent in (2, 9)') });
  });

  test('that Jira refuses for a while is written when the message comes again', async () => {
    app.search.failNext('writeCopies', new AppError('JIRA_UNAVAILABLE', '409'));
    await expect(link(['1'])).rejects.toMatchObject({ code: 'JIRA_UNAVAILABLE' });
    await app.happens({ kind: 'linked', issueIds: ['1'] });
    expect(copies()).toEqual({ '1': COPY });
  });

  test('whose task fails is told in the log and written again, three times at most', async () => {
    for (let at = 0; at < 10; at += 1) app.search.nextTask({ state: 'ended', failed: { '1': 'Locked' } });
    await link(['1']);
    expect(app.search.calls.filter((call) => call === 'writeCopies')).toHaveLength(4);
    expect(app.logged.filter((event) => event === 'search-copy-failed')).toHaveLength(4);
  });

  test('whose task takes its time is looked at until it is over', async () => {
    for (let at = 0; at < 3; at += 1) app.search.nextTask({ state: 'running' });
    await link(['1']);
    expect(app.search.calls.filter((call) => call === 'copyTask')).toHaveLength(4);
    expect(app.logged).not.toContain('search-copy-failed');
  });

  test('of an issue deleted meanwhile ends quietly', async () => {
    await app.as('mona')('link.saveMany', { issueIds: ['30'], target, relation: 'contributes' });
    app.jira.issues.delete('30');
    await app.settle();
    expect(app.logged).not.toContain('search-copy-failed');
  });
});

describe('contributesTo', () => {
  const OWN = 'issue.property[throughline].keyResult = "KR-1"';

  test.each(['KR-1', 'kr-001', ' [KR-1] ', 'KR‑1'])('reads %p as tags are read', async (key) => {
    expect(await contributesTo(key)).toEqual({ jql: OWN });
  });

  test('adds children of linked epics, and of epics below linked initiatives', async () => {
    await link(['1', '9', '30']);
    expect(await contributesTo('KR-1')).toEqual({ jql: `${OWN} OR parent in (1, 2, 9)` });
    expect(await contributesTo('KR-1', 'not in')).toEqual({
      jql: '(issue.property[throughline].keyResult is EMPTY OR issue.property[throughline].keyResult != "KR-1") AND (parent is EMPTY OR parent not in (1, 2, 9)) AND issuetype not in subTaskIssueTypes()',
    });
  });

  test('of an objective is all of its key results', async () => {
    await app.as('mona')('keyResult.save', inputs.keyResult({ id: 'key-result-two' }));
    await link(['1']);
    const second = { ...target, keyResultId: 'key-result-two' };
    await app.as('mona')('link.saveMany', { issueIds: ['2'], target: second, relation: 'contributes' });
    expect(await contributesTo('O-1')).toEqual({
      jql: 'issue.property[throughline].objective = "O-1" OR parent in (1, 2)',
    });
  });

  test('of a KRA is what is linked to it', async () => {
    await app.as('mona')('area.save', { id: 'area-upkeep', name: 'Upkeep' });
    const area = { kind: 'area' as const, areaId: 'area-upkeep' };
    await app.as('mona')('link.saveMany', { issueIds: ['9'], target: area, relation: 'contributes' });
    expect(await contributesTo('KRA-1')).toEqual({
      jql: 'issue.property[throughline].area = "KRA-1" OR parent in (2, 9)',
    });
  });

  test('reads alike for keys that never were, are restricted, deleted or archived', async () => {
    const words = (key: string) => ({ error: `There is no key result ${key}.` });
    expect(await contributesTo('KR-99')).toEqual(words('KR-99'));
    await restrict({ kind: 'people', accountIds: ['mona'] });
    expect(await contributesTo('KR-1')).toEqual(words('KR-1'));
    expect(await contributesTo('O-1')).toEqual({ error: 'There is no objective O-1.' });
    await restrict(null);
    await app.as('mona')('keyResult.delete', { ...where, revision: 1 });
    expect(await contributesTo('KR-1')).toEqual(words('KR-1'));
  });

  test.each(['', 'SHOP-1', 'KR', 'KR-1 KR-2'])('says of %p what a key looks like', async (key) => {
    expect(await contributesTo(key)).toMatchObject({ error: expect.stringContaining('KR-12') });
  });

  test('refuses more than 900 epics instead of a query that Jira does not take', async () => {
    const parents = Object.fromEntries(Array.from({ length: 901 }, (_, at) => [String(at), '1']));
    app.store.seed('work', KEY_RESULT, { keyResultId: KEY_RESULT, issues: {}, parents });
    expect(await contributesTo('KR-1')).toMatchObject({ error: expect.stringContaining('900 epics') });
  });
});

describe('unaligned', () => {
  const none = 'hierarchyLevel = 0 AND issue.property[throughline].serves is EMPTY';

  test('is work of the project that serves nothing, by itself or by a linked parent', async () => {
    expect(await unaligned('shop')).toEqual({ jql: `project = "SHOP" AND ${none}` });
    await link(['1', '9']);
    expect(await unaligned('SHOP')).toEqual({
      jql: `project = "SHOP" AND ${none} AND (parent is EMPTY OR parent not in (1, 2, 9))`,
    });
  });

  test('leaves out epics whose children are all in other projects', async () => {
    addIssue(app.jira, '5', { level: 1, projectId: '20000' });
    addIssue(app.jira, '51', { parentId: '5', projectId: '20000' });
    await link(['1', '5']);
    expect(await unaligned('SHOP')).toEqual({
      jql: `project = "SHOP" AND ${none} AND (parent is EMPTY OR parent not in (1))`,
    });
    expect(await unaligned('Board of SHOP')).toEqual({
      jql: `filter = "Board of SHOP" AND ${none} AND (parent is EMPTY OR parent not in (1, 5))`,
    });
  });

  test('forgets an epic when its link goes, when it ends, and when it is hidden', async () => {
    await link(['1']);
    await unlink(['1']);
    expect(await unaligned('SHOP')).toEqual({ jql: `project = "SHOP" AND ${none}` });
    await link(['1']);
    await restrict({ kind: 'people', accountIds: ['mona'] });
    expect(await unaligned('SHOP')).toEqual({ jql: `project = "SHOP" AND ${none}` });
  });

  test('leaves it to Jira to know a filter, and cannot be broken out of', async () => {
    expect(await unaligned('x" OR project = "SECRET')).toMatchObject({
      jql: expect.stringMatching(/^filter = "x\\" OR project = \\"SECRET" AND /),
    });
  });
});

describe('answers that Jira keeps', () => {
  const keep = async (id: string, key: string) => {
    const call = { function: 'contributes-to' as const, operator: 'in', arguments: [key] };
    app.search.answers.set(id, { id, ...call, answer: await answerFunction(app.deps, call) });
  };
  const kept = (id: string) => app.search.answers.get(id)?.answer;

  test('follow links, in one push for many changes', async () => {
    await keep('1', 'KR-1');
    await app.as('mona')('link.saveMany', { issueIds: ['1'], target, relation: 'contributes' });
    await app.as('mona')('link.saveMany', { issueIds: ['2'], target, relation: 'contributes' });
    await app.settle();
    expect(kept('1')).toEqual({
      jql: 'issue.property[throughline].keyResult = "KR-1" OR parent in (1, 2)',
    });
    expect(app.search.calls.filter((call) => call === 'pushAnswers')).toHaveLength(1);
  });

  test('become the error of unknown keys when their objective is restricted', async () => {
    await keep('1', 'KR-1');
    await restrict({ kind: 'people', accountIds: ['mona'] });
    expect(kept('1')).toEqual({ error: 'There is no key result KR-1.' });
    await restrict(null);
    expect(kept('1')).toEqual({ jql: 'issue.property[throughline].keyResult = "KR-1"' });
  });

  test('that stay as they are are not pushed', async () => {
    await keep('1', 'KR-1');
    await link(['30']);
    expect(app.search.calls).not.toContain('pushAnswers');
  });

  test('are looked at again after a look that got lost', async () => {
    await keep('1', 'KR-1');
    await app.as('mona')('link.saveMany', { issueIds: ['1'], target, relation: 'contributes' });
    await app.happens({ kind: 'linked', issueIds: ['1'] });
    app.queued.length = 0;
    app.goTo('2026-02-11');
    await app.happens({ kind: 'linked', issueIds: ['1'] });
    expect(app.queued).toContainEqual({ kind: 'answers' });
  });
});
