import fc from 'fast-check';
import {
  HOME,
  makeAddress,
  parseAddress,
  STATUS_FILTERS,
  type WorkspaceAddress,
} from '../../../static/app/src/features/workspace/workspace-address';

const parse = (address: string) => {
  const [path = '', query = ''] = address.split('?');
  return parseAddress(path, query === '' ? '' : `?${query}`);
};

test('an address leads back to the very place it was made of', () => {
  const id = fc.option(fc.uuid(), { nil: null });
  const place: fc.Arbitrary<WorkspaceAddress> = fc.record({
    tab: fc.constant('teams' as const),
    part: fc.option(fc.stringMatching(/^[A-Za-z0-9-]{1,60}$/), { nil: null }),
    keyResult: fc.constant(null),
    cycleId: id,
    teamId: id,
    mine: fc.boolean(),
    due: fc.boolean(),
    objectivesOnly: fc.boolean(),
    areaId: id,
    words: fc.string({ maxLength: 200 }),
    ownerId: fc.option(fc.stringMatching(/^[A-Za-z0-9:_-]{1,128}$/), { nil: null }),
    status: fc.option(fc.constantFrom(...STATUS_FILTERS), { nil: null }),
  });
  fc.assert(fc.property(place, (address) => expect(parse(makeAddress(address))).toEqual(address)));
});

test('filters are part of an address, so that a link shows what its sender saw', () => {
  const link = makeAddress({ ...HOME, areaId: 'area-support', words: 'faster & first', status: 'attention' });
  expect(link).toBe('/?status=attention&area=area-support&q=faster+%26+first');
  expect(parse(link)).toEqual({
    ...HOME,
    areaId: 'area-support',
    words: 'faster & first',
    status: 'attention',
  });
});

test('a key result has an address that a reload understands', () => {
  expect(makeAddress({ ...HOME, keyResult: 'KR-12' })).toBe('/key-results/KR-12');
  expect(parse('/key-results/KR-12?cycle=cycle-2026').keyResult).toBe('KR-12');
});

test.each([
  '/',
  '',
  '/old/page',
  '/key-results/../x',
  '/key-results/kr-12',
  '/?cycle=<script>&team=1&status=best&mine=yes',
])('an address nobody knows (%s) opens the Overview', (address) => {
  expect(parse(address)).toEqual(HOME);
});
