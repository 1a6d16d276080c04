import { invoke } from '@forge/bridge';
import { keyResultSaveInput, objectiveSaveInput } from '../../../src/contract/inputs';
import { readKeyResultSentence } from '../../../src/domain/coach/read-key-result-sentence';
import { activateAll } from '../../../static/app/src/features/planning-cycle/activate-all';
import {
  activateKeyResult,
  activateObjective,
  draftsOf,
  keyOf,
} from '../../../static/app/src/features/planning-cycle/activation';
import {
  draftOfReading,
  newKeyResultInput,
} from '../../../static/app/src/features/planning-cycle/new-key-result';
import { planOf } from '../../../static/app/src/features/planning-cycle/plan-of';
import { readingChips } from '../../../static/app/src/features/planning-cycle/reading-chips';
import { createFormats } from '../../../static/app/src/format/formats';
import { keyResult, objective, team } from '../workspace/views';

jest.mock('@forge/bridge', () => ({ invoke: jest.fn(), requestJira: jest.fn() }));
const invoked = jest.mocked(invoke);

const formats = createFormats('en-GB', 'UTC');
const where = { id: 'new-key-result', objective: objective(), ownerId: 'ann', rhythm: 'weekly' } as const;
const chipsOf = (sentence: string) =>
  readingChips(readKeyResultSentence(sentence), formats).map(({ label, value }) => [label, value]);

describe('what a sentence fills in', () => {
  test.each<[string, object]>([
    [
      'Reduce support response time from 24 hours to 6 hours',
      {
        title: 'Reduce support response time',
        numbers: { kind: 'decrease', baseline: 24, target: 6 },
        unit: 'hours',
      },
    ],
    [
      'Reach 500 paying customers',
      { numbers: { kind: 'reach', baseline: 0, target: 500 }, unit: 'customers' },
    ],
    [
      'Keep overtime between 2 and 4.5 hours',
      { numbers: { kind: 'keep-within', lower: 2, upper: 4.5 }, decimals: 1 },
    ],
    [
      'Pass the ISO 27001 audit',
      {
        numbers: {
          kind: 'milestone',
          form: 'yes-no',
          steps: [{ id: 'yes', title: 'Pass the ISO 27001 audit', day: null, weight: 1, issueId: null }],
        },
      },
    ],
    ['Establish a baseline for NPS', { numbers: { kind: 'find-baseline' } }],
  ])('%s', (sentence, expected) => {
    const input = newKeyResultInput(readKeyResultSentence(sentence), where);
    expect(input).toMatchObject({ lifecycle: 'draft', ownerId: 'ann', ...expected });
    expect(keyResultSaveInput.safeParse({ ...input, objectiveId: 'objective-1' }).success).toBe(true);
  });

  test.each([
    'Raise the win rate to at least 30 %',
    'Increase conversion by 3 percentage points',
    'Improve satisfaction',
    'Increase the error budget from 10 to 5',
    'Reduce X from 5 to 5',
  ])('"%s" leaves something open, and nothing is made up', (sentence) => {
    expect(newKeyResultInput(readKeyResultSentence(sentence), where)).toBeUndefined();
  });

  test('the form then begins with what was said, numbers as the person writes them', () => {
    const reading = readKeyResultSentence('Fehlerquote auf 2,5 % senken', { locale: 'de-DE' });
    expect(draftOfReading(reading, 'monthly', 'de-DE')).toEqual({
      title: 'Fehlerquote senken',
      target: '2,5',
      unit: '%',
      rhythm: 'monthly',
      lifecycle: 'draft',
      due: '',
    });
  });

  test('chips show what was said, and blanks for what it cannot do without', () => {
    expect(chipsOf('Raise the win rate to 30 %')).toEqual([
      ['Kind', 'increase'],
      ['From', null],
      ['To', '30\u00A0%'],
      ['Unit', '%'],
    ]);
    expect(chipsOf('Improve satisfaction')).toEqual([
      ['Kind', null],
      ['From', null],
      ['To', null],
    ]);
    expect(chipsOf('Launch the portal').map(([label]) => label)).toEqual(['Kind', 'Activity']);
  });
});

test('the coach is told what is open in the cycle, and which teams stand below another', () => {
  const plan = planOf(
    [
      objective({
        keyResults: [keyResult({ current: null }), keyResult({ id: 'k2', lifecycle: 'cancelled' })],
      }),
      objective({ id: 'o2', lifecycle: 'closed' }),
    ],
    [team({ id: 'team-one', parentId: 'company' })],
  );
  expect(plan).toMatchObject([
    { isBelow: true, keyResults: [{ title: 'Checkout error rate', isVerified: false }] },
  ]);
});

test('the coach is told how far a key result moved before', () => {
  const plan = planOf([objective({ keyResults: [keyResult({ id: 'k1' })] })], [], new Map([['k1', [3, 2]]]));
  expect(plan[0]?.keyResults[0]?.pastMoves).toEqual([3, 2]);
});

describe('activating drafts', () => {
  const one = keyResult({ id: 'key-result-1', key: 'KR-1', lifecycle: 'draft' });
  const two = keyResult({ id: 'key-result-2', key: 'KR-2', lifecycle: 'draft' });
  const draft = objective({ lifecycle: 'draft', keyResults: [one] });
  const running = objective({ id: 'objective-2', key: 'O-2', keyResults: [two, keyResult({ id: 'k3' })] });
  const refused = { ok: false, error: { code: 'CONFLICT', message: 'Somebody changed it.' }, cost: {} };
  const saved = { ok: true, value: running, cost: {} };

  test('an objective comes before its key results; what is paused or runs is left alone', () => {
    const paused = objective({ id: 'objective-3', key: 'O-3', lifecycle: 'paused', keyResults: [one] });
    expect(draftsOf([draft, running, paused]).map(keyOf)).toEqual(['O-1', 'KR-1', 'KR-2']);
  });

  test('everything but the state is sent as it stands, in a shape that the app takes', () => {
    expect(objectiveSaveInput.parse(activateObjective({ ...draft, teamId: 'team-one' }))).toMatchObject({
      title: draft.title,
      lifecycle: 'active',
      revision: 1,
    });
    expect(keyResultSaveInput.parse(activateKeyResult({ ...one, guardrail: true }))).toMatchObject({
      numbers: one.numbers,
      lifecycle: 'active',
      guardrail: true,
    });
  });

  test('one that fails is told and keeps none of the others back, except what is below it', async () => {
    invoked.mockResolvedValueOnce(refused).mockResolvedValueOnce(saved);
    const shown: string[] = [];
    const failed = await activateAll(draftsOf([draft, running]), ({ key }) => shown.push(key));
    expect(failed).toEqual([
      { key: 'O-1', why: 'Somebody changed it.' },
      { key: 'KR-1', why: 'O-1 is still a draft.' },
    ]);
    expect(shown).toEqual(['O-2']);
    expect(invoked).toHaveBeenCalledTimes(2);
  });
});
