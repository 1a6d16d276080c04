import { keyResultSubject } from '../../../src/domain/alignment/key-result-subject';
import {
  type ThroughlineFacts,
  type ThroughlineKeyResult,
  throughline,
  type WorkLevel,
} from '../../../src/domain/alignment/throughline';
import {
  standSentence,
  throughlineSentences,
  throughWords,
} from '../../../src/domain/alignment/throughline-words';
import type { KeyResultNumbers } from '../../../src/domain/okr/key-result';
import { ENGLISH } from '../../../src/domain/okr/plain-words';

const level = (
  kind: WorkLevel['kind'],
  title: string | null,
  keyResults: string[] = [],
  areas: string[] = [],
): WorkLevel => ({ kind, id: `${kind} ${title}`, title, serves: { keyResults, areas } });

const keyResult = (
  title: string,
  numbers: KeyResultNumbers,
  more: Partial<ThroughlineKeyResult> = {},
): ThroughlineKeyResult => ({
  id: 'kr',
  key: 'KR-12',
  title,
  objectiveId: 'o',
  numbers,
  guardrail: false,
  current: null,
  stepsDone: [],
  ...more,
});

const OBJECTIVE = { id: 'o', key: 'O-3', title: 'Checkout that simply works', areaIds: ['a2', 'a1'] };
const AREAS = [
  { id: 'a1', key: 'KRA-1', name: 'Reliability' },
  { id: 'a2', key: 'KRA-2', name: 'Revenue' },
];
const ERRORS = keyResult('Reduce the checkout error rate', { kind: 'decrease', baseline: 3.8, target: 2 });

const facts = (levels: WorkLevel[], keyResults = [ERRORS]): ThroughlineFacts => ({
  levels,
  keyResults,
  objectives: [OBJECTIVE],
  areas: AREAS,
});
const percent = { ...ENGLISH, number: (value: number) => `${value.toFixed(1)} %` };
const sentences = (levels: WorkLevel[], keyResults = [ERRORS]) =>
  throughlineSentences(throughline(facts(levels, keyResults)), () => percent);

test('one sentence says what the work is for', () => {
  const levels = [level('issue', 'Retry on timeout'), level('epic', 'error handling', ['kr'])];
  expect(sentences(levels)).toEqual([
    'Your work on error handling should bring the checkout error rate from 3.8 % to 2.0 %.',
  ]);
});

describe('every kind of key result has its sentence', () => {
  const steps = ['a', 'b', 'c'].map((id) => ({ id, title: id, day: null, weight: 1, issueId: null }));
  test.each<[string, ThroughlineKeyResult, string]>([
    [
      'increase',
      keyResult('Grow weekly active users from 4 to 6', { kind: 'increase', baseline: 4, target: 6 }),
      'should bring weekly active users from 4 to 6',
    ],
    ['decrease', ERRORS, 'should bring the checkout error rate from 3.8 to 2'],
    [
      'reach',
      keyResult('Reach 50 paying customers', { kind: 'reach', baseline: 0, target: 50 }),
      'should bring paying customers to 50',
    ],
    [
      'reach from a baseline',
      keyResult('NPS', { kind: 'reach', baseline: 30, target: 50 }),
      'should bring “NPS” from 30 to 50',
    ],
    [
      'keep within two bounds',
      keyResult('Keep load between 2 and 4', { kind: 'keep-within', lower: 2, upper: 4 }),
      'should keep load between 2 and 4',
    ],
    [
      'keep within an upper bound',
      keyResult('Churn', { kind: 'keep-within', lower: null, upper: 4 }),
      'should keep “Churn” at 4 or less',
    ],
    [
      'keep within a lower bound',
      keyResult('Maintain uptime', { kind: 'keep-within', lower: 99.9, upper: null }),
      'should keep uptime at 99.9 or more',
    ],
    [
      'keep within bounds that nobody set',
      keyResult('Churn', { kind: 'keep-within', lower: null, upper: null }),
      'should keep “Churn” where it is',
    ],
    [
      'milestone',
      keyResult(
        'Payments in the cloud',
        { kind: 'milestone', form: 'steps', steps },
        { stepsDone: ['a', 'gone'] },
      ),
      'should bring “Payments in the cloud” a step further, with 1 of 3 steps done so far',
    ],
    [
      'milestone of one step',
      keyResult('Audit', { kind: 'milestone', form: 'steps', steps: steps.slice(0, 1) }),
      'should bring “Audit” a step further, with 0 of 1 step done so far',
    ],
    [
      'yes/no',
      keyResult('ISO 27001 certified', { kind: 'milestone', form: 'yes-no', steps: steps.slice(0, 1) }),
      'should help get “ISO 27001 certified” done',
    ],
    [
      'find baseline',
      keyResult('Find the baseline of checkout satisfaction', { kind: 'find-baseline' }),
      'should help find the baseline of checkout satisfaction',
    ],
    [
      'guardrail',
      keyResult('Support tickets', { kind: 'keep-within', lower: null, upper: 40 }, { guardrail: true }),
      'must keep “Support tickets” at 40 or less, so that “Checkout that simply works” is not won the wrong way',
    ],
  ])('%s', (_name, each, expected) => {
    const line = throughline(facts([level('issue', 'error handling', ['kr'])], [each]));
    expect(throughlineSentences(line)).toEqual([`Your work on error handling ${expected}.`]);
  });
});

