import { nearestWord } from '../../../local/cli/nearest-word';

const KNOWN = ['port', 'data', 'reset', 'sample', 'settings', 'set', 'allow-writes'];

test.each([
  ['prot', 'port'],
  ['sampel', 'sample'],
  ['allow', 'allow-writes'],
  ['setings', 'settings'],
  ['rest', 'reset'],
])('%s was meant as %s', (word, meant) => {
  expect(nearestWord(word, KNOWN)).toBe(meant);
});

test.each(['verbose', 'x', ''])('%s is like none', (word) => {
  expect(nearestWord(word, KNOWN)).toBeUndefined();
});
