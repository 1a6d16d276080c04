import type { SprintReview, SprintReviewSaid } from '../records/sprint-record';

/** Keys of the key results that a review, or an earlier version of it, says something about. */
export function keysOfReview(review: SprintReview): string[] {
  return [review, ...review.history].flatMap(({ keyResults }) => Object.keys(keyResults));
}

/** A review without what it says about key results that its reader does not see. */
export function reviewWithout(review: SprintReview, hidden: ReadonlySet<string>): SprintReview {
  const without = <S extends SprintReviewSaid>(said: S): S => ({
    ...said,
    keyResults: Object.fromEntries(Object.entries(said.keyResults).filter(([key]) => !hidden.has(key))),
  });
  return { ...without(review), history: review.history.map(without) };
}
