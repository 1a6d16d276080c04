import { throughline } from '../../../src/domain/alignment/throughline';
import { refusedWith, type TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
  addIssue(app.jira, '1', { level: 1 });
  addIssue(app.jira, '11', { parentId: '1', sprintIds: [SPRINT] });
  addIssue(app.jira, '111', { parentId: '11', level: -1 });
  addIssue(app.jira, '12', { sprintIds: [SPRINT] });
});
const read = (issueId: string, who = 'dora') => app.as(who)('throughline.read', { issueId });
const link = (issueId: string, keyResultId = KEY_RESULT, objectiveId = OBJECTIVE) =>
  app.as('dora')('link.save', { issueId, keyResultId, objectiveId, relation: 'contributes' });

test.each([
  ['an epic that is linked', '1', ['epic']],
  ['an issue through its epic', '11', ['issue', 'epic']],
  ['a sub-task through the epic of its parent', '111', ['sub-task', 'issue', 'epic']],
])('%s leads to its key result and objective', async (_, issueId, kinds) => {
  await link('1');
  const view = await read(issueId);
  expect(view.levels.map(({ kind }) => kind)).toEqual(kinds);
  expect(view.keyResults.map(({ key, current, status }) => [key, current, status.word])).toEqual([
    ['KR-1', null, 'No data'],
  ]);
  expect(view.objectives).toEqual([
    { id: OBJECTIVE, key: 'O-1', title: 'Nobody is lost at checkout', areaIds: [] },
  ]);
  expect(throughline(view).through?.id).toBe('1');
});

describe('below a linked initiative', () => {
  beforeEach(async () => {
    addIssue(app.jira, '1000', { level: 3 });
    addIssue(app.jira, '100', { level: 2, parentId: '1000' });
    addIssue(app.jira, '1', { level: 1, parentId: '100' });
    addIssue(app.jira, '13', { parentId: '1' });
  });
  const settled = async (linked: string) => {
    await app.settle();
    await link(linked);
    await app.settle();
  };

  test.each([
    ['an issue of a running sprint', '11', '100', 'above-epic', 3],
    ['its sub-task', '111', '100', 'above-epic', 3],
    ['what stands two levels above the epic', '11', '1000', 'above-epic', 3],
    ['an issue outside sprints', '13', '100', 'above-epic', 3],
    ['an issue outside sprints, two levels above its epic', '13', '1000', 'above-epic', 3],
    ['an epic, two levels above it', '1', '1000', 'above-epic', 3],
  ])('%s says what the figures of its sprint say', async (_, issueId, linked, kind, requests) => {
    await settled(linked);
    const line = throughline(await read(issueId));
    expect(line.side).toBe('key-result');
    expect(line.through).toMatchObject({ id: linked, kind });
    const cost = await app.costOf(() => read(issueId));
    expect(cost.storage).toBeLessThanOrEqual(requests);
    // Two points each.
    expect(cost.jira.length).toBeLessThanOrEqual(3);
  });

  test('a nearer link counts all the same, and nobody asks who stands above', async () => {
    await app.as('mona')(
      'keyResult.save',
      inputs.keyResult({ id: 'key-result-2', title: 'More paid carts' }),
    );
    await settled('100');
    await link('1', 'key-result-2');
    await app.settle();
    const view = await read('11');
    expect(throughline(view).branches.map(({ keyResult }) => keyResult.key)).toEqual(['KR-2']);
    expect((await app.costOf(() => read('11'))).jira).toEqual(['dora issueInSprints']);
  });

  test.each(['11', '111'])(
    'to who may not browse it, %s says what it serves and not through what',
    async (id) => {
      app.jira.projects.set('77', { id: '77', key: 'SECRET' });
      addIssue(app.jira, '100', { level: 2, projectId: '77' });
      await app.settle();
      app.jira.people.set('lena', { sees: ['*'], edits: ['*'], writesSprints: [], managesOkrs: true });
      await app.as('lena')('link.save', {
        issueId: '100',
        keyResultId: KEY_RESULT,
        objectiveId: OBJECTIVE,
        relation: 'contributes',
      });
      await app.settle();
      const line = throughline(await read(id));
      expect(line).toMatchObject({ side: 'key-result', through: { id: 'above-1', kind: 'above-epic' } });
      expect(line.levels.map((level) => level.id)).not.toContain('100');
    },
  );

  test('where nothing above an epic is linked, nobody asks for it', async () => {
    await settled('1');
    expect((await app.costOf(() => read('13'))).jira).toEqual(['dora issueInSprints']);
  });
});

test('the nearest link counts: the issue’s own, not that of its epic', async () => {
  await app.as('mona')('keyResult.save', inputs.keyResult({ id: 'key-result-2', title: 'More paid carts' }));
  await link('1');
  await link('11', 'key-result-2');
  const view = await read('11');
  expect(throughline(view).branches.map(({ keyResult }) => keyResult.key)).toEqual(['KR-2']);
});

