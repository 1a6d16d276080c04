// Over 300 lines: one cycle is planned once, and every promise about closing it is kept against that plan.
import { AppError } from '../../../src/application/app-error';
import type { Store } from '../../../src/application/ports';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { createFakeStore } from '../../support/fake-store';
import { CYCLE, inputs, KEY_RESULT, OBJECTIVE, planQuarter, TEAM } from '../../support/plan';
import {
  addObjectives,
  closingKeyResultOf,
  closingOf,
  finishAll,
  graded,
  NO_ANSWERS,
  NOTHING,
  NOTHING_SAID,
} from './closing';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  app.goTo('2026-04-02');
});
let checkIns = 0;
async function checkIn(value: number, more = {}) {
  checkIns += 1;
  const input = inputs.checkIn({ id: `check-in-0${checkIns}`, day: '2026-03-20', value, ...more });
  return app.as('mona')('checkIn.save', input);
}
const read = async (who = 'mona') => closingOf(await app.as(who)('close.read', { cycleId: CYCLE }));
const finish = (seen = {}) => app.as('mona')('close.finish', { cycleId: CYCLE, seen });
const stored = () => app.store.all('objective')[0];
const cycle = () => app.store.all('cycles')[0]?.cycles[0];

describe('what there is to grade', () => {
  test('the computed grade is cut, and success judged unrounded', async () => {
    await checkIn(2.0001);
    expect(closingKeyResultOf(await read(), 'KR-1')).toMatchObject({
      computed: 0.9,
      succeeded: false,
      value: 2.0001,
    });
    await checkIn(2);
    expect(await read()).toMatchObject({ computed: 1, succeeded: true, suggestedReason: 'achieved' });
  });

  test('without any value it is 0', async () => {
    expect(closingKeyResultOf(await read(), 'KR-1')).toMatchObject({ computed: 0, progress: null });
  });

  test('values after the last day do not count', async () => {
    await checkIn(3);
    await checkIn(2, { day: '2026-04-01' });
    expect(closingKeyResultOf(await read(), 'KR-1')).toMatchObject({ computed: 0.5, value: 3 });
  });

  test('an eased target is marked, with the result against the first', async () => {
    app.goTo('2026-02-10');
    const edits = [
      {
        keyResultId: KEY_RESULT,
        revision: 1,
        numbers: { kind: 'decrease' as const, baseline: 4, target: 3 },
      },
    ];
    await app.as('lena')('review.save', {
      id: 'review-0001',
      objectiveId: OBJECTIVE,
      decision: 'pivot',
      reason: 'Too hard.',
      edits,
    });
    app.goTo('2026-04-02');
    await checkIn(3);
    expect(closingKeyResultOf(await read(), 'KR-1')).toMatchObject({
      eased: true,
      progress: 1,
      againstFirst: { progress: 0.5 },
    });
  });

  test('measuring beyond the end is grade pending', async () => {
    app.goTo('2026-02-10');
    await app.as('mona')('keyResult.save', inputs.keyResult({ revision: 1, measuringUntil: '2026-05-31' }));
    app.goTo('2026-04-02');
    expect(closingKeyResultOf(await read(), 'KR-1')).toMatchObject({
      computed: null,
      pendingUntil: '2026-05-31',
    });
  });

  test('an objective that is not true although it succeeded marks its key results as wrong evidence', async () => {
    await checkIn(2);
    const objective = { seen: NOTHING_SAID, now: { ...NOTHING_SAID, truth: 'no' as const } };
    const saved = await app.as('lena')('close.saveDraft', { objectiveId: OBJECTIVE, objective });
    expect(saved.objective.keyResults[0]?.suggested.wrongEvidence).toBe(true);
  });
});

