import { LINKS_LIMIT } from '../../../src/application/records/objective-record';
import { createTestApp, refusedWith, type TestApp } from '../../support/app';
import { addIssue, changeIssue, doneOn } from '../../support/issues';
import { inputs, KEY_RESULT, keyResultIn, OBJECTIVE, planQuarter, TEAM } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  await app.as('mona')('area.save', { id: AREA, name: 'Upkeep', teamId: TEAM, ownerId: 'olaf' });
  app.goTo('2026-02-10');
  for (let id = 1; id <= 50; id += 1) addIssue(app.jira, String(id));
});
const AREA = 'area-upkeep';
const KEY_RESULT_TARGET = { kind: 'key-result' as const, keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };
const AREA_TARGET = { kind: 'area' as const, areaId: AREA };
const fifty = Array.from({ length: 50 }, (_, at) => String(at + 1));
const save = (issueIds: string[], target: typeof KEY_RESULT_TARGET | typeof AREA_TARGET, who = 'dora') =>
  app.as(who)('link.saveMany', { issueIds, target, relation: 'contributes' });
const linkRow = (id: string) => app.store.all('link').find(({ issueId }) => issueId === id);

describe.each([
  ['a key result', KEY_RESULT_TARGET],
  ['a KRA', AREA_TARGET],
])('fifty issues at once to %s', (_, target) => {
  test('are all linked, twenty in a transaction, and a second click changes nothing', async () => {
    expect(await save(fifty, target)).toMatchObject({ linked: fifty, refused: [] });
    expect(app.store.all('link')).toHaveLength(50);
    const entries = app.store.all('activity').length;
    expect(await save(fifty, target)).toMatchObject({ linked: fifty, refused: [] });
    expect(app.store.all('activity')).toHaveLength(entries);
  });

  test('ask Jira who may, not issue by issue', async () => {
    const { jira } = await app.costOf(() => save(fifty, target));
    expect(jira.filter((call) => call.startsWith('dora')).length).toBeLessThanOrEqual(3);
  });

  test('are told apart: those one may not edit, those one may not see, and the others', async () => {
    addIssue(app.jira, '60', { projectId: '20000' });
    app.jira.projects.set('30000', { id: '30000', key: 'READ' });
    app.jira.people.set('dora', { sees: ['10000', '30000'], edits: ['10000'], writesSprints: [] });
    addIssue(app.jira, '61', { projectId: '30000' });
    const answer = await save(['1', '60', '61', '404'], target);
    expect(answer.linked).toEqual(['1']);
    expect(answer.refused.map(({ issueId, reason }) => [issueId, reason])).toEqual([
      ['60', 'not-found'],
      ['61', 'no-right'],
      ['404', 'not-found'],
    ]);
  });

  test('by their owner need only be seen', async () => {
    expect(await save(['1'], target, 'olaf')).toMatchObject({ linked: ['1'], refused: [] });
  });

  test('go again, those deleted in Jira too', async () => {
    await save(fifty, target);
    app.jira.issues.delete('7');
    const gone = await app.as('olaf')('link.removeMany', { issueIds: fifty, target });
    expect(gone).toMatchObject({ linked: fifty, refused: [] });
    expect(app.store.all('link').flatMap(({ targets, areas }) => [...targets, ...areas])).toEqual([]);
  });

  test('that are too many for it are refused one by one', async () => {
    const links = Array.from({ length: LINKS_LIMIT - 2 }, (_, at) => ({
      issueId: String(1000 + at),
      relation: 'context' as const,
    }));
    for (const row of app.store.all('objective')) {
      const keyResults = row.keyResults.map((each) => ({ ...each, links }));
      app.store.seed('objective', row.id, { ...row, keyResults });
    }
    for (const row of app.store.all('area')) app.store.seed('area', row.id, { ...row, links });
    const answer = await save(['1', '2', '3'], target);
    expect(answer).toMatchObject({ linked: ['1', '2'], refused: [{ issueId: '3', reason: 'full' }] });
  });
});

