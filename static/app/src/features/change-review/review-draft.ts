import type { Input } from '../../../../../src/contract/api';
import type { KeyResultView, ObjectiveView } from '../../../../../src/contract/views';
import { checkKeyResultNumbers } from '../../../../../src/domain/okr/key-result';
import type { ReviewDecision } from '../../../../../src/domain/okr/review-decision';
import { asksTheSame } from '../../../../../src/domain/okr/same-demand';
import { editKeyResult, type KeyResultDraft, numbersOfDraft } from '../okr-forms/key-result-draft';
import { hasNumbersToChange } from './has-numbers-to-change';

/** A change review as it is being written. */
export interface ReviewDraft {
  readonly changed: string;
  readonly meaning: string;
  readonly decision: ReviewDecision;
  readonly reason: string;
  /** Key results whose numbers are being changed, by id. */
  readonly numbers: Readonly<Record<string, KeyResultDraft>>;
}

/** Key results whose numbers a review may change: those that run or are paused, and have numbers to change. */
export function reviewable({ keyResults }: Pick<ObjectiveView, 'keyResults'>): readonly KeyResultView[] {
  return keyResults.filter(
    ({ lifecycle, numbers }) =>
      (lifecycle === 'active' || lifecycle === 'paused') && hasNumbersToChange(numbers),
  );
}

export function newReview(keyResult: KeyResultView | undefined, locale: string): ReviewDraft {
  const numbers = keyResult === undefined ? {} : { [keyResult.id]: editKeyResult(keyResult, locale) };
  return { changed: '', meaning: '', decision: keyResult ? 'pivot' : 'continue', reason: '', numbers };
}

/** What is wrong with it, by field; numbers by `<key result id>.<field>`. */
export function reviewProblems(draft: ReviewDraft, locale: string): ReadonlyMap<string, string> {
  const problems = new Map<string, string>();
  if (draft.reason.trim() === '') problems.set('reason', 'Say why: it is what people will ask later.');
  for (const [id, numbers] of Object.entries(draft.numbers)) {
    for (const { field, hint } of checkKeyResultNumbers(numbersOfDraft(numbers, locale))) {
      if (!problems.has(`${id}.${field}`)) problems.set(`${id}.${field}`, hint);
    }
  }
  return problems;
}

/** What saving sends; numbers that ask for the same as before are left out. */
export function reviewInput(
  draft: ReviewDraft,
  id: string,
  objective: Pick<ObjectiveView, 'id' | 'keyResults'>,
  locale: string,
): Input<'review.save'> {
  return {
    id,
    objectiveId: objective.id,
    changed: draft.changed.trim(),
    meaning: draft.meaning.trim(),
    decision: draft.decision,
    reason: draft.reason.trim(),
    edits: objective.keyResults.flatMap((keyResult) => {
      const edited = draft.numbers[keyResult.id];
      if (edited === undefined) return [];
      const numbers = numbersOfDraft(edited, locale);
      if (asksTheSame(keyResult.numbers, numbers)) return [];
      return [{ keyResultId: keyResult.id, revision: keyResult.revision, numbers }];
    }),
  };
}
