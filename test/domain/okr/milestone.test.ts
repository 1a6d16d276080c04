import fc from 'fast-check';
import type { MilestoneNumbers, MilestoneStep } from '../../../src/domain/okr/key-result';
import { checkKeyResultNumbers } from '../../../src/domain/okr/key-result';
import { milestoneValue } from '../../../src/domain/okr/milestone';
import { overdueAt } from '../../../src/domain/okr/overdue';
import { expectationAt } from '../../../src/domain/okr/pace';
import { type KeyResultFacts, keyResultStatus } from '../../../src/domain/okr/status';
import { AFTER_50_DAYS, day, HUNDRED_DAYS, mark, series } from './facts';

const step = (id: string, due: string | null, weight = 1): MilestoneStep => ({
  id,
  title: `Step ${id}`,
  day: due === null ? null : day(due),
  weight,
  issueId: null,
});
const steps = (...all: MilestoneStep[]): MilestoneNumbers => ({
  kind: 'milestone',
  form: 'steps',
  steps: all,
});
const yesNo = (due: string | null = null): MilestoneNumbers => ({
  kind: 'milestone',
  form: 'yes-no',
  steps: [step('yes', due)],
});
const done = (...ids: string[]) => ids.map((stepId) => ({ stepId, day: day('2027-01-20') }));
const facts = (numbers: MilestoneNumbers, part: Partial<KeyResultFacts> = {}): KeyResultFacts => ({
  ...HUNDRED_DAYS,
  numbers: { first: numbers, changes: [] },
  marks: [mark('2027-02-19', { confidence: 8 })],
  ...part,
});

