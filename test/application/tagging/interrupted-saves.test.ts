import { AppError } from '../../../src/application/app-error';
import { INTENT_LEASE_MS, settleAbandoned } from '../../../src/application/tagging/settle-intent';
import { refusedWith, type TestApp } from '../../support/app';
import { GOAL, SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
});
const TAGGED = 'Errors that explain themselves [KR-1]\nReviews on demand';
const open = (who = 'dora') => app.as(who)('tagging.open', { sprintId: SPRINT, boardId: '1' });
const save = async (who = 'dora') => app.as(who)('tagging.save', tags(await open(who), [['KR-1'], []]));
const goal = () => app.jira.sprints.get(SPRINT)?.goal;
const intents = () => app.store.all('intent');
const silent = () => new AppError('JIRA_UNAVAILABLE', 'silent');
const later = () =>
  app.goTo(new Date(Date.parse('2026-02-10T12:00:00Z') + INTENT_LEASE_MS + 1).toISOString());
/** A save whose process dies after Jira took the goal (`done`), or before. */
async function dies(when: 'refused' | 'done') {
  app.jira.failNext('writeGoal', silent(), when);
  // The look after the silence fails as well.
  app.jira.beforeNext('writeGoal', () => app.jira.failNext('sprint', silent()));
  expect(await refusedWith(save())).toBe('JIRA_UNAVAILABLE');
  expect(intents()).toHaveLength(1);
}

describe('Jira stays silent on a write', () => {
  test('that it took: the goal is looked at, and the save ends well', async () => {
    app.jira.failNext('writeGoal', silent(), 'done');
    expect(await save()).toMatchObject({ outcome: 'saved' });
    expect(app.store.all('contribution')).toHaveLength(1);
    expect(intents()).toEqual([]);
  });

  test('that it did not take: nothing is recorded, and the next save is free to go', async () => {
    app.jira.failNext('writeGoal', silent());
    expect(await refusedWith(save())).toBe('JIRA_UNAVAILABLE');
    expect(app.store.all('contribution')).toEqual([]);
    expect(intents()).toEqual([]);
    expect(await save()).toMatchObject({ outcome: 'saved' });
  });

  test.each(['JIRA_RATE_LIMITED', 'JIRA_REFUSED', 'INVALID_INPUT', 'NOT_FOUND'] as const)(
    'and %s leaves nothing under way',
    async (code) => {
      app.jira.failNext('writeGoal', new AppError(code, 'no'));
      expect(await refusedWith(save())).toBe(code);
      expect(intents()).toEqual([]);
      expect(goal()).toBe(GOAL);
    },
  );
});

describe('a save that died', () => {
  test('keeps others waiting for its time, no longer', async () => {
    await dies('refused');
    expect(await refusedWith(save('lena'))).toBe('BUSY');
    later();
    expect(await save('lena')).toMatchObject({ outcome: 'saved' });
  });

  test('after Jira took it is completed on the next open, and its author is told', async () => {
    await dies('done');
    expect(goal()).toBe(TAGGED);
    later();
    expect((await open('lena')).notices).toEqual([]);
    expect((await open('dora')).notices).toMatchObject([{ kind: 'save-completed' }]);
    expect(app.store.all('contribution')).toHaveLength(1);
    expect(intents()).toEqual([]);
  });

  test('before Jira took it is dropped, and its author gets the text back', async () => {
    await dies('refused');
    later();
    expect((await open('dora')).notices).toMatchObject([{ kind: 'save-dropped', text: TAGGED }]);
    expect(goal()).toBe(GOAL);
    expect(app.store.all('contribution')).toEqual([]);
    expect(intents()).toEqual([]);
  });

  test('is dropped when somebody wrote another goal since', async () => {
    await dies('done');
    writeInJira(app, 'Another goal');
    later();
    expect((await open('dora')).notices).toMatchObject([{ kind: 'save-dropped' }]);
    expect(goal()).toBe('Another goal');
  });

  test('is settled by two who open at once only once', async () => {
    await dies('done');
    later();
    await Promise.all([open('lena'), open('vik'), open('dora')]);
    expect(app.store.all('sprint')[0]?.notices).toHaveLength(1);
    expect(app.store.all('sprint')[0]?.revision).toBe(1);
  });

  test('that is dropped by several at once is told of once', async () => {
    await dies('refused');
    later();
    await Promise.all([open('lena'), open('vik'), open('dora')]);
    expect(app.store.all('sprint')[0]?.notices).toHaveLength(1);
  });

  test('is not settled over a save that came after it', async () => {
    await dies('done');
    later();
    const claims = [{ key: 'KR-1', claim: { kind: 'amount' as const, delta: -1 } }];
    // While lena's screen settles it, dora's does too and saves a claim of hers.
    app.store.beforeNextCommit(async () =>
      app.as('dora')('tagging.save', tags(await open('dora'), [['KR-1'], []], { claims })),
    );
    await open('lena');
    expect(app.store.all('sprint')[0]?.claims).toEqual(claims);
    expect((await open('dora')).claims).toEqual(claims);
  });

  test('is settled by the app itself when nobody opens', async () => {
    await dies('done');
    expect(await settleAbandoned(app.deps, { kind: 'app' })).toBe(0);
    later();
    expect(await settleAbandoned(app.deps, { kind: 'app' })).toBe(1);
    expect(app.store.all('contribution')).toHaveLength(1);
    expect(await settleAbandoned(app.deps, { kind: 'app' })).toBe(0);
  });

  test('of a sprint deleted since is forgotten', async () => {
    await dies('done');
    app.jira.sprints.delete(SPRINT);
    later();
    await settleAbandoned(app.deps, { kind: 'app' });
    expect(intents()).toEqual([]);
  });

  test('is tried again later when Jira is away', async () => {
    await dies('done');
    later();
    app.jira.failNext('sprint', silent());
    expect(await settleAbandoned(app.deps, { kind: 'app' })).toBe(0);
    expect(app.logged).toEqual(['intent-not-settled']);
    expect(intents()).toHaveLength(1);
  });

  test('tells its author until they save again', async () => {
    await dies('done');
    later();
    await open('dora');
    await app.as('dora')('tagging.save', tags(await open('dora'), [['KR-1'], ['KR-1']]));
    expect((await open('dora')).notices).toEqual([]);
  });
});

test('a storage that fails after Jira took the goal loses nothing: the next open completes the save', async () => {
  app.jira.beforeNext('writeGoal', () => app.store.failNextCommit());
  expect(await refusedWith(save())).toBe('STORAGE_UNAVAILABLE');
  expect(goal()).toBe(TAGGED);
  later();
  expect((await open('dora')).notices).toMatchObject([{ kind: 'save-completed' }]);
  expect(app.store.all('contribution')).toHaveLength(1);
});
