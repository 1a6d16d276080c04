import fc from 'fast-check';
import type { QuarterOfGoals, ReportBoard, ReportKeyResult } from '../../../src/contract/sprints/history';
import { barParts, goalSums } from '../../../static/app/src/features/sprint-report/goal-sums';
import {
  effortCsv,
  effortOf,
  goalsCsv,
  goalsText,
  goalWords,
} from '../../../static/app/src/features/sprint-report/report-words';

const goals = (more: Partial<QuarterOfGoals> = {}): QuarterOfGoals => ({
  quarter: 'Q1 2026',
  start: '2026-01-01',
  end: '2026-03-31',
  sprints: 3,
  unreviewed: 1,
  met: 6,
  partly: 2,
  missed: 1,
  ...more,
});
const board = (id: string, quarters: readonly QuarterOfGoals[]): ReportBoard => ({
  id,
  name: `Board ${id}`,
  teamId: 'team-shop',
  teamName: 'Shop',
  quarters,
  awaiting: [],
  effortFrom: null,
  asOf: null,
});

test('a quarter in words', () => {
  expect(goalWords(goals())).toBe('6 of 9 lines met, 2 partly, 1 missed · 3 sprints, 1 without a review');
  expect(goalWords(goals({ met: 0, partly: 0, missed: 0, sprints: 1, unreviewed: 1 }))).toBe(
    'Nothing reviewed in 1 sprint',
  );
});

const count = fc.nat({ max: 50 });
const anyGoals = fc.record({ met: count, partly: count, missed: count, sprints: count, unreviewed: count });

test('the bars of all boards are the sums of the table’s rows', () => {
  fc.assert(
    fc.property(fc.array(anyGoals, { maxLength: 8 }), (all) => {
      const [sum] = goalSums(all.map((each, at) => board(String(at), [goals(each)])));
      const total = (of: 'met' | 'partly' | 'missed' | 'sprints') =>
        all.reduce((found, each) => found + each[of], 0);
      for (const what of ['met', 'partly', 'missed', 'sprints'] as const)
        expect(sum?.[what] ?? 0).toBe(total(what));
    }),
  );
});

test('parts of a bar lie side by side and are as wide as their share', () => {
  fc.assert(
    fc.property(anyGoals, fc.integer({ min: 150, max: 400 }), (each, most) => {
      const parts = barParts(each, most);
      for (const [at, part] of parts.entries()) {
        expect(part.from).toBeCloseTo(parts[at - 1]?.to ?? 0);
        expect(part.to - part.from).toBeCloseTo(part.count / most);
        expect(part.to).toBeLessThanOrEqual(1.000001);
      }
    }),
  );
});

test('copies and files hold what the bars show, and no formula', () => {
  const report = { boards: [board('=1', [goals()])], keyResults: [] };
  expect(goalsText(report).split('\n').at(-1)).toBe('Shop\tBoard =1\tQ1 2026\t6\t2\t1\t3\t1');
  expect(goalsCsv({ ...report, boards: [{ ...board('1', [goals()]), name: '=SUM(A1)' }] })).not.toMatch(
    /,=SUM/,
  );
});

test('effort is added over the boards shown alone', () => {
  const keyResult: ReportKeyResult = {
    keyResultId: 'k',
    objectiveId: 'o',
    key: 'KR-1',
    title: 'Fewer errors',
    objective: 'Nobody is lost',
    teamId: 'team-shop',
    unit: '%',
    decimals: 1,
    effort: [
      [0, 2, 1],
      [1, 4, 3],
    ],
    sprints: 4,
    moved: -0.4,
  };
  expect(effortOf(keyResult, new Set([0, 1]))).toEqual({ planned: 6, done: 4 });
  expect(effortOf(keyResult, new Set([1]))).toEqual({ planned: 4, done: 3 });
  const csv = effortCsv({ boards: [], keyResults: [keyResult] }, new Set([0]));
  expect(csv).toContain('KR-1,Fewer errors,Nobody is lost,2,1,4,-0.4');
});
