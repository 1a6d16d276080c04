import fc from 'fast-check';
import { countEstimates, medianOfBoard } from '../../../src/domain/alignment/board-median';
import { boardMedian } from '../../../src/domain/alignment/effort';

const estimates = fc.array(fc.option(fc.constantFrom(0, 1, 2, 3, 5, 8, 13), { nil: null }), {
  minLength: 1,
  maxLength: 20,
});

test('a board’s median is that of all issues of its latest sprints together, not one of medians', () => {
  fc.assert(
    fc.property(fc.array(estimates, { maxLength: 6 }), (sprints) => {
      expect(medianOfBoard(sprints.map(countEstimates))).toEqual(boardMedian(sprints.flat()));
    }),
  );
});

test('sprints of long ago tell nothing of it', () => {
  const latest = Array.from({ length: 6 }, () => countEstimates([3, 5, 8]));
  expect(medianOfBoard([countEstimates([100, 100, 100, 100]), ...latest])).toBe(5);
});

test('a board that estimates nothing has none', () => {
  expect(medianOfBoard([])).toBeNull();
  expect(medianOfBoard([countEstimates([null, null])])).toBeNull();
});
