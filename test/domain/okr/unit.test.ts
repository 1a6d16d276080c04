import { checkUnit, PLAIN_NUMBER } from '../../../src/domain/okr/unit';

test.each([
  ['a plain number', PLAIN_NUMBER, []],
  ['percent with a decimal', { label: '%', decimals: 1 }, []],
  ['twenty characters', { label: 'x'.repeat(20), decimals: 0 }, []],
  ['twenty-one characters', { label: 'x'.repeat(21), decimals: 0 }, ['unit too-long']],
  ['a line break', { label: 'a\nb', decimals: 0 }, ['unit line-break']],
  ['half a decimal', { label: '', decimals: 0.5 }, ['decimals out-of-range']],
  ['negative decimals', { label: '', decimals: -1 }, ['decimals out-of-range']],
  ['too many decimals', { label: '', decimals: 7 }, ['decimals out-of-range']],
])('a unit with %s is judged by field', (_name, unit, expected) => {
  expect(checkUnit(unit).map((problem) => `${problem.field} ${problem.code}`)).toEqual(expected);
});
