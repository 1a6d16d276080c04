import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, refusedWith, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, keyResultIn, OBJECTIVE, planQuarter } from '../../support/plan';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  app.goTo('2026-02-10');
});
const TARGET_1 = { kind: 'decrease', baseline: 4, target: 1 } as const;
const review = (more: Partial<Input<'review.save'>> = {}): Input<'review.save'> => ({
  id: 'review-0001',
  objectiveId: OBJECTIVE,
  changed: 'A new payment provider.',
  meaning: 'Half of the errors are gone already.',
  decision: 'pivot',
  reason: 'The old target is too easy now.',
  ...more,
});
const edit = (numbers: Input<'keyResult.save'>['numbers'] = TARGET_1, revision = 1) => ({
  edits: [{ keyResultId: KEY_RESULT, revision, numbers }],
});
const stored = () => app.store.all('objective')[0];

describe('numbers of a running key result change in a review only', () => {
  test('a plain edit is refused in words that lead to it, and nothing changes', async () => {
    const refusal = await refusalOf(
      app.as('olaf')('keyResult.save', inputs.keyResult({ revision: 1, numbers: TARGET_1 })),
    );
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'numbers' }] });
    expect(refusal?.message).toContain('change review of O-1');
    expect(stored()?.keyResults[0]?.numbers.changes).toEqual([]);
  });

  test('also of a paused one: pausing is no way around it', async () => {
    await app.as('olaf')('keyResult.save', inputs.keyResult({ revision: 1, lifecycle: 'paused' }));
    const edit = inputs.keyResult({ revision: 2, lifecycle: 'active', numbers: TARGET_1 });
    expect(await refusedWith(app.as('olaf')('keyResult.save', edit))).toBe('INVALID_INPUT');
  });

  test('everything else stays free to change', async () => {
    const saved = await app.as('olaf')(
      'keyResult.save',
      inputs.keyResult({ revision: 1, title: 'Other words', weight: 3 }),
    );
    expect(keyResultIn(saved)).toMatchObject({ title: 'Other words', weight: 3, target: 2 });
  });

  test('names and epics of steps too, and they leave no break', async () => {
    const steps = (title: string) => [{ id: 'a', title, weight: 1 }];
    const milestone = (title: string, more = {}) =>
      inputs.keyResult({
        id: 'key-result-steps',
        numbers: { kind: 'milestone', form: 'steps', steps: steps(title) },
        activatedOn: '2026-01-05',
        ...more,
      });
    await app.as('lena')('keyResult.save', milestone('Draw it'));
    await app.as('lena')('keyResult.save', milestone('Draw it well', { revision: 1 }));
    expect(stored()?.keyResults[1]?.numbers).toMatchObject({
      first: { steps: [{ title: 'Draw it well' }] },
      changes: [],
    });
  });

  test('in a review they change, with what was before, why, and the break that charts show', async () => {
    const { objective, reviews } = await app.as('olaf')('review.save', review(edit()));
    expect(keyResultIn(objective)).toMatchObject({ target: 1, revision: 2 });
    expect(stored()?.keyResults[0]?.numbers).toEqual({
      first: { kind: 'decrease', baseline: 4, target: 2 },
      changes: [{ day: '2026-02-10', numbers: TARGET_1, valueThen: null }],
    });
    expect(reviews).toMatchObject([{ by: 'olaf', day: '2026-02-10', decision: 'pivot', keys: ['KR-1'] }]);
    expect(reviews[0]?.numbers).toEqual([
      {
        keyResultId: KEY_RESULT,
        key: 'KR-1',
        unit: expect.any(String),
        decimals: expect.any(Number),
        before: { kind: 'decrease', baseline: 4, target: 2 },
        after: TARGET_1,
      },
    ]);
    expect(app.store.all('activity').at(-1)).toMatchObject({
      action: 'change review: pivot',
      before: { 'KR-1': { target: 2 } },
      after: { 'KR-1': { target: 1 }, reason: 'The old target is too easy now.' },
    });
  });

  test('a review without a reason is refused', async () => {
    expect(await refusalOf(app.as('lena')('review.save', review({ reason: '  ' })))).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: 'reason', message: 'Say why.' }],
    });
  });

  test('numbers that make no sense are refused by the key result they are of', async () => {
    const wrong = { kind: 'decrease', baseline: 4, target: 5 } as const;
    const refusal = await refusalOf(app.as('olaf')('review.save', review(edit(wrong))));
    expect(refusal?.fields?.[0]?.message).toMatch(/^KR-1: /);
    expect(stored()?.reviews).toEqual([]);
  });

  test('somebody who changed the key result meanwhile is not written over', async () => {
    await app.as('mona')('keyResult.save', inputs.keyResult({ revision: 1, title: 'Newer' }));
    expect(await refusedWith(app.as('olaf')('review.save', review(edit())))).toBe('CONFLICT');
  });

  test('sent twice makes one', async () => {
    const once = () => app.as('olaf')('review.save', review(edit()));
    const [a, b] = await Promise.all([once(), once()]);
    expect(a.reviews).toEqual(b.reviews);
    expect(stored()?.reviews).toHaveLength(1);
  });

  test('a check-in at the same time counts, and so does the review', async () => {
    app.store.beforeNextCommit(() => app.as('olaf')('checkIn.save', inputs.checkIn({ value: 3 })));
    await app.as('lena')('review.save', review(edit()));
    expect(stored()).toMatchObject({ reviews: [{ decision: 'pivot' }], keyResults: [{ checkIns: 1 }] });
  });
});