test.each<[string, MilestoneNumbers, string[]]>([
  ['steps', steps(step('a', null), step('b', '2027-02-01')), []],
  ['no steps', steps(), ['steps required']],
  ['too many', steps(...Array.from({ length: 51 }, (_, at) => step(`${at}`, null))), ['steps too-many']],
  ['two of one id', steps(step('a', null), step('a', null)), ['steps same-id']],
  ['a step without words', steps({ ...step('a', null), title: ' ' }), ['steps.0.title required']],
  ['a weight below 0', steps(step('a', null), step('b', null, -1)), ['steps.1.weight out-of-range']],
  ['a weight that is no number', steps(step('a', null, Number.NaN)), ['steps.0.weight out-of-range']],
  ['a yes/no', yesNo(), []],
  ['a yes/no of two', { ...yesNo(), steps: [step('yes', null), step('b', null)] }, ['steps not-one']],
])('%s: checked', (_name, numbers, problems) => {
  expect(checkKeyResultNumbers(numbers).map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
});

test.each<[string, MilestoneNumbers, string[], number]>([
  ['nothing', steps(step('a', null), step('b', null)), [], 0],
  ['half', steps(step('a', null), step('b', null)), ['a'], 0.5],
  ['by weight', steps(step('a', null, 1), step('b', null, 3)), ['b'], 0.75],
  ['all, whatever the weights add up to', steps(step('a', null, 0.1), step('b', null, 0.2)), ['a', 'b'], 1],
  ['weights that are all 0 are equal ones', steps(step('a', null, 0), step('b', null, 0)), ['a'], 0.5],
  ['a step that is gone', steps(step('a', null)), ['z'], 0],
])('the value is the share of the weight done: %s', (_name, numbers, ids, value) => {
  expect(milestoneValue(numbers, done(...ids), AFTER_50_DAYS)).toBeCloseTo(value, 12);
  expect(milestoneValue(numbers, done(...ids), day('2027-01-19'))).toBe(0);
});

test('expected is the weight of the steps whose date has passed; undated ones fall due at the end', () => {
  const numbers = steps(step('a', '2027-02-19'), step('b', '2027-02-20'), step('c', null, 2));
  expect(expectationAt(facts(numbers), AFTER_50_DAYS)).toMatchObject({ expected: 0.25, by: 'steps' });
  expect(expectationAt(facts(numbers), day('2027-02-21')).expected).toBe(0.5);
  expect(expectationAt(facts(numbers), day('2027-04-10')).expected).toBe(0.5);
  expect(expectationAt(facts(numbers), day('2027-04-11')).expected).toBe(1);
});

describe('steps are judged by what is overdue', () => {
  test.each<[string, MilestoneNumbers, string[], string]>([
    ['nothing due yet', steps(step('a', '2027-03-01')), [], 'on-track'],
    ['due today', steps(step('a', '2027-02-20')), [], 'on-track'],
    ['all that is due is done', steps(step('a', '2027-01-15'), step('b', null)), ['a'], 'on-track'],
    ['seven days late', steps(step('a', '2027-02-13')), [], 'at-risk'],
    ['eight days late', steps(step('a', '2027-02-12')), [], 'off-track'],
    [
      'long ago, but only 30 % of the weight due',
      steps(step('a', '2027-01-15', 3), step('b', '2027-01-15', 7), step('c', null, 90)),
      ['b'],
      'at-risk',
    ],
    [
      'long ago, and more than that',
      steps(step('a', '2027-01-15', 31), step('b', '2027-01-15', 69)),
      ['b'],
      'off-track',
    ],
    ['all done', steps(step('a', '2027-01-15')), ['a'], 'done'],
  ])('%s', (_name, numbers, ids, status) => {
    expect(keyResultStatus(facts(numbers, { stepsDone: done(...ids) }), AFTER_50_DAYS).status).toBe(status);
  });

  test('names the step that waits for longest', () => {
    const numbers = steps(step('b', '2027-02-05'), step('a', '2027-02-01'), step('c', '2027-03-01'));
    expect(overdueAt(facts(numbers), numbers, AFTER_50_DAYS)).toMatchObject({
      count: 2,
      step: { id: 'a' },
      days: 19,
      share: 1,
    });
  });

  test('paused days are not late', () => {
    const window = { ...HUNDRED_DAYS.window, pauses: [{ from: day('2027-02-05'), to: day('2027-02-18') }] };
    const numbers = steps(step('a', '2027-02-04'));
    expect(overdueAt(facts(numbers, { window }), numbers, AFTER_50_DAYS)?.days).toBe(2);
  });

  test('steps need no value, but go stale without a word', () => {
    const numbers = steps(step('a', null));
    const silent = facts(numbers, { marks: [] });
    expect(keyResultStatus(silent, day('2027-01-11')).status).toBe('too-early');
    expect(keyResultStatus(silent, AFTER_50_DAYS)).toMatchObject({
      status: 'stale',
      reason: { since: '2027-01-01' },
    });
  });

  test('a step taken back takes Done back', () => {
    const numbers = steps(step('a', null));
    expect(keyResultStatus(facts(numbers, { stepsDone: done('a') }), AFTER_50_DAYS).status).toBe('done');
    expect(keyResultStatus(facts(numbers), AFTER_50_DAYS).status).toBe('on-track');
  });
});

describe.each<[string, (due: string | null) => Partial<KeyResultFacts>]>([
  ['yes/no', (due) => ({ numbers: { first: yesNo(due), changes: [] } })],
  [
    'find baseline',
    (due) => ({
      numbers: { first: { kind: 'find-baseline' }, changes: [] },
      window: { ...HUNDRED_DAYS.window, end: due === null ? HUNDRED_DAYS.window.end : day(due) },
    }),
  ],
])('%s', (_kind, numbersDue) => {
  const at = (due: string | null, confidence: number | null, part: Partial<KeyResultFacts> = {}) =>
    keyResultStatus(
      { ...facts(yesNo()), ...numbersDue(due), marks: [mark('2027-02-19', { confidence })], ...part },
      AFTER_50_DAYS,
    );

  test.each([
    [10, 'on-track'],
    [7, 'on-track'],
    [6, 'at-risk'],
    [4, 'at-risk'],
    [3, 'off-track'],
    [0, 'off-track'],
    [null, 'no-data'],
  ])('before the due date a confidence of %s says %s', (confidence, status) => {
    expect(at(null, confidence).status).toBe(status);
  });

  test('an own status stands before confidence', () => {
    const marks = [mark('2027-02-19', { confidence: 9, ownStatus: 'at-risk' })];
    expect(at(null, 9, { marks })).toMatchObject({ status: 'at-risk', computed: { status: 'on-track' } });
  });

  test('on the due date it may still be done; after it, undone is Off track, however silent it was', () => {
    expect(at('2027-02-20', 8).status).toBe('on-track');
    expect(at('2027-02-19', 8)).toMatchObject({ status: 'off-track', reason: { code: 'past-due' } });
    expect(at('2027-02-19', null, { marks: [] }).status).toBe('off-track');
    expect(at('2027-01-25', 8, { marks: [mark('2027-01-20', { confidence: 8 })] }).status).toBe('off-track');
  });

  test('nothing said and nothing due is no data, and an old word is stale', () => {
    expect(at(null, null, { marks: [] }).status).toBe('no-data');
    expect(at(null, 8, { marks: [mark('2027-02-01', { confidence: 8 })] }).status).toBe('stale');
  });
});

test('done is done: a yes, and a baseline that was recorded', () => {
  expect(keyResultStatus(facts(yesNo('2027-01-15'), { stepsDone: done('yes') }), AFTER_50_DAYS).status).toBe(
    'done',
  );
  const found = facts(yesNo(), {
    numbers: { first: { kind: 'find-baseline' }, changes: [] },
    values: series(['2027-02-01', 3.4]),
  });
  expect(keyResultStatus(found, AFTER_50_DAYS)).toMatchObject({
    status: 'done',
    reason: { code: 'baseline-found', value: 3.4 },
  });
});

test('the value never falls while steps are done, and stays within 0 and 1', () => {
  const weights = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(weights, (all) => {
      const numbers = steps(...all.map((weight, at) => step(`${at}`, null, weight)));
      let last = 0;
      for (let count = 0; count <= all.length; count += 1) {
        const ids = Array.from({ length: count }, (_, at) => `${at}`);
        const value = milestoneValue(numbers, done(...ids), AFTER_50_DAYS);
        expect(value).toBeGreaterThanOrEqual(last - 1e-12);
        expect(value).toBeLessThanOrEqual(1);
        last = value;
      }
      expect(last).toBe(1);
    }),
  );
});
