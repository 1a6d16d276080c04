import { studentCdf, studentQuantile } from '../../../../src/domain/okr/student-t';

// From printed tables of Student's t, one-sided.
test.each([
  [0.9, 1, 3.078],
  [0.9, 2, 1.886],
  [0.9, 3, 1.638],
  [0.9, 7, 1.415],
  [0.9, 24, 1.318],
  [0.975, 4, 2.776],
  [0.995, 10, 3.169],
  [0.9, 98, 1.29],
])('of the share %d at %i degrees of freedom the quantile is %d', (share, freedom, t) => {
  expect(studentQuantile(share, freedom)).toBeCloseTo(t, 2);
  expect(studentQuantile(1 - share, freedom)).toBeCloseTo(-t, 2);
});

test.each([1, 2, 3, 8, 25])(
  'quantile and probability undo each other at %i degrees of freedom',
  (freedom) => {
    for (const share of [0.01, 0.2, 0.5, 0.8, 0.999]) {
      expect(studentCdf(studentQuantile(share, freedom), freedom)).toBeCloseTo(share, 9);
    }
  },
);

test('infinitely far away is certain', () => {
  expect(studentCdf(Number.POSITIVE_INFINITY, 3)).toBe(1);
  expect(studentCdf(Number.NEGATIVE_INFINITY, 4)).toBe(0);
});
