import type { KeyResultView } from '../../src/contract/views';
import { calendarDay } from '../../src/domain/okr/calendar-day';
import { isMeasured } from '../../src/domain/okr/key-result';
import {
  checkInEffect,
  checkInInput,
  checkInProblems,
  correctCheckIn,
  newCheckIn,
} from '../../static/app/src/features/check-in/check-in-draft';
import { isChanged } from '../../static/app/src/features/okr-forms/is-changed';
import {
  draftNumbers,
  editKeyResult,
  keyResultInput,
  keyResultProblems,
  newKeyResult,
  typedDecimals,
} from '../../static/app/src/features/okr-forms/key-result-draft';
import { mergeDrafts } from '../../static/app/src/features/okr-forms/merge-drafts';
import { newObjective, objectiveProblems } from '../../static/app/src/features/okr-forms/objective-draft';
import { newStep } from '../../static/app/src/features/okr-forms/step-drafts';
import { checkIn, keyResult } from './workspace/views';

const draft = newKeyResult({ title: 'Fewer errors', baseline: '3,8', target: '2', unit: ' % ' });

test.each([
  ['1', '5', { kind: 'increase', baseline: 1, target: 5 }],
  ['5', '1', { kind: 'decrease', baseline: 5, target: 1 }],
  ['', '5', { kind: 'reach', baseline: 0, target: 5 }],
])('from "%s" to "%s" gives its direction', (baseline, target, numbers) => {
  expect(draftNumbers({ baseline, target }, 'en-US')).toEqual(numbers);
});

test('a key result is saved with the decimals that were typed, in any locale', () => {
  expect(typedDecimals(draft, 'de-DE')).toBe(1);
  expect(keyResultInput(draft, { id: 'id-00000001', objectiveId: 'ob-00000001' }, 'de-DE')).toMatchObject({
    numbers: { kind: 'decrease', baseline: 3.8, target: 2 },
    unit: '%',
    decimals: 1,
    weight: 1,
    due: null,
  });
});

test.each([
  [{ title: ' ' }, 'title'],
  [{ title: 'x'.repeat(256) }, 'title'],
  [{ target: '' }, 'target'],
  [{ target: 'many' }, 'target'],
  [{ target: '3,8' }, 'target'],
  [{ unit: 'u'.repeat(21) }, 'unit'],
  [{ weight: '-1' }, 'weight'],
  [{ due: '2026-02-30' }, 'due'],
])('%j is refused at its field', (part, field) => {
  expect([...keyResultProblems({ ...draft, ...part }, 'de-DE').keys()]).toEqual([field]);
});

test('a draft without faults has no problems', () => {
  expect(keyResultProblems(draft, 'de-DE').size).toBe(0);
  expect(objectiveProblems(newObjective({ title: 'Calm checkout' }), 'en-US').size).toBe(0);
});

test.each<[string, KeyResultView['numbers']]>([
  ['a range', { kind: 'decrease', baseline: 3.8, target: 2 }],
  ['a target from 0', { kind: 'reach', baseline: 0, target: 5 }],
  ['bounds', { kind: 'keep-within', lower: 2.5, upper: null }],
  [
    'steps',
    {
      kind: 'milestone',
      form: 'steps',
      steps: [
        { id: 'a', title: 'Signed', day: calendarDay('2026-11-30'), weight: 1.5, issueId: '10001' },
        { id: 'b', title: 'Moved', day: null, weight: 0, issueId: null },
      ],
    },
  ],
  [
    'a yes/no',
    {
      kind: 'milestone',
      form: 'yes-no',
      steps: [{ id: 'yes', title: 'Licence', day: null, weight: 1, issueId: null }],
    },
  ],
  ['a baseline to find', { kind: 'find-baseline' }],
])('%s that is opened and saved stays what it was', (_name, numbers) => {
  const view = keyResult({
    title: 'Licence',
    numbers,
    kind: numbers.kind,
    baseline: isMeasured(numbers) ? numbers.baseline : null,
    target: isMeasured(numbers) ? numbers.target : null,
    guardrail: numbers.kind === 'keep-within',
  });
  const opened = editKeyResult(view, 'de-DE');
  expect(keyResultProblems(opened, 'de-DE').size).toBe(0);
  const input = keyResultInput(opened, { id: view.id, objectiveId: view.objectiveId }, 'de-DE');
  expect(input).toMatchObject({ numbers, guardrail: view.guardrail });
});

