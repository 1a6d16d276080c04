import type { KeyResultNumbers } from '../../../src/domain/okr/key-result';
import { hasNumbersToChange } from '../../../static/app/src/features/change-review/has-numbers-to-change';

const step = { id: 'yes', title: 'Certified', day: null, weight: 1, issueId: null };

test.each<[boolean, KeyResultNumbers]>([
  [true, { kind: 'increase', baseline: 1, target: 2 }],
  [true, { kind: 'keep-within', lower: null, upper: 5 }],
  [true, { kind: 'milestone', form: 'steps', steps: [step] }],
  [false, { kind: 'milestone', form: 'yes-no', steps: [step] }],
  [false, { kind: 'find-baseline' }],
])('a change of target is offered: %p for %j', (offered, numbers) => {
  expect(hasNumbersToChange(numbers)).toBe(offered);
});
