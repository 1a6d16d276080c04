import { coachLimits, DEFAULT_COACH_LIMITS } from '../../../src/domain/coach/advice/coach-limits';
import { coachPlan } from '../../../src/domain/coach/advice/coach-plan';
import { COACH_RULES } from '../../../src/domain/coach/advice/coach-rules';
import type { PlannedKeyResult, PlannedObjective } from '../../../src/domain/coach/advice/plan-draft';
import { readinessOf } from '../../../src/domain/coach/advice/readiness';

const keyResult = (more: Partial<PlannedKeyResult> = {}): PlannedKeyResult => ({
  id: 'k1',
  title: 'Share of parcels that arrive on time',
  ownerId: 'ann',
  kind: 'increase',
  baseline: 82,
  target: 95,
  lower: null,
  upper: null,
  unit: '%',
  rhythm: 'weekly',
  indicator: 'leading',
  isGuardrail: false,
  howMeasured: 'Carrier report',
  isVerified: true,
  pastMoves: [],
  ...more,
});
const guardrail = (title: string): PlannedKeyResult =>
  keyResult({
    id: 'g',
    title,
    kind: 'keep-within',
    baseline: null,
    target: null,
    upper: 5,
    isGuardrail: true,
  });

const objective = (keyResults: readonly PlannedKeyResult[], more: Partial<PlannedObjective> = {}) => ({
  id: 'o1',
  title: 'Parcels people can rely on',
  teamId: 't',
  isBelow: false,
  parentId: null,
  ownerId: 'ann',
  keyResults,
  ...more,
});
const good = objective([
  keyResult(),
  keyResult({
    id: 'k2',
    title: 'Parcels lost per thousand',
    kind: 'decrease',
    baseline: 9,
    target: 4,
    unit: '',
  }),
]);
const many = (count: number, more: Partial<PlannedKeyResult> = {}) =>
  Array.from({ length: count }, (_, index) => keyResult({ id: `k${index}`, ...more }));

const ruleIds = (...objectives: PlannedObjective[]): string[] =>
  coachPlan(objectives).map(({ ruleId }) => ruleId);
const withOne = (more: Partial<PlannedKeyResult>) => objective([keyResult(more), keyResult({ id: 'k2' })]);

test('a good objective gets no comment', () => {
  expect(coachPlan([good])).toEqual([]);
});

