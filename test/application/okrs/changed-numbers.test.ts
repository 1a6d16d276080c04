import type { Input } from '../../../src/contract/api';
import { isMeasured } from '../../../src/domain/okr/key-result';
import { createTestApp, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, keyResultIn, OBJECTIVE, planQuarter } from '../../support/plan';

let app: TestApp;
let revision: number;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-05' });
  await planQuarter(app);
  revision = 1;
});
const numbers = () => app.store.all('objective')[0]?.keyResults[0]?.numbers;
async function target(day: string, to: number, more: Partial<Input<'keyResult.save'>> = {}) {
  app.goTo(day);
  const wanted = { kind: 'decrease', baseline: 4, target: to } as const;
  const saved = await app.as('olaf')(
    'keyResult.save',
    inputs.keyResult({ revision, numbers: wanted, ...more }),
  );
  revision = keyResultIn(saved).revision;
  return keyResultIn(saved);
}
let checkIns = 0;
/** The same in a change review, as it must be once people measure by the numbers. */
let reviews = 0;
async function review(day: string, to: number) {
  app.goTo(day);
  reviews += 1;
  const numbers = { kind: 'decrease', baseline: 4, target: to } as const;
  const { objective } = await app.as('olaf')('review.save', {
    id: `review-00${reviews}`,
    objectiveId: OBJECTIVE,
    decision: 'pivot',
    reason: 'We know more now.',
    edits: [{ keyResultId: KEY_RESULT, revision, numbers }],
  });
  revision = keyResultIn(objective).revision;
  return keyResultIn(objective);
}
async function checkIn(day: string, value: number) {
  app.goTo(day);
  checkIns += 1;
  const id = `check-in-${checkIns}`;
  return keyResultIn(await app.as('olaf')('checkIn.save', inputs.checkIn({ id, day, value })));
}

describe('in the first week, without a check-in, numbers are simply put right', () => {
  test.each(['2026-01-05', '2026-01-12'])('on %s', async (day) => {
    await target(day, 1);
    expect(numbers()).toEqual({ first: { kind: 'decrease', baseline: 4, target: 1 }, changes: [] });
  });

  test('and so is a draft at any time', async () => {
    app.goTo('2026-01-05');
    const draft = inputs.keyResult({ id: 'key-result-draft', lifecycle: 'draft' });
    await app.as('lena')('keyResult.save', draft);
    app.goTo('2026-03-01');
    const wanted = { kind: 'decrease', baseline: 4, target: 1 } as const;
    await app.as('lena')('keyResult.save', { ...draft, revision: 1, numbers: wanted });
    expect(app.store.all('objective')[0]?.keyResults[1]?.numbers.changes).toEqual([]);
  });
});

describe('after that the history is kept', () => {
  test('once a check-in was measured by them, even on the first day', async () => {
    await checkIn('2026-01-05', 3.8);
    await review('2026-01-06', 1);
    expect(numbers()).toEqual({
      first: { kind: 'decrease', baseline: 4, target: 2 },
      changes: [{ day: '2026-01-06', numbers: { kind: 'decrease', baseline: 4, target: 1 }, valueThen: 3.8 }],
    });
  });

  test('once the week is over, even without a check-in', async () => {
    await review('2026-01-13', 1);
    expect(numbers()?.changes).toEqual([
      { day: '2026-01-13', numbers: { kind: 'decrease', baseline: 4, target: 1 }, valueThen: null },
    ]);
  });

  test('each day once: the last change of a day counts', async () => {
    await review('2026-02-01', 1);
    await review('2026-02-01', 1.5);
    await review('2026-02-08', 1.2);
    expect(
      numbers()?.changes.map((change) => [change.day, isMeasured(change.numbers) && change.numbers.target]),
    ).toEqual([
      ['2026-02-01', 1.5],
      ['2026-02-08', 1.2],
    ]);
  });

  test('and nothing is added where the numbers stay the same', async () => {
    await target('2026-02-01', 2, { title: 'Other words' });
    expect(numbers()?.changes).toEqual([]);
  });
});

describe('what it means for the numbers on the screen', () => {
  test('made harder: what is expected restarts that day from the progress then', async () => {
    await checkIn('2026-02-14', 3);
    const harder = await review('2026-02-14', 1);
    expect(harder.progress).toBeCloseTo(1 / 3, 10);
    expect(harder.expected).toBeCloseTo(1 / 3, 10);
    app.goTo('2026-04-01');
    const after = keyResultIn(await app.as('olaf')('objective.save', inputs.objective()));
    expect(after.expected).toBe(1);
  });

  test('made easier: the ordinary line applies', async () => {
    await checkIn('2026-02-14', 3);
    const easier = await review('2026-02-14', 3);
    expect(easier.progress).toBe(1);
    expect(easier.expected).toBeCloseTo(44 / 90, 10);
    expect(easier.status.code).toBe('done');
  });
});
