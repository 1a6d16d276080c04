import { refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, OBJECTIVE } from '../../support/plan';
import { addSprint, SPRINT, writeInJira } from '../../support/sprints';
import {
  checkIns,
  closedSprint,
  contribution,
  open,
  review,
  says,
  stored,
  TAGGED,
  taggedSprint,
} from './reviewing';

let app: TestApp;
beforeEach(async () => {
  app = await closedSprint();
});
const value = (of: number | null, more: object = {}) => ({
  keyResults: [{ key: 'KR-1', value: of, ...more }],
});
const keyResult = () => app.store.all('objective')[0]?.keyResults[0];

describe('what a review comes to', () => {
  test('an owner’s value is a check-in of the day on which the sprint was completed, and the contribution’s “after”', async () => {
    const seen = await open(app, 'lena');
    const [first, second] = seen.lines;
    const saved = await app.as('lena')('sprints.saveReview', {
      ...says(seen, value(3.1, { learned: 'Errors are read.', confidence: 7 })),
      lines: [
        { lineId: first?.id ?? '', actual: 'partly', note: 'Two of three forms.' },
        { lineId: second?.id ?? '', actual: 'missed' },
      ],
    });
    expect(saved).toMatchObject({ outcome: 'saved', checkedIn: ['KR-1'], proposed: [], refused: [] });
    expect(checkIns(app)).toMatchObject([
      {
        day: '2026-02-13',
        value: 3.1,
        confidence: 7,
        learned: 'Errors are read.',
        by: 'lena',
        keyResultId: KEY_RESULT,
      },
    ]);
    expect(contribution(app)).toMatchObject({ actual: 'partly', after: 3.1, learned: 'Errors are read.' });
    expect(saved.review).toMatchObject({ revision: 1, reviewed: { by: 'lena', recorded: true } });
    expect(saved.review.lines).toMatchObject([
      { actual: 'partly', note: 'Two of three forms.' },
      { actual: 'missed' },
    ]);
  });

  test('while the sprint runs its values are of today', async () => {
    app = await taggedSprint();
    await review(app, value(3), 'lena');
    expect(checkIns(app)).toMatchObject([{ day: '2026-02-10' }]);
  });

  test('others leave a value that waits for its owner and is nobody’s “after” before', async () => {
    const saved = await review(app, value(3.1, { learned: 'Errors are read.' }));
    expect(saved).toMatchObject({ checkedIn: [], proposed: ['KR-1'] });
    expect(checkIns(app)).toEqual([]);
    expect(keyResult()).toMatchObject({
      trend: [],
      proposals: [{ value: 3.1, by: 'vik', day: '2026-02-13', sprintId: SPRINT }],
    });
    expect(contribution(app)).toMatchObject({ actual: 'met', after: null });
    expect(saved.review.keyResults).toMatchObject([{ said: { after: 3.1, proposed: true } }]);
  });

  test('the owner’s one click makes it the “after”', async () => {
    await review(app, value(3.1));
    const [proposal] = keyResult()?.proposals ?? [];
    await app.as('olaf')('proposal.accept', {
      keyResultId: KEY_RESULT,
      objectiveId: OBJECTIVE,
      proposalId: proposal?.id ?? '',
      checkInId: 'check-in-accepted',
    });
    expect(contribution(app)).toMatchObject({ after: 3.1 });
    expect((await open(app)).keyResults).toMatchObject([
      { said: { after: 3.1, proposed: false }, proposals: [] },
    ]);
  });

  test('an owner who says the proposed number in the review confirms it', async () => {
    await review(app, value(3.1));
    await review(app, value(3.1), 'lena');
    expect(checkIns(app)).toMatchObject([{ value: 3.1, by: 'lena', proposedBy: 'vik' }]);
    expect(keyResult()?.proposals).toEqual([]);
  });

  test('only what became of the lines is required', async () => {
    expect(await review(app)).toMatchObject({ outcome: 'saved', checkedIn: [] });
    expect(checkIns(app)).toEqual([]);
    expect(contribution(app)).toMatchObject({ actual: 'met', after: null, learned: '' });
  });

  test('“no new number” with a learning is a check-in without a value; without a word it is none', async () => {
    await review(app, value(null), 'lena');
    expect(checkIns(app)).toEqual([]);
    await review(app, value(null, { learned: 'Nobody looked.' }), 'lena');
    expect(checkIns(app)).toMatchObject([{ value: null, learned: 'Nobody looked.' }]);
  });

  test('a goal without tags is reviewed all the same', async () => {
    app = await closedSprint('Reviews on demand');
    expect(await review(app)).toMatchObject({ outcome: 'saved', review: { keyResults: [] } });
    expect(stored(app)?.review).toMatchObject({ by: 'vik' });
  });

  test('a line’s KRA has its name, before a save and after it; other KRAs are not named', async () => {
    app = await closedSprint('Backups [KRA-1]\nReviews [KR-99]');
    const area = { description: '', ownerId: null, teamId: null };
    await app.as('mona')('area.save', { ...area, id: 'area-upkeep', name: 'Upkeep' });
    await app.as('mona')('area.save', { ...area, id: 'area-other', name: 'Another' });
    expect((await open(app)).areas).toEqual([{ key: 'KRA-1', name: 'Upkeep' }]);
    expect((await review(app)).review.areas).toEqual([{ key: 'KRA-1', name: 'Upkeep' }]);
  });

  test('a goal of 10,000 characters in a thousand lines is', async () => {
    app = await closedSprint(`${'Line [KR-1]\n'.repeat(833)}End`);
    expect(await review(app)).toMatchObject({ outcome: 'saved' });
    expect(Object.keys(stored(app)?.review?.lines ?? {})).toHaveLength(834);
  });

  test('more than 10,000 characters of words are refused', async () => {
    const notes = (await open(app)).lines.map(({ id }) => ({
      lineId: id,
      actual: 'met' as const,
      note: 'n'.repeat(1000),
    }));
    const keyResults = ['KR-1', 'KR-2', 'KR-3'].map((key) => ({
      key,
      value: null,
      learned: 'l'.repeat(3000),
    }));
    expect(await refusalOf(review(app, { lines: notes, keyResults }))).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('10,000 characters'),
    });
  });

  test('a withdrawn line is shown, need not be reviewed, and its key result keeps what is said', async () => {
    app = await taggedSprint();
    app.goTo('2026-02-11');
    const before = stored(app)?.goal ?? '';
    writeInJira(app, 'Reviews on demand');
    await app.happens({
      kind: 'sprint',
      sprintId: SPRINT,
      gone: false,
      goalBefore: before,
      goalAfter: 'Reviews on demand',
    });
    const seen = await open(app);
    expect(seen.lines.find(({ withdrawn }) => withdrawn === '2026-02-11')).toMatchObject({ keys: ['KR-1'] });
    expect(seen.keyResults).toMatchObject([{ keyResult: { key: 'KR-1' } }]);
    await review(
      app,
      {
        ...value(3),
        lines: seen.lines.map(({ id, withdrawn }) => ({ lineId: id, actual: withdrawn ? 'missed' : 'met' })),
      },
      'lena',
    );
    expect(contribution(app)).toMatchObject({ withdrawn: '2026-02-11', actual: 'missed', after: 3 });
  });

  test('what has ended takes no value; its line is reviewed', async () => {
    await app.as('mona')('keyResult.save', {
      ...inputs.keyResult({ lifecycle: 'cancelled' }),
      revision: keyResult()?.revision ?? 0,
    });
    expect((await open(app)).keyResults).toMatchObject([
      { role: 'ended', closed: expect.stringContaining('cancelled') },
    ]);
    const saved = await review(app, value(3), 'lena');
    expect(saved).toMatchObject({ outcome: 'saved', checkedIn: [], refused: [{ key: 'KR-1' }] });
    expect(contribution(app)).toMatchObject({ actual: 'met', after: null });
  });

  test('is logged with its sprint, and with the objective whose number it moved', async () => {
    await review(app, value(3), 'lena');
    const log = await app.as('lena')('activity.read', { subject: { kind: 'sprint', id: SPRINT } });
    expect(log.entries[0]).toMatchObject({ action: 'sprint reviewed', by: 'lena' });
    expect(app.store.all('activity').map(({ action }) => action)).toContain('KR-1 in a sprint review');
  });
});

