import fc from 'fast-check';
import { readTags } from '../../../src/domain/alignment/goal-lines';
import { stripTags, writeTags } from '../../../src/domain/alignment/write-tags';
import { anyText, BRACKETS_ONLY, keyList, taggedText, WITH_BARE_KEYS } from './arbitraries';

// A tag glued to the end of an address also parts it from what follows; without the tag the address is longer.
const noAddress = (text: string): boolean => !/@|:\/\//.test(text);

describe.each([
  ['brackets only', BRACKETS_ONLY],
  ['bare keys too', WITH_BARE_KEYS],
])('tags in any text, %s', (_, options) => {
  const isUntagged = (text: string): boolean => readTags(text, options).every((keys) => keys.length === 0);
  const keysFor = (text: string): fc.Arbitrary<string[][]> => {
    const count = readTags(text, options).length;
    return fc.array(keyList, { minLength: count, maxLength: count });
  };

  test('what is written into an untagged text is read back, and stripping restores the text', () => {
    fc.assert(
      fc.property(
        anyText.filter(isUntagged).chain((text) => fc.tuple(fc.constant(text), keysFor(text))),
        ([text, keys]) => {
          const tagged = writeTags(text, keys, options);
          expect(readTags(tagged, options)).toEqual(keys);
          expect(stripTags(tagged, options)).toBe(text);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('writing the tags that a text has changes nothing', () => {
    fc.assert(
      fc.property(taggedText, (text) => {
        expect(writeTags(text, readTags(text, options), options)).toBe(text);
      }),
      { numRuns: 1500 },
    );
  });

  test('other tags may replace the ones that a text has', () => {
    fc.assert(
      fc.property(
        taggedText.filter(noAddress).chain((text) => fc.tuple(fc.constant(text), keysFor(text))),
        ([text, keys]) => {
          const lines = readTags(writeTags(text, keys, options), options);
          expect(lines.flat()).toEqual(keys.flat());
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('a stripped text has no tags', () => {
    fc.assert(
      fc.property(taggedText.filter(noAddress), (text) => {
        expect(readTags(stripTags(text, options), options).flat()).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

test('a goal of ten thousand characters is written and read in one go', () => {
  const options = WITH_BARE_KEYS;
  for (const text of [
    'a\n'.repeat(5000),
    '• '.repeat(5000),
    ' '.repeat(10_000),
    '[KR-1 '.repeat(1666),
    'KR-1,'.repeat(2000),
  ]) {
    const keys = readTags(text, options).map(() => ['KR-5']);
    expect(readTags(writeTags(text, keys, options), options)).toEqual(keys);
  }
});
