import { SiteSeed } from '../../local/jira/seed-schema';
import type { Input } from '../../src/contract/api';
import { startTestHost, type TestHost } from '../support/host';
import { PEOPLE, smallSite } from '../support/site-seed';
import { type Desk, deskOf } from './support/desk';
import { editGoal, goalInJira } from './support/jira';
import {
  BOARD,
  foundCompany,
  KEY_RESULTS,
  keyResults,
  NEXT_SPRINT,
  OBJECTIVE,
  SPRINT,
  today,
} from './support/small-company';
import { type StoredRows, storedRows } from './support/stored';

const { admin, developer, viewer, stranger } = PEOPLE;
const CUSTOMER = 'qm:customer';
const GOAL = 'Errors that explain themselves\nReviews on demand';

let app: TestHost;
let desk: Desk;
let stored: StoredRows;
beforeAll(async () => {
  const site = smallSite();
  const customer = { accountId: CUSTOMER, displayName: 'Cora Customer', accountType: 'customer' as const };
  app = await startTestHost({ seed: SiteSeed.parse({ ...site, users: [...site.users, customer] }) });
  desk = deskOf(app);
  stored = storedRows(app);
  await foundCompany(desk);
  await editGoal(app, SPRINT, GOAL);
  await app.idle();
});
afterEach(() => expect(app.unmodelled()).toEqual([]));
afterAll(async () => {
  await stored.close();
  await app.close();
});

const writesOfGoals = () => goalPosts;
/** Goals that the app sent to Jira. */
let goalPosts = 0;
beforeEach(() => {
  goalPosts = 0;
  const { handle } = app.site;
  app.site.handle = (request) => {
    if (request.method === 'POST' && request.path.startsWith('/rest/agile/1.0/sprint/')) goalPosts += 1;
    return handle(request);
  };
});

async function save(more: Partial<Input<'tagging.save'>> = {}): Promise<Input<'tagging.save'>> {
  const sprintId = more.sprintId ?? SPRINT;
  const seen = await desk.call(developer, 'tagging.open', { sprintId, boardId: BOARD });
  return {
    sprintId,
    boardId: BOARD,
    baseGoal: seen.goal,
    revision: seen.revision,
    lines: [{ index: 0, keys: ['KR-1'] }],
    claims: [],
    ...more,
  };
}

/** The refusal, with the promise that it left nothing behind: neither in Jira nor in storage. */
async function refusedWhole(by: string, input: unknown) {
  const [goal, rows] = [await goalInJira(app, SPRINT), stored.dump()];
  const error = await desk.refused(by, 'tagging.save', input);
  expect(await goalInJira(app, SPRINT)).toBe(goal);
  expect(stored.dump()).toEqual(rows);
  expect(writesOfGoals()).toBe(0);
  return error;
}

describe('a save of tags that is refused leaves Jira and storage as they were:', () => {
  test('a key that nothing has', async () => {
    const error = await refusedWhole(developer, await save({ lines: [{ index: 0, keys: ['KR-99'] }] }));
    expect(error).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'lines.0' }] });
    expect(error.message).toContain('KR-99 does not exist');
  });

  test('a key result that is closed', async () => {
    const closed = { ...keyResults.speed, lifecycle: 'closed' as const, revision: 1 };
    await desk.call(developer, 'keyResult.save', closed);
    const error = await refusedWhole(developer, await save({ lines: [{ index: 1, keys: ['KR-2'] }] }));
    expect(error).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'lines.0' }] });
    expect(error.message).toContain('KR-2 is closed');
  });

  test('a line that the goal does not have', async () => {
    const error = await refusedWhole(developer, await save({ lines: [{ index: 7, keys: ['KR-1'] }] }));
    expect(error).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'lines' }] });
  });

  test('a claim that no line carries', async () => {
    const claims = [{ key: 'KR-2', claim: { kind: 'size' as const, size: 'small' as const } }];
    const error = await refusedWhole(developer, await save({ claims }));
    expect(error).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'claims' }] });
  });

  test.each([
    ['an unknown key', (input: object) => ({ ...input, force: true })],
    [
      'an unknown key of a line',
      (input: object) => ({ ...input, lines: [{ index: 0, keys: [], as: 'admin' }] }),
    ],
    ['an account to act for', (input: object) => ({ ...input, accountId: admin })],
    ['an id that is none', (input: object) => ({ ...input, sprintId: '3/../4' })],
    ['a number that is none', (input: object) => ({ ...input, revision: 'latest' })],
    ['nothing', () => undefined],
    ['a text', () => 'tagging'],
  ])('a payload with %s', async (_, spoil) => {
    const error = await refusedWhole(developer, spoil(await save()));
    expect(error.code).toBe('INVALID_INPUT');
  });

  test('a sprint that was closed while the dialog was open', async () => {
    const input = await save({ seenState: 'future' });
    const error = await refusedWhole(developer, input);
    expect(error).toMatchObject({ code: 'CONFLICT' });
    expect(error.message).toMatch(/running by now\. Nothing was saved; your tags are still here/);
  });

  test('a customer, who has no licence', async () => {
    expect(await refusedWhole(CUSTOMER, await save())).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('somebody who may not browse the project: the sprint is as good as none', async () => {
    const missing = await refusedWhole(stranger, { ...(await save()), sprintId: '404040' });
    expect(await refusedWhole(stranger, await save())).toEqual(missing);
    expect(missing.code).toBe('NOT_FOUND');
  });
});