describe('what a review starts from', () => {
  test('the value before is as of the sprint’s start, clipped to the window, the value now the sprint’s latest', async () => {
    await app.as('lena')(
      'checkIn.save',
      inputs.checkIn({ id: 'check-in-before', day: '2026-02-01', value: 3.8 }),
    );
    await app.as('lena')(
      'checkIn.save',
      inputs.checkIn({ id: 'check-in-during', day: '2026-02-09', value: 3.4 }),
    );
    await app.as('lena')(
      'checkIn.save',
      inputs.checkIn({ id: 'check-in-after', day: '2026-02-15', value: 2.2 }),
    );
    expect((await open(app)).keyResults).toMatchObject([
      {
        before: { value: 3.8, isBaseline: false },
        now: { value: 3.4, day: '2026-02-09', from: 'check-in' },
        move: { before: 3.8, after: 3.4 },
      },
    ]);
  });

  test('without a value it is the baseline, and nothing is prefilled', async () => {
    expect((await open(app)).keyResults).toMatchObject([
      { before: { value: 4, isBaseline: true }, now: null },
    ]);
  });

  test('a value of the sprint’s first day is its “before”', async () => {
    await app.as('lena')(
      'checkIn.save',
      inputs.checkIn({ id: 'check-in-first', day: '2026-02-02', value: 3.8 }),
    );
    expect((await open(app)).keyResults).toMatchObject([{ before: { value: 3.8 }, now: null }]);
  });

  test('two sprints at once on one key result both show its whole move, and name each other', async () => {
    addSprint(app, '5', { goal: 'Beside it [KR-1]', state: 'closed', end: '2026-02-13T15:00:00.000Z' });
    await app.happens({ kind: 'sprint', sprintId: '5', gone: false, goalBefore: null, goalAfter: null });
    await review(app, value(3), 'lena');
    const other = await app.as('lena')('sprints.review', { sprintId: '5' });
    const [mine] = (await open(app)).keyResults;
    expect(mine).toMatchObject({ move: { delta: -1 }, meanwhile: ['5'] });
    expect(other.keyResults).toMatchObject([{ move: { delta: -1 }, meanwhile: [SPRINT], now: { value: 3 } }]);
  });
});

