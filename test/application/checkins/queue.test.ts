import { DEFAULT_SETTINGS } from '../../../src/application/records/settings-record';
import type { Input } from '../../../src/contract/api';
import { createTestApp, type TestApp } from '../../support/app';
import { CYCLE, inputs, OBJECTIVE, planQuarter, TEAM } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  await app.settle();
});
let made = 0;
function checkIn(more: Partial<Input<'checkIn.save'>> = {}, who = 'mona') {
  made += 1;
  return app.as(who)('checkIn.save', inputs.checkIn({ id: `check-in-${made}`, ...more }));
}
const keyResult = (id: string, more: Partial<Input<'keyResult.save'>> = {}) =>
  app.as('mona')('keyResult.save', inputs.keyResult({ id: `key-result-${id}`, title: id, ...more }));
async function queueOf(who: string, input: Input<'checkIn.queue'> = {}) {
  await app.settle();
  return app.as(who)('checkIn.queue', input);
}
const keys = (queue: Awaited<ReturnType<typeof queueOf>>) => queue.items.map((each) => each.keyResult.key);

describe('what waits for whom', () => {
  test('a beat after the last word its owner is asked, and nobody else', async () => {
    await checkIn({ day: '2026-01-05', value: 3.9 });
    app.goTo('2026-01-11');
    expect(await queueOf('olaf')).toMatchObject({
      items: [],
      next: { key: 'KR-1', dueOn: '2026-01-12' },
      owned: 1,
    });
    app.goTo('2026-01-12');
    const queue = await queueOf('olaf');
    expect(queue.items).toMatchObject([
      {
        keyResult: { key: 'KR-1', current: { value: 3.9 } },
        dueOn: '2026-01-12',
        as: 'owner',
        objectiveKey: 'O-1',
        teamName: 'Shop',
        last: { value: 3.9, confidence: 7 },
      },
    ]);
    expect(keys(await queueOf('lena'))).toEqual([]);
    expect(keys(await queueOf('dora'))).toEqual([]);
  });

  test('the badge asks for ids only: the same ones, in two storage requests and without what was said', async () => {
    await checkIn({ day: '2026-01-05', value: 3.9 });
    await keyResult('second', { ownerId: 'olaf' });
    app.goTo('2026-02-10');
    const whole = await queueOf('olaf');
    const ids = await queueOf('olaf', { idsOnly: true });
    expect(whole.due).toEqual(whole.items.map((item) => item.keyResult.id));
    expect(whole.due).toHaveLength(2);
    expect(ids).toMatchObject({ due: whole.due, items: [] });
    const cost = await app.costOf(() => app.as('olaf')('checkIn.queue', { idsOnly: true }));
    expect(cost).toMatchObject({ storage: 2 });
  });

  test('what was just checked in waits no more', async () => {
    app.goTo('2026-02-10');
    expect(keys(await queueOf('olaf'))).toEqual(['KR-1']);
    await checkIn({ value: null, confidence: 5 }, 'olaf');
    expect(keys(await queueOf('olaf'))).toEqual([]);
  });

  test('the longest due comes first, of one day the one in the worse state', async () => {
    await keyResult('fine');
    await keyResult('lost');
    await keyResult('old');
    app.goTo('2026-01-20');
    await checkIn({ day: '2026-01-12', value: 3.9 });
    await checkIn({ day: '2026-01-20', keyResultId: 'key-result-fine', value: 2.1 });
    await checkIn({ day: '2026-01-20', keyResultId: 'key-result-lost', value: 4 });
    app.goTo('2026-01-29');
    expect(keys(await queueOf('olaf'))).toEqual(['KR-4', 'KR-1', 'KR-3', 'KR-2']);
  });

  test('a key result without an owner asks the owner of its objective', async () => {
    await keyResult('nobodys', { ownerId: null });
    app.goTo('2026-01-12');
    expect(keys(await queueOf('lena'))).toEqual(['KR-2']);
  });

  test('the lead’s stand-in is asked for what is the lead’s, after what is their own', async () => {
    const team = inputs.team({ revision: 1, standInId: 'dora' });
    await keyResult('leads', { ownerId: 'lena' });
    await keyResult('own', { ownerId: 'dora' });
    await app.settle();
    await app.as('mona')('team.save', team);
    app.goTo('2026-01-12');
    const queue = await queueOf('dora');
    expect(queue.items.map((each) => [each.keyResult.key, each.as])).toEqual([
      ['KR-3', 'owner'],
      ['KR-2', 'stand-in'],
    ]);
  });

  test.each([
    ['paused', { lifecycle: 'paused' }],
    ['a draft', { lifecycle: 'draft' }],
    ['closed', { lifecycle: 'closed' }],
    ['handed to somebody else', { ownerId: 'dora' }],
  ] as const)('what is %s does not wait', async (_, more) => {
    app.goTo('2026-01-12');
    await app.as('mona')('keyResult.save', inputs.keyResult({ revision: 1, ...more }));
    expect(keys(await queueOf('olaf'))).toEqual([]);
  });

  test('nothing waits before the quarter’s first morning or after its last day, in the organisation’s zone', async () => {
    await checkIn({ day: '2026-01-05', value: 3 });
    app.goTo('2026-03-31T23:59:59Z');
    expect(keys(await queueOf('olaf'))).toEqual(['KR-1']);
    app.goTo('2026-04-01T00:00:00Z');
    expect(keys(await queueOf('olaf'))).toEqual([]);
    app.store.seed('settings', 'only', { ...DEFAULT_SETTINGS, timeZone: 'America/Los_Angeles' });
    // There it is still the evening of the last day.
    expect(keys(await queueOf('olaf'))).toEqual(['KR-1']);
  });

  test('a project narrows it to the teams whose boards lie there', async () => {
    app.goTo('2026-01-12');
    expect(keys(await queueOf('olaf', { projectId: '10000' }))).toEqual([]);
    await app.as('lena')('board.connect', { boardId: '1', team: { kind: 'existing', id: TEAM } });
    expect(keys(await queueOf('olaf', { projectId: '10000' }))).toEqual(['KR-1']);
    expect(keys(await queueOf('olaf', { projectId: '20000' }))).toEqual([]);
  });

  test('an automated value is at hand, and is no check-in', async () => {
    app.goTo('2026-01-12');
    const [objective] = app.store.all('objective');
    if (objective === undefined) throw new Error('no objective');
    const automation = {
      source: { kind: 'count' as const, jql: 'type = Bug' },
      every: 'day' as const,
      ownerId: 'olaf',
      state: 'on' as const,
      lastRun: { at: '2026-01-12T06:00:00.000Z', ok: true, value: 3.4, message: '' },
    };
    app.store.seed('objective', objective.id, {
      ...objective,
      keyResults: objective.keyResults.map((each) => ({ ...each, automation })),
    });
    const queue = await queueOf('olaf');
    expect(queue.items[0]?.automation).toEqual({
      failing: false,
      at: '2026-01-12T06:00:00.000Z',
      value: 3.4,
      message: '',
    });
  });
});