describe('the work is named after what is linked', () => {
  test.each<[string, WorkLevel[], string]>([
    [
      'the issue itself',
      [level('issue', 'Retry', ['kr']), level('epic', 'Error handling')],
      'Your work on “Retry” should',
    ],
    [
      'its epic',
      [level('issue', 'Retry'), level('epic', 'Error handling', ['kr'])],
      'Your work on “Error handling” should',
    ],
    [
      'a sub-task’s parent',
      [level('sub-task', 'Test it'), level('issue', 'Retry', ['kr'])],
      'Your work on “Retry” should',
    ],
    ['an epic', [level('epic', 'Error handling', ['kr'])], 'Your work on “Error handling” should'],
    [
      'what stands above its epic',
      [level('issue', 'Retry'), level('epic', 'Errors'), level('above-epic', 'Quality', ['kr'])],
      'Your work on “Quality” should',
    ],
    [
      'the epic, where only the goal line leads to a key result',
      [level('issue', 'Retry'), level('epic', 'Errors'), level('goal-line', 'Fewer errors', ['kr'])],
      'Your work on “Errors” should',
    ],
    [
      'never what one may not see',
      [level('issue', 'Retry'), level('epic', null, ['kr'])],
      'Your work on “Retry” should',
    ],
    ['nothing where nothing is seen', [level('issue', null, ['kr'])], 'Your work should'],
  ])('%s', (_name, levels, start) => {
    expect(sentences(levels)[0]?.startsWith(start)).toBe(true);
  });

  test.each<[WorkLevel[], string | null]>([
    [[level('issue', 'Retry', ['kr'])], 'Linked here.'],
    [[level('issue', 'Retry'), level('epic', 'Errors', ['kr'])], 'Through its epic “Errors”.'],
    [[level('issue', 'Retry'), level('epic', null, ['kr'])], 'Through its epic.'],
    [[level('sub-task', 'Test'), level('issue', 'Retry', ['kr'])], 'Through its parent “Retry”.'],
    [
      [level('issue', 'Retry'), level('goal-line', 'Fewer errors', ['kr'])],
      'Through the sprint goal line “Fewer errors”.',
    ],
    [[level('issue', 'Retry')], null],
  ])('%#: and how it comes to its key result', (levels, expected) => {
    expect(throughWords(throughline(facts(levels)))).toBe(expected);
  });
});

