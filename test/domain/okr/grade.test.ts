import {
  asksIfAmbitious,
  computedGrade,
  isGradePending,
  isSuccess,
  isWrongEvidence,
  suggestedCloseReason,
} from '../../../src/domain/okr/grade';
import { progressOf } from '../../../src/domain/okr/progress';

describe('a grade is cut to one decimal, never rounded up', () => {
  test.each([
    [0.6999999, 0.6],
    [0.7, 0.7],
    [0.79, 0.7],
    [0.99999, 0.9],
    [1, 1],
    [1.4, 1],
    [-0.2, 0],
    [0.05, 0],
    [null, 0],
  ])('%s gives %s', (progress, grade) => {
    expect(computedGrade(progress)).toBe(grade);
  });

  test('and arithmetic does not take a tenth away: each tenth of the way is that tenth', () => {
    for (const [baseline, target] of [
      [0, 1],
      [3.8, 2],
      [0.1, 0.4],
      [24, 6],
      [1e6, 3e6],
    ] as const) {
      for (let tenth = 0; tenth <= 10; tenth += 1) {
        const value = baseline + ((target - baseline) * tenth) / 10;
        const kind = target > baseline ? 'increase' : 'decrease';
        const progress = progressOf({ kind, baseline, target }, value)?.progress ?? null;
        expect(computedGrade(progress)).toBe(tenth / 10);
      }
    }
  });

  test('a grade never falls while progress grows', () => {
    let last = 0;
    for (let step = 0; step <= 2000; step += 1) {
      const grade = computedGrade(step / 2000);
      expect(grade).toBeGreaterThanOrEqual(last);
      expect(grade).toBeLessThanOrEqual(step / 2000 + 1e-9);
      last = grade;
    }
  });
});

describe('success is judged on unrounded progress', () => {
  test.each([
    ['committed', 1, true],
    ['committed', 0.9999, false],
    ['aspirational', 0.7, true],
    ['aspirational', 0.6999999, false],
    ['aspirational', null, false],
    ['committed', null, false],
  ] as const)('%s at %s: %s', (ambition, progress, expected) => {
    expect(isSuccess(progress, ambition)).toBe(expected);
  });

  test('an aspirational one reached in full is asked whether it was ambitious enough', () => {
    expect(asksIfAmbitious(1, 'aspirational')).toBe(true);
    expect(asksIfAmbitious(0.99, 'aspirational')).toBe(false);
    expect(asksIfAmbitious(1, 'committed')).toBe(false);
  });
});

test.each([
  ['2026-04-30', '2026-04-02', true],
  ['2026-04-30', '2026-04-30', true],
  ['2026-04-30', '2026-05-01', false],
  ['2026-03-31', '2026-03-31', false],
  [null, '2026-03-31', false],
])('measuring until %s, closed on %s: grade pending is %s', (until, today, pending) => {
  expect(isGradePending(until, '2026-03-31', today)).toBe(pending);
});

test.each([
  [true, 'no', true],
  [false, 'yes', true],
  [true, 'yes', false],
  [false, 'no', false],
  [true, 'partly', false],
  [false, 'partly', false],
  [true, null, false],
] as const)('succeeded %s and objective true: %s → wrong evidence is %s', (succeeded, truth, wrong) => {
  expect(isWrongEvidence(succeeded, truth)).toBe(wrong);
});

test.each([
  [{ progress: 1, succeeded: true, endedEarly: false }, 'achieved'],
  [{ progress: 0.4, succeeded: false, endedEarly: false }, 'partly-achieved'],
  [{ progress: 0, succeeded: false, endedEarly: false }, 'missed'],
  [{ progress: null, succeeded: false, endedEarly: false }, 'missed'],
  [{ progress: 0.4, succeeded: false, endedEarly: true }, 'stopped'],
] as const)('%j suggests %s', (facts, reason) => {
  expect(suggestedCloseReason(facts)).toBe(reason);
});
