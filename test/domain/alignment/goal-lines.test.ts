import { GOAL_LENGTH_LIMIT, goalLength, readGoal, readTags } from '../../../src/domain/alignment/goal-lines';
import { parseKey, type TagOptions } from '../../../src/domain/alignment/tag-grammar';
import { BRACKETS_ONLY, WITH_BARE_KEYS } from './arbitraries';

const linesOf = (text: string, options: TagOptions): [string, string[]][] =>
  readGoal(text, options).lines.map((line) => [line.text, line.keys.map((ref) => ref.key)]);

describe('tags in brackets', () => {
  test.each<[string, string, string, string[]]>([
    ['one key', 'Faster checkout [KR-12]', 'Faster checkout', ['KR-12']],
    ['two keys', 'Faster checkout [KR-12, KR-14]', 'Faster checkout', ['KR-12', 'KR-14']],
    ['an area, never read as a key result', 'On-call [KRA-3]', 'On-call', ['KRA-3']],
    ['an area beside a key result', 'On-call [KRA-3,KR-3]', 'On-call', ['KRA-3', 'KR-3']],
    ['an objective', 'On-call [O-3]', 'On-call', ['O-3']],
    ['any case', 'A [kr-12] b [Kra-3]', 'A b', ['KR-12', 'KRA-3']],
    ['leading zeros', 'A [KR-007]', 'A', ['KR-7']],
    ['nothing but zeros, which no key has', 'A [KR-000]', 'A [KR-000]', []],
    ['a non-breaking hyphen', 'A [KR\u201112]', 'A', ['KR-12']],
    ['a Unicode hyphen', 'A [KR\u201012]', 'A', ['KR-12']],
    ['an en dash of autocorrection', 'A [KR–12]', 'A', ['KR-12']],
    ['a minus sign', 'A [KR−12]', 'A', ['KR-12']],
    ['a full-width hyphen and brackets', 'A ［KR－12］', 'A', ['KR-12']],
    ['word joiners around the hyphen', 'A [KR\u2060-\u206012]', 'A', ['KR-12']],
    ['blanks inside', 'A [ KR-12 ,  KR-13 ]', 'A', ['KR-12', 'KR-13']],
    ['no-break blanks inside', 'A [KR-12,\u00a0KR-13]', 'A', ['KR-12', 'KR-13']],
    ['a zero-width blank inside', 'A [\u200bKR-12]', 'A', ['KR-12']],
    [
      'a semicolon, a slash, an ampersand',
      'A [KR-1; KR-2/KR-3 & KR-4]',
      'A',
      ['KR-1', 'KR-2', 'KR-3', 'KR-4'],
    ],
    ['only a blank between', 'A [KR-1 KR-2]', 'A', ['KR-1', 'KR-2']],
    ['a trailing comma', 'A [KR-1, ]', 'A', ['KR-1']],
    ['the same key twice', 'A [KR-1, KR-01] b [kr-1]', 'A b', ['KR-1']],
    ['brackets one behind the other', 'A [KR-1][KR-2]', 'A', ['KR-1', 'KR-2']],
    ['a tag without a blank before it', 'A[KR-1]', 'A', ['KR-1']],
    ['a tag in front', '[KR-1] A', 'A', ['KR-1']],
    ['a tag with a colon in front', '[KR-1]: A', 'A', ['KR-1']],
    ['a tag with a dash behind the text', 'A – [KR-1]', 'A', ['KR-1']],
    ['a tag in the middle', 'Fix [KR-1] the cart', 'Fix the cart', ['KR-1']],
    ['a tag before a comma', 'Fix the cart [KR-1], then rest', 'Fix the cart, then rest', ['KR-1']],
    [
      'a link of which the key is the words',
      'A [KR-1](https://x.example/1)',
      'A (https://x.example/1)',
      ['KR-1'],
    ],
    ['a longer key', 'A [KRS-12]', 'A [KRS-12]', []],
    ['a longer key behind', 'A [AKR-3]', 'A [AKR-3]', []],
    ['a key without a number', 'A [KR-]', 'A [KR-]', []],
    ['a key with a letter behind', 'A [KR-12b]', 'A [KR-12b]', []],
    ['a key with words', 'A [KR-12 soon]', 'A [KR-12 soon]', []],
    ['an unclosed bracket', 'A [KR-12', 'A [KR-12', []],
    ['an unclosed bracket before a tag', 'A [KR-12 [KR-1]', 'A [KR-12', ['KR-1']],
    ['a footnote', 'A [1]', 'A [1]', []],
    ['brackets inside an address', 'See https://x.example/[KR-1]/y', 'See https://x.example/[KR-1]/y', []],
    ['a bare key', 'A KR-12', 'A KR-12', []],
    ['text from right to left', 'תשלום מהיר יותר [KR-12]\u200f', 'תשלום מהיר יותר', ['KR-12']],
    ['a tag between marks of direction', 'دفع أسرع \u2066[KR-12]\u2069', 'دفع أسرع', ['KR-12']],
    ['an Arabic comma', 'دفع [KR-1، KR-2]', 'دفع', ['KR-1', 'KR-2']],
  ])('%s', (_, line, text, keys) => {
    expect(linesOf(line, BRACKETS_ONLY)).toEqual([[text, keys]]);
  });

  test('the prefixes are those of the installation', () => {
    const options: TagOptions = {
      prefixes: { keyResult: 'C++', area: 'ÄR', objective: 'OBJ' },
      bareKeys: false,
    };
    expect(linesOf('A [c++-1] [är-2, obj-3] [KR-4]', options)).toEqual([
      ['A [KR-4]', ['C++-1', 'ÄR-2', 'OBJ-3']],
    ]);
  });
});

