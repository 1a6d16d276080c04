import { createFormats } from '../../static/app/src/format/formats';

test.each([
  [-0.3, 0, '0'],
  [-0.5, 0, '-1'],
  [-0.04, 1, '0'],
  [-0.05, 1, '-0.1'],
  [0.3, 0, '0'],
])('%d with %d decimals is written %s: zero has no sign', (value, decimals, written) => {
  expect(createFormats('en-GB').amount(value, '', decimals)).toBe(written);
});

test.each([
  ['tr-TR', '31 Dec 2026', '1,5 %', '56 %'],
  ['de-DE', '31 Dec 2026', '1,5 %', '56 %'],
  ['en-US', 'Dec 31, 2026', '1.5 %', '56 %'],
  ['en-GB', '31 Dec 2026', '1.5 %', '56 %'],
  ['ja-JP', 'Dec 31, 2026', '1.5 %', '56 %'],
])('in %s days are English in its order, numbers have its separators', (locale, day, amount, percent) => {
  const formats = createFormats(locale, 'UTC');
  const written = [formats.day('2026-12-31'), formats.amount(1.5, '%', 1), formats.percent(0.56)];
  expect(written).toEqual([day, amount.replace(' ', '\u00A0'), percent.replace(' ', '\u00A0')]);
});

test.each([
  [1, '%', '+1 point'],
  [-1, '%', '−1 point'],
  [1.5, '%', '+1.5 points'],
  [0, '%', '±0 points'],
  [11, '%', '+11 points'],
  [1, 'days', '+1 days'],
])('a move of %d %s is %s', (value, unit, written) => {
  expect(createFormats('en-GB').move(value, unit, 1).replace('\u00A0', ' ')).toBe(written);
});

test('the clock is that of the locale', () => {
  expect(createFormats('de-DE', 'UTC').moment('2026-12-31T15:05:00Z')).toContain('15:05');
  expect(createFormats('ja-JP', 'UTC').moment('2026-12-31T15:05:00Z')).toContain('15:05');
  expect(createFormats('en-US', 'UTC').moment('2026-12-31T15:05:00Z')).toContain('3:05');
});