describe('who may review', () => {
  test.each([
    ['lena', undefined, 'check-in'],
    ['mona', undefined, 'check-in'],
    ['dora', undefined, 'proposal'],
    ['vik', undefined, 'proposal'],
    ['olaf', 'FORBIDDEN', 'check-in'],
    ['otto', 'NOT_FOUND', null],
  ])('%s within the fortnight: %s', async (who, refused, role) => {
    if (role !== null) expect((await open(app, who)).keyResults).toMatchObject([{ role }]);
    expect(await refusedWith(review(app, {}, who))).toBe(refused);
  });

  test('from a fortnight after the close only the lead and OKR managers, and the others are told why', async () => {
    app.goTo('2026-02-27');
    expect(await open(app)).toMatchObject({ openUntil: '2026-02-27', refusal: null });
    app.goTo('2026-02-28');
    expect((await open(app)).refusal).toContain('14 days, until 2026-02-27');
    expect(await refusedWith(review(app))).toBe('FORBIDDEN');
    expect(await review(app, {}, 'lena')).toMatchObject({ outcome: 'saved' });
    expect(await review(app, value(3), 'mona')).toMatchObject({ outcome: 'saved' });
  });

  test('a sprint to come is not reviewed', async () => {
    addSprint(app, '6', { state: 'future', start: null, end: null });
    const seen = await app.as('vik')('sprints.review', { sprintId: '6' });
    expect(seen.refusal).toContain('has not begun');
  });

  test('a deleted sprint is read by those who may browse its project, and written by nobody', async () => {
    await review(app, value(3), 'lena');
    app.jira.sprints.delete(SPRINT);
    await app.happens({ kind: 'sprint', sprintId: SPRINT, gone: true, goalBefore: null, goalAfter: null });
    expect(await open(app)).toMatchObject({
      sprint: { gone: true },
      lines: [{ actual: 'met' }, { actual: 'met' }],
    });
    expect((await open(app)).refusal).toContain('deleted');
    expect(await refusedWith(review(app))).toBe('FORBIDDEN');
    expect(await refusedWith(open(app, 'otto'))).toBe('NOT_FOUND');
  });

  test('one that was deleted while somebody wrote is refused, and nothing is half saved', async () => {
    const seen = await open(app, 'lena');
    app.jira.sprints.delete(SPRINT);
    expect(await refusedWith(app.as('lena')('sprints.saveReview', says(seen, value(3))))).toBe('NOT_FOUND');
    expect(checkIns(app)).toEqual([]);
  });
});

test('an open review costs 5 storage requests, and Jira the sprint and who may edit there', async () => {
  await open(app);
  const { storage, jira } = await app.costOf(() => open(app));
  expect(storage).toBeLessThanOrEqual(5);
  expect(jira.map((call) => call.replace('vik ', '')).sort()).toEqual([
    'mayEditIssues',
    'mayManageOkrs',
    'sprint',
  ]);
});