describe('a KRA', () => {
  test('and a key result may be served by one issue; its row names both', async () => {
    await save(['1'], AREA_TARGET);
    await save(['1'], KEY_RESULT_TARGET);
    expect(linkRow('1')).toMatchObject({
      targets: [{ key: 'KR-1', relation: 'contributes' }],
      areas: [{ areaId: AREA, key: 'KRA-1', relation: 'contributes' }],
    });
  });

  test('keeps its links when its name changes', async () => {
    await save(['1'], AREA_TARGET);
    await app.as('mona')('area.save', { id: AREA, revision: 1, name: 'Running the shop', teamId: TEAM });
    expect(app.store.all('area')[0]?.links).toEqual([{ issueId: '1', relation: 'contributes' }]);
    expect(JSON.stringify(app.store.all('areas'))).not.toContain('links');
  });

  test('that is archived takes no new links, and lets old ones go', async () => {
    await save(['1'], AREA_TARGET);
    await app.as('mona')('area.archive', { areaId: AREA, revision: 1, archived: true });
    expect(await refusedWith(save(['2'], AREA_TARGET))).toBe('INVALID_INPUT');
    const gone = await app.as('dora')('link.removeMany', { issueIds: ['1'], target: AREA_TARGET });
    expect(gone.linked).toEqual(['1']);
  });

  test('shows links of issues that one may browse, and counts the others', async () => {
    addIssue(app.jira, '60', { projectId: '20000' });
    await save(['1', '60'], AREA_TARGET, 'mona');
    expect(await app.as('vik')('link.ofArea', { areaId: AREA })).toEqual({
      areaId: AREA,
      links: [{ issueId: '1', relation: 'contributes' }],
      hidden: 1,
      mayEdit: false,
    });
  });
});

test('links of a key result are shown to those who may browse the issues, and counted to the others', async () => {
  addIssue(app.jira, '60', { projectId: '20000' });
  await save(['1', '60'], KEY_RESULT_TARGET, 'mona');
  const { keyResultId, objectiveId } = KEY_RESULT_TARGET;
  expect(await app.as('vik')('link.ofKeyResult', { keyResultId, objectiveId })).toEqual({
    links: [{ issueId: '1', relation: 'contributes' }],
    hidden: 1,
  });
  const seen = JSON.stringify(await app.as('vik')('objective.read', { objectiveId }));
  expect(seen).not.toContain('"60"');
});

describe('what a link reaches', () => {
  beforeEach(() => {
    addIssue(app.jira, '100', { level: 1 });
    addIssue(app.jira, '101', { parentId: '100' });
    addIssue(app.jira, '102', { parentId: '100', ...doneOn('2026-02-01') });
  });
  const workNow = async () =>
    keyResultIn(await app.as('mona')('objective.read', { objectiveId: OBJECTIVE })).work;

  test('is read for the new link alone', async () => {
    await save(fifty, KEY_RESULT_TARGET);
    const { jira } = await app.costOf(() => save(['100'], KEY_RESULT_TARGET));
    expect(jira.filter((call) => call.startsWith('app'))).toEqual(['app search']);
    expect(await workNow()).toMatchObject({ total: 52, done: 1 });
  });

  test('stays for an issue whose epic is linked, when its own link goes', async () => {
    await save(['100', '101'], KEY_RESULT_TARGET);
    await app.as('dora')('link.removeMany', { issueIds: ['101'], target: KEY_RESULT_TARGET });
    expect(await workNow()).toMatchObject({ total: 2 });
    await app.as('dora')('link.removeMany', { issueIds: ['100'], target: KEY_RESULT_TARGET });
    expect(await workNow()).toBeNull();
  });

  test('stays for an issue linked itself, when the link of its epic goes', async () => {
    await save(['100', '101'], KEY_RESULT_TARGET);
    await app.as('dora')('link.removeMany', { issueIds: ['100'], target: KEY_RESULT_TARGET });
    expect(await workNow()).toMatchObject({ total: 1 });
  });

  const updated = (issueId: string, parentNow: string | null = null) =>
    app.happens({ kind: 'issue', issueId, gone: false, parentBefore: null, parentNow });

  test('follows an epic that becomes a base issue, and back', async () => {
    await save(['100'], KEY_RESULT_TARGET);
    changeIssue(app.jira, '101', { parentId: null });
    changeIssue(app.jira, '102', { parentId: null });
    changeIssue(app.jira, '100', { level: 0 });
    await updated('100');
    expect(await workNow()).toMatchObject({ total: 1, done: 0 });
    changeIssue(app.jira, '100', { level: 1 });
    changeIssue(app.jira, '101', { parentId: '100' });
    await updated('100');
    expect(await workNow()).toMatchObject({ total: 1 });
    expect(app.store.all('work')[0]).toMatchObject({
      issues: { '101': { via: '100' } },
      parents: { '100': '100' },
    });
  });

  test('follows an epic that comes below a linked initiative, with its issues, and leaves it', async () => {
    addIssue(app.jira, '200', { level: 2 });
    await save(['200'], KEY_RESULT_TARGET);
    changeIssue(app.jira, '100', { parentId: '200' });
    await updated('100', '200');
    expect(await workNow()).toMatchObject({ total: 2, done: 1 });
    changeIssue(app.jira, '100', { parentId: null });
    await app.happens({ kind: 'issue', issueId: '100', gone: false, parentBefore: '200', parentNow: null });
    expect(await workNow()).toMatchObject({ total: 0 });
  });
});

