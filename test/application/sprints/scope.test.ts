import { countedOnce } from '../../../src/application/alignment/counted-once';
import { AppError } from '../../../src/application/app-error';
import type { JiraChange } from '../../../src/application/jira-change';
import type { ScopeRecord } from '../../../src/application/records/scope-record';
import { rebuildSprints } from '../../../src/application/sprints/rebuild-sprints';
import { refusalOf, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { type PlayedJira, POINTS, playJira } from '../../support/played-jira';
import { sprintRuns } from '../../support/sprints';

/** Sprint 7 of board 1, to come; epic 900 serves KR-1. */
const NEXT = '7';
let app: TestApp;
let jira: PlayedJira;
let now: string;

beforeEach(async () => {
  app = await sprintRuns();
  at('2026-02-16T09:00:00.000Z');
  jira = playJira(app, () => now);
  jira.create('900', { level: 1 });
  await app.as('lena')('link.save', {
    issueId: '900',
    objectiveId: OBJECTIVE,
    keyResultId: KEY_RESULT,
    relation: 'contributes',
  });
  await tell(jira.sprint(NEXT));
});

function at(moment: string): void {
  now = moment;
  app.goTo(moment);
}
async function tell(...events: readonly JiraChange[]): Promise<void> {
  for (const event of events) await app.happens(event);
  await app.settle();
}
const scopeOf = (id = NEXT): ScopeRecord => {
  const scope = app.store.all('scope').find(({ sprintId }) => sprintId === id);
  if (scope === undefined) throw new Error(`no scope of sprint ${id}`);
  return scope;
};
const figuresOf = (id = NEXT) =>
  app.store
    .all('figures')
    .flatMap(({ sprints }) => sprints)
    .find(({ sprintId }) => sprintId === id);
const inSprint = { sprintIds: [NEXT], parentId: '900' };
const estimated = (points: number) => ({ ...inSprint, numbers: { [POINTS]: points } });

async function started(): Promise<void> {
  await tell(jira.create('101', estimated(3)), jira.create('102', estimated(5)));
  at('2026-02-17T09:00:00.000Z');
  await tell(jira.start(NEXT));
}

describe('a sprint that is being put together', () => {
  test('has its issues with what they weigh and serve, and no plan', async () => {
    await tell(jira.create('101', estimated(3)));
    expect(scopeOf()).toMatchObject({ boardId: '1', plannedFrom: null, closedAt: null });
    expect(scopeOf().issues['101']).toMatchObject({
      points: 3,
      parentId: '900',
      present: true,
      planned: false,
    });
    expect(scopeOf().serves).toEqual({
      '900': { keyResults: [{ id: KEY_RESULT, objectiveId: OBJECTIVE, key: 'KR-1' }], areas: [] },
    });
  });

  test('is told of its start only after an issue has left: the issue was planned all the same', async () => {
    await tell(jira.create('101', estimated(3)), jira.create('102', estimated(5)));
    at('2026-02-17T09:00:00.000Z');
    const start = jira.start(NEXT);
    at('2026-02-17T09:00:20.000Z');
    const leaves = jira.move('101', null);
    await tell(leaves);
    await tell(...[start].flat());
    expect(scopeOf().issues['101']).toMatchObject({ planned: true, plannedPoints: 3, present: false });
    expect(scopeOf().issues['101']?.removedOn).toBe('2026-02-17');
  });

  test('forgets what leaves it', async () => {
    await tell(jira.create('101', estimated(3)));
    await tell(jira.move('101', null));
    expect(scopeOf().issues).toEqual({});
  });

  test('leaves nothing when it is deleted', async () => {
    app.jira.sprints.delete(NEXT);
    await tell({ kind: 'sprint', sprintId: NEXT, gone: true, goalBefore: null, goalAfter: null });
    expect(app.store.all('scope').map(({ sprintId }) => sprintId)).not.toContain(NEXT);
  });
});

describe('a sprint that runs', () => {
  test('was planned with what was in it at its start, weighed as then', async () => {
    await started();
    at('2026-02-18T09:00:00.000Z');
    await tell(jira.estimate('101', 8));
    expect(scopeOf()).toMatchObject({ plannedFrom: 'start', startedAt: '2026-02-17T09:00:00.000Z' });
    expect(scopeOf().issues['101']).toMatchObject({ planned: true, plannedPoints: 3, points: 8 });
  });

  test('keeps what was added and removed, with the day', async () => {
    await started();
    at('2026-02-19T09:00:00.000Z');
    await tell(jira.create('103', estimated(1)));
    at('2026-02-20T09:00:00.000Z');
    await tell(jira.move('102', null));
    expect(scopeOf().issues['103']).toMatchObject({ planned: false, addedOn: '2026-02-19', present: true });
    expect(scopeOf().issues['102']).toMatchObject({ planned: true, removedOn: '2026-02-20', present: false });
  });

  test('follows an issue to another epic, and an issue that is deleted out of it', async () => {
    await started();
    await tell(jira.parent('101', null));
    expect(scopeOf().issues['101']).toMatchObject({ parentId: null });
    await tell(jira.remove('102'));
    expect(Object.keys(scopeOf().issues)).toEqual(['101']);
    expect(scopeOf().serves).toEqual({});
  });

  test('knows an issue by its id when it moves to another project', async () => {
    await started();
    await tell(jira.toProject('101', '20000'), jira.estimate('101', 4));
    expect(scopeOf().issues['101']).toMatchObject({ projectId: '20000', planned: true, points: 4 });
  });

  test('that ran before the board was connected is planned from the changelogs', async () => {
    expect(scopeOf('3')).toMatchObject({ plannedFrom: 'changelog', startedAt: '2026-02-02T09:00:00.000Z' });
  });

  test('without a date of its start is planned from today’s state', async () => {
    app.jira.sprints.set('8', {
      ...{ id: '8', name: 'S8', state: 'active', start: null, end: null, goal: '', boardId: '1' },
    });
    jira.create('108', { sprintIds: ['8'] });
    await tell({ kind: 'sprint', sprintId: '8', gone: false, goalBefore: null, goalAfter: null });
    expect(scopeOf('8')).toMatchObject({ plannedFrom: 'today' });
    expect(scopeOf('8').issues['108']).toMatchObject({ planned: true });
  });
});

describe('a sprint that was closed', () => {
  async function completed(): Promise<void> {
    await started();
    at('2026-02-20T09:00:00.000Z');
    await tell(jira.status('101', 'done'));
    at('2026-03-02T09:00:00.000Z');
    await tell(...jira.close(NEXT, null));
  }

  test('is frozen: done is what was in the last column, all else was carried', async () => {
    await completed();
    expect(scopeOf().closedAt).toBe('2026-03-02T09:00:00.000Z');
    expect(scopeOf().issues['101']).toMatchObject({ done: true, doneOn: '2026-02-20' });
    expect(scopeOf().issues['102']).toMatchObject({ done: false, present: true });
    expect(figuresOf()).toMatchObject({
      state: 'closed',
      unit: 'points',
      planned: { total: 8, unaligned: 0, keyResults: { [KEY_RESULT]: 8 } },
      done: { total: 3, keyResults: { [KEY_RESULT]: 3 } },
      counts: { planned: 2, done: 1, added: 0, removed: 0, carried: 1 },
      doneOn: [{ day: '2026-02-20', keyResultId: KEY_RESULT, effort: 3 }],
    });
  });

  test('stays as it was, whatever becomes of its issues, links and statuses', async () => {
    await completed();
    const [scope, figures] = [scopeOf(), figuresOf()];
    at('2026-03-05T09:00:00.000Z');
    await app.as('lena')('link.remove', {
      issueId: '900',
      objectiveId: OBJECTIVE,
      keyResultId: KEY_RESULT,
    });
    await tell(jira.estimate('101', 13), jira.status('102', 'done'), jira.parent('101', null));
    await tell(jira.remove('101'), { kind: 'scope', sprintId: NEXT });
    expect(scopeOf()).toEqual(scope);
    expect(figuresOf()).toEqual(figures);
  });

  test('marks what is opened again, and no more once it is done', async () => {
    await completed();
    at('2026-03-05T09:00:00.000Z');
    await tell(jira.status('101', 'indeterminate'));
    expect(scopeOf().issues['101']).toMatchObject({ done: true, reopenedOn: '2026-03-05' });
    at('2026-03-06T09:00:00.000Z');
    await tell(jira.status('101', 'done'));
    expect(scopeOf().issues['101']).toMatchObject({ reopenedOn: null });
  });

  test('keeps what was done in it and done again later, which sums over sprints count once, there', async () => {
    await completed();
    const before = figuresOf();
    at('2026-03-03T09:00:00.000Z');
    await tell(jira.sprint('8'), jira.start('8'), jira.status('101', 'indeterminate'));
    await tell(jira.move('101', '8'), jira.estimate('101', 5));
    expect(figuresOf()).toEqual(before);
    at('2026-03-12T09:00:00.000Z');
    await tell(jira.status('101', 'done'));
    at('2026-03-16T09:00:00.000Z');
    await tell(...jira.close('8', null));
    const [first, last] = [figuresOf(), figuresOf('8')];
    expect(first).toEqual({
      ...before,
      again: {
        issueIds: ['101'],
        done: { total: 3, unaligned: 0, keyResults: { [KEY_RESULT]: 3 }, areas: {} },
        doneOn: [{ day: '2026-02-20', keyResultId: KEY_RESULT, effort: 3 }],
      },
    });
    if (first === undefined || last === undefined) throw new Error('no figures');
    expect(countedOnce(first)).toMatchObject({ done: { total: 0, keyResults: {} }, doneOn: [] });
    expect(countedOnce(last).done).toMatchObject({ total: 5, keyResults: { [KEY_RESULT]: 5 } });
    await tell({ kind: 'figures', boardId: '1' });
    expect(figuresOf()).toEqual(first);
  });

  test('has it done for what it was done for then, when the key result has ended since', async () => {
    await completed();
    at('2026-03-03T09:00:00.000Z');
    await tell(jira.sprint('8'), jira.start('8'), jira.move('101', '8'));
    const [known] = app.store.all('objective').flatMap(({ keyResults }) => keyResults);
    const ended = inputs.keyResult({ revision: known?.revision ?? 0, lifecycle: 'cancelled' });
    await app.as('lena')('keyResult.save', ended);
    at('2026-03-16T09:00:00.000Z');
    await tell(...jira.close('8', null));
    expect(figuresOf()?.again?.done).toMatchObject({ keyResults: { [KEY_RESULT]: 3 }, unaligned: 0 });
    expect(figuresOf('8')?.done).toMatchObject({ keyResults: {}, unaligned: 3 });
  });

  test('tells the needle of the key result that work was done in it', async () => {
    await completed();
    const [keyResult] = app.store.all('objective').flatMap(({ keyResults }) => keyResults);
    expect(keyResult?.work).toMatchObject({ sprintsWithDone: 1 });
  });
});

describe('what events cost', () => {
  test('an issue of a project without a board asks Jira nothing', async () => {
    const event = { ...jira.create('500', { projectId: '20000' }), projectId: '20000' };
    expect(await app.costOf(() => app.happens(event))).toEqual({ storage: 1, jira: [] });
  });

  test('an issue in a sprint is looked at once, for its sprint and for the work it is', async () => {
    await started();
    at('2026-02-18T09:00:00.000Z');
    const { jira: asked } = await app.costOf(() => app.happens(jira.status('101', 'done')));
    expect(asked).toEqual(['app issueInSprints']);
  });

  test('an event that changes nothing is not written', async () => {
    await started();
    at('2026-02-18T09:00:00.000Z');
    const event = jira.status('101', 'done');
    await tell(event);
    const before = scopeOf();
    await tell(event, event);
    expect(scopeOf()).toEqual(before);
    expect(app.queued).toEqual([]);
  });

  test('one message for the figures is on its way, however many issues change', async () => {
    await started();
    at('2026-02-18T09:00:00.000Z');
    await app.happens(jira.status('101', 'indeterminate'));
    await app.happens(jira.status('102', 'indeterminate'));
    expect(app.queued.filter(({ kind }) => kind === 'figures')).toHaveLength(1);
  });
});

describe('a board', () => {
  test('whose last column changed has its open sprints judged anew', async () => {
    await started();
    await tell(jira.status('101', 'indeterminate'));
    const board = app.jira.boards.get('1');
    if (board !== undefined) app.jira.boards.set('1', { ...board, doneStatuses: ['2', '3'] });
    await tell({ kind: 'board', boardId: '1', gone: false });
    expect(scopeOf().issues['101']).toMatchObject({ done: true });
  });

  test('that the app does not see is noted, with its sprints left as they are', async () => {
    await started();
    const before = scopeOf();
    app.jira.people.set('app', { sees: ['20000'], edits: [], writesSprints: [] });
    await tell({ kind: 'sprint', sprintId: NEXT, gone: false, goalBefore: null, goalAfter: null });
    expect(app.store.all('board')[0]).toMatchObject({ unseenSince: '2026-02-17T09:00:00.000Z' });
    expect(scopeOf()).toEqual(before);
    app.jira.people.delete('app');
    await tell({ kind: 'board', boardId: '1', gone: false });
    expect(app.store.all('board')[0]?.unseenSince).toBeUndefined();
  });

  test('is looked at in the next hour when this hour’s share is spent', async () => {
    app.store.seed('spent', 'only', { hour: '2026-02-16T09', points: 0, healing: 600 });
    const asked = app.jira.calls.length;
    await app.happens({ kind: 'board', boardId: '1', gone: false, whole: true });
    expect(app.jira.calls).toHaveLength(asked);
    expect(app.queued).toEqual([{ kind: 'board', boardId: '1', gone: false, whole: true }]);
  });

  test('whose events were lost is put right by the daily pass', async () => {
    await started();
    at('2026-02-19T09:00:00.000Z');
    jira.create('103', estimated(1));
    jira.move('102', null);
    jira.sprint('9');
    await tell({ kind: 'board', boardId: '1', gone: false, whole: true });
    expect(scopeOf().issues['103']).toMatchObject({ planned: false, addedOn: '2026-02-19' });
    expect(scopeOf().issues['102']).toMatchObject({ present: false, removedOn: '2026-02-19' });
    expect(scopeOf('9').issues).toEqual({});
  });

  test('says when an issue came back, though that it left and came back was never heard', async () => {
    await started();
    at('2026-02-18T09:00:00.000Z');
    await tell(jira.create('103', estimated(1)));
    at('2026-02-19T09:00:00.000Z');
    jira.move('103', null);
    jira.move('103', NEXT);
    at('2026-02-19T10:00:00.000Z');
    await tell(jira.estimate('103', 2));
    await tell({ kind: 'board', boardId: '1', gone: false, whole: true });
    expect(scopeOf().issues['103']).toMatchObject({ points: 2, addedOn: '2026-02-19' });
  });
});

describe('a Jira that is away', () => {
  test('makes the queue try again, and leaves the row alone', async () => {
    await started();
    const before = scopeOf();
    app.jira.failNext('issueInSprints', new AppError('JIRA_UNAVAILABLE', 'away'));
    await expect(app.happens(jira.status('101', 'done'))).rejects.toThrow('away');
    expect(scopeOf()).toEqual(before);
  });
});

describe('the button that reads sprints once more', () => {
  test('says its price first, then does it; closed sprints stay', async () => {
    await started();
    const price = await app.as('mona')('sprints.rebuild', { boardId: '1' });
    expect(price).toMatchObject({ sprints: 2, begun: false });
    expect(price.points).toBeGreaterThan(0);
    expect(app.queued).toEqual([]);
    at('2026-02-18T09:00:00.000Z');
    jira.create('103', estimated(1));
    await app.as('mona')('sprints.rebuild', { boardId: '1', go: true });
    await app.settle();
    expect(Object.keys(scopeOf().issues)).toEqual(['101', '102', '103']);
  });

  test('is charged to the hour’s share, and what that does not pay for waits for the next hour', async () => {
    await started();
    await app.settle();
    const spent = () => app.store.all('spent')[0];
    await app.as('mona')('sprints.rebuild', { boardId: '1', go: true });
    expect(spent()?.healing ?? 0).toBe(0);
    await app.settle();
    expect(spent()?.healing).toBeGreaterThan(4);
    app.store.seed('spent', 'only', { hour: spent()?.hour ?? '', points: 0, healing: 600 });
    const calls = app.jira.calls.length;
    const message = { kind: 'scope', sprintId: NEXT, wide: true, charged: true } as const;
    await app.happens(message);
    expect(app.jira.calls.slice(calls)).toEqual([]);
    expect(app.queued.splice(0)).toEqual([message]);
  });

  test('says to wait when it is pressed again within the hour, and asks Jira nothing more', async () => {
    await started();
    at('2026-02-18T09:00:00.000Z');
    await app.as('mona')('sprints.rebuild', { boardId: '1', go: true });
    at('2026-02-18T09:20:00.000Z');
    app.queued.length = 0;
    const refusal = await refusalOf(app.as('mona')('sprints.rebuild', { boardId: '1', go: true }));
    expect(refusal).toMatchObject({ code: 'BUSY', retryAfterSeconds: 2400 });
    expect(refusal?.message).toContain('ask again in 40 minutes');
    expect(app.queued).toEqual([]);
    at('2026-02-18T10:00:00.000Z');
    expect(await app.as('mona')('sprints.rebuild', { boardId: '1', go: true })).toMatchObject({
      begun: true,
    });
  });

  test('that the queue does not take may be pressed again at once', async () => {
    await started();
    const deps = app.depsOf('mona');
    const queue = { push: () => Promise.reject(new AppError('STORAGE_UNAVAILABLE', 'full')) };
    const mona = { kind: 'person', accountId: 'mona' } as const;
    const pressed = rebuildSprints({ ...deps, queue }, mona, { boardId: '1', go: true });
    await expect(pressed).rejects.toMatchObject({ code: 'STORAGE_UNAVAILABLE' });
    expect(await app.as('mona')('sprints.rebuild', { boardId: '1', go: true })).toMatchObject({
      begun: true,
    });
  });
});
