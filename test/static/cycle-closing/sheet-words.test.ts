import { onSheet, restrictedWords } from '../../../static/app/src/features/cycle-closing/sheet-words';

const objective = (
  key: string,
  restricted: boolean,
  lifecycle: 'active' | 'draft' | 'cancelled' = 'active',
) => ({
  key,
  restricted,
  lifecycle,
});
const ALL = [
  objective('O-1', false),
  objective('O-2', true),
  objective('O-3', true, 'draft'),
  objective('O-4', true, 'cancelled'),
  objective('O-5', true),
];

test.each([
  ['all of it', null, 'This sheet holds 2 restricted objectives: O-2, O-5'],
  ['a restricted one alone', 'O-2', 'This sheet holds 1 restricted objective: O-2'],
  ['an open one alone', 'O-1', null],
])('before %s is printed, the restricted ones on the sheet are named', (_, only, words) => {
  expect(restrictedWords(onSheet(ALL, only))).toBe(words);
});
