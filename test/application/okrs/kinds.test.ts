import { DEFAULT_SETTINGS } from '../../../src/application/records/settings-record';
import type { Input } from '../../../src/contract/api';
import { createTestApp, refusalOf, type TestApp } from '../../support/app';
import { inputs, KEY_RESULT, keyResultIn, OBJECTIVE, planQuarter } from '../../support/plan';

let app: TestApp;
let made = 0;
beforeEach(async () => {
  app = createTestApp({ now: '2026-01-02' });
  await planQuarter(app);
});

type Numbers = Input<'keyResult.save'>['numbers'];
const save = (numbers: Numbers, more: Partial<Input<'keyResult.save'>> = {}) =>
  app.as('mona')('keyResult.save', inputs.keyResult({ id: 'key-result-new', numbers, weight: 1, ...more }));
const checkIn = async (day: string, more: Partial<Input<'checkIn.save'>>) => {
  app.goTo(day);
  made += 1;
  const said = { id: `check-in-kind-${made}`, keyResultId: 'key-result-new', day, value: null, ...more };
  return app.as('mona')('checkIn.save', inputs.checkIn(said));
};
const saved = async (objective: ReturnType<typeof save>) => keyResultIn(await objective, 'key-result-new');

const STEPS: Numbers = {
  kind: 'milestone',
  form: 'steps',
  steps: [
    { id: 'a', title: 'Contract signed', day: '2026-01-31', weight: 1 },
    { id: 'b', title: 'Moved', day: '2026-02-28', weight: 3 },
  ],
};

describe('keep within', () => {
  test('is measured by the days inside its bounds, and by the last value', async () => {
    await save({ kind: 'keep-within', lower: 2, upper: 4 });
    for (const day of ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02']) {
      await checkIn(day, { value: 3 });
    }
    const view = keyResultIn(await checkIn('2026-02-09', { value: 4.5 }), 'key-result-new');
    expect(view.numbers).toEqual({ kind: 'keep-within', lower: 2, upper: 4 });
    expect(view).toMatchObject({ baseline: null, target: null, current: { value: 4.5 } });
    expect(view.status).toMatchObject({
      code: 'at-risk',
      reason: 'Outside its bounds (2 – 4) since 9 Feb 2026, now 4.5.',
    });
    // 36 measured days, one of them outside; 39 of 90 days have passed.
    expect(view.progress).toBeCloseTo((35 / 36) * (39 / 90), 10);
  });

  test.each<[string, Numbers, string]>([
    ['no bound at all', { kind: 'keep-within' }, 'numbers.lower'],
    ['bounds the wrong way round', { kind: 'keep-within', lower: 4, upper: 2 }, 'numbers.upper'],
    ['a milestone without a step', { kind: 'milestone', form: 'steps', steps: [] }, 'numbers.steps'],
    [
      'a step on a day that does not exist',
      { kind: 'milestone', form: 'steps', steps: [{ id: 'a', title: 'A', day: '2026-02-30' }] },
      'numbers.steps.0.day',
    ],
  ])('%s is refused', async (_what, numbers, path) => {
    const refusal = await refusalOf(save(numbers));
    expect(refusal?.fields?.map((field) => field.path)).toEqual([path]);
  });
});

describe('a guardrail', () => {
  const CHURN: Numbers = { kind: 'keep-within', lower: null, upper: 2 };

  test('is left out of the mean, caps its objective when breached, and says why', async () => {
    await save(CHURN, { guardrail: true });
    app.goTo('2026-02-10');
    await app.as('mona')('checkIn.save', inputs.checkIn({ id: 'check-in-good', value: 2.9 }));
    const before = await app.as('mona')('workspace.read', {});
    expect(before.objectives[0]).toMatchObject({ progress: 0.55, withData: { count: 1, of: 1 } });
    expect(before.objectives[0]?.status).toMatchObject({ code: 'on-track' });
    expect(before.objectives[0]?.status.reason).toContain('Guardrail KR-2 is unmeasured since 1 Jan 2026.');
    const after = await checkIn('2026-02-10', { value: 2.5 });
    expect(after.progress).toBe(before.objectives[0]?.progress);
    expect(after.status).toMatchObject({
      code: 'at-risk',
      reason: 'At risk because the guardrail KR-2 is breached since 10 Feb 2026, now 2.5.',
    });
  });

  test('keeps a number within bounds: nothing else can be one', async () => {
    const refusal = await refusalOf(save({ kind: 'find-baseline' }, { guardrail: true }));
    expect(refusal?.fields?.map((field) => field.path)).toEqual(['guardrail']);
  });
});

