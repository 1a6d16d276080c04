import { lastCycleTargets, openSuccessor } from '../../../src/domain/alignment/last-cycle';

const KEY_RESULTS = new Map([
  ['open', { open: true, successor: null }],
  ['carried', { open: false, successor: 'open' }],
  ['twice', { open: false, successor: 'carried' }],
  ['ended', { open: false, successor: null }],
  ['stopped', { open: false, successor: 'ended' }],
  ['loop', { open: false, successor: 'pool' }],
  ['pool', { open: false, successor: 'loop' }],
]);

test.each([
  ['carried', 'open'],
  ['twice', 'open'],
  ['ended', null],
  ['stopped', null],
  ['loop', null],
  ['unknown', null],
])('%s is continued by %s', (keyResultId, expected) => {
  expect(openSuccessor(keyResultId, KEY_RESULTS)).toBe(expected);
});

test('links to closed key results are listed with what continues them, most issues first', () => {
  const links = [
    { issueId: '10', keyResultId: 'carried' },
    { issueId: '2', keyResultId: 'ended' },
    { issueId: '9', keyResultId: 'carried' },
    { issueId: '9', keyResultId: 'carried' },
    { issueId: '3', keyResultId: 'open' },
    { issueId: '4', keyResultId: 'deleted' },
  ];
  expect(lastCycleTargets(links, KEY_RESULTS)).toEqual([
    { keyResultId: 'carried', issueIds: ['9', '10'], offer: 'open' },
    { keyResultId: 'deleted', issueIds: ['4'], offer: null },
    { keyResultId: 'ended', issueIds: ['2'], offer: null },
  ]);
});
