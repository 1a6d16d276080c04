import { countsInRollUp, isOpen, LIFECYCLES } from '../../../src/domain/okr/lifecycle';

test('what has ended is not open', () => {
  expect(LIFECYCLES.filter(isOpen)).toEqual(['draft', 'active', 'paused']);
});

test('only active and closed items count in a roll-up, and archived ones never', () => {
  const counting = (archived: boolean) =>
    LIFECYCLES.filter((lifecycle) => countsInRollUp({ lifecycle, archived }));
  expect(counting(false)).toEqual(['active', 'closed']);
  expect(counting(true)).toEqual([]);
});
