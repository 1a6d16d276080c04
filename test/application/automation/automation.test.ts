import { AppError } from '../../../src/application/app-error';
import { startDueAutomations } from '../../../src/application/automation/start-due';
import type { JiraChange } from '../../../src/application/jira-change';
import type { Input } from '../../../src/contract/api';
import { slotOf } from '../../../src/domain/automation/slot';
import { DEFAULT_THRESHOLDS } from '../../../src/domain/okr/thresholds';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { addIssue } from '../../support/issues';
import { inputs, KEY_RESULT, keyResultIn, OBJECTIVE, planQuarter } from '../../support/plan';

const JQL = 'project = SHOP';
const POINTS_AN_HOUR = DEFAULT_THRESHOLDS.automationPointsAnHour;
let app: TestApp;
beforeEach(async () => {
  app = createTestApp();
  await planQuarter(app);
  for (const id of ['1', '2', '3'])
    addIssue(app.jira, id, { done: id === '1', numbers: { customfield_1: 2 } });
});

const at = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };
type Chosen = NonNullable<Input<'automation.save'>['automation']>;
const automation = (more: Partial<Chosen> = {}): Chosen => ({
  source: { kind: 'count', jql: JQL },
  every: 'day',
  on: true,
  ...more,
});
const save = (more: Partial<Chosen> = {}, who = 'olaf') =>
  app.as(who)('automation.save', { ...at, automation: automation(more) });
const due = (keyResults = [at]): Extract<JiraChange, { kind: 'automation' }> => ({
  kind: 'automation',
  keyResults,
  notBefore: null,
});
const run = () => app.happens(due());
const keyResult = async () => keyResultIn((await app.as('olaf')('keyResult.read', at)).objective);
const log = async () => (await app.as('olaf')('automation.log', at)).runs;
const stored = () => app.store.all('objective')[0]?.keyResults[0]?.automation;

describe('setting it up', () => {
  test.each([
    ['the owner', 'olaf', undefined],
    ['the lead', 'lena', undefined],
    ['an OKR manager', 'mona', undefined],
    ['a developer', 'dora', 'FORBIDDEN'],
  ])('%s: %s → %s', async (_, who, code) => {
    expect(await refusedWith(save({}, who))).toBe(code);
  });

  test('previews as the person: what they may not see is not counted', async () => {
    addIssue(app.jira, '9', { projectId: '20000' });
    const preview = (who: string) =>
      app.as(who)('automation.preview', { source: { kind: 'count', jql: 'created >= -30d' }, every: 'day' });
    expect((await preview('olaf')).value).toBe(3);
    expect((await preview('mona')).value).toBe(4);
  });

  test('says what a day costs and that counts are rough', async () => {
    const source = { kind: 'sum', jql: JQL, fieldId: 'customfield_1', fieldName: 'Points' } as const;
    const preview = (of: Chosen['source']) =>
      app.as('olaf')('automation.preview', { source: of, every: 'day' });
    expect(await preview(source)).toEqual({ value: 6, said: '3 issues', approximate: false, pointsADay: 4 });
    expect(await preview({ kind: 'count', jql: JQL })).toMatchObject({ approximate: true, pointsADay: 2 });
  });

  test.each([
    [
      'a query that Jira does not understand',
      { source: { kind: 'count', jql: 'nonsense' } as const },
      undefined,
    ],
    [
      'brackets that would reach around the limit',
      { source: { kind: 'count', jql: 'project = SHOP) OR (project = HIDDEN' } as const },
      undefined,
    ],
    ['"me"', { source: { kind: 'count', jql: 'assignee = currentUser()' } as const }, 'source.jql'],
  ])('%s is refused and nothing is kept', async (_, more, field) => {
    const refusal = await refusalOf(save(more));
    expect(refusal?.code).toBe('INVALID_INPUT');
    if (field !== undefined) expect(refusal?.fields?.[0]?.path).toBe(field);
    expect(stored()).toBeNull();
    expect(app.store.all('automations')).toEqual([]);
  });

  test('milestones have no number that Jira could bring', async () => {
    const numbers = {
      kind: 'milestone',
      form: 'yes-no',
      steps: [{ id: 'yes', title: 'Done', day: null, weight: 1, issueId: null }],
    } as const;
    await app.as('mona')(
      'keyResult.save',
      inputs.keyResult({ id: 'key-result-steps', numbers: { ...numbers, steps: [...numbers.steps] } }),
    );
    const refusal = await refusalOf(
      app.as('mona')('automation.save', {
        objectiveId: OBJECTIVE,
        keyResultId: 'key-result-steps',
        automation: automation(),
      }),
    );
    expect(refusal?.code).toBe('INVALID_INPUT');
  });

  test('ending it takes it off the schedule', async () => {
    await save();
    expect(app.store.all('automations').flatMap((shard) => shard.items)).toHaveLength(1);
    await app.as('olaf')('automation.save', { ...at, automation: null });
    expect(app.store.all('automations').flatMap((shard) => shard.items)).toEqual([]);
    await run();
    expect(await log()).toEqual([]);
  });
});

