import type { FiguresRecord, SprintFigures } from '../../../src/application/records/figures-record';
import { calendarDay } from '../../../src/domain/okr/calendar-day';
import { refusedWith, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { sprintRow } from '../../support/records';
import { SPRINT } from '../../support/sprints';
import { closedSprint, open, review } from './reviewing';

const NOTHING = { total: 0, unaligned: 0, keyResults: {}, areas: {} };
const figures = (more: Partial<SprintFigures> & Pick<SprintFigures, 'sprintId'>): SprintFigures => ({
  name: `Sprint ${more.sprintId}`,
  state: 'closed',
  start: calendarDay('2026-01-05'),
  end: calendarDay('2026-01-19'),
  unit: 'points',
  plannedFrom: 'start',
  planned: NOTHING,
  done: NOTHING,
  counts: { planned: 0, done: 0, added: 0, removed: 0, carried: 0 },
  doneOn: [],
  tagged: [],
  review: null,
  ...more,
});

let app: TestApp;
const seed = (boardId: string, sprints: readonly SprintFigures[]) => {
  const record: FiguresRecord = {
    boardId,
    boardName: `Board ${boardId}`,
    asOf: '2026-02-16T12:00:00.000Z',
    sprints: [...sprints],
  };
  app.store.seed('figures', boardId, record);
};
beforeEach(async () => {
  app = await closedSprint();
});
const report = (who = 'vik', more: object = {}) => app.as(who)('sprints.report', more);

describe('goals over time', () => {
  test('a sprint counts in the quarter that holds the day of its completion, at its very edge too', async () => {
    seed('1', [
      figures({ sprintId: '10', end: calendarDay('2025-12-31'), review: { met: 1, partly: 0, missed: 0 } }),
      figures({ sprintId: '11', end: calendarDay('2026-01-01'), review: { met: 2, partly: 1, missed: 1 } }),
      figures({ sprintId: '12', end: calendarDay('2026-02-13') }),
    ]);
    const [board] = (await report()).boards;
    expect(board?.quarters).toMatchObject([
      { quarter: 'Q4 2025', sprints: 1, met: 1, unreviewed: 0 },
      { quarter: 'Q1 2026', sprints: 2, met: 2, partly: 1, missed: 1, unreviewed: 1 },
    ]);
  });

  test('a sprint awaits its review for a fortnight', async () => {
    seed('1', [
      figures({ sprintId: '11', end: calendarDay('2026-02-01') }),
      figures({ sprintId: '12', end: calendarDay('2026-02-02') }),
    ]);
    expect((await report()).boards).toMatchObject([{ awaiting: [{ id: '12', end: '2026-02-02' }] }]);
  });

  test('boards whose project one may not browse are counted, and nothing else is said of them', async () => {
    seed('1', [figures({ sprintId: '11', name: 'Secret sprint', tagged: ['KR-1'] })]);
    const seen = await report('otto');
    expect(seen).toMatchObject({ boards: [], hidden: 1, keyResults: [] });
    expect(JSON.stringify(seen)).not.toContain('Secret');
  });
});

describe('effort and moves', () => {
  test('effort is in team-weeks, and each day of movement counts once however many sprints ran', async () => {
    const lena = app.as('lena');
    await lena('checkIn.save', inputs.checkIn({ id: 'check-in-one', day: '2026-01-12', value: 3.6 }));
    await lena('checkIn.save', inputs.checkIn({ id: 'check-in-two', day: '2026-02-13', value: 3 }));
    await app.settle();
    const half = { total: 10, unaligned: 5, keyResults: { [KEY_RESULT]: 5 }, areas: {} };
    seed('1', [
      figures({ sprintId: '11', planned: half, done: half, tagged: ['KR-1'] }),
      figures({ sprintId: '12', tagged: ['KR-1'] }),
    ]);
    const [keyResult] = (await report()).keyResults;
    // 4 → 3.6 while both sprints ran; what came after them is nobody's.
    expect(keyResult).toMatchObject({ key: 'KR-1', sprints: 2, effort: [[0, 1, 1]] });
    expect(keyResult?.moved).toBeCloseTo(-0.4);
  });

  test('what was done in two sprints adds once, where it was done last', async () => {
    const half = { total: 10, unaligned: 5, keyResults: { [KEY_RESULT]: 5 }, areas: {} };
    const two = { total: 2, unaligned: 0, keyResults: { [KEY_RESULT]: 2 }, areas: {} };
    const again = { issueIds: ['101'], done: two, doneOn: [] };
    seed('1', [
      figures({ sprintId: '11', planned: half, done: half, again }),
      figures({ sprintId: '12', planned: half, done: half }),
    ]);
    // A point is 0.2 weeks of these sprints, whether it was done again or not.
    expect((await report()).keyResults).toMatchObject([{ sprints: 2, effort: [[0, 2, 1.6]] }]);
  });

  test('a sprint to come is in the plan, and is no sprint that worked on a key result', async () => {
    const half = { total: 10, unaligned: 5, keyResults: { [KEY_RESULT]: 5 }, areas: {} };
    seed('1', [
      figures({ sprintId: '11', planned: half, done: half }),
      figures({ sprintId: '12', state: 'future', planned: half, tagged: ['KR-1'] }),
    ]);
    expect((await report()).keyResults).toMatchObject([{ sprints: 1, effort: [[0, 2, 1]] }]);
  });

  test('a key result on which nobody worked is not in it; one without a value has no move', async () => {
    seed('1', [figures({ sprintId: '11' })]);
    expect((await report()).keyResults).toEqual([]);
    seed('1', [figures({ sprintId: '11', tagged: ['KR-1'] })]);
    expect((await report()).keyResults).toMatchObject([{ key: 'KR-1', moved: null }]);
  });

  test('of another cycle are that cycle’s sprints alone', async () => {
    await app.as('mona')(
      'cycle.save',
      inputs.cycle({
        id: 'cycle-q4-2025',
        name: 'Q4 2025',
        start: '2025-10-01',
        end: '2025-12-31',
        state: 'closed',
      }),
    );
    seed('1', [figures({ sprintId: '11', tagged: ['KR-1'] })]);
    expect((await report('vik', { cycleId: 'cycle-q4-2025' })).keyResults).toEqual([]);
  });
});

test('a company of 60 boards costs at most 12 storage requests', async () => {
  const mona = app.as('mona');
  for (let at = 0; at < 60; at += 1) {
    const id = `team-number-${at}`;
    await mona('team.save', inputs.team({ id, name: `Team ${at}` }));
    app.jira.boards.set(`9${at}`, { ...(app.jira.boards.get('1') ?? fail()), id: `9${at}` });
    await mona('board.connect', { boardId: `9${at}`, team: { kind: 'existing', id } });
    seed(`9${at}`, [figures({ sprintId: `7${at}` })]);
  }
  await report('mona');
  await app.settle();
  const { storage, jira } = await app.costOf(() => report('mona'));
  expect(storage).toBeLessThanOrEqual(12);
  expect(jira).toEqual(['mona browsable']);
});
const fail = (): never => {
  throw new Error('no board 1');
};

describe('the history of a board', () => {
  const history = (who = 'vik') => app.as(who)('sprints.history', { boardId: '1' });

  test('has what became of each closed sprint, what was claimed, moved and learned', async () => {
    await review(app, { keyResults: [{ key: 'KR-1', value: 3, learned: 'Errors are read.' }] }, 'lena');
    const { sprints, next } = await history();
    expect(sprints).toMatchObject([
      {
        lines: [{ actual: 'met', keys: ['KR-1'] }, { actual: 'met' }],
        keyResults: [
          { key: 'KR-1', claim: null, move: { before: 4, after: 3, delta: -1 }, learned: 'Errors are read.' },
        ],
        reviewed: { by: 'lena' },
        open: false,
      },
    ]);
    expect(next).toBeNull();
  });

  test('says which one still waits for its review', async () => {
    expect((await history()).sprints).toMatchObject([{ reviewed: null, open: true }]);
    app.goTo('2026-02-28');
    expect((await history()).sprints).toMatchObject([{ open: false }]);
  });

  test('keeps a sprint that was deleted in Jira', async () => {
    await review(app);
    app.jira.sprints.delete(SPRINT);
    await app.happens({ kind: 'sprint', sprintId: SPRINT, gone: true, goalBefore: null, goalAfter: null });
    expect((await history()).sprints).toMatchObject([
      { gone: true, lines: [{ actual: 'met' }, { actual: 'met' }] },
    ]);
  });

  test('leaves out one that was deleted before it began: there is nothing to tell of it', async () => {
    const end = calendarDay('2026-01-10');
    app.store.seed('sprint', '81', sprintRow({ sprintId: '81', end, state: 'future', gone: true }));
    app.store.seed('sprint', '82', sprintRow({ sprintId: '82', end, state: 'active', gone: true }));
    const told = (await history()).sprints.map(({ id }) => id);
    expect(told).toContain('82');
    expect(told).not.toContain('81');
  });

  test('comes ten sprints at a time', async () => {
    for (let at = 0; at < 12; at += 1) {
      const end = calendarDay(`2026-01-${String(at + 10)}`);
      app.store.seed('sprint', `8${at}`, sprintRow({ sprintId: `8${at}`, end }));
    }
    const first = await history();
    expect(first.sprints).toHaveLength(10);
    const second = await app.as('vik')('sprints.history', { boardId: '1', upTo: first.next ?? '' });
    expect(second).toMatchObject({ sprints: [{ id: '82' }, { id: '81' }, { id: '80' }], next: null });
  });

  test('is hidden from whoever may not browse its project', async () => {
    expect(await refusedWith(history('otto'))).toBe('NOT_FOUND');
  });
});

describe('the history of a key result', () => {
  const ids = { keyResultId: KEY_RESULT, objectiveId: OBJECTIVE };

  test('has what the review of each sprint said, on its page and in what comes after', async () => {
    await review(app, { keyResults: [{ key: 'KR-1', value: 3, learned: 'Errors are read.' }] }, 'lena');
    const said = { review: { actual: 'met', after: 3, learned: 'Errors are read.' }, meanwhile: [] };
    expect((await app.as('vik')('keyResult.read', ids)).contributions).toMatchObject([said]);
    const older = await app.as('vik')('sprints.ofKeyResult', { ...ids, upTo: '2026-02-13' });
    expect(older).toMatchObject({ contributions: [said], more: false });
    expect(await app.as('vik')('sprints.ofKeyResult', { ...ids, upTo: '2026-02-12' })).toMatchObject({
      contributions: [],
    });
  });

  test('before a review says nothing of one', async () => {
    expect((await open(app)).reviewed).toBeNull();
    const [contribution] = (await app.as('vik')('keyResult.read', ids)).contributions;
    expect(contribution?.review).toBeUndefined();
  });
});
