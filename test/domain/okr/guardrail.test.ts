import {
  type GuardrailState,
  guardrailAt,
  guardrailSentences,
  type JudgedGuardrail,
} from '../../../src/domain/okr/guardrail';
import {
  type JudgedItem,
  objectiveReasonSentence,
  objectiveStatus,
} from '../../../src/domain/okr/objective-status';
import type { OkrStatus } from '../../../src/domain/okr/okr-status';
import { rollUp } from '../../../src/domain/okr/roll-up';
import type { KeyResultFacts } from '../../../src/domain/okr/status';
import { AFTER_50_DAYS, day, HUNDRED_DAYS, series } from './facts';

const CHURN: KeyResultFacts = {
  ...HUNDRED_DAYS,
  guardrail: true,
  numbers: { first: { kind: 'keep-within', lower: null, upper: 2 }, changes: [] },
};
const BREACHED: JudgedGuardrail = {
  key: 'KR-9',
  state: { state: 'breached', since: day('2027-02-18'), value: 2.4 },
};
const UNMEASURED: JudgedGuardrail = { key: 'KR-8', state: { state: 'unmeasured', since: day('2027-02-03') } };

test.each<[string, Partial<KeyResultFacts>, GuardrailState | null]>([
  ['inside', { values: series(['2027-02-19', 1]) }, { state: 'inside' }],
  [
    'its latest value outside',
    { values: series(['2027-02-10', 1], ['2027-02-18', 2.4]) },
    { state: 'breached', since: day('2027-02-18'), value: 2.4 },
  ],
  [
    'outside long ago, and nothing since',
    { values: series(['2027-01-05', 3]) },
    { state: 'breached', since: day('2027-01-05'), value: 3 },
  ],
  ['never measured', {}, { state: 'unmeasured', since: day('2027-01-01') }],
  [
    'inside, but too long ago to say anything today',
    { values: series(['2027-01-23', 1]) },
    { state: 'unmeasured', since: day('2027-02-03') },
  ],
  ['of a window that has not begun', { window: { ...CHURN.window, start: day('2027-03-01') } }, null],
])('a guardrail %s', (_name, part, state) => {
  expect(guardrailAt({ ...CHURN, ...part }, AFTER_50_DAYS)).toEqual(state);
});

const member = (status: OkrStatus, progress: number | null, more: Partial<JudgedItem> = {}): JudgedItem => ({
  key: 'KR-1',
  weight: 1,
  lifecycle: 'active',
  archived: false,
  progress,
  expected: 0.5,
  status,
  ...more,
});
const judged = (items: readonly JudgedItem[], guardrails: readonly JudgedGuardrail[]) => {
  const { window } = HUNDRED_DAYS;
  const rolled = rollUp(
    { choice: 'own-first', keyResults: items, children: [], cycle: { id: 'c', ...window }, window },
    AFTER_50_DAYS,
  );
  const objective = { lifecycle: 'active', endedOn: null, ambition: 'committed', window } as const;
  return objectiveStatus({ ...objective, rollUp: rolled, guardrails }, AFTER_50_DAYS);
};

describe('its objective', () => {
  test.each<[OkrStatus, number | null, OkrStatus]>([
    ['on-track', 0.5, 'at-risk'],
    ['done', 1, 'at-risk'],
    ['measuring', 0.5, 'at-risk'],
    ['off-track', 0.1, 'off-track'],
    ['no-data', null, 'no-data'],
  ])('with a member %s at %s is %s when it is breached', (status, progress, shown) => {
    expect(judged([member(status, progress)], [BREACHED]).status).toBe(shown);
  });

  test('names it as the reason', () => {
    const { reason } = judged([member('on-track', 0.5)], [BREACHED]);
    expect(objectiveReasonSentence(reason)).toBe(
      'At risk because the guardrail KR-9 is breached since 18 Feb 2027, now 2.4.',
    );
  });

  test('is not capped by one that is only unmeasured', () => {
    expect(judged([member('on-track', 0.5)], [UNMEASURED]).status).toBe('on-track');
  });

  test('never averages it in, nor counts it as a key result of its own', () => {
    const { window } = HUNDRED_DAYS;
    const guardrail = member('on-track', 0, { key: 'KR-9', guardrail: true });
    const child = { ...member('on-track', 0.8, { key: 'O-2' }), cycle: { id: 'c', ...window } };
    const input = { choice: 'own-first', children: [child], cycle: { id: 'c', ...window }, window } as const;
    const alone = rollUp({ ...input, keyResults: [guardrail] }, AFTER_50_DAYS);
    expect(alone.progress).toBe(0.8);
    const beside = rollUp({ ...input, keyResults: [member('on-track', 0.5), guardrail] }, AFTER_50_DAYS);
    expect(beside.progress).toBe(0.5);
    expect(beside.members.map((each) => each.item.key)).toEqual(['KR-1']);
  });
});

test.each([
  [[], 0, []],
  [[{ key: 'KR-7', state: { state: 'inside' } } as const], 0, []],
  [[UNMEASURED], 0, ['Guardrail KR-8 is unmeasured since 3 Feb 2027.']],
  [[BREACHED], 1, ['Guardrail KR-9 is breached since 18 Feb 2027, now 2.4.', '1 guardrail breached below.']],
  [[], 3, ['3 guardrails breached below.']],
])('what is said of them: %j and %d below', (guardrails, below, sentences) => {
  expect(guardrailSentences(guardrails, below)).toEqual(sentences);
});
