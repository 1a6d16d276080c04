import { AppError } from '../../../src/application/app-error';
import type { JiraChange } from '../../../src/application/jira-change';
import { startDay } from '../../../src/application/overview/start-day';
import { takeOver } from '../../../src/application/take-over';
import type { TestApp } from '../../support/app';
import { breakWorld } from '../../support/broken-world';
import { type PlayedJira, playJira } from '../../support/played-jira';
import { workingDay } from '../faults/day';

/** Issues that change within two minutes are read together (decision 015): nothing is lost, nothing is asked twice. */

let app: TestApp;
let jira: PlayedJira;
let clock: string;
beforeEach(async () => {
  ({ app } = await workingDay());
  clock = '2026-02-10T10:00:00.000Z';
  app.goTo(clock);
  jira = playJira(app, () => clock);
});

const waiting = () => app.store.all('heard').flatMap(({ issues }) => issues);
const looks = () => app.queued.filter(({ kind }) => kind === 'heard').length;
const scope = (sprintId = '20') => app.store.all('scope').find((each) => each.sprintId === sprintId);
const hear = async (...events: readonly JiraChange[]) => {
  for (const event of events) await app.hears(event);
};
/** `count` new issues in the running sprint, of which nobody has heard yet. */
const bulk = (count: number): JiraChange[] =>
  Array.from({ length: count }, (_, at) => jira.create(String(1000 + at), { sprintIds: ['20'] }));

test('what changes within two minutes is asked for once, and each sprint is written once', async () => {
  const events = [
    jira.status('1', 'done'),
    jira.estimate('2', 8),
    jira.parent('3', '900'),
    jira.move('4', '20'),
  ];
  const { jira: asked } = await app.costOf(() => hear(...events));
  expect(asked).toEqual([]);
  expect(looks()).toBe(1);
  let writes = 0;
  const commit = app.store.commit.bind(app.store);
  app.store.commit = async (changes) => {
    writes += changes.filter(({ kind }) => kind === 'scope').length;
    await commit(changes);
  };
  const { jira: looked } = await app.costOf(() => app.hears({ kind: 'heard' }));
  expect(looked).toEqual(['app sprintField', 'app issuesInSprints']);
  expect(writes).toBe(2);
  expect(scope()?.issues).toMatchObject({
    1: { done: true },
    2: { points: 8 },
    3: { parentId: '900' },
    4: { present: true, addedOn: '2026-02-10' },
  });
  expect(waiting()).toEqual([]);
});

test('the field of sprints is asked for once', async () => {
  await hear(jira.status('1', 'done'), jira.status('2', 'done'), { kind: 'heard' });
  await hear(jira.status('1', 'new'), jira.status('2', 'new'));
  const { jira: asked } = await app.costOf(() => app.hears({ kind: 'heard' }));
  expect(asked).toEqual(['app issuesInSprints']);
});

test('one issue that changes again and again is one; each of its moves keeps its day', async () => {
  const events = [
    jira.estimate('1', 1),
    jira.estimate('1', 2),
    jira.status('1', 'done'),
    jira.move('1', null),
  ];
  clock = '2026-02-11T10:00:00.000Z';
  await hear(...events, ...events, jira.move('1', '20'));
  expect(waiting()).toHaveLength(3);
  await hear({ kind: 'heard' });
  expect(scope()?.issues['1']).toMatchObject({ points: 2, done: true, present: true, planned: true });
});

test('a thousand issues edited at once are read by the hundred, and none is lost', async () => {
  const events = bulk(1000);
  let most = 0;
  const { jira: asked } = await app.costOf(async () => {
    for (const event of events) {
      await app.hears(event);
      most = Math.max(most, waiting().length);
    }
    await app.settle();
  });
  expect(asked.filter((call) => call === 'app issuesInSprints')).toHaveLength(10);
  expect(asked.filter((call) => call === 'app issueInSprints')).toEqual([]);
  expect(most).toBeLessThanOrEqual(100);
  expect(Object.keys(scope()?.issues ?? {})).toHaveLength(1003);
  expect(waiting()).toEqual([]);
});

test('while Jira answers 429 a burst fills the row and then waits in the queue; afterwards all is there', async () => {
  const jiraAsApp = new Proxy(app.deps.jiraAsApp, {
    get: () => () => Promise.reject(new AppError('JIRA_RATE_LIMITED', 'Try again in a minute.')),
  });
  const silent = { ...app.deps, jiraAsApp };
  const refused: JiraChange[] = [];
  for (const event of bulk(500)) await takeOver(silent, event).catch(() => refused.push(event));
  expect(waiting()).toHaveLength(400);
  expect(refused).toHaveLength(100);
  expect(looks()).toBe(1);
  await expect(takeOver(silent, { kind: 'heard' })).rejects.toThrow('Try again');
  expect(waiting()).toHaveLength(400);
  await app.settle();
  await hear(...refused);
  await app.settle();
  expect(Object.keys(scope()?.issues ?? {})).toHaveLength(503);
});

