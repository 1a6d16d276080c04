import fc from 'fast-check';
import { readTags } from '../../../src/domain/alignment/goal-lines';
import { mergeTags } from '../../../src/domain/alignment/merge-tags';
import { writeTags } from '../../../src/domain/alignment/write-tags';
import { BRACKETS_ONLY, keyList, taggedText } from './arbitraries';

const merge = (base: string, theirs: string, mine: (string[] | undefined)[]) =>
  mergeTags(base, theirs, mine, BRACKETS_ONLY);

describe('two people tag at once', () => {
  test.each<[string, string, string, (string[] | undefined)[], string]>([
    ['nobody else wrote', 'A\nB', 'A\nB', [['KR-1']], 'A [KR-1]\nB'],
    ['different lines', 'A\nB', 'A\nB [KR-2]', [['KR-1'], []], 'A [KR-1]\nB [KR-2]'],
    ['the same tags on the same line', 'A', 'A [kr-1]', [['KR-1']], 'A [kr-1]'],
    ['they took a tag that I left', 'A [KR-1]\nB', 'A\nB', [['KR-1'], ['KR-2']], 'A\nB [KR-2]'],
    ['I took a tag that they left', 'A [KR-1]\nB', 'A [KR-1]\nB [KR-2]', [[], []], 'A\nB [KR-2]'],
    ['they changed blanks and bullets', '- A\n- B', '* A\r\n* B', [['KR-1'], undefined], '* A [KR-1]\r\n* B'],
  ])('%s: merged', (_, base, theirs, mine, text) => {
    expect(merge(base, theirs, mine)).toEqual({ kind: 'merged', text });
  });

  test('different tags on one line are a conflict that shows both', () => {
    expect(merge('A\nB', 'A [KR-1]\nB', [['KR-2'], ['KR-3']])).toEqual({
      kind: 'conflict',
      lines: [
        {
          base: { index: 0, text: 'A', keys: [] },
          theirs: { index: 0, text: 'A', keys: ['KR-1'] },
          mine: ['KR-2'],
          state: 'tagsByBoth',
        },
        {
          base: { index: 1, text: 'B', keys: [] },
          theirs: { index: 1, text: 'B', keys: [] },
          mine: ['KR-3'],
          state: 'tagsByMe',
        },
      ],
      proposal: 'A [KR-2]\nB [KR-3]',
    });
  });

  test.each<[string, string, string, string[][], string[], string]>([
    ['changed words', 'Faster cart', 'Faster carts', [['KR-1']], ['textChanged'], 'Faster carts [KR-1]'],
    ['an added line', 'A', 'A\nHire', [['KR-1']], ['tagsByMe', 'added'], 'A [KR-1]\nHire'],
    ['a removed line', 'A\nHire', 'A', [[], ['KR-1']], ['unchanged', 'removed'], 'A'],
    ['moved lines', 'A\nHire', 'Hire\nA', [['KR-1'], []], ['unchanged', 'tagsByMe'], 'Hire\nA [KR-1]'],
    ['an emptied goal', 'A', '', [['KR-1']], ['removed'], ''],
    ['a goal where there was none', '', 'A', [], ['added'], 'A'],
  ])('%s are a conflict with a proposal', (_, base, theirs, mine, states, proposal) => {
    const result = merge(base, theirs, mine);
    expect(result).toMatchObject({ kind: 'conflict', proposal });
    expect(result.kind === 'conflict' && result.lines.map((line) => line.state)).toEqual(states);
  });

  test('who changes nothing never disturbs, who is alone always gets through', () => {
    const edited = taggedText.chain((text) => {
      const count = readTags(text, BRACKETS_ONLY).length;
      return fc.tuple(fc.constant(text), fc.array(keyList, { minLength: count, maxLength: count }));
    });
    fc.assert(
      fc.property(edited, ([base, keys]) => {
        const changed = writeTags(base, keys, BRACKETS_ONLY);
        fc.pre(readTags(changed, BRACKETS_ONLY).length === keys.length);
        expect(merge(base, base, keys)).toEqual({ kind: 'merged', text: changed });
        expect(merge(base, changed, readTags(base, BRACKETS_ONLY))).toEqual({
          kind: 'merged',
          text: changed,
        });
        expect(merge(base, changed, keys)).toEqual({ kind: 'merged', text: changed });
      }),
    );
  });
});