describe('what people write', () => {
  test('survives, and two people at once lose nothing of each other', async () => {
    app.store.beforeNextCommit(() =>
      app
        .as('olaf')('close.saveDraft', { objectiveId: OBJECTIVE, keyResults: [] })
        .catch(() => undefined),
    );
    app.store.beforeNextCommit(() =>
      app.as('mona')('close.saveDraft', {
        objectiveId: OBJECTIVE,
        keyResults: [graded(KEY_RESULT, { note: 'Noted by mona.' })],
      }),
    );
    await app.as('lena')('close.saveDraft', {
      objectiveId: OBJECTIVE,
      keyResults: [graded(KEY_RESULT, { grade: 0.3, reason: 'The last week was good.' })],
    });
    expect(closingKeyResultOf(await read(), 'KR-1').entry).toEqual({
      ...NOTHING,
      grade: 0.3,
      reason: 'The last week was good.',
      note: 'Noted by mona.',
    });
  });

  test('where both changed the same, the first stands and the second is told', async () => {
    const say = (who: string, note: string) =>
      app.as(who)('close.saveDraft', { objectiveId: OBJECTIVE, keyResults: [graded(KEY_RESULT, { note })] });
    await say('mona', 'First.');
    const { contested, objective } = await say('lena', 'Second.');
    expect(contested).toEqual([{ keyResultId: KEY_RESULT, field: 'note' }]);
    expect(closingKeyResultOf(objective, 'KR-1').entry.note).toBe('First.');
  });

  test('the retrospective too', async () => {
    const say = (who: string, now: Partial<typeof NO_ANSWERS>, teamId?: string) =>
      app.as(who)('close.saveRetrospective', {
        cycleId: CYCLE,
        ...(teamId === undefined ? {} : { teamId }),
        seen: NO_ANSWERS,
        now: { ...NO_ANSWERS, ...now },
      });
    await say('mona', { causeAndEffect: 'Retries were the cause.' });
    const { retrospective } = await say('mona', { slowedDown: 'Two releases a month.' });
    expect(retrospective).toEqual({
      ...NO_ANSWERS,
      causeAndEffect: 'Retries were the cause.',
      slowedDown: 'Two releases a month.',
    });
    expect(await refusedWith(say('lena', { slowedDown: 'x' }))).toBe('FORBIDDEN');
    await say('lena', { slowedDown: 'Ours.' }, TEAM);
    expect(app.store.all('retrospective')).toHaveLength(2);
  });

  test('others may not grade', async () => {
    expect(await refusedWith(app.as('dora')('close.saveDraft', { objectiveId: OBJECTIVE }))).toBe(
      'FORBIDDEN',
    );
  });
});