/** Rule, what it comments on, and the nearest thing it leaves alone. */
const CASES: readonly [rule: string, commented: PlannedObjective[], left: PlannedObjective[]][] = [
  [
    'activity-not-outcome',
    [withOne({ title: 'Launch the new portal' })],
    [withOne({ title: 'Share of orders in the new portal' })],
  ],
  [
    'no-number',
    [withOne({ target: null })],
    [withOne({ kind: 'find-baseline', target: null, baseline: null })],
  ],
  [
    'no-number',
    [withOne({ kind: 'keep-within', lower: null, upper: null })],
    [withOne({ kind: 'keep-within', lower: 3 })],
  ],
  [
    'no-baseline',
    [withOne({ baseline: null })],
    [withOne({ kind: 'reach', baseline: null, unit: 'orders' })],
  ],
  ['no-baseline', [withOne({ kind: 'reach', baseline: 0 })], [withOne({ kind: 'increase', baseline: 0 })]],
  ['no-owner', [withOne({ ownerId: null })], [withOne({})]],
  ['no-owner', [{ ...good, ownerId: null }], [good]],
  [
    'objective-is-number',
    [{ ...good, title: 'Grow revenue to 3 M€' }],
    [{ ...good, title: 'Be ISO 27001 certified in 2026' }],
  ],
  ['too-few-key-results', [objective([keyResult(), guardrail('Errors')])], [objective(many(2))]],
  ['too-few-key-results', [objective([])], [objective(many(4))]],
  ['too-many-key-results', [objective(many(5))], [objective([...many(4), guardrail('Errors')])]],
  [
    'too-many-objectives',
    ['a', 'b', 'c', 'd'].map((id) => ({ ...good, id })),
    ['a', 'b', 'c', 'd'].map((id) => ({ ...good, id, teamId: id === 'a' ? 'u' : 't' })),
  ],
  ['no-parent', [{ ...good, isBelow: true }], [{ ...good, isBelow: true, parentId: 'o0' }]],
  [
    'vanity-metric',
    [withOne({ title: 'Followers on LinkedIn', unit: '' })],
    [withOne({ title: 'Followers on LinkedIn lost', kind: 'decrease', baseline: 9, target: 4 })],
  ],
  [
    'growth-without-guardrail',
    [withOne({ title: 'Revenue in euros' })],
    [objective([keyResult({ title: 'Revenue' }), keyResult({ id: 'k2' }), guardrail('Churn')])],
  ],
  [
    'cost-or-speed-without-quality',
    [withOne({ title: 'Support response time', kind: 'decrease', baseline: 24, target: 6 })],
    [
      objective([
        keyResult({ title: 'Support response time', kind: 'decrease', baseline: 24, target: 6 }),
        keyResult({ id: 'k2' }),
        guardrail('Satisfaction of customers'),
      ]),
    ],
  ],
  [
    'cost-or-speed-without-quality',
    [
      objective([
        keyResult({ title: 'Wartezeit', kind: 'decrease', baseline: 24, target: 6 }),
        keyResult({ id: 'k2' }),
        guardrail('Auslastung'),
      ]),
    ],
    [withOne({ title: 'Time together', kind: 'increase' })],
  ],
  [
    'only-lagging',
    [objective(many(2, { indicator: 'lagging' }))],
    [objective([keyResult({ indicator: 'lagging' }), keyResult({ id: 'k2' })])],
  ],
  [
    'seldom-measured',
    [objective([keyResult({ rhythm: 'monthly' }), keyResult({ id: 'k2' })])],
    [
      objective([
        keyResult({ rhythm: 'monthly' }),
        keyResult({ id: 'k2', rhythm: 'two-weekly' }),
        keyResult({ id: 'k3', rhythm: 'each-sprint' }),
      ]),
    ],
  ],
  [
    'yes-no-without-warning',
    [
      objective([
        keyResult({ kind: 'milestone', isYesNo: true }),
        keyResult({ id: 'k2', indicator: 'lagging' }),
      ]),
    ],
    [withOne({ kind: 'milestone', isYesNo: true })],
  ],
  [
    'yes-no-without-warning',
    [objective(many(1, { kind: 'milestone', isYesNo: true }))],
    [objective(many(1, { kind: 'milestone', isYesNo: false }))],
  ],
  ['far-target', [withOne({ pastMoves: [2, 6] })], [withOne({ pastMoves: [6.5] })]],
  [
    'too-many-owned',
    [objective(many(6))],
    [objective(many(6).map((each, index) => ({ ...each, ownerId: index % 2 === 0 ? 'ann' : 'bo' })))],
  ],
  ['not-verified', [withOne({ isVerified: false })], [withOne({ isVerified: null })]],
  ['not-verified', [withOne({ howMeasured: ' ' })], [withOne({ howMeasured: '', kind: 'milestone' })]],
];

test.each(CASES)('%s is commented on, and its neighbour is not', (rule, commented, left) => {
  expect(ruleIds(...commented)).toContain(rule);
  expect(ruleIds(...left)).not.toContain(rule);
});

test('a share of visitors is no vanity, their number is', () => {
  const title = 'Visitors who complete the checkout';
  expect(ruleIds(withOne({ title }))).not.toContain('vanity-metric');
  expect(ruleIds(withOne({ title, unit: '' }))).toContain('vanity-metric');
});

test('every rule has a case, and says its rule in a sentence', () => {
  expect(new Set(CASES.map(([rule]) => rule))).toEqual(new Set(COACH_RULES.map(({ id }) => id)));
  for (const { rule } of COACH_RULES) expect(rule(DEFAULT_COACH_LIMITS)).toMatch(/^[A-Z].*\.$/);
});

test("an organisation's limits change what is commented on and what the rule says", () => {
  const limits = { ...DEFAULT_COACH_LIMITS, mostKeyResults: 6, mostOwned: 9 };
  expect(coachPlan([objective(many(6))], limits)).toEqual([]);
  const [finding] = coachPlan([objective(many(7))], limits);
  expect(finding).toMatchObject({
    ruleId: 'too-many-key-results',
    rule: expect.stringContaining('at most 6'),
  });
});

test('ready are the key results with owner, numbers and an outcome; advice leaves them ready', () => {
  const plan = [
    objective([
      keyResult(),
      keyResult({ id: 'k2', target: null }),
      keyResult({ id: 'k3', ownerId: null }),
      keyResult({ id: 'k4', howMeasured: '', title: 'Followers' }),
    ]),
  ];
  expect(readinessOf(plan, coachPlan(plan))).toEqual({ ready: 2, of: 4 });
});

test('limits that are none of the table, or no numbers, leave the defaults', () => {
  expect(coachLimits({ mostOwned: 8, nonsense: 1, farTarget: Number.NaN, mostObjectives: -1 })).toEqual({
    ...DEFAULT_COACH_LIMITS,
    mostOwned: 8,
  });
});
