import { countedOnce } from '../../../src/application/alignment/counted-once';
import type { JiraChange } from '../../../src/application/jira-change';
import { KEY_RESULT, TEAM } from '../../support/plan';
import { NEXT, type NextSprint, nextSprint } from './next-sprint';

/** Sprint of board 2, which shows the same project. */
const THERE = '20';
let sprint: NextSprint;

/** Issue 101 is done in sprint 7 of board 1, opened again, and goes to sprint 20 of board 2; nothing told of closes. */
beforeEach(async () => {
  sprint = await nextSprint();
  const { app, jira, tell, at } = sprint;
  await sprint.link('900');
  const board = app.jira.boards.get('1');
  if (board === undefined) throw new Error('no board');
  app.jira.boards.set('2', { ...board, id: '2', name: 'Second board' });
  await app.as('lena')('board.connect', { boardId: '2', team: { kind: 'existing', id: TEAM } });
  at('2026-02-17T09:00:00.000Z');
  await tell(jira.start(NEXT), jira.status('101', 'done'));
  at('2026-03-02T09:00:00.000Z');
});

async function runThere(): Promise<void> {
  const { app, jira, tell, at } = sprint;
  const made = jira.sprint(THERE);
  const there = app.jira.sprints.get(THERE);
  if (there !== undefined) app.jira.sprints.set(THERE, { ...there, boardId: '2' });
  at('2026-03-03T09:00:00.000Z');
  await tell(made, jira.start(THERE), jira.status('101', 'indeterminate'), jira.move('101', THERE));
  at('2026-03-10T09:00:00.000Z');
  await tell(jira.status('101', 'done'));
  at('2026-03-16T09:00:00.000Z');
}
const figures = () => sprint.app.store.all('figures').flatMap(({ sprints }) => sprints);
const done = () =>
  Object.fromEntries(
    figures().map((each) => [each.sprintId, countedOnce(each).done.keyResults[KEY_RESULT] ?? 0]),
  );

const ORDERS: readonly (readonly [string, (closes: readonly JiraChange[]) => readonly JiraChange[]])[] = [
  ['in order', (closes) => closes],
  ['the later close first', (closes) => [...closes].reverse()],
  ['twice', (closes) => [...closes, ...closes]],
];

test.each(ORDERS)(
  'what boards completed one after the other counts once, in the last: %s',
  async (_, order) => {
    const closed = sprint.jira.close(NEXT, null);
    await runThere();
    const closedThere = sprint.jira.close(THERE, null);
    await sprint.tell(...order([...closed, ...closedThere]));
    expect(figures().find(({ sprintId }) => sprintId === NEXT)).toMatchObject({
      done: { total: 3 },
      again: { issueIds: ['101'], done: { total: 3 } },
    });
    expect(done()).toMatchObject({ [NEXT]: 0, [THERE]: 3 });
  },
);

test('it counts in the first again while the second is opened again', async () => {
  const closed = sprint.jira.close(NEXT, null);
  await runThere();
  await sprint.tell(...closed, ...sprint.jira.close(THERE, null));
  sprint.at('2026-03-16T10:00:00.000Z');
  await sprint.tell(sprint.jira.reopen(THERE));
  expect(figures().find(({ sprintId }) => sprintId === NEXT)?.again).toBeUndefined();
  sprint.at('2026-03-18T10:00:00.000Z');
  await sprint.tell(sprint.jira.status('101', 'new'), ...sprint.jira.close(THERE, null));
  expect(done()).toMatchObject({ [NEXT]: 3, [THERE]: 0 });
});

test('frozen figures stay as they were but for what is said of later sprints', async () => {
  await sprint.tell(...sprint.jira.close(NEXT, null));
  const before = sprint.figures();
  await runThere();
  await sprint.tell(...sprint.jira.close(THERE, null));
  const { again, ...rest } = sprint.figures();
  expect(again?.issueIds).toEqual(['101']);
  expect(rest).toEqual(before);
});