test('an issue without links goes by the goal line that somebody assigned it to', async () => {
  writeInJira(app, 'Errors that explain themselves [KR-1]\nReviews on demand');
  const seen = await app.as('dora')('tagging.open', { sprintId: SPRINT, boardId: '1' });
  const save = tags(seen, [['KR-1'], []]);
  const lines = save.lines.map((line) => (line.index === 0 ? { ...line, issueIds: ['12'] } : line));
  await app.as('dora')('tagging.save', { ...save, lines });
  const view = await read('12');
  expect(view.sprint?.lines.map(({ text, assigned }) => [text, assigned])).toEqual([
    ['Errors that explain themselves', true],
  ]);
  expect(throughline(view).through?.kind).toBe('goal-line');
  expect(throughline(view).branches.map(({ keyResult }) => keyResult.key)).toEqual(['KR-1']);
});

test('an issue belongs to the lines that share its key result', async () => {
  writeInJira(app, 'Errors that explain themselves [KR-1]\nReviews on demand');
  await app.happens({ kind: 'sprint', sprintId: SPRINT, gone: false, goalBefore: null, goalAfter: null });
  await link('1');
  expect((await read('11')).sprint).toMatchObject({
    name: `Sprint ${SPRINT}`,
    lines: [{ text: 'Errors that explain themselves', assigned: false }],
  });
});

test('nothing linked is an answer, not an error', async () => {
  const view = await read('12');
  expect(view).toMatchObject({ keyResults: [], areas: [], links: [], sprint: { id: SPRINT, lines: [] } });
  expect(throughline(view).side).toBe('unaligned');
});

test('a closed key result counts no more, and its link is still there to be taken away', async () => {
  await link('12');
  await app.as('mona')('keyResult.save', {
    ...inputs.keyResult({ lifecycle: 'cancelled' }),
    revision: 1,
  });
  const view = await read('12');
  expect(view.keyResults).toEqual([]);
  expect(view.links).toMatchObject([{ kind: 'key-result', key: 'KR-1', lifecycle: 'cancelled' }]);
});

test('below an epic that served a closed key result it is said what that was', async () => {
  await link('1');
  expect(await read('111')).not.toHaveProperty('endedAbove');
  await app.as('mona')('keyResult.save', {
    ...inputs.keyResult({ lifecycle: 'cancelled' }),
    revision: 1,
  });
  expect(await read('111')).toMatchObject({ keyResults: [], links: [], endedAbove: ['KR-1'] });
  expect(await read('11')).toMatchObject({ endedAbove: ['KR-1'] });
  expect(await read('1')).not.toHaveProperty('endedAbove');
});

test('a context link names its key result and aligns nothing', async () => {
  await app.as('dora')('link.save', {
    issueId: '12',
    keyResultId: KEY_RESULT,
    objectiveId: OBJECTIVE,
    relation: 'context',
  });
  const view = await read('12');
  expect(view.keyResults).toEqual([]);
  expect(view.links).toMatchObject([{ key: 'KR-1', relation: 'context' }]);
});

test('what is restricted is named to nobody else, by level, link or line', async () => {
  await app.as('mona')('objective.save', {
    ...inputs.objective({ id: 'objective-secret', title: 'Buy the rival', ownerId: 'mona' }),
    restricted: { kind: 'people', accountIds: ['mona'] },
  });
  await app.as('mona')(
    'keyResult.save',
    inputs.keyResult({
      id: 'key-result-s',
      objectiveId: 'objective-secret',
      title: 'Signed',
      ownerId: 'mona',
    }),
  );
  await app.as('mona')('link.save', {
    issueId: '12',
    keyResultId: 'key-result-s',
    objectiveId: 'objective-secret',
    relation: 'contributes',
  });
  expect((await read('12', 'mona')).keyResults.map(({ title }) => title)).toEqual(['Signed']);
  const view = await read('12', 'olaf');
  expect(view).toMatchObject({ keyResults: [], objectives: [], links: [] });
  expect(JSON.stringify(view)).not.toContain('key-result-s');
});

test('who may not see the issue finds nothing', async () => {
  expect(await refusedWith(read('11', 'otto'))).toBe('NOT_FOUND');
});

test.each([
  ['an issue', '11', 1],
  ['a sub-task', '111', 2],
])(
  '%s (%s) costs at most three storage requests, and looks into Jira %d times',
  async (_, issueId, looks) => {
    await link('1');
    const cost = await app.costOf(() => read(issueId));
    expect(cost.storage).toBeLessThanOrEqual(3);
    expect(cost.jira).toHaveLength(looks);
  },
);