test.each([
  [{ form: 'keep-within' as const }, 'lower'],
  [{ form: 'keep-within' as const, lower: '4', upper: '2' }, 'upper'],
  [{ form: 'keep-within' as const, lower: 'some' }, 'lower'],
  [{ form: 'steps' as const }, 'steps'],
  [{ form: 'steps' as const, steps: [newStep('a')] }, 'steps.0.title'],
  [{ form: 'steps' as const, steps: [{ ...newStep('a'), title: 'A', weight: 'x' }] }, 'steps.0.weight'],
  [{ form: 'steps' as const, steps: [{ ...newStep('a'), title: 'A', day: '2026-02-30' }] }, 'steps.0.day'],
])('%j is refused at its own field', (part, field) => {
  expect([...keyResultProblems({ ...draft, ...part }, 'de-DE').keys()]).toEqual([field]);
});

test('the same steps typed again are no change, and the steps of both people are not mixed', () => {
  const base = { ...draft, form: 'steps' as const, steps: [newStep('a')] };
  expect(isChanged(base, { ...base, steps: [newStep('a')] })).toBe(false);
  const mine = { ...base, steps: [{ ...newStep('a'), title: 'Mine' }] };
  expect(isChanged(base, mine)).toBe(true);
  const theirs = { ...base, steps: [newStep('a'), newStep('b')] };
  expect(mergeDrafts(base, mine, theirs)).toMatchObject({
    contested: ['steps'],
    draft: { steps: mine.steps },
  });
  expect(mergeDrafts(base, mine, { ...base, steps: [newStep('a')] }).contested).toEqual([]);
});

test('an objective without a title is refused', () => {
  expect([...objectiveProblems(newObjective(), 'en-US').keys()]).toEqual(['title']);
});

const today = '2026-11-21';
test.each([
  ['says nothing', {}, ['value']],
  ['has a value that is no number', { value: 'many' }, ['value']],
  ['lies in the future', { value: '3', day: '2026-11-22' }, ['day']],
  ['has no day', { value: '3', day: '' }, ['day']],
])('a check-in that %s is refused', (_what, part, fields) => {
  expect([...checkInProblems({ ...newCheckIn(today), ...part }, today, 'en-US').keys()]).toEqual(fields);
});

test('a check-in of one answer alone is enough', () => {
  expect(checkInProblems({ ...newCheckIn(today), learned: 'Less is more' }, today, 'en-US').size).toBe(0);
});

test('the effect of a typed value is shown before it is saved', () => {
  const numbers = { kind: 'decrease', baseline: 4, target: 2 } as const;
  const keyResult = { numbers, progress: 0.25 };
  expect(checkInEffect(keyResult, '2.5', 'en-US')).toEqual({ before: 0.25, after: 0.75, note: null });
  expect(checkInEffect(keyResult, '5', 'en-US')).toMatchObject({ after: 0, note: 'worse than baseline' });
  expect(checkInEffect(keyResult, '', 'en-US')).toBeNull();
  expect(checkInEffect(keyResult, 'x', 'en-US')).toBeNull();
});

describe('a check-in of a milestone', () => {
  const stepsDone = [{ stepId: 'a', day: calendarDay('2026-11-10') }];
  const milestone = keyResult({ kind: 'milestone', stepsDone });
  const ids = { id: 'check-in-0001', keyResult: milestone };

  test('says its steps when one was ticked, and no value of its own', () => {
    const ticked = { ...newCheckIn(today), stepsDone };
    expect(checkInProblems(ticked, today, 'en-US').size).toBe(0);
    expect(checkInInput(ticked, ids, 'en-US')).toMatchObject({ value: null, stepsDone });
  });

  test('leaves the steps as they are while none was', () => {
    const said = { ...newCheckIn(today), learned: 'Less is more' };
    expect(checkInInput(said, ids, 'en-US')).not.toHaveProperty('stepsDone');
  });

  test('that is corrected keeps its steps, which its value comes from', () => {
    const corrected = correctCheckIn(checkIn({ value: 0.5 }), milestone, 'en-US');
    expect(checkInInput(corrected, ids, 'en-US')).toMatchObject({ value: null, stepsDone });
  });
});
