import { storedTrend } from '../../../src/application/records/shared';

test('values of days are read as they are stored', () => {
  const trend = [
    ['2026-01-20', 3.7, 1],
    ['2026-02-10', -3, 2],
  ];
  expect(storedTrend.parse(trend)).toEqual(trend);
  expect(storedTrend.parse([])).toEqual([]);
});

test.each([
  ['no list', { day: '2026-01-20' }],
  ['a day that does not exist', [['2026-02-30', 1, 1]]],
  ['a value that is none', [['2026-01-20', null, 1]]],
  ['a point without its order', [['2026-01-20', 1]]],
  ['text among points', ['2026-01-20']],
])('a damaged trend is refused: %s', (_, trend) => {
  expect(storedTrend.safeParse(trend).success).toBe(false);
});
