import type { JiraChange } from '../../../src/application/jira-change';
import { KEY_RESULT } from '../../support/plan';
import { POINTS } from '../../support/played-jira';
import { NEXT, type NextSprint, nextSprint } from './next-sprint';

let sprint: NextSprint;
let first: { readonly open: JiraChange; readonly closed: readonly JiraChange[] };

/** Planned 8, done 3, closed on 1 March with its review said; then opened again, and 5 more done and 8 added. */
beforeEach(async () => {
  sprint = await nextSprint();
  const { jira, tell, at } = sprint;
  await sprint.link('900');
  at('2026-02-17T09:00:00.000Z');
  await tell(jira.start(NEXT));
  await tell(jira.status('101', 'done'));
  at('2026-03-01T09:00:00.000Z');
  const closed = jira.close(NEXT, null);
  await tell(...closed);
  expect(sprint.figures()).toMatchObject({ state: 'closed', planned: { total: 8 }, done: { total: 3 } });
  at('2026-03-01T10:00:00.000Z');
  first = { open: jira.reopen(NEXT), closed };
});

async function goesOn(): Promise<void> {
  sprint.at('2026-03-05T09:00:00.000Z');
  const added = sprint.jira.create('103', { sprintIds: [NEXT], numbers: { [POINTS]: 8 } });
  await sprint.tell(sprint.jira.status('102', 'done'), added);
  await sprint.count();
}
async function closedOnceMore(): Promise<void> {
  sprint.at('2026-03-10T09:00:00.000Z');
  await sprint.tell(...sprint.jira.close(NEXT, null));
}
const SECOND = {
  state: 'closed',
  planned: { total: 8, keyResults: { [KEY_RESULT]: 8 } },
  done: { total: 8, keyResults: { [KEY_RESULT]: 8 } },
  counts: { planned: 2, done: 2, added: 1, removed: 0, carried: 1 },
};

describe('a closed sprint that was opened again', () => {
  test('runs again, with the plan of its start', async () => {
    await sprint.tell(first.open);
    expect(sprint.scope().closedAt).toBeNull();
    await goesOn();
    expect(sprint.figures()).toMatchObject({ ...SECOND, state: 'active' });
    const view = await sprint.app.as('dora')('planning.read', { boardId: '1', sprintId: NEXT });
    expect(view.checks[0]?.issues.map(({ id, done }) => [id, done])).toEqual([
      ['101', true],
      ['102', true],
      ['103', false],
    ]);
  });

  test('is told by its second close, not by its first', async () => {
    await sprint.tell(first.open);
    await goesOn();
    await closedOnceMore();
    expect(sprint.scope().closedAt).toBe('2026-03-10T09:00:00.000Z');
    expect(sprint.figures()).toMatchObject(SECOND);
  });

  test('is told so when nobody counted in between, and when its opening was never heard of', async () => {
    sprint.at('2026-03-05T09:00:00.000Z');
    sprint.jira.status('102', 'done');
    sprint.jira.create('103', { sprintIds: [NEXT], numbers: { [POINTS]: 8 } });
    await closedOnceMore();
    expect(sprint.figures()).toMatchObject(SECOND);
  });

  test('is found by the daily pass where its opening was never heard of', async () => {
    sprint.at('2026-03-05T09:00:00.000Z');
    sprint.jira.status('102', 'done');
    await sprint.tell({ kind: 'board', boardId: '1', gone: false, whole: true });
    expect(sprint.scope().closedAt).toBeNull();
    expect(sprint.figures()).toMatchObject({ state: 'active', done: { total: 8 } });
  });

  test('stays closed for events of its first close and its start that come once more', async () => {
    await sprint.tell(first.open);
    await goesOn();
    await closedOnceMore();
    const [scope, figures] = [sprint.scope(), sprint.figures()];
    await sprint.tell(...first.closed, first.open);
    expect(sprint.scope()).toEqual(scope);
    expect(sprint.figures()).toEqual(figures);
  });

  test('completes nothing while it runs: what it had done again counts where it was done before', async () => {
    const { jira, tell, at, app } = sprint;
    at('2026-03-02T09:00:00.000Z');
    const again = jira.close(NEXT, null);
    await tell(...again, jira.sprint('8'), jira.start('8'));
    await tell(jira.status('101', 'indeterminate'), jira.move('101', '8'), jira.status('101', 'done'));
    at('2026-03-09T09:00:00.000Z');
    await tell(...jira.close('8', null));
    expect(sprint.figures().again?.issueIds).toEqual(['101']);
    at('2026-03-09T10:00:00.000Z');
    await tell(jira.reopen('8'));
    expect(app.store.all('scope').find(({ sprintId }) => sprintId === '8')?.closedAt).toBeNull();
    expect(sprint.figures().again).toBeUndefined();
  });
});

test('the review of its first close is kept, and may be said again after the second, with its history', async () => {
  const { app } = sprint;
  const lena = app.as('lena');
  const close = async () => {
    const sprintNow = app.jira.sprints.get(NEXT);
    if (sprintNow === undefined) throw new Error('no sprint');
    app.jira.sprints.set(NEXT, { ...sprintNow, goal: 'Fewer errors [KR-1]' });
    const heard = { kind: 'sprint' as const, sprintId: NEXT, gone: false, goalBefore: null };
    await sprint.tell({ ...heard, goalAfter: 'Fewer errors [KR-1]' });
  };
  await close();
  await closedOnceMore();
  const said = async (actual: 'met' | 'missed') => {
    const review = await lena('sprints.review', { sprintId: NEXT });
    const lines = review.lines.map(({ id }) => ({ lineId: id, actual, note: '' }));
    const saved = { sprintId: NEXT, revision: review.revision, lines, keyResults: [] };
    expect(await lena('sprints.saveReview', saved)).toMatchObject({ outcome: 'saved' });
  };
  await said('missed');
  sprint.at('2026-03-11T09:00:00.000Z');
  await sprint.tell(sprint.jira.reopen(NEXT));
  const record = () => app.store.all('sprint').find(({ sprintId }) => sprintId === NEXT);
  expect(record()).toMatchObject({ state: 'active', review: { revision: 1 } });
  sprint.at('2026-03-14T09:00:00.000Z');
  await sprint.tell(...sprint.jira.close(NEXT, null));
  await said('met');
  await app.settle();
  expect(record()?.review).toMatchObject({ revision: 2 });
  expect(record()?.review?.history).toHaveLength(1);
  expect(sprint.figures().review).toEqual({ met: 1, partly: 0, missed: 0 });
});
