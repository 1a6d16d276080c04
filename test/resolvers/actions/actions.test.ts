import type { z } from 'zod';
import { calendarDay } from '../../../src/domain/okr/calendar-day';
import { type Action, createAction } from '../../../src/resolvers/actions/action';
import { checkInAction } from '../../../src/resolvers/actions/check-in-action';
import { issueAction } from '../../../src/resolvers/actions/issue-action';
import { keyResultAction } from '../../../src/resolvers/actions/key-result-action';
import { okrsAction } from '../../../src/resolvers/actions/okrs-action';
import { sprintsAction } from '../../../src/resolvers/actions/sprints-action';
import { seedFigures, sprint, sums } from '../../application/alignment/alignment-app';
import type { TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { SPRINT, sprintRuns } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
});

const COST = { storageRequests: 0, kbRead: 0, kbWritten: 0, jiraRequests: 0, jiraPoints: 0 };
function ask<S extends z.ZodType>(
  action: Action<S>,
  given: Record<string, unknown> = {},
  who = 'olaf',
  jira: Record<string, string> = { projectId: '10000' },
) {
  const run = createAction(action, () => ({ deps: app.depsOf(who), cost: () => COST }));
  return run({ ...given, context: { jira } }, { principal: { accountId: who } });
}

test('objectives and key results of the project come with status and outcome apart from work', async () => {
  await app.as('olaf')('checkIn.save', inputs.checkIn());
  expect(await ask(okrsAction)).toMatchObject({
    cycle: { name: 'Q1 2026' },
    objectives: [
      {
        key: 'O-1',
        team: 'Shop',
        keyResults: [
          { key: 'KR-1', current: { value: 3, unit: '%' }, outcome: '50 %', workDone: 'no linked work' },
        ],
      },
    ],
    notShown: 0,
  });
  expect(await ask(okrsAction, { team: 'nobody of this name' })).toMatchObject({ objectives: [] });
});

test('a key result is found by its key, however it is typed', async () => {
  expect(await ask(keyResultAction, { keyResult: ' kr-1 ' })).toMatchObject({
    key: 'KR-1',
    objective: { key: 'O-1' },
    latestCheckIns: [],
  });
  expect(await ask(keyResultAction, { keyResult: 'KR-99' })).toEqual({
    error: 'There is no key result KR-99.',
  });
});

test('the issue that the person looks at tells what it is for', async () => {
  addIssue(app.jira, '12', { sprintIds: [SPRINT] });
  await app.as('dora')('link.save', {
    issueId: '12',
    keyResultId: KEY_RESULT,
    objectiveId: OBJECTIVE,
    relation: 'contributes',
  });
  expect(await ask(issueAction, {}, 'olaf', { issueId: '12' })).toMatchObject({
    sentences: [expect.stringContaining('ewer checkout errors')],
    keyResults: [{ key: 'KR-1', objective: 'O-1 Nobody is lost at checkout' }],
  });
  expect(await ask(issueAction)).toEqual({ error: expect.stringContaining('Open an issue') });
});

test('sprints that run are told with what they serve, and what nobody feeds', async () => {
  const planned = sums(20, { [KEY_RESULT]: 9 }, { upkeep: 3 });
  const done = sums(5, { [KEY_RESULT]: 5 });
  const days = { start: calendarDay('2026-02-02'), end: calendarDay('2026-02-15') };
  seedFigures(app, '1', 'SHOP board', [
    sprint({ sprintId: SPRINT, state: 'active', ...days, planned, done }),
  ]);
  expect(await ask(sprintsAction)).toMatchObject({
    today: '2026-02-10',
    sprints: [
      {
        board: 'SHOP board',
        sprint: `Sprint ${SPRINT}`,
        unit: 'points',
        ofThePlan: { keyResults: '45 %', keyResultAreas: '15 %', unaligned: '40 %' },
        byKeyResult: [{ keyResult: 'KR-1 Fewer checkout errors', planned: 9, done: 5 }],
      },
    ],
  });
  expect(await ask(sprintsAction, { board: 'another' })).toMatchObject({ sprints: [] });
});

test.each([
  ['is cut as on screens', 9, 1000, { [KEY_RESULT]: 696 }, { keyResults: '69 %', unaligned: '31 %' }],
  ['of points that are all 0', 4, 0, {}, expect.stringContaining('estimated at 0')],
  ['of a sprint without issues', 0, 0, {}, expect.stringContaining('No issues')],
])('the share of a sprint: %s', async (_, issues, total, keyResults, said) => {
  const counts = { planned: issues, done: 0, added: 0, removed: 0, carried: 0 };
  seedFigures(app, '1', 'SHOP board', [
    sprint({ sprintId: SPRINT, state: 'active', planned: sums(total, keyResults), counts }),
  ]);
  expect(await ask(sprintsAction)).toMatchObject({ sprints: [{ ofThePlan: said }] });
});

describe('a check-in', () => {
  const said = { keyResult: 'KR-1', value: 3.2, confidence: 6, learned: 'Shorter forms help' };

  test('is only shown until the person has agreed', async () => {
    expect(await ask(checkInAction, said)).toMatchObject({
      wouldRecord: { keyResult: 'KR-1 Fewer checkout errors', value: { value: 3.2, unit: '%' } },
    });
    expect(app.store.all('checkIn')).toEqual([]);
  });

  test('is recorded once they have, and once however often it is asked for', async () => {
    await ask(checkInAction, { ...said, confirmed: true });
    expect(await ask(checkInAction, { ...said, confirmed: true })).toMatchObject({
      recorded: { confidence: 6 },
    });
    expect(app.store.all('checkIn')).toMatchObject([
      { value: 3.2, by: 'olaf', learned: 'Shorter forms help' },
    ]);
  });

  test('is refused in words to who may not', async () => {
    expect(await ask(checkInAction, { ...said, confirmed: true }, 'vik')).toEqual({
      error: expect.any(String),
    });
    expect(app.store.all('checkIn')).toEqual([]);
  });
});

test('what a language model makes up is refused by its shape', async () => {
  expect(await ask(keyResultAction, { keyResult: 'KR-1', as: 'mona' })).toEqual({
    error: expect.any(String),
  });
  expect(await ask(checkInAction, { keyResult: 'KR-1', confidence: 11 })).toEqual({
    error: expect.stringContaining('confidence'),
  });
});

test('nobody is nobody: without an account Forge names, nothing is answered', async () => {
  const run = createAction(okrsAction, () => ({ deps: app.depsOf('olaf'), cost: () => COST }));
  expect(await run({ context: { jira: {} } }, {})).toEqual({ error: expect.stringContaining('licence') });
});

test('what is restricted is told to no other', async () => {
  await app.as('mona')('objective.save', {
    ...inputs.objective({ id: 'objective-s', title: 'Buy the rival', ownerId: 'mona' }),
    restricted: { kind: 'people', accountIds: ['mona'] },
  });
  await app.as('mona')(
    'keyResult.save',
    inputs.keyResult({ id: 'key-result-s', objectiveId: 'objective-s', title: 'Signed', ownerId: 'mona' }),
  );
  expect(JSON.stringify(await ask(okrsAction, {}, 'mona'))).toContain('Signed');
  expect(JSON.stringify(await ask(okrsAction))).not.toContain('Signed');
  expect(await ask(keyResultAction, { keyResult: 'KR-2' })).toEqual({
    error: 'There is no key result KR-2.',
  });
});
