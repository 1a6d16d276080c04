import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { POINTS } from '../../support/played-jira';
import { NEXT, type NextSprint, nextSprint } from './next-sprint';

let sprint: NextSprint;
beforeEach(async () => {
  sprint = await nextSprint();
});

async function start(): Promise<void> {
  sprint.at('2026-02-17T09:00:00.000Z');
  await sprint.tell(sprint.jira.start(NEXT));
}
const planned = () => {
  const { total, unaligned, keyResults } = sprint.figures().planned;
  return { total, unaligned, keyResults };
};
const ALL = { total: 8, unaligned: 0, keyResults: { [KEY_RESULT]: 8 } };
const NONE = { total: 8, unaligned: 8, keyResults: {} };
const unlink = (issueId: string) =>
  sprint.app.as('lena')('link.remove', { issueId, objectiveId: OBJECTIVE, keyResultId: KEY_RESULT });
const target = { kind: 'key-result', objectiveId: OBJECTIVE, keyResultId: KEY_RESULT } as const;
const cell = async () => {
  const { issues } = await sprint.app.as('dora')('alignment.issues', { sprintIds: [NEXT], target });
  return Object.fromEntries(issues.map(({ issueId, planned: points, done }) => [issueId, [points, done]]));
};

describe('what was planned for which key result', () => {
  test('is what was linked at the start, whatever is linked later; what is done counts for what is linked', async () => {
    await start();
    sprint.at('2026-02-25T09:00:00.000Z');
    await sprint.link('900');
    await sprint.tell(sprint.jira.status('101', 'done'));
    await sprint.count();
    expect(planned()).toEqual(NONE);
    expect(sprint.figures().done.keyResults).toEqual({ [KEY_RESULT]: 3 });
    expect(await cell()).toEqual({ 101: [null, 3], 102: [null, null] });
    sprint.at('2026-03-02T09:00:00.000Z');
    await sprint.tell(...sprint.jira.close(NEXT, null));
    expect(planned()).toEqual(NONE);
    expect(await cell()).toEqual({ 101: [null, 3], 102: [null, null] });
  });

  test('stays when the link is taken away, and when an issue goes to another epic', async () => {
    await sprint.link('900');
    await start();
    sprint.at('2026-02-20T09:00:00.000Z');
    await sprint.tell(sprint.jira.parent('101', null));
    await unlink('900');
    await sprint.count();
    expect(planned()).toEqual(ALL);
    expect(await cell()).toEqual({ 101: [3, null], 102: [5, null] });
    await sprint.tell({ kind: 'scope', sprintId: NEXT });
    await sprint.tell({ kind: 'board', boardId: '1', gone: false, whole: true });
    expect(planned()).toEqual(ALL);
    await sprint.tell(sprint.jira.status('101', 'done'), ...sprint.jira.close(NEXT, null));
    expect(planned()).toEqual(ALL);
    expect(sprint.figures().done).toMatchObject({ unaligned: 3, keyResults: {} });
  });

  test('stays when the key result is paused, or cancelled', async () => {
    await sprint.link('900');
    await start();
    sprint.at('2026-02-20T09:00:00.000Z');
    const record = () => sprint.app.store.all('objective').flatMap(({ keyResults }) => keyResults)[0];
    for (const lifecycle of ['paused', 'cancelled'] as const) {
      const wish = inputs.keyResult({ revision: record()?.revision ?? 0, lifecycle });
      await sprint.app.as('lena')('keyResult.save', wish);
      await sprint.app.settle();
      await sprint.count();
      expect(planned()).toEqual(ALL);
    }
  });

  test('is told by the links of the start when that is heard of late', async () => {
    await sprint.link('900');
    sprint.at('2026-02-17T09:00:00.000Z');
    const started = sprint.jira.start(NEXT);
    sprint.at('2026-02-17T09:02:00.000Z');
    await unlink('900');
    await sprint.link('102');
    await sprint.tell(started);
    await sprint.count();
    expect(planned()).toEqual(ALL);
    expect(sprint.scope().serves).toEqual({
      102: { keyResults: [expect.objectContaining({ id: KEY_RESULT })], areas: [] },
    });
  });

  test('is told by the links of the start when that was never heard of', async () => {
    sprint.at('2026-02-17T09:00:00.000Z');
    sprint.jira.start(NEXT);
    sprint.at('2026-02-17T12:00:00.000Z');
    await sprint.link('900');
    sprint.at('2026-02-18T03:00:00.000Z');
    await sprint.tell({ kind: 'board', boardId: '1', gone: false, whole: true });
    expect(sprint.scope().plannedFrom).toBe('changelog');
    expect(planned()).toEqual(NONE);
  });

  test('is what the lines of its goal said at the start, for issues assigned to them', async () => {
    const { app } = sprint;
    await sprint.tell({ ...sprint.jira.sprint(NEXT) });
    const record = app.store.all('sprint').find(({ sprintId }) => sprintId === NEXT);
    if (record === undefined) throw new Error('no sprint');
    const line = { id: 'line-1', text: 'Fewer errors', keys: ['KR-1'] };
    const known = { key: 'KR-1', keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };
    app.store.seed('sprint', NEXT, {
      ...{ ...record, goal: 'Fewer errors [KR-1]', lines: [line], targets: [known] },
      assigned: { 101: 'line-1' },
    });
    const jiraSprint = app.jira.sprints.get(NEXT);
    if (jiraSprint !== undefined) {
      app.jira.sprints.set(NEXT, { ...jiraSprint, goal: 'Fewer errors [KR-1]' });
    }
    await start();
    expect(planned()).toEqual({ total: 8, unaligned: 5, keyResults: { [KEY_RESULT]: 3 } });
    const before = app.store.all('sprint').find(({ sprintId }) => sprintId === NEXT);
    if (before !== undefined) app.store.seed('sprint', NEXT, { ...before, assigned: { 102: 'line-1' } });
    await sprint.tell({ kind: 'scope', sprintId: NEXT });
    await sprint.count();
    expect(planned()).toEqual({ total: 8, unaligned: 5, keyResults: { [KEY_RESULT]: 3 } });
  });

  test('is not known of a sprint that ran before its board was connected: it counts for what is linked', async () => {
    sprint.jira.create('31', { sprintIds: ['3'], parentId: '900', numbers: { [POINTS]: 2 } });
    await sprint.tell({ kind: 'scope', sprintId: '3' });
    await sprint.link('900');
    await sprint.count();
    const figures = sprint.app.store.all('figures').flatMap(({ sprints }) => sprints);
    expect(sprint.app.store.all('scope').find(({ sprintId }) => sprintId === '3')?.plan).toBeUndefined();
    expect(figures.find(({ sprintId }) => sprintId === '3')?.plannedFrom).toBe('changelog');
  });

  test('is told of an issue that left before anybody looked, and is heard of after the close', async () => {
    await sprint.link('900');
    const { jira } = sprint;
    const elsewhere = { projectId: '20000', sprintIds: [NEXT], parentId: '900', numbers: { [POINTS]: 2 } };
    jira.create('103', elsewhere);
    sprint.at('2026-02-17T09:00:00.000Z');
    const started = jira.start(NEXT);
    sprint.at('2026-02-17T09:01:00.000Z');
    const left = jira.move('103', null);
    sprint.at('2026-02-17T09:02:00.000Z');
    await sprint.tell(started);
    sprint.at('2026-03-02T09:00:00.000Z');
    await unlink('900');
    await sprint.tell(...jira.close(NEXT, null));
    expect(planned()).toEqual(ALL);
    await sprint.tell(left);
    expect(planned()).toEqual({ total: 10, unaligned: 0, keyResults: { [KEY_RESULT]: 10 } });
  });

  test('is worth a few bytes an issue in the row', async () => {
    await sprint.link('900');
    await start();
    expect(sprint.scope().plan).toEqual({
      levels: [{ keyResults: [{ id: KEY_RESULT, objectiveId: OBJECTIVE, key: 'KR-1' }], areas: [] }],
      issues: { 101: [0], 102: [0] },
    });
  });
});

describe('a planned issue', () => {
  test('that becomes a sub-task stays planned, and is told as removed', async () => {
    await sprint.link('900');
    await start();
    sprint.at('2026-02-20T09:00:00.000Z');
    await sprint.tell(sprint.jira.subTask('101', '102'));
    await sprint.count();
    expect(planned()).toEqual(ALL);
    expect(sprint.figures().counts).toEqual({ planned: 2, done: 0, added: 0, removed: 1, carried: 1 });
    expect(sprint.scope().issues['101']).toMatchObject({ planned: true, removedOn: '2026-02-20' });
    await sprint.tell({ kind: 'board', boardId: '1', gone: false, whole: true });
    expect(planned()).toEqual(ALL);
    await sprint.tell(...sprint.jira.close(NEXT, null));
    expect(sprint.figures().counts).toMatchObject({ planned: 2, removed: 1, carried: 1 });
  });

  test('that became one unheard stays planned too', async () => {
    await start();
    sprint.at('2026-02-20T09:00:00.000Z');
    sprint.jira.subTask('101', '102');
    await sprint.tell({ kind: 'board', boardId: '1', gone: false, whole: true });
    expect(sprint.figures().counts).toMatchObject({ planned: 2, removed: 1, carried: 1 });
  });
});