describe('the decision is the lifecycle', () => {
  test.each([
    ['continue', 'active', null],
    ['pivot', 'active', null],
    ['pause', 'paused', null],
    ['stop', 'closed', '2026-02-10'],
  ] as const)('%s: %s', async (decision, lifecycle, endedOn) => {
    await app.as('lena')('review.save', review({ decision }));
    expect(stored()).toMatchObject({ lifecycle, endedOn });
    expect(app.store.all('team')[0]?.shelf[0]?.lifecycle).toBe(lifecycle);
  });

  test('going on after a pause leaves the paused days behind', async () => {
    await app.as('lena')('review.save', review({ decision: 'pause' }));
    app.goTo('2026-02-20');
    await app.as('lena')('review.save', review({ id: 'review-0002', decision: 'continue' }));
    expect(stored()).toMatchObject({
      lifecycle: 'active',
      pauses: [{ from: '2026-02-10', to: '2026-02-20' }],
    });
  });

  test.each(['draft', 'cancelled'] as const)('a %s objective takes no review', async (lifecycle) => {
    await app.as('lena')('objective.save', inputs.objective({ revision: 1, lifecycle }));
    expect(await refusedWith(app.as('lena')('review.save', review()))).toBe('INVALID_INPUT');
  });
});

describe('who may', () => {
  test('the owner of a key result changes its numbers, and decides nothing about the objective', async () => {
    expect(await refusedWith(app.as('olaf')('review.save', review({ decision: 'stop' })))).toBe('FORBIDDEN');
    expect(await refusedWith(app.as('olaf')('review.save', review()))).toBe('FORBIDDEN');
  });

  test('a team member may not; everybody may read', async () => {
    expect(await refusedWith(app.as('dora')('review.save', review(edit())))).toBe('FORBIDDEN');
    await app.as('lena')('review.save', review());
    expect((await app.as('dora')('review.read', { objectiveId: OBJECTIVE })).reviews).toHaveLength(1);
  });

  test('a restricted objective has no reviews for others', async () => {
    const restricted = { kind: 'people' as const, accountIds: ['vik'] };
    await app.as('mona')('objective.save', inputs.objective({ revision: 1, restricted }));
    expect(await refusedWith(app.as('dora')('review.read', { objectiveId: OBJECTIVE }))).toBe('NOT_FOUND');
    expect(await refusedWith(app.as('dora')('review.save', review()))).toBe('NOT_FOUND');
  });
});

test('the row keeps the latest ten; the log has them all', async () => {
  for (let each = 1; each <= 12; each += 1) {
    await app.as('lena')('review.save', review({ id: `review-${1000 + each}`, decision: 'continue' }));
  }
  expect(stored()?.reviews).toHaveLength(10);
  expect(app.store.all('activity').filter(({ action }) => action.startsWith('change review'))).toHaveLength(
    12,
  );
});

test('the boards concerned see the decision for two weeks', async () => {
  const team = { kind: 'existing', id: 'team-shop' } as const;
  await app.as('mona')('board.connect', { boardId: '1', team });
  await app.as('lena')('review.save', review({ decision: 'pause' }));
  const notices = async (day: string) => {
    app.goTo(day);
    return (await app.as('dora')('panel.read', { boardId: '1' })).notices;
  };
  const [notice] = await notices('2026-02-23');
  expect(notice).toMatchObject({ kind: 'change-review', day: '2026-02-10' });
  expect(notice?.message).toBe('O-1 is paused. Why: The old target is too easy now.');
  expect(await notices('2026-02-24')).toEqual([]);
});
