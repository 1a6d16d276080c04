import { endResult } from '../../../src/domain/okr/end-result';
import type { KeyResultNumbers } from '../../../src/domain/okr/key-result';
import { AFTER_50_DAYS, day, HUNDRED_DAYS, series } from './facts';

const to = (target: number): KeyResultNumbers => ({ kind: 'increase', baseline: 0, target });
const ended = (changed: KeyResultNumbers | null) =>
  endResult(
    {
      ...HUNDRED_DAYS,
      numbers: {
        first: to(100),
        changes: changed === null ? [] : [{ day: day('2027-02-01'), numbers: changed, valueThen: 20 }],
      },
      values: series(['2027-02-10', 40]),
    },
    AFTER_50_DAYS,
  );

test.each([
  ['unchanged', null, { progress: 0.4, againstFirst: 0.4, eased: false }],
  ['made easier', to(80), { progress: 0.5, againstFirst: 0.4, eased: true }],
  ['made harder', to(160), { progress: 0.25, againstFirst: 0.4, eased: false }],
])('the result against the first and the last target, %s', (_name, changed, result) => {
  expect(ended(changed)).toEqual(result);
});

test('bounds end with the share of the days kept', () => {
  const facts = {
    ...HUNDRED_DAYS,
    numbers: { first: { kind: 'keep-within', lower: 2, upper: 4 } as const, changes: [] },
    values: series(['2027-02-10', 3], ['2027-02-20', 5]),
  };
  expect(endResult(facts, AFTER_50_DAYS).progress).toBeCloseTo(10 / 11, 12);
});

test('without data there is no result', () => {
  expect(endResult(HUNDRED_DAYS, AFTER_50_DAYS)).toEqual({
    progress: null,
    againstFirst: null,
    eased: false,
  });
});
