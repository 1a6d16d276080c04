import fc from 'fast-check';
import { addDays } from '../../../src/domain/okr/calendar-day';
import { explainExpected, explainProgress, explainStatus } from '../../../src/domain/okr/explain';
import { explainPaceAt } from '../../../src/domain/okr/explain-pace';
import {
  baselineOf,
  isMeasured,
  KEY_RESULT_KINDS,
  type KeyResultNumbers,
} from '../../../src/domain/okr/key-result';
import { isEased, isMadeHarder } from '../../../src/domain/okr/numbers-history';
import { expectationAt } from '../../../src/domain/okr/pace';
import { progressAt } from '../../../src/domain/okr/progress-at';
import { reasonSentence } from '../../../src/domain/okr/reason-sentence';
import { type KeyResultFacts, keyResultStatus } from '../../../src/domain/okr/status';
import { anyDay, anyNumbers, anyValues } from './arbitraries';
import { day, HUNDRED_DAYS } from './facts';

/** Any number there is, the largest and smallest too. */
const anything = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 1e308, -1e308),
);
const extremeValues = fc
  .array(fc.tuple(anyDay(), anything), { maxLength: 12 })
  .map((all) => all.map(([on, value], seq) => ({ day: on, value, seq })));

const milestone = fc.record({
  kind: fc.constant('milestone' as const),
  form: fc.constantFrom('steps' as const, 'yes-no' as const),
  steps: fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'yes'),
      title: fc.string(),
      day: fc.option(anyDay(), { nil: null }),
      weight: fc.double({ min: 0, max: 1e300, noNaN: true }),
      issueId: fc.constant(null),
    }),
    { maxLength: 5 },
  ),
});
const measured = fc.record({
  kind: fc.constantFrom('increase' as const, 'decrease' as const, 'reach' as const),
  baseline: anything,
  target: anything,
});
const bounds = fc.record({
  kind: fc.constant('keep-within' as const),
  lower: fc.option(anything, { nil: null }),
  upper: fc.option(anything, { nil: null }),
});
const numbersOfAnyKind: fc.Arbitrary<KeyResultNumbers> = fc.oneof(
  measured,
  bounds,
  milestone,
  fc.constant({ kind: 'find-baseline' as const }),
);
const anyFacts: fc.Arbitrary<KeyResultFacts> = fc
  .record({
    first: numbersOfAnyKind,
    changed: fc.option(fc.tuple(anyDay(), numbersOfAnyKind, anything), { nil: null }),
    values: fc.oneof(extremeValues, anyValues()),
    ticked: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'yes'), anyDay()), { maxLength: 3 }),
    start: anyDay(),
    days: fc.integer({ min: -3, max: 400 }),
    confidence: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
    said: anyDay(),
    lifecycle: fc.constantFrom('active' as const, 'closed' as const, 'paused' as const),
  })
  .map(({ first, changed, values, ticked, start, days, confidence, said, lifecycle }) => ({
    ...HUNDRED_DAYS,
    lifecycle,
    numbers: {
      first,
      changes: changed === null ? [] : [{ day: changed[0], numbers: changed[1], valueThen: changed[2] }],
    },
    values,
    stepsDone: ticked.map(([stepId, on]) => ({ stepId, day: on })),
    window: { start, end: addDays(start, days), pauses: [] },
    marks: [{ day: said, seq: 0, confidence, ownStatus: null }],
  }));

test('no number of any kind is ever NaN or outside 0 and 1, whatever was stored', () => {
  fc.assert(
    fc.property(anyFacts, anyDay(), (facts, today) => {
      const progress = progressAt(facts, today);
      if (progress !== null) {
        expect(progress.progress).toBeGreaterThanOrEqual(0);
        expect(progress.progress).toBeLessThanOrEqual(1);
        expect(progress.raw).not.toBeNaN();
      }
      const { expected } = expectationAt(facts, today);
      expect(expected).toBeGreaterThanOrEqual(0);
      expect(expected).toBeLessThanOrEqual(1);
    }),
    { numRuns: 400 },
  );
});