describe('the chain', () => {
  test('leads to the objective and its KRAs by the nearest level that serves anything', () => {
    const levels = [
      level('issue', 'Retry'),
      level('epic', 'Errors', ['kr']),
      level('goal-line', 'x', [], ['a1']),
    ];
    const line = throughline(facts(levels));
    expect(line).toMatchObject({ side: 'key-result', through: levels[1], areas: [] });
    expect(line.branches).toEqual([{ keyResult: ERRORS, share: 1, objective: OBJECTIVE, areas: AREAS }]);
  });

  test('of several key results says each, the first in full', () => {
    const others = [
      ERRORS,
      keyResult('Raise conversion', { kind: 'increase', baseline: 2, target: 3 }, { id: 'kr2' }),
      keyResult(
        'Overtime',
        { kind: 'keep-within', lower: null, upper: 5 },
        { id: 'kr3', guardrail: true, objectiveId: '' },
      ),
    ];
    const levels = [level('issue', 'error handling', ['kr', 'kr2', 'kr3'])];
    expect(sentences(levels, others)).toEqual([
      'Your work on error handling should bring the checkout error rate from 3.8 % to 2.0 %.',
      'It should also bring conversion from 2.0 % to 3.0 %.',
      'It must also keep “Overtime” at 5.0 % or less.',
    ]);
    expect(throughline(facts(levels, others)).branches.map((branch) => branch.share)).toEqual([
      1 / 3,
      1 / 3,
      1 / 3,
    ]);
  });

  test('of work for a KRA says that it counts', () => {
    expect(sentences([level('issue', 'certificates', [], ['a1'])])).toEqual([
      'Your work on certificates keeps the key result area “Reliability” running; it counts as aligned, without a key result.',
    ]);
    expect(sentences([level('issue', 'certificates', [], ['a1', 'a2'])])[0]).toContain(
      'the key result areas “Reliability”, “Revenue” running',
    );
  });

  test('of what may not be named is as if it was not there', () => {
    const line = throughline(facts([level('issue', 'Retry', ['secret']), level('epic', 'Errors', ['kr'])]));
    expect(line.through?.kind).toBe('epic');
    expect(throughline(facts([level('issue', 'Retry', ['secret'])])).side).toBe('unaligned');
    expect(throughline(facts([level('issue', 'Retry', [], ['archived'])])).side).toBe('unaligned');
  });

  test.each<[string, WorkLevel[], RegExp]>([
    ['an issue with an epic', [level('issue', 'Retry'), level('epic', 'Errors')], /link its epic if/],
    [
      'an issue alone',
      [level('issue', 'Retry')],
      /link it to the one it should move, or to a key result area/,
    ],
    [
      'a sub-task',
      [level('sub-task', 'Test'), level('issue', 'Retry')],
      /^Neither this sub-task .* link its parent/,
    ],
    ['an epic', [level('epic', 'Errors')], /what is below it follows/],
    ['nothing known', [], /serves no key result yet/],
  ])('of %s without a link says what to do', (_name, levels, advice) => {
    expect(sentences(levels)).toEqual([expect.stringMatching(advice)]);
  });
});

test.each<[string, string]>([
  ['Reduce the checkout error rate from 3.8 % to 2.0 %', 'the checkout error rate'],
  ['Bring down support response time to under 6 hours.', 'support response time'],
  ['We increase revenue by region from €2m to €3m', 'revenue by region'],
  ['Improving conversion', 'conversion'],
  ['Cut costs by 20 %', 'costs'],
  ['Reach 10,000 paying customers', 'paying customers'],
  ['Keep NPS above 40', 'NPS'],
  ['Shorten time to 1st reply', 'time to 1st reply'],
  ['Cutting-edge research', '“Cutting-edge research”'],
  ['Get 95 % of requests below 200 ms', '“Get 95 % of requests below 200 ms”'],
  ['Hold 5', '“Hold 5”'],
  ['Raise', '“Raise”'],
  ['Checkout error rate', '“Checkout error rate”'],
  ['Fehlerquote im Checkout senken', '“Fehlerquote im Checkout senken”'],
  ['  two\n lines ', '“two lines”'],
])('%j is about %s', (title, subject) => {
  expect(keyResultSubject(title)).toBe(subject);
});

test.each<[ThroughlineKeyResult, string | null]>([
  [{ ...ERRORS, current: 3.1 }, 'It is at 3.1 now.'],
  [ERRORS, 'No value has been recorded yet.'],
  [keyResult('x', { kind: 'milestone', form: 'steps', steps: [] }, { current: 0.5 }), null],
])('%#: where it stands is said beside it', (each, expected) => {
  expect(standSentence(each)).toBe(expected);
});
