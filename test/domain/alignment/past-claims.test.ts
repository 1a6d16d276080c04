import type { Actual } from '../../../src/domain/alignment/actual';
import { countActuals, pastClaimsWords } from '../../../src/domain/alignment/past-claims';

const times = (count: number, actual: Actual | null) => Array.from({ length: count }, () => actual);

test.each<[(Actual | null)[], string | null]>([
  [[...times(6, 'met'), ...times(3, 'missed')], '6 of 9 met'],
  [[...times(6, 'met'), ...times(2, 'partly'), ...times(1, 'missed'), null], '6 of 9 met, 2 partly'],
  [times(1, 'missed'), '0 of 1 met'],
  [times(2, null), null],
  [[], null],
])('%j reads %j', (actuals, words) => {
  expect(pastClaimsWords(countActuals(actuals))).toBe(words);
});