test('an issue deleted in Jira leaves every link, with a note in the log of each', async () => {
  await save(['1', '2'], KEY_RESULT_TARGET);
  await save(['1'], AREA_TARGET);
  app.jira.issues.delete('1');
  await app.happens({ kind: 'issue', issueId: '1', gone: true, parentBefore: null, parentNow: null });
  expect(linkRow('1')).toMatchObject({ targets: [], areas: [] });
  const view = keyResultIn(await app.as('olaf')('objective.read', { objectiveId: OBJECTIVE }));
  expect(view).toMatchObject({ linked: 1, work: { total: 1 } });
  const notes = app.store.all('activity').filter(({ by }) => by === 'app');
  expect(notes.map(({ subject }) => subject)).toEqual([`objective:${OBJECTIVE}`, `area:${AREA}`]);
  expect(notes[0]?.action).toBe('issue 1 was deleted in Jira: its link to KR-1 is gone');
});

describe('links from the last cycle', () => {
  const OLD = { objectiveId: OBJECTIVE, keyResultId: KEY_RESULT };
  const NEW = { objectiveId: 'objective-next', keyResultId: 'key-result-next' };
  beforeEach(async () => {
    await save(['1', '2'], KEY_RESULT_TARGET);
    await app.as('lena')('keyResult.save', inputs.keyResult({ revision: 1, lifecycle: 'closed' }));
    await app.as('mona')('objective.save', inputs.objective({ id: NEW.objectiveId }));
    const next = { id: NEW.keyResultId, objectiveId: NEW.objectiveId, title: 'Fewer errors still' };
    await app.as('mona')('keyResult.save', inputs.keyResult(next));
  });
  const relink = (to: typeof NEW | null, who = 'dora') =>
    app.as(who)('link.relink', { issueIds: ['1', '2', '3'], from: OLD, to });

  test('are listed for a running key result of the team', async () => {
    expect(await app.as('dora')('link.lastCycle', NEW)).toEqual({
      closed: [
        {
          ...OLD,
          key: 'KR-1',
          title: 'Fewer checkout errors',
          cycleName: 'Q1 2026',
          continued: false,
          issueIds: ['1', '2'],
          hidden: 0,
        },
      ],
    });
  });

  test('go to the chosen one in one step, and their count with them; twice is once', async () => {
    const answer = await relink(NEW);
    expect(answer).toMatchObject({ linked: ['1', '2'], refused: [{ issueId: '3', reason: 'not-found' }] });
    expect(answer.objective?.keyResults[0]).toMatchObject({ key: 'KR-2', work: { total: 2 } });
    expect(linkRow('1')?.targets).toEqual([{ ...NEW, key: 'KR-2', relation: 'contributes' }]);
    expect(await relink(NEW)).toMatchObject({ linked: ['1', '2'] });
    expect((await app.as('dora')('link.lastCycle', NEW)).closed).toEqual([]);
  });

  test('have nowhere to go by themselves without a successor', async () => {
    expect(await refusedWith(relink(null))).toBe('INVALID_INPUT');
  });

  test('have nowhere to go for who does not see the successor, in the same words', async () => {
    const none = await relink(null).catch((thrown: Error) => thrown.message);
    const [old] = app.store.all('objective').filter(({ id }) => id === OBJECTIVE);
    if (old === undefined) throw new Error('no objective');
    const keyResults = old.keyResults.map((each) => ({ ...each, continuedBy: 'KR-2' }));
    app.store.seed('objective', OBJECTIVE, { ...old, keyResults });
    const { revision } = await app.as('mona')('objective.read', { objectiveId: NEW.objectiveId });
    const restricted = { kind: 'people' as const, accountIds: ['nora'] };
    await app.as('mona')(
      'objective.save',
      inputs.objective({ id: NEW.objectiveId, revision, ownerId: null, restricted }),
    );
    expect(await relink(null).catch((thrown: Error) => thrown.message)).toBe(none);
  });

  test('stay where they are while their key result runs', async () => {
    expect(await refusedWith(app.as('dora')('link.relink', { issueIds: ['1'], from: NEW, to: null }))).toBe(
      'INVALID_INPUT',
    );
  });

  test('are moved by nobody who may neither edit the issues nor owns where they go', async () => {
    app.jira.people.set('zoe', { sees: ['10000'], edits: [], writesSprints: [] });
    expect(await relink(NEW, 'zoe')).toMatchObject({ linked: [], refused: [{}, {}, {}] });
  });
});
