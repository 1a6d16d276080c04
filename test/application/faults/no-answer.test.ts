import { AppError } from '../../../src/application/app-error';
import type { JiraChange } from '../../../src/application/jira-change';
import type { Jira } from '../../../src/application/ports';
import { takeOver } from '../../../src/application/take-over';
import type { Input, ProcedureName } from '../../../src/contract/api';
import { refusalOf, type TestApp } from '../../support/app';
import { KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { type Day, stateOf, workingDay } from './day';

let day: Day;
let app: TestApp;
beforeEach(async () => {
  day = await workingDay();
  app = day.app;
});

/** Jira answers nobody else than this until the end. */
function silence(error: AppError): { end(): void } {
  const { as } = app.jira;
  const silent = (jira: Jira): Jira => new Proxy(jira, { get: () => () => Promise.reject(error) });
  app.jira.as = (actor) => silent(as(actor));
  return {
    end() {
      app.jira.as = as;
    },
  };
}

const FAULTS: readonly [string, AppError][] = [
  [
    '429 with Retry-After',
    new AppError('JIRA_RATE_LIMITED', 'Try again in 600 seconds.', { retryAfterSeconds: 600 }),
  ],
  ['429 without', new AppError('JIRA_RATE_LIMITED', 'Try again in a minute.')],
  ['500, or nothing', new AppError('JIRA_UNAVAILABLE', 'Jira did not answer in time.')],
];

type Asked<N extends ProcedureName = ProcedureName> = readonly [N, Input<N>];
const target = { kind: 'key-result', objectiveId: OBJECTIVE, keyResultId: KEY_RESULT } as const;
const ASKED: readonly Asked[] = [
  ['planning.read', { boardId: '1' }],
  ['throughline.read', { issueId: '1' }],
  ['link.saveMany', { issueIds: ['901', '3'], target }],
  ['link.removeMany', { issueIds: ['900'], target }],
  ['sprints.review', { sprintId: '20' }],
  ['sprints.saveReview', { sprintId: '20', revision: 0, lines: [], keyResults: [] }],
  ['planning.moved', { boardId: '1', sprintIds: ['20'], issueIds: ['1'], linkedIds: [] }],
];

test.each(FAULTS)('while Jira answers %s, people are told so, and nothing is half done', async (_, error) => {
  const before = stateOf(app);
  const outage = silence(error);
  for (const [name, input] of ASKED) {
    const refusal = await refusalOf(app.as('dora')(name, input));
    expect({ name, code: refusal?.code, after: refusal?.retryAfterSeconds }).toEqual({
      name,
      code: error.code,
      after: error.retryAfterSeconds,
    });
  }
  const panel = await app.as('dora')('panel.read', { boardId: '1' });
  expect(panel.notices).toEqual([expect.objectContaining({ kind: 'jira-stale' })]);
  expect(panel.objectives).toHaveLength(1);
  outage.end();
  expect(stateOf(app)).toEqual(before);
  await app.as('dora')('planning.read', { boardId: '1' });
});

test('ten minutes without Jira: what happened meanwhile waits to be looked at, and comes to the same', async () => {
  for (const [, happen] of day.happenings)
    for (const each of happen()) await app.happens(each).then(() => app.settle());
  const whole = stateOf(app);
  day = await workingDay();
  app = day.app;
  const jiraAsApp: Jira = new Proxy(app.deps.jiraAsApp, {
    get: () => () => Promise.reject(new AppError('JIRA_RATE_LIMITED', 'Try again in a minute.')),
  });
  const [first = [], ...later] = [
    day.happenings.slice(0, 5),
    ...day.happenings.slice(5).map((each) => [each]),
  ];
  for (const [, happen] of first) {
    for (const each of happen()) {
      await takeOver({ ...app.deps, jiraAsApp }, each);
      // Two minutes later, and again and again.
      await expect(takeOver({ ...app.deps, jiraAsApp }, { kind: 'heard' })).rejects.toThrow('Try again');
    }
  }
  expect(app.store.all('heard')).toMatchObject([{ issues: first.map(() => expect.anything()) }]);
  expect(new Set(app.queued.map(({ kind }) => kind))).toEqual(new Set(['heard']));
  await app.settle();
  expect(app.store.all('heard')).toEqual([{ due: null, issues: [] }]);
  for (const [[, happen] = ['', () => []]] of later)
    for (const each of happen()) await app.happens(each).then(() => app.settle());
  expect(stateOf(app)).toEqual(whole);
});

const sprint = { kind: 'sprint', gone: false, goalBefore: null, goalAfter: null } as const;
const issue = { kind: 'issue', parentBefore: null, parentNow: null } as const;

test.each<[string, JiraChange]>([
  ['a sprint that nobody knows', { ...sprint, sprintId: '999' }],
  ['a deleted sprint that nobody knows', { ...sprint, sprintId: '999', gone: true }],
  ['an issue that is gone', { ...issue, issueId: '999', gone: false }],
  ['a deleted issue that nobody knows', { ...issue, issueId: '999', gone: true }],
  [
    'an issue with sprints that are gone',
    { ...issue, issueId: '1', gone: false, sprintsNow: ['998'], sprintsBefore: ['999'] },
  ],
  ['the scope of a sprint that is gone', { kind: 'scope', sprintId: '999' }],
  ['figures of a board that nobody connected', { kind: 'figures', boardId: '999' }],
  ['a board that nobody connected', { kind: 'board', boardId: '999', gone: false, whole: true }],
  ['a deleted board that nobody connected', { kind: 'board', boardId: '999', gone: true }],
  ['links of issues that are gone', { kind: 'linked', issueIds: ['998', '999'] }],
  [
    'copies of a task that is gone',
    { kind: 'copies', taskId: 'none', issueIds: ['999'], looks: 0, tries: 0 },
  ],
  ['answers when there are none', { kind: 'answers' }],
  [
    'a place of a key result that is gone',
    { kind: 'placement', objectiveId: 'none', keyResultId: 'none', key: 'KR-99' },
  ],
  ['a child whose parent is gone', { kind: 'child', parentId: 'none', childId: OBJECTIVE }],
  ['a day of a team that is gone', { kind: 'day', teamIds: ['none'] }],
  ['a summary of a team that is gone', { kind: 'summary', teamId: 'none', cycleId: 'none' }],
  ['an import that is gone', { kind: 'import', importId: 'none' }],
  [
    'automation of a key result that is gone',
    { kind: 'automation', keyResults: [{ objectiveId: 'none', keyResultId: 'none' }], notBefore: null },
  ],
])('%s ends quietly and leaves nothing in the queue', async (_, change) => {
  const before = stateOf(app);
  await app.happens(change);
  await app.settle();
  expect(app.queued).toEqual([]);
  expect(stateOf(app)).toEqual(before);
});

test('of a sprint whose board was deleted the queue is done in one go', async () => {
  app.jira.boards.delete('1');
  for (const sprintId of ['20', '21']) await app.happens({ ...sprint, sprintId });
  await app.happens({ kind: 'scope', sprintId: '20' });
  await app.settle();
  expect(app.queued).toEqual([]);
});
