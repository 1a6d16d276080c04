import { calendarDay } from '../../../src/domain/okr/calendar-day';
import type { KeyResultNumbers } from '../../../src/domain/okr/key-result';
import { asksTheSame } from '../../../src/domain/okr/same-demand';
import { successorNumbers } from '../../../src/domain/okr/successor-numbers';

const FIRST_DAY = calendarDay('2026-04-01');
const next = (
  numbers: KeyResultNumbers,
  value: number | null,
  target: number | null = null,
  done: string[] = [],
) =>
  successorNumbers(
    { numbers, value, stepsDone: done.map((stepId) => ({ stepId, day: calendarDay('2026-03-01') })) },
    target,
    FIRST_DAY,
  );
const step = (id: string, day: string | null = null) => ({
  id,
  title: id,
  day: day === null ? null : calendarDay(day),
  weight: 1,
  issueId: null,
});

describe('the value of today is the new baseline', () => {
  test.each<[string, KeyResultNumbers, number | null, number | null, KeyResultNumbers]>([
    [
      'increase, the old target',
      { kind: 'increase', baseline: 40, target: 50 },
      46,
      null,
      { kind: 'increase', baseline: 46, target: 50 },
    ],
    [
      'decrease, another target',
      { kind: 'decrease', baseline: 4, target: 2 },
      2.5,
      1,
      { kind: 'decrease', baseline: 2.5, target: 1 },
    ],
    [
      'a target met, and a new one beyond',
      { kind: 'increase', baseline: 40, target: 50 },
      52,
      60,
      { kind: 'increase', baseline: 52, target: 60 },
    ],
    [
      'worse than its baseline',
      { kind: 'decrease', baseline: 4, target: 2 },
      5,
      null,
      { kind: 'decrease', baseline: 5, target: 2 },
    ],
    [
      'without a value, the old baseline',
      { kind: 'reach', baseline: 0, target: 10 },
      null,
      null,
      { kind: 'reach', baseline: 0, target: 10 },
    ],
    [
      'bounds stay',
      { kind: 'keep-within', lower: null, upper: 5 },
      4,
      9,
      { kind: 'keep-within', lower: null, upper: 5 },
    ],
    ['no baseline found', { kind: 'find-baseline' }, null, 9, { kind: 'find-baseline' }],
    ['a baseline found', { kind: 'find-baseline' }, 31, 25, { kind: 'decrease', baseline: 31, target: 25 }],
  ])('%s', (_, before, value, target, after) => {
    expect(next(before, value, target)).toEqual({ ok: true, numbers: after });
  });

  test('of steps, those not done; dates before the new cycle are dropped', () => {
    const steps = [step('a'), step('b', '2026-03-15'), step('c', '2026-04-20')];
    expect(next({ kind: 'milestone', form: 'steps', steps }, 1 / 3, null, ['a'])).toEqual({
      ok: true,
      numbers: { kind: 'milestone', form: 'steps', steps: [step('b'), step('c', '2026-04-20')] },
    });
  });
});

describe('what cannot go on says what is missing', () => {
  test.each<[string, KeyResultNumbers, number | null, string[]]>([
    ['target met', { kind: 'increase', baseline: 40, target: 50 }, 50, []],
    ['target passed', { kind: 'increase', baseline: 40, target: 50 }, 53, []],
    ['all steps done', { kind: 'milestone', form: 'steps', steps: [step('a')] }, 1, ['a']],
    ['a baseline without a target', { kind: 'find-baseline' }, 31, []],
  ])('%s', (_, numbers, value, done) => {
    expect(next(numbers, value, null, done)).toMatchObject({ ok: false, hint: expect.stringMatching(/\.$/) });
  });
});

describe('names and epics of steps ask for nothing', () => {
  const before: KeyResultNumbers = { kind: 'milestone', form: 'steps', steps: [step('a')] };
  test.each<[string, KeyResultNumbers, boolean]>([
    ['another name', { ...before, steps: [{ ...step('a'), title: 'B', issueId: '7' }] }, true],
    ['another day', { ...before, steps: [step('a', '2026-03-01')] }, false],
    ['another weight', { ...before, steps: [{ ...step('a'), weight: 2 }] }, false],
    ['one more', { ...before, steps: [step('a'), step('b')] }, false],
    ['another kind', { kind: 'find-baseline' }, false],
  ])('%s: %s', (_, after, same) => {
    expect(asksTheSame(before, after)).toBe(same);
  });
});