describe('for leads', () => {
  test('teams say how many are due and late, and name nobody', async () => {
    await keyResult('second');
    await keyResult('third', { ownerId: 'dora' });
    await checkIn({ day: '2026-01-05', value: 3.9 });
    app.goTo('2026-01-06');
    await checkIn({ day: '2026-01-06', keyResultId: 'key-result-second', value: 3.9 });
    app.goTo('2026-01-14');
    const queue = await queueOf('lena', { teamIds: [TEAM] });
    expect(queue.items).toEqual([]);
    expect(queue.teams).toEqual([{ teamId: TEAM, teamName: 'Shop', of: 3, due: 3, late: 1 }]);
  });

  test('what is due in a team comes on demand, whoever owns it', async () => {
    await keyResult('second', { ownerId: 'dora' });
    app.goTo('2026-01-12');
    const queue = await queueOf('lena', { teamIds: [TEAM], mine: false });
    expect(queue.items.map((each) => [each.keyResult.key, each.as])).toEqual([
      ['KR-1', null],
      ['KR-2', null],
    ]);
  });

  test('a restricted objective is in no count of those who may not see it', async () => {
    app.goTo('2026-01-12');
    const restricted = { kind: 'people' as const, accountIds: ['mona'] };
    await app.as('mona')('objective.save', inputs.objective({ revision: 1, restricted }));
    const of = async (who: string) => (await queueOf(who, { teamIds: [TEAM] })).teams[0]?.of;
    expect(await of('dora')).toBe(0);
    expect(await of('lena')).toBe(1);
    expect(keys(await queueOf('olaf'))).toEqual(['KR-1']);
  });
});

describe('what it costs', () => {
  test('three storage requests and nothing of Jira', async () => {
    await checkIn({ day: '2026-01-05', value: 3.9 });
    app.goTo('2026-01-14');
    await app.settle();
    expect(await app.costOf(() => app.as('olaf')('checkIn.queue', { teamIds: [TEAM] }))).toEqual({
      storage: 3,
      jira: [],
    });
  });

  test('the same in an organisation of forty teams', async () => {
    const mona = app.as('mona');
    for (let at = 0; at < 40; at += 1) {
      const id = `team-number-${at}`;
      await mona('team.save', inputs.team({ id, name: `Team ${at}`, leadId: null }));
      const objectiveId = `objective-number-${at}`;
      await mona('objective.save', inputs.objective({ id: objectiveId, teamId: id, ownerId: 'dora' }));
      await mona(
        'keyResult.save',
        inputs.keyResult({ id: `key-result-number-${at}`, objectiveId, ownerId: 'dora' }),
      );
    }
    app.goTo('2026-01-14');
    await app.settle();
    const cost = await app.costOf(() => app.as('olaf')('checkIn.queue', {}));
    expect(cost.storage).toBe(2);
    // Whoever owns all of them reads a batch more for each 25 rows.
    expect((await app.costOf(() => app.as('dora')('checkIn.queue', {}))).storage).toBe(5);
    expect((await queueOf('dora')).items).toHaveLength(25);
  });
});

test('a desk lost, or told too much, puts itself right and shows nobody what is not theirs', async () => {
  app.goTo('2026-01-12');
  const desk = { accountId: 'dora', owned: [{ teamId: TEAM, cycleId: CYCLE, objectiveIds: [OBJECTIVE] }] };
  app.store.seed('desk', 'dora', desk);
  expect(keys(await queueOf('dora'))).toEqual([]);
  app.store.seed('desk', 'olaf', { accountId: 'olaf', owned: [] });
  await app.happens({ kind: 'summary', teamId: TEAM, cycleId: CYCLE });
  expect(keys(await queueOf('olaf'))).toEqual(['KR-1']);
});
