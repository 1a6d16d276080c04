import {
  addressOf,
  filtersOf,
  sameFilters,
} from '../../../static/app/src/features/workspace/overview/views/view-filters';
import { HOME, parseAddress } from '../../../static/app/src/features/workspace/workspace-address';

const here = parseAddress(
  '/',
  '?cycle=cycle-2026&team=team-shop&mine=1&status=at-risk&owner=dora&area=area-support&only=objectives',
);

test('a saved view leads to the same filters, in whichever cycle one looks', () => {
  const saved = filtersOf(here, 'faster');
  expect({ ...HOME, ...addressOf(saved) }).toEqual({ ...here, cycleId: null, words: 'faster' });
});

test('a view is the one that is open while nothing was narrowed further', () => {
  const saved = filtersOf(here, 'faster');
  expect(sameFilters(saved, filtersOf({ ...here, cycleId: null }, 'faster'))).toBe(true);
  expect(sameFilters(saved, filtersOf({ ...here, due: true }, 'faster'))).toBe(false);
  expect(sameFilters(saved, filtersOf(here, ''))).toBe(false);
});

test('a status that is none any more narrows nothing', () => {
  expect(addressOf({ ...filtersOf(here, ''), status: 'best' }).status).toBeNull();
});