test.each(['refused', 'dies'] as const)('a look of which one call %s loses no issue', async (fault) => {
  const events = () => [
    jira.status('1', 'done'),
    jira.estimate('2', 8),
    jira.move('3', '21'),
    jira.move('4', '20'),
  ];
  const whole = breakWorld(app, fault);
  await whole.deliver(events());
  const said = JSON.stringify(app.store.all('scope').map(({ issues }) => issues));
  for (let at = 1; at <= whole.steps(); at += 3) {
    ({ app } = await workingDay());
    app.goTo(clock);
    jira = playJira(app, () => clock);
    await breakWorld(app, fault, at).deliver(events());
    expect(JSON.stringify(app.store.all('scope').map(({ issues }) => issues))).toBe(said);
    expect(waiting()).toEqual([]);
  }
});

test('a look whose message got lost is asked for again by what is heard of later', async () => {
  await hear(jira.status('1', 'done'));
  app.queued.length = 0;
  app.goTo('2026-02-10T10:05:00Z');
  await hear(jira.status('2', 'done'));
  expect(looks()).toBe(0);
  app.goTo('2026-02-10T10:30:00Z');
  await hear(jira.estimate('2', 5));
  expect(looks()).toBe(1);
  await app.settle();
  expect(scope()?.issues).toMatchObject({ 1: { done: true }, 2: { done: true, points: 5 } });
});

test('a look whose message got lost is asked for by the daily pass, where nothing is heard of any more', async () => {
  await hear(jira.status('1', 'done'));
  app.queued.length = 0;
  await startDay(app.deps);
  await app.settle();
  expect(scope()?.issues).toMatchObject({ 1: { done: true } });
});

test('an issue that cannot be taken over does not hold up the others, and is let go after some tries', async () => {
  for (const event of jira.close('20', null)) await app.happens(event);
  await app.settle();
  // It was in the sprint before that was closed: only the changelog knows.
  jira.create('7', { sprintIds: ['21'] });
  const late: JiraChange = {
    ...{ kind: 'issue', issueId: '7', gone: false, parentBefore: null, parentNow: null },
    ...{ sprintsBefore: ['20'], sprintsNow: ['21'], at: '2026-02-10T09:59:00.000Z' },
  };
  const histories = app.deps.jiraAsApp.issueHistories;
  Object.assign(app.deps.jiraAsApp, {
    issueHistories: () => Promise.reject(new AppError('INVALID_INPUT', 'Jira says: no.')),
  });
  await hear(late, jira.estimate('4', 13));
  await app.settle();
  Object.assign(app.deps.jiraAsApp, { issueHistories: histories });
  expect(scope('21')?.issues['4']).toMatchObject({ points: 13 });
  expect(waiting()).toEqual([]);
  expect(app.queued).toEqual([]);
});

test.each(['planning.read', 'panel.read'] as const)(
  '%s takes over what still waits and is about it, and leaves the rest',
  async (name) => {
    await hear(jira.status('1', 'done'), jira.estimate('2', 8));
    app.store.seed('watch', 'only', {
      projects: ['10000', '20000'],
      estimateFields: ['customfield_10032'],
      linksAbove: false,
      sprintField: null,
    });
    await hear({ ...jira.create('500', { projectId: '20000' }), ...{ projectId: '20000' } });
    await app.as('dora')(name, { boardId: '1' });
    expect(scope()?.issues).toMatchObject({ 1: { done: true }, 2: { points: 8 } });
    expect(waiting().map(({ issueId }) => issueId)).toEqual(['500']);
  },
);

test('who opens the planning check while Jira is silent towards the app sees the rows as they are', async () => {
  await hear(jira.status('1', 'done'));
  app.jira.failNext('issueInSprints', new AppError('JIRA_RATE_LIMITED', 'Try again in a minute.'));
  const { checks } = await app.as('dora')('planning.read', { boardId: '1' });
  expect(checks).not.toEqual([]);
  expect(waiting()).toHaveLength(1);
});

test('who opens a view in the midst of a bulk edit does not wait for it', async () => {
  await hear(...bulk(60));
  const { jira: asked } = await app.costOf(() => app.as('dora')('planning.read', { boardId: '1' }));
  expect(asked.filter((call) => call.startsWith('app'))).toEqual([]);
});
