import type { TestApp } from '../../support/app';
import { SPRINT, sprintRuns } from '../../support/sprints';

/** Board 1 with its running sprint, moved in Jira from project 10000 to 20000. */
let app: TestApp;
const LOOK = { kind: 'board', boardId: '1', gone: false } as const;

beforeEach(async () => {
  app = await sprintRuns();
  await app.happens({ kind: 'scope', sprintId: SPRINT });
  await app.happens(LOOK);
  await app.settle();
  const board = app.jira.boards.get('1');
  if (board === undefined) throw new Error('no board');
  app.jira.boards.set('1', { ...board, projectId: '20000', projectKey: 'HELP' });
});

async function looked(): Promise<void> {
  await app.happens(LOOK);
  await app.settle();
}

test('a board that moved to another project of Jira is that project’s: in its row, its team and the directory', async () => {
  await looked();
  expect(app.store.all('board')).toMatchObject([{ boardId: '1', projectId: '20000' }]);
  const listed = [{ boardId: '1', projectId: '20000' }];
  expect(app.store.all('team').filter(({ boards }) => boards.length > 0)).toMatchObject([{ boards: listed }]);
  expect(app.store.all('directory').flatMap(({ teams }) => teams.flatMap(({ boards }) => boards))).toEqual(
    listed,
  );
});

test('who may browse only the former project sees the board no more, who may browse the new one does', async () => {
  app.jira.people.set('lena', { sees: ['10000'], edits: ['10000'], writesSprints: ['10000'] });
  app.jira.people.set('otto', { sees: ['20000'], edits: [], writesSprints: [] });
  await looked();
  expect((await app.as('lena')('boardHealth.read', {})).boards).toEqual([]);
  expect((await app.as('otto')('boardHealth.read', {})).boards).toMatchObject([{ boardId: '1' }]);
});

test('the move is in the log once, however often it is told', async () => {
  await looked();
  await looked();
  expect(
    app.store.all('activity').filter(({ action }) => action === 'board moved to another project'),
  ).toHaveLength(1);
});
