import { ordered } from '../../static/app/src/features/okr-actions/ordered';

test.each([
  ['b', -1, ['b', 'a', 'c']],
  ['b', 1, ['a', 'c', 'b']],
  ['a', -1, null],
  ['c', 1, null],
  ['gone', 1, null],
] as const)('of a, b and c, %s goes %i: %j', (id, step, expected) => {
  expect(ordered(['a', 'b', 'c'], id, step)).toEqual(expected);
});