describe('closing', () => {
  test('freezes the numbers and closes the cycle, with what people wrote', async () => {
    await checkIn(2.5);
    await app.as('mona')('close.saveRetrospective', {
      cycleId: CYCLE,
      seen: NO_ANSWERS,
      now: { ...NO_ANSWERS, slowedDown: 'Holidays.' },
    });
    await app.as('lena')('close.saveDraft', {
      objectiveId: OBJECTIVE,
      keyResults: [graded(KEY_RESULT, { grade: 0.8, reason: 'Seasonal.' })],
    });
    expect(await finish()).toMatchObject({
      finished: true,
      closed: 1,
      of: 1,
      moved: [],
      cycle: { state: 'closed' },
    });
    expect(stored()).toMatchObject({
      lifecycle: 'closed',
      endedOn: '2026-03-31',
      closing: { computed: 0.7, succeeded: false, closeReason: 'partly-achieved', by: 'mona' },
      keyResults: [
        {
          lifecycle: 'closed',
          endedOn: '2026-03-31',
          closing: { computed: 0.7, grade: 0.8, reason: 'Seasonal.' },
        },
      ],
    });
    expect(cycle()).toMatchObject({
      state: 'closed',
      closedOn: '2026-04-02',
      retrospective: { slowedDown: 'Holidays.' },
    });
    expect(app.store.all('team')[0]?.shelf[0]?.lifecycle).toBe('closed');
  });

  test('is refused with a list while a grade was changed without a reason, and nothing is closed', async () => {
    await app.as('lena')('close.saveDraft', {
      objectiveId: OBJECTIVE,
      keyResults: [graded(KEY_RESULT, { grade: 0.3 })],
    });
    const refusal = await refusalOf(finish());
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'KR-1' }] });
    expect(refusal?.fields?.[0]?.message).toBe('Say why the grade of KR-1 is 0.3, and not 0.');
    expect(cycle()?.state).toBe('active');
  });

  test('a committed objective with a breached guardrail needs a reason to count as succeeded', async () => {
    app.goTo('2026-01-06');
    const guardrail = inputs.keyResult({
      id: 'key-result-guard',
      numbers: { kind: 'keep-within', upper: 5 },
      guardrail: true,
    });
    await app.as('mona')('keyResult.save', guardrail);
    app.goTo('2026-04-02');
    await checkIn(2);
    await checkIn(7, { keyResultId: 'key-result-guard' });
    expect(await refusalOf(finish())).toMatchObject({ fields: [{ path: 'O-1' }] });
    const objective = { seen: NOTHING_SAID, now: { ...NOTHING_SAID, reason: 'Only on the last day.' } };
    await app.as('lena')('close.saveDraft', { objectiveId: OBJECTIVE, objective });
    expect(await finish()).toMatchObject({ finished: true });
    expect(stored()?.closing).toMatchObject({ succeeded: true, reason: 'Only on the last day.' });
  });

  test('what never ran is cancelled, not graded', async () => {
    app.goTo('2026-03-01');
    await app.as('mona')('objective.save', inputs.objective({ id: 'objective-draft', lifecycle: 'draft' }));
    app.goTo('2026-04-02');
    await finish();
    expect(app.store.all('objective').find(({ id }) => id === 'objective-draft')).toMatchObject({
      lifecycle: 'cancelled',
      closing: null,
    });
  });

  test('managers only', async () => {
    expect(await refusedWith(app.as('lena')('close.finish', { cycleId: CYCLE }))).toBe('FORBIDDEN');
    expect(await refusedWith(app.as('lena')('close.reopen', { cycleId: CYCLE, reason: 'x' }))).toBe(
      'FORBIDDEN',
    );
  });

  test('team by team: the cycle stays open until the last', async () => {
    await app.as('mona')('team.save', inputs.team({ id: 'team-other', name: 'Other' }));
    app.goTo('2026-03-01');
    await app.as('mona')('objective.save', inputs.objective({ id: 'objective-other', teamId: 'team-other' }));
    app.goTo('2026-04-02');
    const one = await app.as('mona')('close.finish', { cycleId: CYCLE, teamId: TEAM });
    expect(one).toMatchObject({ finished: true, closed: 1, of: 1, cycle: { state: 'active' } });
    expect((await app.as('dora')('close.read', { cycleId: CYCLE })).teams).toMatchObject([
      { id: TEAM, objectives: 1, closed: 1 },
      { id: 'team-other', objectives: 1, closed: 0 },
    ]);
    expect(await finish()).toMatchObject({ finished: true, closed: 2, of: 2, cycle: { state: 'closed' } });
  });

  test('the cycle form does not close over open objectives, nor reopen without a reason', async () => {
    const save = (state: 'closed' | 'active', revision: number) =>
      app.as('mona')('cycle.save', inputs.cycle({ revision, state }));
    expect((await refusalOf(save('closed', 1)))?.message).toContain('One objective is still open');
    await finish();
    expect((await refusalOf(save('active', 2)))?.message).toContain('asks for the reason');
  });
});