describe('a scheduled run', () => {
  test('brings a reading of the day, keeps the key result fresh, and is logged', async () => {
    await save();
    await run();
    expect(await keyResult()).toMatchObject({ current: { day: '2026-02-10', value: 3 } });
    expect(await log()).toMatchObject([{ outcome: 'read', value: 3, message: 'about 3 issues', by: null }]);
    expect(stored()).toMatchObject({ state: 'on', lastRun: { ok: true, value: 3 } });
    expect(app.store.all('checkIn')).toEqual([]);
  });

  test('counts only what its owner may browse, whoever runs it', async () => {
    addIssue(app.jira, '9', { projectId: '20000' });
    await save({ source: { kind: 'count', jql: 'created >= -30d' } });
    await run();
    expect((await log())[0]).toMatchObject({ outcome: 'read', value: 3 });
    await save({ source: { kind: 'count', jql: 'created >= -30d' } }, 'mona');
    await run();
    expect((await keyResult()).current?.value).toBe(4);
  });

  test('asks for the list of projects once a day, and at once when one has come or gone', async () => {
    await save();
    const lists = async () => (await app.costOf(run)).jira.filter((each) => each === 'app projects').length;
    expect(await lists()).toBe(1);
    expect(await lists()).toBe(0);
    app.jira.projects.set('30000', { id: '30000', key: 'NEW' });
    expect(await lists()).toBe(1);
    app.jira.projects.delete('20000');
    expect(await lists()).toBe(1);
    app.goTo('2026-02-11T13:00:00Z');
    expect(await lists()).toBe(1);
  });

  test('of somebody who may browse nothing any more invents no value and says what to do', async () => {
    await save();
    await run();
    app.jira.people.delete('olaf');
    app.goTo('2026-02-11');
    await run();
    const [last] = app.store.all('run').sort((a, b) => (a.at < b.at ? 1 : -1));
    expect(last).toMatchObject({ outcome: 'failed', value: null });
    expect(stored()).toMatchObject({ state: 'failing', lastRun: { ok: false } });
    expect(app.store.all('objective')[0]?.keyResults[0]?.trend).toEqual([['2026-02-10', 3, -1]]);
  });

  test('never overwrites a person: their value of the day, their status and confidence stand', async () => {
    await save();
    await app.as('olaf')('checkIn.save', inputs.checkIn({ value: 2.5, confidence: 4, ownStatus: 'at-risk' }));
    await run();
    expect(await keyResult()).toMatchObject({
      current: { value: 2.5 },
      confidence: 4,
      status: { code: 'at-risk' },
    });
  });

  test('twice the same message gives the same value of the same day', async () => {
    await save();
    await run();
    await run();
    expect(app.store.all('reading')).toHaveLength(1);
    expect(app.store.all('objective')[0]?.keyResults[0]?.trend).toHaveLength(1);
  });

  test('asks an equal query of several key results once', async () => {
    await app.as('mona')('keyResult.save', inputs.keyResult({ id: 'key-result-second' }));
    const second = { objectiveId: OBJECTIVE, keyResultId: 'key-result-second' };
    await save();
    await app.as('olaf')('automation.save', { ...second, automation: automation() });
    app.jira.calls.length = 0;
    await app.happens(due([at, second]));
    expect(app.jira.calls.filter((call) => call === 'app count')).toHaveLength(1);
    expect(app.store.all('run').map((each) => each.value)).toEqual([3, 3]);
  });

  test('of a key result that is closed meanwhile writes nothing', async () => {
    await save();
    await app.as('mona')('keyResult.save', inputs.keyResult({ revision: 1, lifecycle: 'closed' }));
    await run();
    expect(app.store.all('run')).toEqual([]);
  });

  test('that Jira asks to pause waits as long as Jira said, for all that follow', async () => {
    await save();
    app.queued.length = 0;
    app.jira.failNext(
      'count',
      new AppError('JIRA_RATE_LIMITED', 'Jira is asked too much.', { retryAfterSeconds: 120 }),
    );
    await run();
    expect(app.queued).toEqual([{ ...due(), notBefore: '2026-02-10T12:02:00.000Z' }]);
    expect(await log()).toMatchObject([{ outcome: 'waiting', value: null }]);
    expect((await keyResult()).current).toBeNull();
  });

  test('stops at its share of the quota, says so, and goes on in the next hour', async () => {
    await save();
    app.store.seed('spent', 'only', { hour: '2026-02-10T12', points: POINTS_AN_HOUR - 1 });
    app.queued.length = 0;
    await run();
    expect((await log())[0]).toMatchObject({
      outcome: 'waiting',
      message: expect.stringContaining('share of Jira’s points is spent'),
    });
    expect(app.queued).toEqual([{ ...due(), notBefore: '2026-02-10T13:00:00.000Z' }]);
    expect((await refusalOf(app.as('olaf')('automation.run', at)))?.code).toBe('LIMIT_REACHED');
    app.goTo('2026-02-10T13:00:00Z');
    await run();
    expect((await keyResult()).current?.value).toBe(3);
  });

  test('that comes before its time goes back into the queue', async () => {
    await save();
    app.queued.length = 0;
    await app.happens({ ...due(), notBefore: '2026-02-10T12:30:00.000Z' });
    expect(app.queued).toEqual([{ ...due(), notBefore: '2026-02-10T12:30:00.000Z' }]);
    expect(await log()).toEqual([]);
  });
});

