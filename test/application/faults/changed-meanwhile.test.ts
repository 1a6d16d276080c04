import type { FiguresRecord } from '../../../src/application/records/figures-record';
import type { Answer } from '../../../src/contract/api';
import { refusedWith, type TestApp } from '../../support/app';
import { changeIssue } from '../../support/issues';
import { KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { type PlayedJira, playJira } from '../../support/played-jira';
import { workingDay } from './day';

/** Somebody renames, splits and deletes things in Jira meanwhile (PRODUCT §6): no broken screen, sums right. */

let app: TestApp;
let jira: PlayedJira;
beforeEach(async () => {
  ({ app } = await workingDay());
  app.goTo('2026-02-10T10:00:00Z');
  jira = playJira(app, () => new Date(app.deps.clock.now()).toISOString());
});

async function told(...changes: Parameters<TestApp['happens']>): Promise<void> {
  for (const change of changes) await app.happens(change);
  await app.settle();
}
async function night(): Promise<void> {
  await told({ kind: 'board', boardId: '1', gone: false, whole: true });
}

/** Everything that shows the board's work, as one developer sees it; throws where one of them is broken. */
async function read(issueId = '1') {
  const dora = app.as('dora');
  return {
    panel: await dora('panel.read', { boardId: '1' }),
    planning: await dora('planning.read', { boardId: '1' }),
    alignment: await dora('alignment.read', {}),
    throughline: await dora('throughline.read', { issueId }),
    review: await dora('sprints.review', { sprintId: '20' }),
    history: await dora('sprints.history', { boardId: '1' }),
  };
}

/** Every sum is what its parts add up to, in the figures and on the map. */
function expectSums(alignment: Answer<'alignment.read'>): void {
  for (const { sprints } of app.store.all('figures') as FiguresRecord[]) {
    for (const { planned, done } of sprints) {
      for (const { total, unaligned, keyResults, areas } of [planned, done]) {
        const parts = [unaligned, ...Object.values(keyResults), ...Object.values(areas)];
        expect(parts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 9);
      }
    }
  }
  for (const { sprints } of alignment.boards) {
    for (const { planned, efforts } of sprints) {
      expect(efforts.reduce((sum, [, each]) => sum + each, 0)).toBeCloseTo(planned ?? 0, 9);
    }
  }
}
const present = () => {
  const scope = app.store.all('scope').find(({ sprintId }) => sprintId === '20');
  const there = Object.values(scope?.issues ?? {}).filter((issue) => issue.present);
  return { issues: there.length, points: there.reduce((sum, { points }) => sum + (points ?? 0), 0) };
};
const sprintsOn = (view: Answer<'alignment.read'>) => view.boards.flatMap(({ sprints }) => sprints);

test('a renamed sprint, board and project go by their new names', async () => {
  const sprint = app.jira.sprints.get('20');
  const board = app.jira.boards.get('1');
  if (sprint === undefined || board === undefined) throw new Error('no sprint 20');
  app.jira.sprints.set('20', { ...sprint, name: 'The long one' });
  app.jira.boards.set('1', { ...board, name: 'Web board', projectKey: 'WEB' });
  app.jira.projects.set('10000', { id: '10000', key: 'WEB' });
  for (const id of ['1', '2', '3', '900'])
    changeIssue(app.jira, id, { key: `WEB-${id}`, summary: 'Said anew' });
  await told({ kind: 'sprint', sprintId: '20', gone: false, goalBefore: null, goalAfter: null });
  await told({ kind: 'board', boardId: '1', gone: false });
  const { panel, alignment, planning, review } = await read();
  expect(panel.board.name).toBe('Web board');
  expect(planning.board.name).toBe('Web board');
  expect(panel.sprints.map(({ name }) => name)).toContain('The long one');
  expect(review.sprint.name).toBe('The long one');
  expect(alignment.boards.map(({ name }) => name)).toEqual(['Web board']);
  expect(sprintsOn(alignment).map(({ name }) => name)).toContain('The long one');
  expectSums(alignment);
});

test('an issue that is split into three keeps its points in the sprint, and what was planned as it was', async () => {
  expect(present()).toEqual({ issues: 3, points: 9 });
  const events = [
    jira.estimate('2', 1),
    jira.create('6', { sprintIds: ['20'], numbers: { customfield_10032: 1 }, parentId: '900' }),
    jira.create('7', { sprintIds: ['20'], numbers: { customfield_10032: 1 }, parentId: '900' }),
  ];
  for (const event of events) await told(event);
  expect(present()).toEqual({ issues: 5, points: 9 });
  await told({ kind: 'figures', boardId: '1' });
  const { alignment, planning } = await read('6');
  const running = sprintsOn(alignment).find(({ id }) => id === '20');
  expect(running?.planned).toBe(9);
  const check = planning.checks.find(({ sprintId }) => sprintId === '20');
  if (check !== undefined)
    expect(check.issues.filter(({ planned }) => !planned).map(({ id }) => id)).toEqual(['6', '7']);
  expectSums(alignment);
});

test('what a deleted issue had done in a closed sprint stays; open sprints forget it', async () => {
  await told(jira.status('1', 'done'));
  for (const event of jira.close('20', '21')) await told(event);
  await told(jira.remove('1'));
  await told(jira.remove('2'));
  await night();
  const { alignment } = await read('4');
  expect(sprintsOn(alignment).find(({ id }) => id === '20')).toMatchObject({ planned: 9, done: 3 });
  const next = app.store.all('scope').find(({ sprintId }) => sprintId === '21');
  expect(Object.keys(next?.issues ?? {}).sort()).toEqual(['3', '4']);
  expectSums(alignment);
  expect(await refusedWith(app.as('dora')('throughline.read', { issueId: '1' }))).toBe('NOT_FOUND');
});

test('a deleted epic takes its links with it, and nothing of what closed sprints did for them', async () => {
  await told(jira.status('1', 'done'));
  for (const event of jira.close('20', '21')) await told(event);
  await told(jira.remove('900'));
  for (const id of ['1', '2', '4']) changeIssue(app.jira, id, { parentId: null });
  await night();
  const { alignment, throughline } = await read('4');
  expect(throughline.keyResults).toEqual([]);
  const at = alignment.targets.findIndex((target) => 'id' in target && target.id === KEY_RESULT);
  expect(sprintsOn(alignment).find(({ id }) => id === '20')?.efforts).toContainEqual([at, 6, 3]);
  expectSums(alignment);
  const keyResult = await app.as('mona')('keyResult.read', {
    objectiveId: OBJECTIVE,
    keyResultId: KEY_RESULT,
  });
  expect(JSON.stringify(keyResult)).not.toContain('"900"');
});

test('a link that went with its issue is told on the panel and in the list of links, for two weeks or until the next', async () => {
  const lost = async () => {
    const { notices } = await app.as('dora')('panel.read', { boardId: '1' });
    const { lost: count } = await app.as('dora')('link.ofKeyResult', {
      objectiveId: OBJECTIVE,
      keyResultId: KEY_RESULT,
    });
    return { lost: count, notices: notices.filter(({ kind }) => kind === 'lost-links') };
  };
  expect(await lost()).toEqual({ lost: undefined, notices: [] });
  await told(jira.remove('900'));
  expect(await lost()).toEqual({
    lost: { count: 1, day: '2026-02-10' },
    notices: [
      expect.objectContaining({
        day: '2026-02-10',
        message: expect.stringContaining('linked to KR-1 was deleted in Jira'),
      }),
    ],
  });
  app.goTo('2026-02-24T10:00:00Z');
  expect(await lost()).toEqual({ lost: undefined, notices: [] });
  app.goTo('2026-02-23T10:00:00Z');
  expect(await lost()).toMatchObject({ lost: { count: 1 } });
  await app.as('lena')('link.save', {
    objectiveId: OBJECTIVE,
    keyResultId: KEY_RESULT,
    issueId: '901',
    relation: 'contributes',
  });
  expect(await lost()).toEqual({ lost: undefined, notices: [] });
});

test('a KRA tells of links that went with their issues, too', async () => {
  const area = await app.as('mona')('area.save', { id: 'area-upkeep', name: 'Upkeep', ownerId: 'mona' });
  await app.as('mona')('link.saveMany', {
    issueIds: ['901'],
    target: { kind: 'area', areaId: area.id },
    relation: 'contributes',
  });
  await app.settle();
  await told(jira.remove('901'));
  const now = await app.as('dora')('link.ofArea', { areaId: area.id });
  expect(now).toMatchObject({ links: [], hidden: 0, lost: { count: 1, day: '2026-02-10' } });
});

test('of a sprint that ran and was deleted the key result keeps what it claimed and moved, by its name', async () => {
  const dora = app.as('dora');
  const read = () => dora('keyResult.read', { objectiveId: OBJECTIVE, keyResultId: KEY_RESULT });
  const gone = { kind: 'sprint', gone: true, goalBefore: null, goalAfter: null } as const;
  for (const [sprintId, goal] of [
    ['20', 'Errors that explain themselves [KR-1]'],
    ['21', 'And retries [KR-1]'],
  ] as const) {
    const sprint = app.jira.sprints.get(sprintId);
    if (sprint === undefined) throw new Error(`no sprint ${sprintId}`);
    app.jira.sprints.set(sprintId, { ...sprint, goal });
    await told({ kind: 'sprint', sprintId, gone: false, goalBefore: '', goalAfter: goal });
  }
  const mine = async () =>
    (await read()).contributions.filter(({ sprintId }) => ['20', '21'].includes(sprintId));
  expect((await mine()).map(({ sprintId, deletedName }) => [sprintId, deletedName])).toEqual(
    expect.arrayContaining([
      ['20', undefined],
      ['21', undefined],
    ]),
  );
  for (const sprintId of ['20', '21']) {
    app.jira.sprints.delete(sprintId);
    await told({ ...gone, sprintId });
  }
  expect(await mine()).toMatchObject([{ sprintId: '20', deletedName: 'Sprint 20' }]);
  // Its name is Jira's: for those who may browse the board's project.
  app.jira.people.set('dora', { sees: [], edits: [], writesSprints: [] });
  expect(JSON.stringify(await mine())).not.toContain('Sprint 20');
});

test('a sprint that is deleted before it began leaves nothing; one that ran stays readable', async () => {
  app.jira.sprints.delete('21');
  changeIssue(app.jira, '4', { sprintIds: [] });
  await told({ kind: 'sprint', sprintId: '21', gone: true, goalBefore: null, goalAfter: null });
  await read('4');
  expect(app.store.all('scope').map(({ sprintId }) => sprintId)).not.toContain('21');
  app.jira.sprints.delete('20');
  await told({ kind: 'sprint', sprintId: '20', gone: true, goalBefore: null, goalAfter: null });
  await night();
  const dora = app.as('dora');
  const alignment = await dora('alignment.read', {});
  expectSums(alignment);
  await dora('panel.read', { boardId: '1' });
  await dora('planning.read', { boardId: '1' });
  expect((await dora('throughline.read', { issueId: '1' })).sprint).toBeNull();
});

test('an epic that moves to a project nobody here sees still counts, and is not named', async () => {
  changeIssue(app.jira, '900', {
    projectId: '20000',
    key: 'HIDDEN-9',
    updatedAt: '2026-02-10T10:00:00.000Z',
  });
  await told(jira.parent('1', '900'));
  await told({
    kind: 'issue',
    issueId: '900',
    gone: false,
    parentBefore: null,
    parentNow: null,
    projectId: '20000',
    at: '2026-02-10T10:00:00.000Z',
  });
  await night();
  const answers = await read();
  expect(answers.throughline.keyResults.map(({ key }) => key)).toEqual(['KR-1']);
  expect(JSON.stringify(answers)).not.toMatch(/HIDDEN|"900"/);
  expectSums(answers.alignment);
});

test.each([
  ['deleted board', () => app.jira.boards.delete('1'), true],
  [
    'board of an archived project',
    () => {
      const nobody = { sees: [], edits: [], writesSprints: [] };
      for (const who of ['app', 'dora']) app.jira.people.set(who, nobody);
    },
    false,
  ],
])(
  'a %s is refused like an unknown one, keeps its rows, and does not hold up the queue',
  async (_, happen, gone) => {
    const before = app.store.all('scope').length;
    happen();
    await told({ kind: 'board', boardId: '1', gone });
    await night();
    await told({ kind: 'sprint', sprintId: '20', gone: false, goalBefore: null, goalAfter: null });
    const dora = app.as('dora');
    expect(await refusedWith(dora('panel.read', { boardId: '1' }))).toBe('NOT_FOUND');
    expect(await refusedWith(dora('planning.read', { boardId: '1' }))).toBe('NOT_FOUND');
    expectSums(await dora('alignment.read', {}));
    expect(app.store.all('scope')).toHaveLength(before);
    expect(app.store.all('board')).toMatchObject([{ boardId: '1', unseenSince: expect.any(String) }]);
    expect(app.queued).toEqual([]);
  },
);