describe('a check-in while it closes', () => {
  test('before its objective is closed it counts, and the closer is told', async () => {
    await checkIn(3);
    const seen = { [KEY_RESULT]: 0.5 };
    app.store.beforeNextCommit(() => checkIn(2));
    expect(await finish(seen)).toMatchObject({ finished: true, moved: [{ key: 'KR-1', seen: 0.5, now: 1 }] });
    expect(stored()?.keyResults[0]).toMatchObject({ checkIns: 2, closing: { computed: 1, grade: 1 } });
  });

  test('after that it is refused in words, and nothing of it is kept', async () => {
    await finish();
    const refusal = await refusalOf(checkIn(2));
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect(refusal?.message).toContain('is closed');
    expect(app.store.all('checkIn')).toEqual([]);
  });

  test('a draft of a grade that comes too late is refused in words', async () => {
    await finish();
    const late = app.as('lena')('close.saveDraft', {
      objectiveId: OBJECTIVE,
      keyResults: [graded(KEY_RESULT, { note: 'x' })],
    });
    expect((await refusalOf(late))?.message).toContain('frozen');
  });
});

test('an objective that is added while the cycle closes keeps it open until it is closed too', async () => {
  app.store.beforeNextCommit(() =>
    app.as('mona')('objective.save', inputs.objective({ id: 'objective-late' })),
  );
  expect(await finish()).toMatchObject({ finished: false, closed: 1, of: 2, cycle: { state: 'active' } });
  expect(await finish()).toMatchObject({ finished: true, closed: 2, of: 2, cycle: { state: 'closed' } });
});

describe('killed half-way', () => {
  test.each([0, 1, 2, 3])(
    'after %s transactions the cycle is open, and the next call goes on',
    async (done) => {
      const store = createFakeStore();
      let left = Number.POSITIVE_INFINITY;
      const commit: Store['commit'] = async (changes) => {
        if (left === 0) throw new AppError('STORAGE_UNAVAILABLE', 'The storage is away.');
        left -= 1;
        return store.commit(changes);
      };
      app = createTestApp({ now: '2026-01-05', on: { ...store, commit } });
      await planQuarter(app);
      await addObjectives(app, 19);
      app.goTo('2026-04-02');
      left = done;
      expect(await refusedWith(finish())).toBe('STORAGE_UNAVAILABLE');
      const closed = () => store.all('objective').filter(({ closing }) => closing !== null).length;
      expect(closed()).toBe(Math.min(20, done * 8));
      expect(store.all('cycles')[0]?.cycles[0]?.state).toBe('active');
      left = Number.POSITIVE_INFINITY;
      expect(await finishAll(app)).toMatchObject({ finished: true, closed: 20, of: 20 });
      expect(closed()).toBe(20);
      expect(store.all('cycles')[0]?.cycles[0]?.state).toBe('closed');
    },
  );

  test('closing what is closed does nothing more', async () => {
    await finish();
    const before = JSON.stringify([app.store.all('objective'), app.store.all('activity')]);
    expect(await finish()).toMatchObject({ finished: true });
    expect(JSON.stringify([app.store.all('objective'), app.store.all('activity')])).toBe(before);
  });
});

describe('reopening', () => {
  test('with a reason; what was written is kept, so that closing again begins there', async () => {
    await app.as('lena')('close.saveDraft', {
      objectiveId: OBJECTIVE,
      keyResults: [graded(KEY_RESULT, { grade: 0.4, reason: 'Nearly.' })],
    });
    await finish();
    const reopen = (reason: string) =>
      app.as('mona')('close.reopen', { cycleId: CYCLE, objectiveIds: [OBJECTIVE], reason });
    expect(await refusedWith(reopen(' '))).toBe('INVALID_INPUT');
    expect(await reopen('A number was wrong.')).toMatchObject({ state: 'active' });
    expect(stored()).toMatchObject({ lifecycle: 'active', endedOn: null, closing: null });
    await checkIn(2);
    expect(closingKeyResultOf(await read(), 'KR-1')).toMatchObject({
      lifecycle: 'active',
      computed: 1,
      entry: { grade: 0.4, reason: 'Nearly.' },
    });
    await finish();
    expect(stored()?.keyResults[0]?.closing).toMatchObject({ computed: 1, grade: 0.4 });
  });

  test('the forms of an objective and a key result cannot wake what closing froze', async () => {
    await finish();
    expect(await refusedWith(app.as('mona')('objective.save', inputs.objective({ revision: 2 })))).toBe(
      'INVALID_INPUT',
    );
    expect(await refusedWith(app.as('mona')('keyResult.save', inputs.keyResult({ revision: 2 })))).toBe(
      'INVALID_INPUT',
    );
  });
});

