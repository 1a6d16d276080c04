import type { KeyResultKind, KeyResultNumbers } from '../../../../../src/domain/okr/key-result';
import { LIFECYCLES, type Lifecycle } from '../../../../../src/domain/okr/lifecycle';
import { RHYTHMS, type Rhythm } from '../../../../../src/domain/okr/rhythm';
import { isYesNo } from '../okr/goal-words';

const KIND_WORDS: Readonly<Record<KeyResultKind, string>> = {
  increase: 'Increase',
  decrease: 'Decrease',
  reach: 'Reach',
  'keep-within': 'Keep within',
  milestone: 'Milestone',
  'find-baseline': 'Find baseline',
};

/** A key result's kind in words; a yes or no is a kind of its own for those who read. */
export function kindWords(numbers: KeyResultNumbers): string {
  return isYesNo(numbers) ? 'Yes or no' : KIND_WORDS[numbers.kind];
}

export const RHYTHM_WORDS: Readonly<Record<Rhythm, string>> = {
  weekly: 'Weekly',
  'two-weekly': 'Every two weeks',
  monthly: 'Monthly',
  'each-sprint': 'Each sprint',
};
export const RHYTHM_OPTIONS = RHYTHMS.map((value) => ({ value, label: RHYTHM_WORDS[value] }));

const LIFECYCLE_WORDS: Readonly<Record<Lifecycle, string>> = {
  draft: 'Draft',
  active: 'Active',
  paused: 'Paused',
  closed: 'Closed',
  cancelled: 'Cancelled',
};
export const LIFECYCLE_OPTIONS = LIFECYCLES.map((value) => ({ value, label: LIFECYCLE_WORDS[value] }));

export const AMBITION_OPTIONS = [
  { value: 'committed', label: 'Committed: we promise it' },
  { value: 'aspirational', label: 'Aspirational: we stretch for it' },
] as const;
