import { startTestHost, type TestHost } from '../support/host';
import { PEOPLE, smallSite } from '../support/site-seed';
import { type Desk, deskOf } from './support/desk';
import { editGoal, goalInJira, issueId, transition } from './support/jira';
import {
  BOARD,
  foundCompany,
  KEY_RESULTS,
  NEXT_SPRINT,
  OBJECTIVE,
  SPRINT,
  today,
} from './support/small-company';

const { admin, developer, viewer } = PEOPLE;

let app: TestHost;
let desk: Desk;
beforeAll(async () => {
  app = await startTestHost({ seed: smallSite() });
  desk = deskOf(app);
  await foundCompany(desk);
});
afterEach(() => expect(app.unmodelled()).toEqual([]));
afterAll(() => app.close());

const panel = () => desk.call(viewer, 'panel.read', { boardId: BOARD });
const open = (sprintId: string = SPRINT) =>
  desk.call(developer, 'tagging.open', { sprintId, boardId: BOARD });
const sprintOf = async (id: string) => (await panel()).sprints.find((sprint) => sprint.id === id);
/** The consumer's log entries of an event since then. */
const consumers = (after: number) => app.log(after).filter((entry) => entry.kind === 'consumer');
/** What the queue's messages asked of Jira, all together. */
const askedOfJira = (after: number) =>
  consumers(after).reduce(
    (sum, { jira }) => ({ requests: sum.requests + jira.requests, points: sum.points + jira.points }),
    { requests: 0, points: 0 },
  );
const lastEntry = () => app.log().at(-1)?.id ?? 0;

test('connecting a board takes over the tags that stand in its goals, and the panel shows them', async () => {
  const view = await panel();
  expect(view).toMatchObject({
    board: { name: 'SHOP board', connected: true, supportsSprints: true },
    team: { name: 'Shop' },
    cycle: { name: 'This quarter' },
  });
  expect(view.objectives.map(({ key, keyResults }) => [key, keyResults.map((each) => each.key)])).toEqual([
    ['O-1', ['KR-1', 'KR-2']],
  ]);
  const running = view.sprints.find((sprint) => sprint.id === SPRINT);
  expect(running?.lines.map(({ text, keys }) => [text, keys])).toEqual([
    ['Errors that explain themselves', ['KR-1']],
    ['Reviews on demand', []],
  ]);
  // KR-1 was made after the board was connected: its tag counts from then on.
  expect(running?.contributions.map(({ key }) => key)).toEqual(['KR-1']);
});

test('two lines tagged in the app stand in Jira, every other character kept, and contribute on the panel', async () => {
  const seen = await open();
  const saved = await desk.call(developer, 'tagging.save', {
    sprintId: SPRINT,
    boardId: BOARD,
    baseGoal: seen.goal,
    revision: seen.revision,
    seenState: 'active',
    lines: [
      { index: 0, keys: ['KR-1'] },
      { index: 1, keys: ['KR-2'] },
    ],
    claims: [
      { key: 'KR-1', claim: { kind: 'amount', delta: -0.3 } },
      { key: 'KR-2', claim: { kind: 'size', size: 'small' } },
    ],
  });
  expect(saved).toMatchObject({ outcome: 'saved', wroteToJira: true });
  expect(await goalInJira(app, SPRINT)).toBe(
    'Errors that explain themselves [KR-1]\nReviews on demand [KR-2]',
  );
  expect((await sprintOf(SPRINT))?.contributions.map(({ key, claim }) => [key, claim])).toEqual([
    ['KR-1', { kind: 'amount', delta: -0.3 }],
    ['KR-2', { kind: 'size', size: 'small' }],
  ]);
});

test('a check-in while the sprint runs is its move on the panel', async () => {
  const target = { keyResultId: KEY_RESULTS.errors, objectiveId: OBJECTIVE, confidence: 7 };
  await desk.call(developer, 'checkIn.save', { id: 'check-in-1', ...target, day: today(), value: 3.2 });
  const contribution = (await sprintOf(SPRINT))?.contributions.find(({ key }) => key === 'KR-1');
  expect(contribution?.move).toMatchObject({ before: 3.8, after: 3.2 });
});