test('a goal whose tags would make it longer than Jira takes is not even sent', async () => {
  const long = `${'x'.repeat(9_990)}\nlast`;
  await editGoal(app, SPRINT, long);
  await app.idle();
  const input = await save({ lines: [{ index: 0, keys: ['KR-1'] }] });
  goalPosts = 0;
  const error = await refusedWhole(developer, input);
  expect(error).toMatchObject({ code: 'GOAL_TOO_LONG' });
  expect(error.message).toContain('10,002 characters; Jira takes 10,000');
  // To the limit it goes.
  await editGoal(app, SPRINT, `${'x'.repeat(9_993)}`);
  const fits = await save({ lines: [{ index: 0, keys: ['KR-1'] }] });
  expect(await desk.call(developer, 'tagging.save', fits)).toMatchObject({ outcome: 'saved' });
  expect((await goalInJira(app, SPRINT)).length).toBe(10_000);
  await editGoal(app, SPRINT, GOAL);
  await app.idle();
});

test('a sprint that is deleted while the dialog is open is gone, and nothing is kept of the save', async () => {
  const input = await save({ sprintId: NEXT_SPRINT, seenState: 'future' });
  await app.rest(developer, 'DELETE', `/rest/agile/1.0/sprint/${NEXT_SPRINT}`);
  await app.idle();
  expect(await refusedWhole(developer, input)).toMatchObject({ code: 'NOT_FOUND' });
  expect(stored.dump('sprint')).toMatchObject({ [`sprint ${NEXT_SPRINT}`]: { body: { gone: true } } });
});

test('a sprint that is closed while the dialog is open asks once more, and is tagged when told to', async () => {
  const input = await save({ seenState: 'active' });
  await app.rest(developer, 'POST', `/rest/agile/1.0/sprint/${SPRINT}`, { state: 'closed' });
  await app.idle();
  goalPosts = 0;
  const error = await refusedWhole(developer, input);
  expect(error).toMatchObject({ code: 'CONFLICT' });
  expect(error.message).toContain('The sprint is closed by now');
  const again = await desk.call(developer, 'tagging.save', { ...input, seenState: 'closed' });
  expect(again).toMatchObject({ outcome: 'saved', wroteToJira: true });
  expect(await goalInJira(app, SPRINT)).toBe('Errors that explain themselves [KR-1]\nReviews on demand');
});

describe('who may edit issues but not write sprints', () => {
  test('leaves the tags as a draft, which somebody permitted applies', async () => {
    const input = await save({ lines: [{ index: 1, keys: ['KR-1'] }] });
    const goal = await goalInJira(app, SPRINT);
    const drafted = await desk.call(viewer, 'tagging.save', input);
    expect(drafted).toMatchObject({ outcome: 'drafted' });
    expect(await goalInJira(app, SPRINT)).toBe(goal);
    const { draft } = await desk.call(developer, 'tagging.open', { sprintId: SPRINT, boardId: BOARD });
    expect(draft).toMatchObject({
      by: viewer,
      outdated: false,
      lines: [{ index: 1, text: 'Reviews on demand', keys: ['KR-1'] }],
    });
    const applied = await desk.call(
      developer,
      'tagging.save',
      await save({ lines: draft?.lines.map(({ index, keys }) => ({ index, keys: [...keys] })) ?? [] }),
    );
    expect(applied).toMatchObject({ outcome: 'saved', tagging: { draft: null } });
    expect(await goalInJira(app, SPRINT)).toContain('Reviews on demand [KR-1]');
    expect(stored.dump('intent')).toEqual({});
  });
});

describe('refused elsewhere:', () => {
  // What earlier saves set going in the background must not be taken for what a refusal did.
  beforeAll(() => app.idle());
  const checkIn = {
    id: 'check-in-x',
    keyResultId: KEY_RESULTS.errors,
    objectiveId: OBJECTIVE,
    value: 3,
    confidence: 5,
  };

  test('a check-in by somebody who owns nothing of it', async () => {
    const rows = stored.dump();
    const error = await desk.refused(viewer, 'checkIn.save', { ...checkIn, day: today() });
    expect(error).toMatchObject({ code: 'FORBIDDEN' });
    expect(stored.dump()).toEqual(rows);
  });

  test('a check-in on a closed key result', async () => {
    const late = { ...checkIn, keyResultId: KEY_RESULTS.speed, day: today() };
    expect(await desk.refused(developer, 'checkIn.save', late)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  test('a cycle, a team, an objective by somebody who plans nothing', async () => {
    const cycle = { id: 'cycle-two', name: 'Mine', start: today(), end: today(), state: 'active' };
    expect(await desk.refused(developer, 'cycle.save', cycle)).toMatchObject({ code: 'FORBIDDEN' });
    const workMix = { keyResult: 70, area: 20, unaligned: 10 };
    const team = { id: 'team-mine', name: 'Mine', rhythm: 'weekly', workMix };
    expect(await desk.refused(developer, 'team.save', team)).toMatchObject({ code: 'FORBIDDEN' });
    const objective = {
      id: 'objective-mine',
      teamId: 'team-shop',
      cycleId: 'cycle-one',
      title: 'Mine',
      ownerId: viewer,
      ambition: 'committed',
      lifecycle: 'active',
    };
    expect(await desk.refused(viewer, 'objective.save', objective)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a link to an issue that the person may not see', async () => {
    const link = {
      issueId: '999999',
      keyResultId: KEY_RESULTS.errors,
      objectiveId: OBJECTIVE,
      relation: 'contributes',
    };
    expect(await desk.refused(stranger, 'link.save', link)).toMatchObject({ code: 'NOT_FOUND' });
  });

  test.each(['panel.read', 'board.setup', 'link.proposals'] as const)(
    '%s of a board that the person may not see, as if there were none',
    async (procedure) => {
      const missing = await desk.refused(stranger, procedure, { boardId: '4040' });
      expect(missing.code).toBe('NOT_FOUND');
      expect(await desk.refused(stranger, procedure, { boardId: BOARD })).toEqual(missing);
    },
  );
});