test('each hour hands over what is due then, and only that', async () => {
  await save();
  app.queued.length = 0;
  const slot = slotOf(JQL, 'day');
  const hours: number[] = [];
  for (let hour = 0; hour < 24; hour += 1) {
    app.goTo(new Date(Date.UTC(2026, 1, 11, hour)).toISOString());
    await startDueAutomations(app.deps);
    if (app.queued.splice(0).some((change) => change.kind === 'automation')) hours.push(hour);
  }
  const epochHour = Math.floor(Date.UTC(2026, 1, 11) / 3_600_000);
  expect(hours).toEqual([(slot - (epochHour % 24) + 24) % 24]);
});

test('a run on demand answers with the new value and says who asked for it', async () => {
  await save();
  const objective = await app.as('lena')('automation.run', at);
  expect(keyResultIn(objective).current?.value).toBe(3);
  expect(await log()).toMatchObject([{ outcome: 'read', by: 'lena' }]);
  expect(await refusedWith(app.as('dora')('automation.run', at))).toBe('FORBIDDEN');
});

describe('the share of the hour', () => {
  const sum = { kind: 'sum', jql: JQL, fieldId: 'customfield_1', fieldName: 'Points' } as const;
  const spent = () => app.store.all('spent')[0]?.points ?? 0;

  test('is charged for the issues that a sum read, not for those it might have read', async () => {
    await save({ source: sum });
    await run();
    // One page and three issues.
    expect(spent()).toBe(4);
    expect((await log())[0]).toMatchObject({ outcome: 'read', value: 6, points: 4 });
  });

  test('is charged once for a query that several key results have', async () => {
    await app.as('mona')('keyResult.save', inputs.keyResult({ id: 'key-result-second' }));
    const second = { objectiveId: OBJECTIVE, keyResultId: 'key-result-second' };
    await save();
    await app.as('olaf')('automation.save', { ...second, automation: automation() });
    await app.happens(due([at, second]));
    expect(spent()).toBe(2);
  });

  test('is never exceeded: a sum that needs more than is left waits, without a value of a part', async () => {
    for (let id = 100; id < 150; id += 1) addIssue(app.jira, String(id), { numbers: { customfield_1: 2 } });
    await save({ source: sum });
    app.store.seed('spent', 'only', { hour: '2026-02-10T12', points: POINTS_AN_HOUR - 20 });
    app.queued.length = 0;
    await run();
    expect(spent()).toBeLessThanOrEqual(POINTS_AN_HOUR);
    expect((await log())[0]).toMatchObject({ outcome: 'waiting', value: null });
    expect((await keyResult()).current).toBeNull();
    expect(app.queued).toEqual([{ ...due(), notBefore: '2026-02-10T13:00:00.000Z' }]);
    app.goTo('2026-02-10T13:00:00Z');
    await run();
    expect((await keyResult()).current?.value).toBe(106);
  });
});
