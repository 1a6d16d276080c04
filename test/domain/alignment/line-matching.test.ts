import fc from 'fast-check';
import { readGoal } from '../../../src/domain/alignment/goal-lines';
import { type KnownLine, matchLines } from '../../../src/domain/alignment/line-matching';
import { anyText, BRACKETS_ONLY, taggedText } from './arbitraries';

const linesOf = (goal: string) => readGoal(goal, BRACKETS_ONLY).lines;
const counter = () => {
  let count = 0;
  return () => `new${++count}`;
};
const known = (goal: string): KnownLine[] =>
  linesOf(goal).map((line) => ({
    id: `l${line.index}`,
    text: line.text,
    keys: line.keys.map((ref) => ref.key),
  }));
const idsAfter = (before: string, after: string) => {
  const { lines, unmatched } = matchLines(known(before), linesOf(after), counter());
  return { ids: lines.map((line) => line.id), unmatched };
};

describe('lines after an edit in Jira', () => {
  test.each<[string, string, string, string[], string[]]>([
    ['an equal text keeps its id, whatever its tags', 'A [KR-1]\nB', 'A [KR-2]\nB [KR-1]', ['l0', 'l1'], []],
    ['a moved line keeps its id', 'A\nB\nC', 'C\nA\nB', ['l2', 'l0', 'l1'], []],
    ['equal texts keep apart by their keys', 'A [KR-1]\nA [KR-2]', 'A [KR-2]\nA [KR-1]', ['l1', 'l0'], []],
    ['case and blanks do not make a new line', 'Faster  Checkout', 'faster checkout', ['l0'], []],
    ['a bullet does not make a new line', '- A\n- B', '1. A\n2. B', ['l0', 'l1'], []],
    [
      'the same keys hold a rewritten line',
      'Faster checkout [KR-1]\nHire two',
      'Hire two\nPay quickly [KR-1]',
      ['l1', 'l0'],
      [],
    ],
    [
      'the same keys in another order hold it too',
      'Faster checkout [KR-1, KR-2]',
      'Pay quickly [KR-2, KR-1]',
      ['l0'],
      [],
    ],
    [
      'of two with the same keys the nearer text wins',
      'Cart speed [KR-1]\nCheckout errors [KR-1]',
      'Checkout errors down [KR-1]\nSpeed of cart [KR-1]',
      ['l1', 'l0'],
      [],
    ],
    [
      'the nearest text holds an edited line',
      'Faster checkout\nHire two engineers',
      'Hire three engineers\nFaster checkout on mobile',
      ['l1', 'l0'],
      [],
    ],
    ['an unlike text is a new line', 'Faster checkout', 'Hire two engineers', ['new1'], ['l0']],
    ['a removed line is reported', 'A\nB', 'B', ['l1'], ['l0']],
    ['an added line gets a new id', 'A', 'B\nA', ['new1', 'l0'], []],
    ['a copied line gets one new id', 'A', 'A\nA', ['l0', 'new1'], []],
    ['an emptied goal reports all', 'A\nB', '', [], ['l0', 'l1']],
    [
      'tags of unlike texts without keys do not match',
      'Alpha\nBeta',
      'Gamma\nOmikron',
      ['new1', 'new2'],
      ['l0', 'l1'],
    ],
  ])('%s', (_, before, after, ids, unmatched) => {
    expect(idsAfter(before, after)).toEqual({ ids, unmatched });
  });

  test('says which lines are new', () => {
    const { lines } = matchLines(known('A'), linesOf('A\nHire'), counter());
    expect(lines.map((line) => line.isNew)).toEqual([false, true]);
  });
});

test('a goal of two thousand like lines is matched as far as they can be told apart', () => {
  const goal = (word: string): string =>
    Array.from({ length: 2000 }, (_, index) => `${word} ${String.fromCharCode(0x4e00 + index)}`).join('\n');
  const { ids, unmatched } = idsAfter(goal('ab'), goal('abc'));
  expect(ids).toEqual(ids.map((_, index) => `l${index}`));
  expect(unmatched).toEqual([]);
});

describe('for any goal', () => {
  test('nothing changes where nothing changed', () => {
    fc.assert(
      fc.property(taggedText, (goal) => {
        expect(idsAfter(goal, goal)).toEqual({ ids: known(goal).map((line) => line.id), unmatched: [] });
      }),
    );
  });

  test('lines keep their ids in any order', () => {
    const shuffled = taggedText
      .map(linesOf)
      .chain((lines) =>
        fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
      );
    fc.assert(
      fc.property(shuffled, ([lines, moved]) => {
        const previous = lines.map((line) => ({
          id: `l${line.index}`,
          text: line.text,
          keys: line.keys.map((ref) => ref.key),
        }));
        const result = matchLines(previous, moved, counter());
        expect(result.unmatched).toEqual([]);
        const textOf = new Map(previous.map((line) => [line.id, line.text]));
        for (const line of result.lines) expect(textOf.get(line.id)).toBe(line.text);
      }),
    );
  });

  test('an id is used once, and each known line is either found or reported', () => {
    fc.assert(
      fc.property(taggedText, anyText, (before, after) => {
        const { ids, unmatched } = idsAfter(before, after);
        expect(new Set(ids).size).toBe(ids.length);
        const kept = ids.filter((id) => id.startsWith('l'));
        expect([...kept, ...unmatched].sort()).toEqual(
          known(before)
            .map((line) => line.id)
            .sort(),
        );
      }),
    );
  });
});
