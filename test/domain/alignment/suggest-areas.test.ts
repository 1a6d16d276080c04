import { areaSuggester, isUpkeep } from '../../../src/domain/alignment/suggest-areas';

const AREAS = [
  { id: 'buying', key: 'KRA-1', name: 'Buying in the shop' },
  { id: 'answers', key: 'KRA-2', name: 'Answers for customers' },
  { id: 'platform', key: 'KRA-3', name: 'A platform that holds' },
];
const suggested = areaSuggester(AREAS);

test.each([
  ['Upkeep of the shop', ['buying']],
  ['Platform upgrades: runner, base images', ['platform']],
  ['Customer answers in Portuguese', ['answers']],
  // Orders are bought, but that is so of everything there.
  ['Wallets on the order page', []],
  ['', []],
])('%s is suggested %j', (text, ids) => {
  expect(suggested(text, 1).map(({ id }) => id)).toEqual(ids);
});

test('why it fits is said in the text’s own words', () => {
  expect(suggested('Upkeep of the shop', 1)[0]?.because).toEqual(['shop']);
});

test.each([
  ['Upkeep of the shop', true],
  ['Dependencies of the build', true],
  ['Wartung der Datenbank', true],
  ['Checkout for everybody', false],
  ['', false],
])('%s calls itself upkeep: %s', (text, upkeep) => {
  expect(isUpkeep(text)).toBe(upkeep);
});
