import type { FaultList } from '../../local/forge/calls/faults';
import type { Input } from '../../src/contract/api';
import type { ErrorCode } from '../../src/contract/errors';
import { startTestHost, type TestHost } from '../support/host';
import { PEOPLE, smallSite } from '../support/site-seed';
import { type Desk, deskOf } from './support/desk';
import { editGoal, goalInJira, issueId } from './support/jira';
import { BOARD, foundCompany, SPRINT } from './support/small-company';
import { type StoredRows, storedRows } from './support/stored';

const { developer } = PEOPLE;
const GOAL = 'Errors that explain themselves\nReviews on demand';
const TAGGED = 'Errors that explain themselves [KR-1]\nReviews on demand';

let app: TestHost;
let desk: Desk;
let stored: StoredRows;
beforeAll(async () => {
  app = await startTestHost({ seed: smallSite() });
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

const open = () => desk.call(developer, 'tagging.open', { sprintId: SPRINT, boardId: BOARD });

async function tagging(): Promise<Input<'tagging.save'>> {
  const { goal: baseGoal, revision } = await open();
  const lines = [{ index: 0, keys: ['KR-1'] }];
  const claims = [{ key: 'KR-1', claim: { kind: 'size' as const, size: 'small' as const } }];
  return { sprintId: SPRINT, boardId: BOARD, baseGoal, revision, lines, claims };
}

type Answer = Extract<FaultList[number], { answer: unknown }>['answer'];

interface Case {
  readonly name: string;
  readonly answer: Answer;
  readonly code: ErrorCode;
  readonly message: RegExp;
  readonly retryAfter?: number;
}
const status = (code: number, headers: Record<string, string> = {}): Answer => ({ status: code, headers });

/** What Jira answers, and what the person is told. */
const ANSWERS: readonly Case[] = [
  { name: '401', answer: status(401), code: 'JIRA_REFUSED', message: /Reload the page to sign in again/ },
  {
    name: '429 with Retry-After',
    answer: status(429, { 'retry-after': '17' }),
    code: 'JIRA_RATE_LIMITED',
    message: /in 17 seconds/,
    retryAfter: 17,
  },
  {
    name: '429 without Retry-After',
    answer: status(429),
    code: 'JIRA_RATE_LIMITED',
    message: /Try again in a minute/,
  },
  { name: '500', answer: status(500), code: 'JIRA_UNAVAILABLE', message: /problem of its own \(500\)/ },
  {
    name: '503 in HTML',
    answer: { status: 503, headers: { 'content-type': 'text/html' }, body: '<h1>Down</h1>' },
    code: 'JIRA_UNAVAILABLE',
    message: /\(503\)/,
  },
  {
    name: 'a page instead of data',
    answer: { status: 200, headers: {}, body: '<html>Log in</html>' },
    code: 'JIRA_UNAVAILABLE',
    message: /cannot read/,
  },
];
const READ_ONLY: readonly Case[] = [
  { name: '403', answer: status(403), code: 'JIRA_REFUSED', message: /does not let you see this/ },
  {
    name: '404',
    answer: status(404),
    code: 'NOT_FOUND',
    message: /does not have this (board|sprint|issue) any more, or you may not see it/,
  },
];
const WRITE_ONLY: readonly Case[] = [
  {
    name: '400',
    answer: { status: 400, headers: {}, body: { errorMessages: ['Not today.'], errors: {} } },
    code: 'INVALID_INPUT',
    message: /Jira says: Not today\./,
  },
  { name: '404', answer: status(404), code: 'NOT_FOUND', message: /does not have this/ },
];

describe('when Jira answers a read with', () => {
  test.each([...ANSWERS, ...READ_ONLY])(
    '$name, opening the tags says so and changes nothing',
    async ({ answer, code, message, retryAfter }) => {
      const rows = stored.dump();
      const error = await desk.during([{ service: 'jira', match: { method: 'GET' }, answer }], () =>
        desk.refused(developer, 'tagging.open', { sprintId: SPRINT, boardId: BOARD }),
      );
      expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
      expect(error.retryAfterSeconds).toBe(retryAfter);
      expect(stored.dump()).toEqual(rows);
    },
  );

  test.each([...ANSWERS, ...READ_ONLY])(
    '$name, planning check and throughline say so, and change nothing',
    async ({ answer, code, message, retryAfter }) => {
      const id = await issueId(app, 'SHOP-12');
      const rows = stored.dump();
      const asked = [
        ['planning.read', { boardId: BOARD }],
        ['throughline.read', { issueId: id }],
      ] as const;
      for (const [name, input] of asked) {
        const error = await desk.during([{ service: 'jira', match: { method: 'GET' }, answer }], () =>
          desk.refused(developer, name, input),
        );
        expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
        expect(error.retryAfterSeconds).toBe(retryAfter);
      }
      expect(stored.dump()).toEqual(rows);
    },
  );

  test.each(ANSWERS.filter(({ code }) => code !== 'JIRA_REFUSED'))(
    '$name, the panel shows the key results with their age and says what is missing',
    async ({ answer }) => {
      const view = await desk.during([{ service: 'jira', match: { method: 'GET' }, answer }], () =>
        desk.call(developer, 'panel.read', { boardId: BOARD }),
      );
      expect(view.objectives.map(({ key }) => key)).toEqual(['O-1']);
      expect(view).toMatchObject({ sprints: [], board: { name: null } });
      expect(view.notices).toEqual([expect.objectContaining({ kind: 'jira-stale' })]);
    },
  );
});

describe('when Jira answers the write of a goal with', () => {
  test.each([...ANSWERS, ...WRITE_ONLY])(
    '$name, nothing is half done',
    async ({ answer, code, message, retryAfter }) => {
      const input = await tagging();
      const rows = stored.dump();
      const error = await desk.during(
        [{ service: 'jira', match: { method: 'POST', path: '/sprint/' }, answer }],
        () => desk.refused(developer, 'tagging.save', input),
      );
      expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
      expect(error.retryAfterSeconds).toBe(retryAfter);
      expect(await goalInJira(app, SPRINT)).toBe(GOAL);
      expect(stored.dump()).toEqual(rows);
    },
  );

  test('403, the tags wait as a draft', async () => {
    const input = await tagging();
    const answer = { status: 403, headers: {} };
    const outcome = await desk.during(
      [{ service: 'jira', match: { method: 'POST', path: '/sprint/' }, answer }],
      () => desk.call(developer, 'tagging.save', input),
    );
    expect(outcome).toMatchObject({
      outcome: 'drafted',
      tagging: { draft: { by: developer, outdated: false } },
    });
    expect(await goalInJira(app, SPRINT)).toBe(GOAL);
    expect(stored.dump('intent')).toEqual({});
    await desk.call(developer, 'tagging.discardDraft', { sprintId: SPRINT });
  });

  test('nothing at all, the person is told in time and nothing is half done', async () => {
    const input = await tagging();
    const rows = stored.dump();
    const silence = silentWrites();
    const error = await desk.refused(developer, 'tagging.save', input);
    silence.end();
    expect(error).toMatchObject({ code: 'JIRA_UNAVAILABLE' });
    expect(error.message).toContain('did not answer in time');
    expect(await goalInJira(app, SPRINT)).toBe(GOAL);
    expect(stored.dump()).toEqual(rows);
  });
});

/** Jira keeps writes of sprints waiting until the end. */
function silentWrites(): { end(): void } {
  const { handle } = app.site;
  const waiting: (() => void)[] = [];
  app.site.handle = (request) =>
    request.method === 'POST' && request.path.includes('/sprint/')
      ? new Promise((resolve) => {
          waiting.push(() => resolve({ status: 504, headers: {}, body: '', points: 0 }));
        })
      : handle(request);
  return {
    end() {
      app.site.handle = handle;
      for (const resolve of waiting) resolve();
    },
  };
}

test('a write that Jira did although it answered 500 is recognised as done', async () => {
  const input = await tagging();
  const { handle } = app.site;
  app.site.handle = async (request) => {
    const answer = await handle(request);
    const isWrite = request.method === 'POST' && request.path === `/rest/agile/1.0/sprint/${SPRINT}`;
    return isWrite ? { ...answer, status: 500, body: '' } : answer;
  };
  const saved = await desk.call(developer, 'tagging.save', input);
  app.site.handle = handle;
  expect(saved).toMatchObject({ outcome: 'saved', tagging: { goal: TAGGED } });
  expect(stored.dump('intent')).toEqual({});
  await editGoal(app, SPRINT, GOAL);
  await app.idle();
});

describe('a storage that fails', () => {
  const down = { status: 503, headers: {}, body: { code: 'UNAVAILABLE', message: 'down' } };

  test('at a read is named as such', async () => {
    const error = await desk.during([{ service: 'kvs', match: {}, answer: down }], () =>
      desk.refused(developer, 'panel.read', { boardId: BOARD }),
    );
    expect(error.code).toBe('STORAGE_UNAVAILABLE');
  });

  test('before anything is written leaves Jira untouched', async () => {
    const input = await tagging();
    const rows = stored.dump();
    const error = await desk.during([{ service: 'kvs', match: { path: 'transaction' }, answer: down }], () =>
      desk.refused(developer, 'tagging.save', input),
    );
    expect(error.code).toBe('STORAGE_UNAVAILABLE');
    expect(await goalInJira(app, SPRINT)).toBe(GOAL);
    expect(stored.dump()).toEqual(rows);
  });
});