describe('bare keys, where no Jira project has that key', () => {
  test.each<[string, string, string, string[]]>([
    ['one key', 'Faster checkout KR-12', 'Faster checkout', ['KR-12']],
    ['an area', 'Faster checkout kra-12', 'Faster checkout', ['KRA-12']],
    ['a key at the start', 'KR-12: faster checkout', 'faster checkout', ['KR-12']],
    ['a list', 'A KR-1, KR-2 and KR-3', 'A', ['KR-1', 'KR-2', 'KR-3']],
    ['a slash between', 'A KR-1/KR-2', 'A', ['KR-1', 'KR-2']],
    ['parentheses', 'A (KR-1, KR-2) b', 'A b', ['KR-1', 'KR-2']],
    ['parentheses with words', 'A (see KR-1)', 'A (see)', ['KR-1']],
    ['a hash sign', 'A #KR-1', 'A', ['KR-1']],
    ['the end of a sentence', 'Done with KR-1. Next.', 'Done with. Next.', ['KR-1']],
    ['a non-breaking hyphen', 'A KR‑7', 'A', ['KR-7']],
    ['brackets still', 'A [KR-1] b KR-2', 'A b', ['KR-1', 'KR-2']],
    ['an objective, which needs brackets', 'Vitamin O-3', 'Vitamin O-3', []],
    ['a longer key', 'A KRS-12', 'A KRS-12', []],
    ['a longer key before', 'A AKR-3', 'A AKR-3', []],
    ['a key before, joined by a hyphen', 'A MY-KR-3', 'A MY-KR-3', []],
    ['a version behind', 'A KR-3-beta', 'A KR-3-beta', []],
    ['a letter behind', 'A KR-3b', 'A KR-3b', []],
    ['a decimal behind', 'A KR-3.5', 'A KR-3.5', []],
    ['an underscore', 'A KR-3_x and x_KR-3', 'A KR-3_x and x_KR-3', []],
    ['a web address', 'https://x.example/browse/KR-12', 'https://x.example/browse/KR-12', []],
    ['a web address with a query', 'https://x.example/?q=a,KR-12', 'https://x.example/?q=a,KR-12', []],
    ['an address in parentheses', '(www.x.example/KR-12)', '(www.x.example/KR-12)', []],
    ['an address without a scheme', 'x.example/a:KR-12', 'x.example/a:KR-12', []],
    ['a mail address', 'kr-12@x.example', 'kr-12@x.example', []],
    ['a mail address with a tag', 'me+KR-12@x.example', 'me+KR-12@x.example', []],
    ['a host name', 'kr-12.x.example', 'kr-12.x.example', []],
    ['a file', 'notes/KR-12.md', 'notes/KR-12.md', []],
    ['a Windows path', 'C:\\KR-12', 'C:\\KR-12', []],
  ])('%s', (_, line, text, keys) => {
    expect(linesOf(line, WITH_BARE_KEYS)).toEqual([[text, keys]]);
  });
});