test('every number and status of every kind explains itself without a hole in the sentence', () => {
  fc.assert(
    fc.property(anyFacts, anyDay(), (facts, today) => {
      const judged = keyResultStatus(facts, today);
      const sentences = [judged, judged.computed]
        .filter((each) => each !== null)
        .map((each) => reasonSentence(each.reason));
      const explanations = [
        explainProgress(facts, today),
        explainExpected(expectationAt(facts, today)),
        explainPaceAt(facts, today),
        explainStatus(judged),
      ];
      for (const said of [...sentences, ...explanations.map((each) => each?.formula ?? '-')]) {
        expect(said).not.toMatch(/NaN|undefined|null|Infinity/);
        expect(said).not.toBe('');
      }
    }),
    { numRuns: 200 },
  );
});

test('better values never mean less progress, and mirrored numbers mean the same', () => {
  fc.assert(
    fc.property(anyNumbers(), anyValues(), anyDay(), (first, values, today) => {
      const facts = { ...HUNDRED_DAYS, numbers: { first, changes: [] }, values };
      const mirrored = {
        ...facts,
        numbers: {
          first: { kind: 'reach' as const, baseline: -first.baseline, target: -first.target },
          changes: [],
        },
        values: values.map((each) => ({ ...each, value: -each.value })),
      };
      expect(progressAt(mirrored, today)?.progress).toBe(progressAt(facts, today)?.progress);
      const up = first.target > first.baseline ? 1 : -1;
      const better = { ...facts, values: values.map((each) => ({ ...each, value: each.value + up })) };
      expect(progressAt(better, today)?.progress ?? 0).toBeGreaterThanOrEqual(
        progressAt(facts, today)?.progress ?? 0,
      );
    }),
  );
});

test.each(KEY_RESULT_KINDS)('%s says whether it has a baseline', (kind) => {
  const all: Record<typeof kind, KeyResultNumbers> = {
    increase: { kind: 'increase', baseline: 3, target: 5 },
    decrease: { kind: 'decrease', baseline: 3, target: 1 },
    reach: { kind: 'reach', baseline: 3, target: 5 },
    'keep-within': { kind: 'keep-within', lower: 2, upper: 4 },
    milestone: { kind: 'milestone', form: 'steps', steps: [] },
    'find-baseline': { kind: 'find-baseline' },
  };
  const numbers = all[kind];
  expect(isMeasured(numbers)).toBe('target' in numbers);
  expect(baselineOf(numbers)).toBe(isMeasured(numbers) ? 3 : kind === 'milestone' ? 0 : null);
});

const within = (lower: number | null, upper: number | null): KeyResultNumbers => ({
  kind: 'keep-within',
  lower,
  upper,
});
const steps = (...due: (readonly [string, string | null])[]): KeyResultNumbers => ({
  kind: 'milestone',
  form: 'steps',
  steps: due.map(([id, on]) => ({
    id,
    title: id,
    day: on === null ? null : day(on),
    weight: 1,
    issueId: null,
  })),
});

test.each<[string, KeyResultNumbers, KeyResultNumbers, boolean, boolean]>([
  ['a bound drawn in', within(2, 4), within(2, 3), true, false],
  ['a bound let out', within(2, 4), within(1, 4), false, true],
  ['a bound added', within(2, null), within(2, 9), true, false],
  ['both moved up', within(2, 4), within(3, 5), true, true],
  ['a step added', steps(['a', null]), steps(['a', null], ['b', null]), true, false],
  ['a step dropped', steps(['a', null], ['b', null]), steps(['a', null]), false, true],
  ['an earlier date', steps(['a', '2027-03-01']), steps(['a', '2027-02-01']), true, false],
  ['a date given', steps(['a', null]), steps(['a', '2027-02-01']), true, false],
  ['a date taken away', steps(['a', '2027-02-01']), steps(['a', null]), false, true],
  ['nothing', within(2, 4), within(2, 4), false, false],
])('%s is harder, or eases, or both', (_name, before, after, harder, eased) => {
  expect(isMadeHarder(before, after)).toBe(harder);
  expect(
    isEased({ first: before, changes: [{ day: day('2027-02-01'), numbers: after, valueThen: null }] }),
  ).toBe(eased);
});
