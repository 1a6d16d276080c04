import fc from 'fast-check';
import {
  choiceIn,
  dayIn,
  guessDateOrder,
  guessNumberStyle,
  numberIn,
  yesNoIn,
} from '../../../src/domain/portability/cells';
import { stableId } from '../../../src/domain/portability/stable-id';

test.each([
  ['1234.5', 1234.5, undefined],
  ['1,234.5', 1234.5, undefined],
  ['1.234,5', undefined, 1234.5],
  ['3,8', undefined, 3.8],
  ['3.8', 3.8, undefined],
  ['1,234', 1234, 1.234],
  ['1.234', 1.234, 1234],
  ['−4', -4, -4],
  ['12 000', 12000, 12000],
  ["12'000", 12000, 12000],
  ['3.8 %', 3.8, undefined],
  ['1E+05', 100000, 100000],
  ['.5', 0.5, undefined],
  ['5.', 5, undefined],
  ['12,34', undefined, 12.34],
  ['1,23,456', undefined, undefined],
  ['twelve', undefined, undefined],
  ['', undefined, undefined],
  ['-', undefined, undefined],
  ['.', undefined, undefined],
  ['=1+1', undefined, undefined],
  ['1e999', undefined, undefined],
])('%j is %p with decimal points and %p with decimal commas', (cell, point, comma) => {
  expect([numberIn(cell, 'point'), numberIn(cell, 'comma')]).toEqual([point, comma]);
});

test('every plain number is read in its own style', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
      const value = cents / 100;
      expect(numberIn(String(value), 'point')).toBe(value);
      expect(numberIn(String(value).replace('.', ','), 'comma')).toBe(value);
    }),
  );
});

test.each([
  ['2026-12-31', '2026-12-31', '2026-12-31'],
  ['2026-12-31T08:00:00Z', '2026-12-31', '2026-12-31'],
  ['31.12.2026', '2026-12-31', undefined],
  ['12/31/2026', undefined, '2026-12-31'],
  ['1/2/2026', '2026-02-01', '2026-01-02'],
  ['30.02.2026', undefined, undefined],
  ['31.12.26', undefined, undefined],
  ['soon', undefined, undefined],
])('%j is %p with the day first and %p with the month first', (cell, dayFirst, monthFirst) => {
  expect([dayIn(cell, 'day-first'), dayIn(cell, 'month-first')]).toEqual([dayFirst, monthFirst]);
});

test('the cells of a file show how its numbers and dates are written', () => {
  expect(guessNumberStyle(['3,8', '12', '1.200'])).toBe('comma');
  expect(guessNumberStyle(['3.8', '12'])).toBe('point');
  expect(guessDateOrder(['01/02/2026', '12/31/2026'])).toBe('month-first');
  expect(guessDateOrder(['01/02/2026', '31/12/2026'])).toBe('day-first');
});

test('choices are known in any case, with blanks or hyphens, and by other words', () => {
  expect(choiceIn('Keep  Within', ['keep-within'])).toBe('keep-within');
  expect(choiceIn('range', ['keep-within'], { range: 'keep-within' })).toBe('keep-within');
  expect(choiceIn('else', ['keep-within'])).toBeUndefined();
  expect([yesNoIn('Ja'), yesNoIn(' no '), yesNoIn(''), yesNoIn('maybe')]).toEqual([
    true,
    false,
    false,
    undefined,
  ]);
});

test('the same content has the same id, another content another one', () => {
  expect(stableId('kr', 'a')).toBe(stableId('kr', 'a'));
  expect(stableId('kr', 'a')).toMatch(/^[0-9a-f]{32}$/);
  expect(stableId('a', 'bc')).not.toBe(stableId('ab', 'c'));
  const ids = new Set(Array.from({ length: 20_000 }, (_, index) => stableId('objective', `title ${index}`)));
  expect(ids.size).toBe(20_000);
});