describe('the text of a line', () => {
  test.each<[string, string]>([
    ['- Faster checkout', 'Faster checkout'],
    ['* Faster checkout', 'Faster checkout'],
    ['–Faster checkout', 'Faster checkout'],
    ['•Faster checkout', 'Faster checkout'],
    ['\t•\tFaster checkout  ', 'Faster checkout'],
    ['1. Faster checkout', 'Faster checkout'],
    ['2) Faster checkout', 'Faster checkout'],
    ['(3) Faster checkout', 'Faster checkout'],
    ['1.2. Faster checkout', 'Faster checkout'],
    ['a) Faster checkout', 'Faster checkout'],
    ['iv. Faster checkout', 'Faster checkout'],
    ['[ ] Faster checkout', 'Faster checkout'],
    ['- [x] 1. Faster checkout', 'Faster checkout'],
    ['☑️ Faster checkout', 'Faster checkout'],
    ['## Faster checkout', 'Faster checkout'],
    ['> Faster checkout', 'Faster checkout'],
    ['Faster\u00a0 \tcheckout', 'Faster checkout'],
    ['\u200bFaster checkout\u200e', 'Faster checkout'],
    ['🚀 Faster checkout', '🚀 Faster checkout'],
    ['✅ Faster checkout', '✅ Faster checkout'],
    ['👩‍💻 Pairing', '👩‍💻 Pairing'],
    ['1️⃣ Faster checkout', '1️⃣ Faster checkout'],
    ['🚀', '🚀'],
    ['3.8 % to 2.0 % errors', '3.8 % to 2.0 % errors'],
    ['-5 % churn', '-5 % churn'],
    ['*now* faster', '*now* faster'],
    ['2026. A good year', '2026. A good year'],
    ['C) and D) agree', 'and D) agree'],
    ['Goals:', 'Goals:'],
    ['\ud83d', '\ud83d'],
  ])('%j reads %j', (line, text) => {
    expect(linesOf(line, BRACKETS_ONLY)).toEqual([[text, []]]);
  });

  test.each(['', ' ', '\t\u00a0', '-', '•', '1.', '[ ]', '- [x]', '-----', '***', '\u200b', '* * *'])(
    '%j is no line',
    (line) => {
      expect(linesOf(line, BRACKETS_ONLY)).toEqual([]);
    },
  );
});

describe('the lines of a goal', () => {
  test('every kind of line break parts them', () => {
    expect(linesOf('a\nb\r\nc\rd\u2028e\u2029f', BRACKETS_ONLY).map(([text]) => text)).toEqual([...'abcdef']);
  });

  test('a line that holds only tags belongs to the line before it, over empty lines too', () => {
    const goal = '- Faster checkout [KR-1]\r\n- [KR-2]\r\n\r\n[KR-3, KR-1]\r\nHire two';
    expect(linesOf(goal, BRACKETS_ONLY)).toEqual([
      ['Faster checkout', ['KR-1', 'KR-2', 'KR-3']],
      ['Hire two', []],
    ]);
  });

  test('tags before the first words are kept as a line of their own', () => {
    expect(linesOf('[KR-1]\n[KR-2]\nHire two [KR-3]', BRACKETS_ONLY)).toEqual([
      ['', ['KR-1', 'KR-2']],
      ['Hire two', ['KR-3']],
    ]);
  });

  test('a line knows its place and the places of its tags', () => {
    const goal = 'x\r\n• a [KR-1]\r\n[KR-2]';
    const [, line] = readGoal(goal, BRACKETS_ONLY).lines;
    expect(line).toMatchObject({ index: 1, text: 'a' });
    expect(goal.slice(line?.start, line?.end)).toBe('• a [KR-1]');
    expect(line?.spans.map((span) => goal.slice(span.start, span.end))).toEqual(['[KR-1]', '[KR-2]']);
  });

  test('keys carry their kind', () => {
    expect(readGoal('a [KR-1, KRA-1, O-1]', BRACKETS_ONLY).lines[0]?.keys.map((ref) => ref.kind)).toEqual([
      'keyResult',
      'area',
      'objective',
    ]);
  });

  test('no goal has no lines', () => {
    expect(readTags('', BRACKETS_ONLY)).toEqual([]);
  });
});

describe('one key as a person types it', () => {
  test.each([
    [' kr-007 ', 'KR-7'],
    ['[KRA-3]', 'KRA-3'],
    ['O‑3', 'O-3'],
    ['KR-1, KR-2', undefined],
    ['KR 12', undefined],
    ['12', undefined],
    ['', undefined],
  ])('%j is %j', (text, key) => {
    expect(parseKey(text, BRACKETS_ONLY.prefixes)?.key).toBe(key);
  });
});

test('a goal is as long as Jira counts it, in UTF-16 units', () => {
  expect(goalLength('a\r\n🚀')).toBe(5);
  expect(goalLength('a'.repeat(GOAL_LENGTH_LIMIT))).toBe(10_000);
});
