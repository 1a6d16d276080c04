import type { JiraChange } from '../../../src/application/jira-change';
import type { TestApp } from '../../support/app';
import { SPRINT, sprintRuns } from '../../support/sprints';

/** Board 1, of project 10000, with its running sprint 3; lena may browse the project, otto may not. */
let app: TestApp;
const health = (who = 'lena', more: { readonly projectId?: string } = {}) =>
  app.as(who)('boardHealth.read', more);
async function tell(...events: readonly JiraChange[]): Promise<void> {
  for (const event of events) await app.happens(event);
  await app.settle();
}
const LOOK = { kind: 'board', boardId: '1', gone: false } as const;
const hide = () => app.jira.people.set('app', { sees: ['20000'], edits: [], writesSprints: [] });

beforeEach(async () => {
  app = await sprintRuns();
  await tell({ kind: 'scope', sprintId: SPRINT }, LOOK);
});

test('a board that is read as it should be is in no trouble', async () => {
  expect(await health()).toEqual({
    boards: [expect.objectContaining({ boardId: '1', hasSprints: true, trouble: null })],
    hidden: { boards: 0, unseen: 0 },
    beyond: 0,
  });
});

test('a board that the app does not see is listed with the day, until it sees it again', async () => {
  hide();
  app.goTo('2026-02-11T09:00:00.000Z');
  await tell(LOOK);
  app.goTo('2026-02-12T09:00:00.000Z');
  await tell(LOOK);
  expect((await health()).boards).toMatchObject([
    { trouble: { kind: 'unseen', since: '2026-02-11T09:00:00.000Z' } },
  ]);
  app.jira.people.delete('app');
  await tell(LOOK);
  expect((await health()).boards).toMatchObject([{ trouble: null }]);
});

test('who may not browse its project learns that there is one, and neither name nor team', async () => {
  hide();
  await tell(LOOK);
  const seen = await health('otto');
  expect(seen).toEqual({ boards: [], hidden: { boards: 1, unseen: 1 }, beyond: 0 });
  expect(await health('otto', { projectId: '10000' })).toEqual(seen);
});

test('only boards of the project that is looked at count', async () => {
  expect(await health('lena', { projectId: '20000' })).toMatchObject({ boards: [], hidden: { boards: 0 } });
});

test.each([
  ['a quiet day does not make a board stale: the daily look says that it is fresh', true, null],
  ['a board that nothing has looked at since is stale', false, 'stale'],
])('%s', async (_, looked, kind) => {
  const before = app.store.all('figures');
  app.goTo('2026-02-11T10:00:00.000Z');
  if (looked) await tell({ ...LOOK, whole: true });
  app.goTo('2026-02-12T09:00:00.000Z');
  const [board] = (await health()).boards;
  expect(board?.trouble?.kind ?? null).toBe(kind);
  expect(app.store.all('figures')).toMatchObject(before.map(({ sprints }) => ({ sprints })));
});

test('a board whose sprints nobody has counted yet says so', async () => {
  const row = { kind: 'figures', key: '1', op: 'delete' } as const;
  await app.store.commit([row]);
  expect((await health()).boards).toMatchObject([{ trouble: { kind: 'unread' } }]);
});
