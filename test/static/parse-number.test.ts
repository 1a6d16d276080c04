import fc from 'fast-check';
import { parseNumber, writeNumber } from '../../static/app/src/format/parse-number';

test.each([
  ['3.8', 'en-US', 3.8],
  ['3,8', 'en-US', 3.8],
  ['1,200', 'en-US', 1200],
  ['1,200.5', 'en-US', 1200.5],
  ['−3', 'en-US', -3],
  ['+1.4', 'en-US', 1.4],
  ['.5', 'en-US', 0.5],
  ['3,8', 'de-DE', 3.8],
  ['3.8', 'de-DE', 3.8],
  ['1.200', 'de-DE', 1200],
  ['1.200,5', 'de-DE', 1200.5],
  ['1 200,5', 'fr-FR', 1200.5],
  ["1'200.5", 'de-CH', 1200.5],
])('%s typed in %s means %d', (typed, locale, value) => {
  expect(parseNumber(typed, locale)).toBe(value);
});

test.each(['abc', '1.2.3', '12e5', '--1', '1,2,3', '%'])('%s is no number', (typed) => {
  expect(parseNumber(typed, 'en-US')).toBeNaN();
});

test('nothing typed is no value, not zero', () => {
  expect(parseNumber('  ', 'en-US')).toBeNull();
});

test('what a field shows first reads back as the same number, in every locale', () => {
  const values = fc.integer({ min: -1e12, max: 1e12 }).map((value) => value / 1000);
  fc.assert(
    fc.property(
      values,
      fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'hi-IN', 'sv-SE'),
      (value, locale) => {
        // A German reader who sees three decimals after a comma types them so; a point groups.
        expect(parseNumber(writeNumber(value, locale), locale)).toBe(value);
      },
    ),
  );
});
