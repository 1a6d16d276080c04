import type { KeyResultNumbers } from '../../src/domain/okr/key-result';
import { isYesNo, valueWords, writeValue } from '../../static/app/src/features/okr/goal-words';
import { kindWords } from '../../static/app/src/features/okr-forms/options';
import { createFormats } from '../../static/app/src/format/formats';
import { keyResult } from './workspace/views';

const formats = createFormats('en-US', 'UTC');
const step = { id: 'yes', title: 'Certified', day: null, weight: 1, issueId: null };
const YES_NO: KeyResultNumbers = { kind: 'milestone', form: 'yes-no', steps: [step] };
const STEPS: KeyResultNumbers = { kind: 'milestone', form: 'steps', steps: [step, { ...step, id: 'b' }] };
const of = (numbers: KeyResultNumbers) => keyResult({ kind: numbers.kind, numbers });

test.each([
  [YES_NO, 0, 'no'],
  [YES_NO, 1, 'yes'],
  [STEPS, 0.5, formats.percent(0.5)],
  [{ kind: 'reach', baseline: 0, target: 5 } as const, 2.7, formats.amount(2.7, '%', 1)],
])('of %j the value %s reads %s', (numbers, value, words) => {
  expect(writeValue(of(numbers), formats)(value)).toBe(words);
  expect(valueWords({ ...of(numbers), current: { day: '2026-11-20', value } }, formats)).toBe(words);
});

test('a yes or no is a kind of its own in words, and no share of weights', () => {
  expect([YES_NO, STEPS].map(isYesNo)).toEqual([true, false]);
  expect([YES_NO, STEPS].map(kindWords)).toEqual(['Yes or no', 'Milestone']);
});
