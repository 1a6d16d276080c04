import {
  newReview,
  reviewable,
  reviewInput,
  reviewProblems,
} from '../../../static/app/src/features/change-review/review-draft';
import { keyResult, objective } from '../workspace/views';

const measured = keyResult({
  id: 'key-result-1',
  numbers: { kind: 'decrease', baseline: 4, target: 2 },
  baseline: 4,
  target: 2,
  kind: 'decrease',
  revision: 3,
});
const whole = objective({ keyResults: [measured] });
const id = 'review-00001';
const typed = (target: string) => {
  const review = newReview(measured, 'de-DE');
  const numbers = review.numbers[measured.id];
  if (numbers === undefined) throw new Error('no numbers');
  return { ...review, reason: 'Because.', numbers: { [measured.id]: { ...numbers, target } } };
};

test('from a key result it opens with its numbers, to pivot; from an objective with none, to continue', () => {
  expect(newReview(measured, 'de-DE')).toMatchObject({
    decision: 'pivot',
    numbers: { 'key-result-1': { baseline: '4', target: '2' } },
  });
  expect(newReview(undefined, 'de-DE')).toMatchObject({ decision: 'continue', numbers: {} });
});

test('new numbers are sent with the revision they were seen in', () => {
  expect(reviewInput(typed('1,5'), id, whole, 'de-DE').edits).toEqual([
    { keyResultId: 'key-result-1', revision: 3, numbers: { kind: 'decrease', baseline: 4, target: 1.5 } },
  ]);
});

test('numbers that ask for the same as before are not sent', () => {
  expect(reviewInput(typed('2,0'), id, whole, 'de-DE').edits).toEqual([]);
});

test.each([
  ['', ['key-result-1.target']],
  ['4', ['key-result-1.target']],
  ['1', []],
])('a target of "%s" has problems at %j', (target, fields) => {
  expect([...reviewProblems(typed(target), 'de-DE').keys()]).toEqual(fields);
});

test('without a reason it is not sent', () => {
  expect([...reviewProblems({ ...typed('1'), reason: ' ' }, 'de-DE').keys()]).toEqual(['reason']);
});

test.each([
  ['a running one', measured, 1],
  ['a paused one', { ...measured, lifecycle: 'paused' as const }, 1],
  ['a draft: it changes freely', { ...measured, lifecycle: 'draft' as const }, 0],
  ['a closed one', { ...measured, lifecycle: 'closed' as const }, 0],
  ['one without numbers to change', { ...measured, numbers: { kind: 'find-baseline' as const } }, 0],
])('numbers of %s', (_, each, count) => {
  expect(reviewable(objective({ keyResults: [each] }))).toHaveLength(count);
});
