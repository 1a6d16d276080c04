import { AppError } from '../../../src/application/app-error';
import { refusedWith, type TestApp } from '../../support/app';
import { KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { addSprint, GOAL, SPRINT, sprintRuns, tags, writeInJira } from '../../support/sprints';

let app: TestApp;
beforeEach(async () => {
  app = await sprintRuns();
});
const TAGGED = 'Errors that explain themselves [KR-1]\nReviews on demand';
const open = (who = 'dora') => app.as(who)('tagging.open', { sprintId: SPRINT, boardId: '1' });
const save = async () => app.as('dora')('tagging.save', tags(await open(), [['KR-1'], []]));
const record = () => app.store.all('sprint').find((each) => each.sprintId === SPRINT);
const contributions = () => app.store.all('contribution');
const runs = () => app.store.all('objective')[0]?.keyResults[0]?.runs;
const event = (goalBefore: string | null, goalAfter: string | null, sprintId = SPRINT) =>
  app.happens({ kind: 'sprint', sprintId, gone: false, goalBefore, goalAfter });
const gone = () =>
  app.happens({ kind: 'sprint', sprintId: SPRINT, gone: true, goalBefore: null, goalAfter: null });

describe('a goal edited in Jira’s own dialog', () => {
  test('changes the links too', async () => {
    writeInJira(app, TAGGED);
    await event(GOAL, TAGGED);
    expect(record()).toMatchObject({ goal: TAGGED, targets: [{ key: 'KR-1' }] });
    expect(contributions()).toMatchObject([{ keyResultId: KEY_RESULT, withdrawn: null }]);
    expect(runs()).toEqual([{ sprintId: SPRINT, start: '2026-02-02', end: '2026-02-15' }]);
    expect(app.store.all('activity').at(-1)).toMatchObject({ by: 'app', action: 'goal changed in Jira' });
  });

  test('changes them on the next open, where the event is still on its way', async () => {
    writeInJira(app, TAGGED);
    await open();
    expect(contributions()).toHaveLength(1);
    const before = app.store.all('activity').length;
    await event(GOAL, TAGGED);
    expect(app.store.all('activity')).toHaveLength(before);
  });

  test('is read as it is now, whatever the event says: they come late and out of order', async () => {
    writeInJira(app, TAGGED);
    await event('x', 'A text from long ago');
    expect(record()?.goal).toBe(TAGGED);
  });

  test('keeps the ids of lines whose words changed a little, with what was said of them', async () => {
    await save();
    const before = record()?.lines.map((line) => line.id);
    writeInJira(app, `${TAGGED.replace('explain', 'clearly explain')}\nNew line`);
    await event(TAGGED, null);
    expect(
      record()
        ?.lines.map((line) => line.id)
        .slice(0, 2),
    ).toEqual(before);
    expect(record()?.lines).toHaveLength(3);
  });

  test('that takes a tag away from a running sprint leaves the line as withdrawn', async () => {
    await save();
    writeInJira(app, 'Reviews on demand');
    await event(TAGGED, 'Reviews on demand');
    expect(contributions()).toMatchObject([{ withdrawn: '2026-02-10' }]);
    expect(record()?.lines).toMatchObject([
      { text: 'Reviews on demand' },
      { text: 'Errors that explain themselves', keys: ['KR-1'], withdrawn: '2026-02-10' },
    ]);
  });

  test('with a key nobody knows is kept and flagged', async () => {
    writeInJira(app, 'Errors [KR-99]');
    await event(GOAL, 'Errors [KR-99]');
    expect(contributions()).toEqual([]);
    expect((await open()).lines[0]?.tags).toEqual([{ key: 'KR-99', state: 'unknown' }]);
  });

  test('of a board nobody connected leaves no trace without a tag', async () => {
    app.jira.boards.set('9', {
      id: '9',
      name: 'Other',
      type: 'scrum',
      projectId: '10000',
      projectKey: 'SHOP',
      sprints: { foreign: [] },
      estimation: { label: 'issue count', fieldId: null },
    });
    addSprint(app, '90', { boardId: '9', goal: 'No tags' });
    await event('', 'No tags', '90');
    expect(app.store.all('sprint').map((each) => each.sprintId)).toEqual([SPRINT]);
    writeInJira(app, 'One tag [KR-1]', '90');
    await event('', 'One tag [KR-1]', '90');
    expect(app.store.all('sprint').map((each) => each.sprintId)).toEqual([SPRINT, '90']);
  });
});

describe('the echo of the app’s own save', () => {
  test('changes nothing', async () => {
    await save();
    const before = JSON.stringify(app.store.all('sprint'));
    await event(GOAL, TAGGED);
    expect(JSON.stringify(app.store.all('sprint'))).toBe(before);
  });

  test('that replaced a text nobody saw gives it back to everybody', async () => {
    await save();
    await event('What the scrum master had just written', TAGGED);
    for (const who of ['dora', 'lena']) {
      expect((await open(who)).notices).toMatchObject([
        { kind: 'overwrote', text: 'What the scrum master had just written' },
      ]);
    }
    await event('What the scrum master had just written', TAGGED);
    expect(record()?.notices).toHaveLength(1);
  });

  test('that arrives before the save has ended gives it back too', async () => {
    app.jira.beforeNext('writeGoal', () => {
      arrived = event('Just written', TAGGED);
    });
    let arrived = Promise.resolve();
    await save();
    await arrived;
    expect((await open()).notices).toMatchObject([{ kind: 'overwrote', text: 'Just written' }]);
  });
});

describe('a sprint that closes', () => {
  test('ends when it was completed, and its contributions with it', async () => {
    await save();
    const sprint = app.jira.sprints.get(SPRINT);
    if (sprint !== undefined) {
      app.jira.sprints.set(SPRINT, { ...sprint, state: 'closed', end: '2026-02-13T15:00:00.000Z' });
    }
    await event(null, TAGGED);
    expect(record()).toMatchObject({ state: 'closed', end: '2026-02-13' });
    expect(contributions()).toMatchObject([{ end: '2026-02-13', claim: null }]);
    expect(runs()).toMatchObject([{ end: '2026-02-13' }]);
    expect(app.store.all('board')[0]?.sprints).toMatchObject([{ sprintId: SPRINT, closed: true }]);
  });
});

describe('a sprint that is deleted', () => {
  beforeEach(async () => {
    await save();
    app.jira.sprints.delete(SPRINT);
  });

  test.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'keeps its history, with the days it had (%s)',
    async (timeZone) => {
      const settings = app.store.all('settings')[0];
      if (settings !== undefined) app.store.seed('settings', 'only', { ...settings, timeZone });
      const before = { record: record(), contributions: contributions() };
      await gone();
      expect(record()).toEqual({ ...before.record, gone: true });
      expect(contributions()).toEqual(
        before.contributions.map((each) => ({ ...each, deletedName: 'Sprint 3' })),
      );
      expect(app.store.all('board')[0]?.sprints).toEqual([]);
    },
  );

  test('is forgotten by its update too, and only once', async () => {
    await event(GOAL, TAGGED);
    expect(record()?.gone).toBe(true);
    const before = app.store.all('activity').length;
    await gone();
    await gone();
    expect(app.store.all('activity')).toHaveLength(before);
  });

  test('reads like one that never was, and leaves no broken screen', async () => {
    await gone();
    expect(await refusedWith(open())).toBe('NOT_FOUND');
    expect((await app.as('dora')('panel.read', { boardId: '1' })).sprints).toEqual([]);
    const where = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };
    expect((await app.as('dora')('keyResult.read', where)).contributions).toHaveLength(1);
  });

  test('that nobody ever recorded costs one request, and a look for saves that were interrupted', async () => {
    const other = { kind: 'sprint', sprintId: '77', gone: true, goalBefore: null, goalAfter: null } as const;
    expect(await app.costOf(() => app.happens(other))).toEqual({ storage: 2, jira: [] });
  });
});

test('a Jira that is away makes the queue try again', async () => {
  app.jira.failNext('sprint', new AppError('JIRA_UNAVAILABLE', 'away'));
  await expect(event(GOAL, TAGGED)).rejects.toMatchObject({ code: 'JIRA_UNAVAILABLE' });
});