describe('two who review at once', () => {
  test('the later gets what the first said, and nothing of theirs is written', async () => {
    const [lena, mona] = [await open(app, 'lena'), await open(app, 'mona')];
    await app.as('lena')('sprints.saveReview', says(lena, value(3)));
    const late = await app.as('mona')('sprints.saveReview', says(mona, value(2.5)));
    expect(late).toMatchObject({ outcome: 'conflict', review: { revision: 1, reviewed: { by: 'lena' } } });
    expect(checkIns(app)).toHaveLength(1);
    const merged = await app.as('mona')('sprints.saveReview', says(late.review, value(2.5)));
    expect(merged).toMatchObject({ outcome: 'saved', review: { revision: 2 } });
  });

  test('in the very same moment one of them is told too', async () => {
    const [lena, mona] = [await open(app, 'lena'), await open(app, 'mona')];
    const both = await Promise.all([
      app.as('lena')('sprints.saveReview', says(lena, value(3))),
      app.as('mona')('sprints.saveReview', says(mona, value(2.5))),
    ]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'saved']);
    expect(checkIns(app)).toHaveLength(1);
  });

  test('saying the same is no conflict, and makes one check-in', async () => {
    const seen = await open(app, 'lena');
    const said = says(seen, value(3));
    await app.as('lena')('sprints.saveReview', said);
    expect(await app.as('lena')('sprints.saveReview', said)).toMatchObject({
      outcome: 'saved',
      review: { revision: 1 },
    });
    expect(checkIns(app)).toHaveLength(1);
  });

  test('a goal that was edited meanwhile is shown before anything is saved', async () => {
    const seen = await open(app, 'lena');
    writeInJira(app, `${TAGGED}\nOne more`);
    expect(await app.as('lena')('sprints.saveReview', says(seen))).toMatchObject({
      outcome: 'conflict',
      review: { lines: [{}, {}, { text: 'One more' }] },
    });
    expect(stored(app)?.review).toBeNull();
  });
});

describe('a correction', () => {
  test('takes the place of the check-in and keeps the old version of the review', async () => {
    await review(app, value(3, { learned: 'First' }), 'lena');
    await review(app, value(2.5, { learned: 'Second' }), 'mona');
    const [first, second] = [...checkIns(app)].sort((a, b) =>
      a.corrects === null ? -1 : b.corrects === null ? 1 : 0,
    );
    expect(second).toMatchObject({ corrects: first?.id, value: 2.5, day: '2026-02-13', by: 'mona' });
    expect(keyResult()?.trend).toEqual([['2026-02-13', 2.5, 0]]);
    expect(contribution(app)).toMatchObject({ after: 2.5, learned: 'Second' });
    expect((await open(app)).earlier).toMatchObject([
      { by: 'lena', values: [{ key: 'KR-1', after: 3, learned: 'First' }] },
    ]);
  });

  test('follows the owner’s own correction of it', async () => {
    await review(app, value(3), 'lena');
    const [made] = checkIns(app);
    await app.as('lena')(
      'checkIn.save',
      inputs.checkIn({ id: 'check-in-by-hand', day: '2026-02-13', value: 2.8, corrects: made?.id ?? '' }),
    );
    await review(app, value(2.6), 'lena');
    expect(keyResult()?.trend).toEqual([['2026-02-13', 2.6, 0]]);
    expect(checkIns(app).find(({ value: of }) => of === 2.6)).toMatchObject({ corrects: 'check-in-by-hand' });
  });

  test('of the lines alone leaves the check-in as it is', async () => {
    await review(app, value(3), 'lena');
    const seen = await open(app, 'lena');
    await review(
      app,
      { ...value(3), lines: seen.lines.map(({ id }) => ({ lineId: id, actual: 'missed' })) },
      'lena',
    );
    expect(checkIns(app)).toHaveLength(1);
    expect(contribution(app)).toMatchObject({ actual: 'missed', after: 3 });
  });

  test('of the lines keeps the value that was said of what has ended since', async () => {
    const first = await review(app, value(3.1, { learned: 'Errors are read.' }), 'lena');
    await app.as('mona')('keyResult.save', {
      ...inputs.keyResult({ lifecycle: 'cancelled' }),
      revision: keyResult()?.revision ?? 0,
    });
    const lines = first.review.lines.map(({ id }) => ({ lineId: id, actual: 'missed' as const }));
    await review(app, { lines, ...value(null, { learned: 'Errors are read.' }) }, 'lena');
    expect(contribution(app)).toMatchObject({ actual: 'missed', after: 3.1, learned: 'Errors are read.' });
    await review(app, value(2.5, { learned: 'Hardly anybody reads.' }), 'lena');
    expect(contribution(app)).toMatchObject({ after: 3.1, learned: 'Hardly anybody reads.' });
  });

  test('keeps ten earlier versions at most', async () => {
    for (let at = 0; at < 13; at += 1) await review(app, value(3 + at / 10), 'lena').catch(() => undefined);
    expect((await open(app)).earlier.length).toBeLessThanOrEqual(10);
  });
});