test("an edit in Jira's own dialog changes the links when its event arrives", async () => {
  await editGoal(app, SPRINT, 'Errors that explain themselves [kr-002]\nReviews on demand', admin);
  await app.idle();
  const reads = await desk.cost(viewer, 'panel.read', { boardId: BOARD });
  expect(reads.host.storage.writtenBytes).toBe(0);
  expect((await sprintOf(SPRINT))?.lines.map(({ text, keys, withdrawn }) => [text, keys, withdrawn])).toEqual(
    [
      ['Errors that explain themselves', ['KR-2'], undefined],
      ['Reviews on demand', [], undefined],
    ],
  );
});

test('the links follow on the next open when the event never came', async () => {
  await desk.during(
    // Jira fails whatever the app asks for itself: the event's consumer cannot take it over.
    [{ service: 'jira', match: { as: 'app' }, answer: { status: 503 } }],
    async () => {
      await editGoal(app, SPRINT, 'Reviews on demand [KR-1]', admin);
      const { lines, claims } = await open();
      expect(lines.map(({ text, tags }) => [text, tags.map((tag) => tag.key)])).toEqual([
        ['Reviews on demand', ['KR-1']],
      ]);
      expect(claims.map(({ key }) => key)).toEqual(['KR-1']);
    },
  );
  await app.idle();
  expect((await open()).goal).toBe('Reviews on demand [KR-1]');
});

test('a line that left the goal of a running sprint stays as withdrawn, its claim is offered again', async () => {
  expect((await sprintOf(SPRINT))?.lines).toContainEqual(
    expect.objectContaining({ text: 'Errors that explain themselves', withdrawn: today() }),
  );
  expect((await open()).unmatched).toEqual([expect.objectContaining({ keys: ['KR-2'] })]);
});

test('a sprint without a goal gets one that is written in the app, and refuses it once Jira has one', async () => {
  const input = {
    sprintId: '5',
    boardId: BOARD,
    baseGoal: '',
    newGoal: 'Guests can pay',
    revision: 0,
    lines: [{ index: 0, keys: ['KR-1'] }],
    claims: [],
  };
  expect(await desk.call(developer, 'tagging.save', input)).toMatchObject({ outcome: 'saved' });
  expect(await goalInJira(app, '5')).toBe('Guests can pay [KR-1]');
  expect(await desk.call(admin, 'tagging.save', { ...input, newGoal: 'Something else' })).toMatchObject({
    outcome: 'conflict',
  });
  expect(await goalInJira(app, '5')).toBe('Guests can pay [KR-1]');
});

test('an issue that is done counts as work of the epic that its key result is linked to, for no search', async () => {
  const target = { keyResultId: KEY_RESULTS.errors, objectiveId: OBJECTIVE };
  const linked = await desk.call(developer, 'link.save', {
    ...target,
    issueId: await issueId(app, 'SHOP-1'),
    relation: 'contributes',
  });
  const before = linked.keyResults[0]?.work;
  expect(before).toMatchObject({ done: 4, total: 7 });
  await app.idle();
  const since = lastEntry();
  await transition(app, 'SHOP-10', 'Done');
  await app.idle();
  const { objectives } = await panel();
  expect(objectives[0]?.keyResults[0]?.work).toMatchObject({ done: 5, total: 7 });
  // The one issue is read again (1 point and 1 for the issue), nothing is searched.
  expect(askedOfJira(since)).toEqual({ requests: 1, points: 2 });
  const sinceReopened = lastEntry();
  await transition(app, 'SHOP-12', 'Done');
  await app.idle();
  // Linked or not, an issue of a connected board's project may be in a sprint: one look, and no search.
  expect(askedOfJira(sinceReopened)).toEqual({ requests: 1, points: 2 });
});

test('a planned sprint that is deleted in Jira leaves the panel and no broken screen', async () => {
  await app.rest(developer, 'DELETE', `/rest/agile/1.0/sprint/${NEXT_SPRINT}`);
  await app.idle();
  expect((await panel()).sprints.map(({ id }) => id)).not.toContain(NEXT_SPRINT);
  expect(
    await desk.refused(developer, 'tagging.open', { sprintId: NEXT_SPRINT, boardId: BOARD }),
  ).toMatchObject({ code: 'NOT_FOUND' });
});
