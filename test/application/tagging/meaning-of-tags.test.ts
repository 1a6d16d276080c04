import { refusedWith, type TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
});
const open = (who = 'dora') => app.as(who)('tagging.open', { sprintId: SPRINT, boardId: '1' });
async function tagOf(goal: string) {
  writeInJira(app, goal);
  const { lines } = await open();
  return lines[0]?.tags[0];
}
const keyResult = (more = {}) => inputs.keyResult({ revision: 1, ...more });

describe('what a key in the goal means', () => {
  test.each(['draft', 'active', 'paused'] as const)('a key result that is %s: itself', async (lifecycle) => {
    await app.as('lena')('keyResult.save', keyResult({ lifecycle }));
    expect(await tagOf('Ship [KR-1]')).toMatchObject({
      key: 'KR-1',
      state: lifecycle,
      choice: { lifecycle },
    });
  });

  test.each(['closed', 'cancelled'] as const)('one that is %s is closed', async (lifecycle) => {
    await app.as('lena')('keyResult.save', keyResult({ lifecycle }));
    expect(await tagOf('Ship [KR-1]')).toMatchObject({
      key: 'KR-1',
      state: 'closed',
      choice: { key: 'KR-1' },
    });
  });

  test('one whose objective is closed is closed with it', async () => {
    await app.as('lena')('objective.save', inputs.objective({ revision: 1, lifecycle: 'closed' }));
    expect(await tagOf('Ship [KR-1]')).toMatchObject({ state: 'closed' });
  });

  test('a closed one that goes on in another says which', async () => {
    await app.as('lena')('keyResult.save', inputs.keyResult({ id: 'key-result-next', title: 'Goes on' }));
    await app.as('lena')('keyResult.save', keyResult({ lifecycle: 'closed' }));
    const handle = app.store.all('handle').find((each) => each.key === 'KR-1');
    if (handle?.kind !== 'key-result') throw new Error('no handle');
    app.store.seed('handle', 'KR-1', { ...handle, successor: 'KR-2' });
    expect(await tagOf('Ship [KR-1]')).toMatchObject({ state: 'closed', successor: { key: 'KR-2' } });
  });

  test('an objective asks which of its key results', async () => {
    await app.as('lena')('keyResult.save', inputs.keyResult({ id: 'key-result-two' }));
    const tag = await tagOf('Ship [O-1]');
    expect(tag).toMatchObject({ state: 'objective', options: [{ key: 'KR-1' }, { key: 'KR-2' }] });
  });

  test.each(['KR-99', 'O-99', 'KRA-3'])('%s, which nobody knows, is flagged and stays', async (key) => {
    expect(await tagOf(`Ship [${key}]`)).toEqual({ key, state: 'unknown' });
    await app.as('dora')('tagging.save', tags(await open(), [[key, 'KR-1']]));
    expect(app.jira.sprints.get(SPRINT)?.goal).toContain(key);
  });

  test('any case, zeros and bare keys are read as people write them', async () => {
    expect(await tagOf('Ship [kr-001]')).toMatchObject({ key: 'KR-1', state: 'active' });
    expect(await tagOf('Ship KR-1')).toMatchObject({ key: 'KR-1', state: 'active' });
  });

  test('a bare key is an issue where a Jira project has the prefix', async () => {
    const settings = app.store.all('settings')[0];
    if (settings !== undefined) app.store.seed('settings', 'only', { ...settings, prefixesTaken: true });
    expect(await tagOf('Ship KR-1')).toBeUndefined();
    expect(await tagOf('Ship it [KR-1]')).toMatchObject({ state: 'active' });
  });

  test('a key of another team leads there', async () => {
    await app.as('mona')('team.save', inputs.team({ id: 'team-other', name: 'Other' }));
    const objective = inputs.objective({ id: 'objective-other', teamId: 'team-other' });
    await app.as('lena')('objective.save', objective);
    const other = inputs.keyResult({ id: 'key-result-other', objectiveId: 'objective-other' });
    await app.as('lena')('keyResult.save', other);
    const tag = await tagOf('Help [KR-2]');
    expect(tag).toMatchObject({ state: 'active', choice: { teamId: 'team-other', ownTeam: false } });
    expect((await open()).choices.map((choice) => choice.key)).toEqual(['KR-1']);
  });

  test('a key written before its key result was made counts once it is there', async () => {
    writeInJira(app, 'Ship [KR-2]');
    await open();
    expect(app.store.all('contribution')).toEqual([]);
    await app.as('lena')('keyResult.save', inputs.keyResult({ id: 'key-result-two' }));
    expect((await open()).lines[0]?.tags).toMatchObject([{ key: 'KR-2', state: 'active' }]);
    expect(app.store.all('contribution')).toMatchObject([{ keyResultId: 'key-result-two' }]);
  });
});

describe('suggestions', () => {
  const suggest = async (text: string, more = {}) =>
    (await app.as('dora')('tagging.suggest', { boardId: '1', text, ...more })).suggestions;

  test('find a key result by its words, and say which', async () => {
    expect(await suggest('checkout errors')).toMatchObject([{ key: 'KR-1', ownTeam: true }]);
  });

  test('find one by its key, typed in any case', async () => {
    expect(await suggest('kr-1')).toMatchObject([{ key: 'KR-1', sure: true }]);
    expect((await suggest('kr'))[0]).toMatchObject({ key: 'KR-1', sure: false });
  });

  test('find nothing for what fits nothing', async () => {
    expect(await suggest('quarterly tax return')).toEqual([]);
    expect(await suggest('')).toEqual([]);
  });

  test('leave out what is closed', async () => {
    await app.as('lena')('keyResult.save', keyResult({ lifecycle: 'closed' }));
    expect(await suggest('checkout errors')).toEqual([]);
  });

  test('stand beside each line on opening', async () => {
    writeInJira(app, 'Fewer checkout errors\nTidy the wiki');
    const { lines } = await open();
    expect(lines.map((line) => line.suggestions.map((each) => each.key))).toEqual([['KR-1'], []]);
  });
});

describe('the issues of a sprint', () => {
  const links = (who: string) =>
    app.as(who)('tagging.issues', { sprintId: SPRINT, issueIds: ['1', '2', '3'] });

  test('say which key results they serve by work links, context apart', async () => {
    const target = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE, key: 'KR-1' };
    addIssue(app.jira, '1');
    app.store.seed('link', '1', {
      issueId: '1',
      targets: [{ ...target, relation: 'contributes' }],
      areas: [],
    });
    app.store.seed('link', '2', { issueId: '2', targets: [{ ...target, relation: 'context' }], areas: [] });
    expect((await links('dora')).links).toEqual([{ issueId: '1', keys: ['KR-1'] }]);
  });

  test('say nothing of an issue that one may not browse, whatever it serves', async () => {
    const target = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE, key: 'KR-1' };
    addIssue(app.jira, '1', { projectId: '20000' });
    app.store.seed('link', '1', {
      issueId: '1',
      targets: [{ ...target, relation: 'contributes' }],
      areas: [],
    });
    expect((await links('dora')).links).toEqual([]);
    expect((await links('mona')).links).toEqual([{ issueId: '1', keys: ['KR-1'] }]);
  });

  test('say nothing to who may not see the sprint', async () => {
    expect(await refusedWith(links('otto'))).toBe('NOT_FOUND');
  });
});
