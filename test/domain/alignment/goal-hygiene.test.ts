import { goalHygiene, isOnlyIssueKeys, keyResultsOf } from '../../../src/domain/alignment/goal-hygiene';
import { readGoal } from '../../../src/domain/alignment/goal-lines';
import { BRACKETS_ONLY } from './arbitraries';

const hygiene = (goal: string) => goalHygiene(readGoal(goal, BRACKETS_ONLY).lines);

describe('a line of issue keys only', () => {
  test.each([
    ['SHOP-1', true],
    ['SHOP-1, SHOP-2 / A2B-3', true],
    ['shop-1 and shop-2', true],
    ['(SHOP-1) + SHOP-2!', true],
    ['https://x.example/browse/SHOP-1', true],
    ['https://x.example/browse/SHOP-1?focus=2, SHOP-2', true],
    ['SHOP-1 faster checkout', false],
    ['Faster checkout', false],
    ['SHOP-1 🚀', false],
    ['🚀', false],
    ['', false],
    ['COVID-19-Regeln', false],
    ['SHOP-', false],
  ])('%j: %j', (text, expected) => {
    expect(isOnlyIssueKeys(text)).toBe(expected);
  });
});

describe('the hygiene of a goal', () => {
  test('no goal is no goal, however many blanks it has', () => {
    expect(hygiene(' \n- \n')).toMatchObject({
      noGoal: true,
      onlyIssueKeys: false,
      linesWithoutKeyResult: [],
    });
  });

  test('a goal of issue keys only says so, tagged or not', () => {
    expect(hygiene('- SHOP-1\n- SHOP-2 [KR-1]')).toMatchObject({
      onlyIssueKeys: true,
      linesOfIssueKeys: [0, 1],
    });
    expect(hygiene('- SHOP-1\n- Faster')).toMatchObject({ onlyIssueKeys: false, linesOfIssueKeys: [0] });
  });

  test('a line needs a key result or an area; an objective is not enough', () => {
    expect(hygiene('A\nB [KR-1]\nC [KRA-1]\nD [O-1]').linesWithoutKeyResult).toEqual([0, 3]);
  });

  test('more than three key results are too many, areas and repeats not counted', () => {
    expect(hygiene('A [KR-1, KR-2]\nB [KR-3, KR-1]\nC [KRA-1]').tooManyKeyResults).toBe(false);
    expect(hygiene('A [KR-1, KR-2]\nB [KR-3, KR-4]').tooManyKeyResults).toBe(true);
    expect(keyResultsOf(readGoal('A [KR-2, KRA-1]\nB [KR-1, KR-2]', BRACKETS_ONLY).lines)).toEqual([
      'KR-2',
      'KR-1',
    ]);
  });
});
