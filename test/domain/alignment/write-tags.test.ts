import { stripTags, writeTags } from '../../../src/domain/alignment/write-tags';
import { BRACKETS_ONLY, WITH_BARE_KEYS } from './arbitraries';

describe('writing tags', () => {
  test.each<[string, string, (string[] | undefined)[], string]>([
    ['appends at the end', 'A', [['KR-1', 'KR-2']], 'A [KR-1, KR-2]'],
    ['appends before trailing blanks', 'A \t\r\nB', [['KR-1'], ['KR-2']], 'A [KR-1] \t\r\nB [KR-2]'],
    ['keeps bullets, tabs, empty lines, emoji', '\n\t- 🚀 A\n\n', [['KR-1']], '\n\t- 🚀 A [KR-1]\n\n'],
    ['replaces in place', '- [KR-1] A', [['KR-2']], '- [KR-2] A'],
    ['adds in place', 'Fix [KR-1] it', [['KR-1', 'KR-2']], 'Fix [KR-1, KR-2] it'],
    ['takes one of two', 'A [KR-1, KR-2]', [['KR-2']], 'A [KR-2]'],
    ['takes the last, with its blank', 'A [KR-1]', [[]], 'A'],
    ['takes one in the middle, with its blank', 'Fix [KR-1] it', [[]], 'Fix it'],
    ['takes one in front, with its blank', '- [KR-1] A', [[]], '- A'],
    ['takes one before a comma', 'A [KR-1], b', [[]], 'A, b'],
    ['leaves words apart', 'Fix[KR-1]it', [[]], 'Fix it'],
    ['leaves a following line of tags empty', 'A\r\n[KR-1]\r\nB', [[], []], 'A\r\n\r\nB'],
    ['adds to a following line of tags', 'A\n[KR-1]', [['KR-1', 'KR-2']], 'A\n[KR-1, KR-2]'],
    ['keeps the order it was given', 'A [KR-1] b [KR-2]', [['KR-2', 'KR-1']], 'A [KR-2, KR-1] b'],
    [
      'does not touch a line that has the keys already',
      'A [kr-001;KR‑2 ]',
      [['KR-1', 'KR-2']],
      'A [kr-001;KR‑2 ]',
    ],
    [
      'does not touch a line it is told nothing of',
      'A [kr-1]\nB',
      [undefined, ['KR-2']],
      'A [kr-1]\nB [KR-2]',
    ],
    ['does not touch lines beyond the list', 'A\nB', [['KR-2']], 'A [KR-2]\nB'],
    ['writes each key once, canonical', 'A', [['kr-01', 'KR-1']], 'A [KR-1]'],
    ['swaps an objective for its key result', 'A [O-3]', [['KR-7']], 'A [KR-7]'],
    ['keeps text from right to left in its order', 'תשלום \u200f', [['KR-1']], 'תשלום \u200f [KR-1]'],
    ['takes no dollar sign for a command', 'A $& $1 [KR-1]', [['KR-2']], 'A $& $1 [KR-2]'],
  ])('%s', (_, text, keys, expected) => {
    expect(writeTags(text, keys, BRACKETS_ONLY)).toBe(expected);
  });

  test.each<[string, string, string[], string]>([
    ['adds brackets behind a bare key', 'A for KR-1 now', ['KR-1', 'KR-2'], 'A for KR-1 now [KR-2]'],
    ['swaps a bare key in place', 'A for KR-1 now', ['KR-2'], 'A for [KR-2] now'],
    ['takes one of a bare list', 'A KR-1, KR-2', ['KR-2'], 'A KR-2'],
    ['takes one of parentheses', 'A (KR-1, KR-2)', ['KR-1'], 'A (KR-1)'],
  ])('%s', (_, text, keys, expected) => {
    expect(writeTags(text, [keys], WITH_BARE_KEYS)).toBe(expected);
  });

  test('keys of a line that is not there are refused, not lost', () => {
    expect(() => writeTags('A', [['KR-1'], ['KR-2']], BRACKETS_ONLY)).toThrow(RangeError);
    expect(() => writeTags('', [['KR-1']], BRACKETS_ONLY)).toThrow(RangeError);
  });

  test('what is no key is refused', () => {
    expect(() => writeTags('A', [['SHOP-1']], BRACKETS_ONLY)).toThrow('not a key: SHOP-1');
  });
});

test('stripping takes all tags and nothing else', () => {
  expect(stripTags('- A [KR-1]  \r\n[KR-2]\r\n\tB [KRA-1] c [KRS-1]', BRACKETS_ONLY)).toBe(
    '- A  \r\n\r\n\tB c [KRS-1]',
  );
});
