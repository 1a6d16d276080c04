import fc from 'fast-check';
import { LARGEST_MOVE, readClaimAmount } from '../../static/app/src/features/tagging/claim-amount';
import { writeNumber } from '../../static/app/src/format/parse-number';

test.each([
  ['', 'en-GB', { kind: 'none' }],
  ['  ', 'en-GB', { kind: 'none' }],
  ['+3', 'en-GB', { kind: 'move', delta: 3 }],
  ['−2.5', 'en-GB', { kind: 'move', delta: -2.5 }],
  ['1.234,56', 'de-DE', { kind: 'move', delta: 1234.56 }],
  ['1000000000000', 'en-GB', { kind: 'move', delta: 1e12 }],
])('“%s” in %s is read as it is meant', (typed, locale, meaning) => {
  expect(readClaimAmount(typed, locale)).toEqual(meaning);
});

test.each([
  ['abc', 'en-GB', 'Write a number, like 3 or -1,234.5.'],
  ['1.234,56', 'en-GB', 'Write a number, like 3 or -1,234.5.'],
  ['-', 'de-DE', 'Write a number, like 3 or -1.234,5.'],
  ['-999999999999999999999', 'en-GB', 'Too large for one sprint: at most 1,000,000,000,000.'],
  ['1000000000001', 'en-GB', 'Too large for one sprint: at most 1,000,000,000,000.'],
])('“%s” in %s is refused with a way out, never dropped', (typed, locale, problem) => {
  expect(readClaimAmount(typed, locale)).toEqual({ kind: 'problem', problem });
});

test('every amount that was stored within the limit is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -LARGEST_MOVE, max: LARGEST_MOVE }),
      fc.constantFrom('en-GB', 'de-DE', 'fr-FR', 'sv-SE'),
      (delta, locale) => {
        expect(readClaimAmount(writeNumber(delta, locale), locale)).toEqual({
          kind: 'move',
          delta: delta || 0,
        });
      },
    ),
  );
});
