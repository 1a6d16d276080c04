import { readGoal } from '../../../src/domain/alignment/goal-lines';
import {
  capacityOnPaused,
  hygieneAdvice,
  type PausedCandidate,
  planningHygiene,
} from '../../../src/domain/alignment/planning-hygiene';
import { BRACKETS_ONLY } from './arbitraries';

const issue = (
  id: string,
  effort: number,
  pausedObjectives: string[],
  keyResults: string[] = [],
): PausedCandidate => ({
  id,
  effort,
  pausedObjectives,
  levels: [{ keyResults, areas: [] }],
});
const advice = (goal: string, issues: PausedCandidate[] = []) =>
  hygieneAdvice(planningHygiene(readGoal(goal, BRACKETS_ONLY).lines, issues));

test('capacity on paused objectives is work that serves nothing open, the most first', () => {
  const found = capacityOnPaused([
    issue('1', 3, ['o1']),
    issue('2', 4, ['o1', 'o2', 'o2']),
    issue('3', 8, ['o1'], ['open']),
    issue('4', 5, []),
    issue('1', 3, ['o1']),
    issue('5', 9, ['o3']),
  ]);
  expect(found).toEqual([
    { objectiveId: 'o3', issueIds: ['5'], effort: 9 },
    { objectiveId: 'o1', issueIds: ['1', '2'], effort: 5 },
    { objectiveId: 'o2', issueIds: ['2'], effort: 2 },
  ]);
});

test.each<[string, string, PausedCandidate[], string[]]>([
  ['nothing to say', 'Faster checkout [KR-1]', [], []],
  ['no goal', '', [], ['no-goal']],
  ['only issue keys', 'SHOP-1, SHOP-2', [], ['only-issue-keys', 'line-without-key-result']],
  ['too many', 'A [KR-1, KR-2, KR-3, KR-4]', [], ['too-many-key-results']],
  ['paused', 'A [KR-1]', [issue('1', 3, ['o1'])], ['capacity-on-paused']],
])('a plan with %s', (_name, goal, issues, codes) => {
  expect(advice(goal, issues).map((each) => each.code)).toEqual(codes);
});

test('advice counts and says what to do', () => {
  const [untagged, paused] = advice('A\nB', [issue('1', 3, ['o1', 'o2'])]);
  expect(untagged?.text).toBe(
    '2 lines of the goal serve no key result. Tag them, or ask whether they belong in the goal.',
  );
  expect(advice('A')[0]?.text).toMatch(/^1 line of the goal serves no key result. Tag it/);
  expect(paused?.text).toBe(
    '1 issue serves an objective that is paused. Move it out, or ask whether that should go on.',
  );
});