describe('a milestone', () => {
  test('has the weight of its steps done as its value, and waits in time', async () => {
    expect(await saved(save(STEPS))).toMatchObject({ progress: 0, status: { code: 'too-early' } });
    const done = await checkIn('2026-01-30', { stepsDone: [{ stepId: 'a', day: '2026-01-29' }] });
    const view = keyResultIn(done, 'key-result-new');
    expect(view).toMatchObject({ progress: 0.25, current: { value: 0.25 }, trend: [['2026-01-30', 0.25]] });
    expect(view.stepsDone).toEqual([{ stepId: 'a', day: '2026-01-29' }]);
    expect(view.status.reason).toBe('No step is overdue; the next falls due on 28 Feb 2026.');
    const all = await checkIn('2026-03-02', {
      stepsDone: [
        { stepId: 'a', day: '2026-01-29' },
        { stepId: 'b', day: '2026-03-01' },
      ],
    });
    expect(keyResultIn(all, 'key-result-new')).toMatchObject({ progress: 1, status: { code: 'done' } });
    const back = await checkIn('2026-03-03', { stepsDone: [{ stepId: 'a', day: '2026-01-29' }] });
    expect(keyResultIn(back, 'key-result-new')).toMatchObject({
      progress: 0.25,
      status: { code: 'at-risk' },
      trend: [
        ['2026-01-30', 0.25],
        ['2026-03-02', 0.25],
        ['2026-03-03', 0.25],
      ],
    });
  });

  test.each([
    ['a typed value', { value: 0.5 }, 'value'],
    ['a step that does not exist', { stepsDone: [{ stepId: 'z', day: '2026-01-10' }] }, 'stepsDone.0'],
    [
      'a step twice',
      { stepsDone: ['2026-01-10', '2026-01-11'].map((day) => ({ stepId: 'a', day })) },
      'stepsDone.1',
    ],
    ['a step done tomorrow', { stepsDone: [{ stepId: 'a', day: '2026-02-01' }] }, 'stepsDone.0.day'],
  ])('refuses %s', async (_what, said, path) => {
    await save(STEPS);
    const refusal = await refusalOf(checkIn('2026-01-30', said));
    expect(refusal?.fields?.map((field) => field.path)).toEqual([path]);
  });

  test('steps of another kind are refused', async () => {
    await save({ kind: 'find-baseline' });
    const refusal = await refusalOf(checkIn('2026-01-30', { stepsDone: [] }));
    expect(refusal?.fields?.map((field) => field.path)).toEqual(['stepsDone']);
  });
});

test('a yes/no goes by confidence until it is due, and is Off track when it was not done', async () => {
  const yesNo: Numbers = {
    kind: 'milestone',
    form: 'yes-no',
    steps: [{ id: 'yes', title: 'Licence granted', day: '2026-02-15' }],
  };
  expect(await saved(save(yesNo))).toMatchObject({ progress: null, status: { code: 'no-data' } });
  const sure = await checkIn('2026-02-01', { confidence: 8 });
  expect(keyResultIn(sure, 'key-result-new')).toMatchObject({ progress: 0, status: { code: 'on-track' } });
  const late = await checkIn('2026-02-16', { confidence: 8 });
  expect(keyResultIn(late, 'key-result-new').status).toMatchObject({
    code: 'off-track',
    reason: 'It was due on 15 Feb 2026 and is not done.',
  });
});

test('a baseline is found by recording it', async () => {
  await save({ kind: 'find-baseline' });
  const found = keyResultIn(await checkIn('2026-02-01', { value: 3.4 }), 'key-result-new');
  expect(found).toMatchObject({ progress: 1, current: { value: 3.4 }, status: { code: 'done' } });
});

test('from steps to a number, what was ticked is no value of it', async () => {
  const first = await saved(save(STEPS, { lifecycle: 'draft' }));
  await checkIn('2026-01-20', { stepsDone: [{ stepId: 'a', day: '2026-01-19' }] });
  const numbers: Numbers = { kind: 'increase', baseline: 0, target: 10 };
  const after = await saved(save(numbers, { lifecycle: 'draft', revision: first.revision }));
  expect(after).toMatchObject({ current: null, stepsDone: [], trend: [], progress: null });
});

test('thresholds of the organisation judge', async () => {
  app.goTo('2026-02-10');
  const said = inputs.checkIn({ id: 'check-in-slow', value: 3.3 });
  expect((await app.as('mona')('checkIn.save', said)).status.code).toBe('at-risk');

  app.store.seed('settings', 'only', {
    ...DEFAULT_SETTINGS,
    thresholds: { pace: { committed: { onTrack: 0.75, atRisk: 0.5 } } },
  });
  const { objectives } = await app.as('mona')('workspace.read', {});
  expect(objectives.find((each) => each.id === OBJECTIVE)?.status.code).toBe('on-track');
  expect(objectives[0]?.keyResults.find((each) => each.id === KEY_RESULT)?.status.code).toBe('on-track');
});
