import fc from 'fast-check';
import { theilSen } from '../../../../src/domain/okr/theil-sen';

const points = (...values: readonly (readonly [number, number])[]) => values.map(([x, y]) => ({ x, y }));

test('through points of a line it is that line', () => {
  expect(theilSen(points([0, 3], [1, 5], [4, 11]))).toEqual({ slope: 2, intercept: 3 });
});

test('one value far off does not turn it', () => {
  const line = theilSen(points([0, 0], [1, 1], [2, 2], [3, 300], [4, 4], [5, 5]));
  expect(line).toEqual({ slope: 1, intercept: 0 });
});

test('points of one x have no line', () => {
  expect(theilSen(points([2, 1], [2, 4]))).toBeNull();
  expect(theilSen([])).toBeNull();
});

test('it follows a change of unit and a mirror', () => {
  const value = fc.integer({ min: -1000, max: 1000 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 3, maxLength: 12 }), (values) => {
      const line = theilSen(values.map((y, x) => ({ x, y })));
      const turned = theilSen(values.map((y, x) => ({ x, y: 7 - 4 * y })));
      expect(turned?.slope).toBeCloseTo(-4 * (line?.slope ?? Number.NaN), 8);
      expect(turned?.intercept).toBeCloseTo(7 - 4 * (line?.intercept ?? Number.NaN), 8);
    }),
  );
});
