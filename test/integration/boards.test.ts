import { startTestHost, type TestHost } from '../support/host';
import { PEOPLE, smallSite } from '../support/site-seed';
import { type Desk, deskOf } from './support/desk';
import { editGoal, goalInJira } from './support/jira';
import { BOARD, connect, foundCompany } from './support/small-company';

const { developer, guest } = PEOPLE;
/** Team-managed, kanban, and PAY's running sprint, which board 1 shows too. */
const PAY_BOARD = '2';
const OPS_BOARD = '3';
const PAY_SPRINT = '12';

let app: TestHost;
let desk: Desk;
beforeAll(async () => {
  app = await startTestHost({ seed: smallSite() });
  desk = deskOf(app);
  await foundCompany(desk);
});
afterEach(() => expect(app.unmodelled()).toEqual([]));
afterAll(() => app.close());

const panel = (boardId: string, by: string = developer) => desk.call(by, 'panel.read', { boardId });

test("another board's sprint is shown as foreign where the board shows it, and costs no more when untagged", async () => {
  await editGoal(app, PAY_SPRINT, '');
  await app.idle();
  const { sprints } = await panel(BOARD);
  expect(sprints.filter((sprint) => sprint.foreign).map(({ id }) => id)).toEqual([PAY_SPRINT]);
  const { host } = await desk.cost(developer, 'panel.read', { boardId: BOARD });
  expect(host.storage).toMatchObject({ requests: 3, writtenBytes: 0 });
});

test('what a sprint claims is the same on both boards that show it', async () => {
  await connect(desk, PAY_BOARD, 'team-payments', 'Payments');
  await editGoal(app, PAY_SPRINT, 'Decline messages people understand');
  await app.idle();
  const seen = await desk.call(developer, 'tagging.open', { sprintId: PAY_SPRINT, boardId: PAY_BOARD });
  const saved = await desk.call(developer, 'tagging.save', {
    sprintId: PAY_SPRINT,
    boardId: PAY_BOARD,
    baseGoal: seen.goal,
    revision: seen.revision,
    lines: [{ index: 0, keys: ['KR-1'] }],
    claims: [{ key: 'KR-1', claim: { kind: 'amount', delta: -0.2 } }],
  });
  expect(saved.outcome).toBe('saved');
  const shown = async (boardId: string) =>
    (await panel(boardId)).sprints.find((sprint) => sprint.id === PAY_SPRINT);
  const [here, there] = [await shown(PAY_BOARD), await shown(BOARD)];
  expect(here).toMatchObject({ foreign: false });
  expect(there).toMatchObject({ foreign: true });
  expect(there?.contributions).toEqual(here?.contributions);
  expect(there?.contributions).toMatchObject([{ key: 'KR-1', claim: { kind: 'amount', delta: -0.2 } }]);
});

test('a team-managed board is connected, and shows the objective of another team that its sprint feeds', async () => {
  const setup = await desk.call(developer, 'board.setup', { boardId: PAY_BOARD });
  expect(setup.board).toMatchObject({ type: 'simple', supportsSprints: true, projectKey: 'PAY' });
  expect((await panel(PAY_BOARD)).objectives.map(({ key, teamName }) => [key, teamName])).toEqual([
    ['O-1', 'Shop'],
  ]);
});

test('a company-managed board says what it estimates in and how long its sprints are', async () => {
  const { board, proposed } = await desk.call(developer, 'board.setup', { boardId: BOARD });
  expect(board).toMatchObject({ type: 'scrum', projectKey: 'SHOP' });
  expect(proposed).toMatchObject({ estimation: 'Story Points', sprintDays: 14, rhythm: 'two-weekly' });
});

test('a kanban board is connected and its panel works, without sprints', async () => {
  expect(await desk.call(developer, 'board.setup', { boardId: OPS_BOARD })).toMatchObject({
    board: { type: 'kanban', supportsSprints: false },
    activeSprint: null,
  });
  await connect(desk, OPS_BOARD, 'team-operations', 'Operations');
  expect(await panel(OPS_BOARD)).toMatchObject({
    board: { connected: true, supportsSprints: false },
    team: { name: 'Operations' },
    sprints: [],
    notices: [],
  });
  const none = { sprintId: '4040', boardId: OPS_BOARD };
  expect(await desk.refused(developer, 'tagging.open', none)).toMatchObject({
    code: 'NOT_FOUND',
    message: 'Jira does not have this sprint any more, or you may not see it.',
  });
});

test('a board that nobody connected says so, and keeps what tags its sprints have', async () => {
  const fresh = await startTestHost({ seed: smallSite() });
  try {
    const view = await deskOf(fresh).call(developer, 'panel.read', { boardId: BOARD });
    expect(view).toMatchObject({ board: { connected: false }, team: null, objectives: [] });
    expect(fresh.unmodelled()).toEqual([]);
  } finally {
    await fresh.close();
  }
});

test('who sees one project of a board sees what the board may show them, and writes nothing', async () => {
  const seen = await desk.call(guest, 'tagging.open', { sprintId: PAY_SPRINT, boardId: PAY_BOARD });
  expect(seen.goal).toBe('Decline messages people understand [KR-1]');
  const outcome = await desk.call(guest, 'tagging.save', {
    sprintId: PAY_SPRINT,
    boardId: PAY_BOARD,
    baseGoal: seen.goal,
    revision: seen.revision,
    lines: [{ index: 0, keys: [] }],
    claims: [],
  });
  expect(outcome).toMatchObject({ outcome: 'drafted' });
  expect(await goalInJira(app, PAY_SPRINT)).toBe('Decline messages people understand [KR-1]');
});