describe('grade pending', () => {
  test('is graded later, from the value measured since; the frozen numbers stay', async () => {
    app.goTo('2026-02-10');
    await app.as('mona')('keyResult.save', inputs.keyResult({ revision: 1, measuringUntil: '2026-05-31' }));
    app.goTo('2026-04-02');
    await checkIn(3);
    await finish();
    expect(stored()?.keyResults[0]?.closing).toMatchObject({ computed: null, grade: null });
    app.goTo('2026-06-01');
    const grade = (more = {}) =>
      app.as('olaf')('close.gradePending', {
        objectiveId: OBJECTIVE,
        keyResultId: KEY_RESULT,
        value: 2.2,
        grade: null,
        ...more,
      });
    expect(await refusedWith(grade({ grade: 1 }))).toBe('INVALID_INPUT');
    await grade();
    expect(stored()?.keyResults[0]).toMatchObject({
      closing: { computed: 0.9, grade: 0.9 },
      trend: [['2026-03-20', 3, 0]],
    });
    expect(await refusedWith(grade())).toBe('INVALID_INPUT');
  });
});

test('a restricted objective is graded and counted for its people only', async () => {
  app.goTo('2026-02-10');
  const restricted = { kind: 'people' as const, accountIds: ['vik'] };
  await app.as('mona')('objective.save', inputs.objective({ revision: 1, restricted }));
  app.goTo('2026-04-02');
  expect(await app.as('dora')('close.read', { cycleId: CYCLE })).toMatchObject({ objectives: [], teams: [] });
  expect((await app.as('vik')('close.read', { cycleId: CYCLE })).objectives).toHaveLength(1);
  expect(await refusedWith(app.as('dora')('close.saveDraft', { objectiveId: OBJECTIVE }))).toBe('NOT_FOUND');
});

test('a closed parent keeps what it counted of its children; reopened, it looks at them again', async () => {
  app.goTo('2026-02-10');
  const year = { id: 'cycle-year-2026', name: '2026', start: '2026-01-01', end: '2026-12-31' };
  await app.as('mona')('cycle.save', inputs.cycle(year));
  const child = {
    id: 'objective-child',
    cycleId: year.id,
    parent: { objectiveId: 'objective-parent', relation: 'contributes' as const },
  };
  await app.as('mona')('objective.save', inputs.objective({ id: 'objective-parent' }));
  await app.as('mona')('objective.save', inputs.objective(child));
  const ids = { keyResultId: 'key-result-child', objectiveId: 'objective-child' };
  await app.as('mona')(
    'keyResult.save',
    inputs.keyResult({ id: ids.keyResultId, objectiveId: ids.objectiveId }),
  );
  await checkIn(3, { ...ids, day: '2026-02-10' });
  await app.settle();
  app.goTo('2026-04-02');
  await finish();
  const parent = () => app.store.all('objective').find(({ id }) => id === 'objective-parent');
  expect(parent()?.closing).toMatchObject({ computed: 0.5 });
  await checkIn(2, ids);
  await app.settle();
  expect(parent()?.children).toMatchObject([{ progress: 0.5 }]);
  const objectiveIds = ['objective-parent'];
  await app.as('mona')('close.reopen', { cycleId: CYCLE, objectiveIds, reason: 'Too early.' });
  await app.settle();
  expect(parent()?.children).toMatchObject([{ progress: 1 }]);
});
