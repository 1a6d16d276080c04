import type { ReviewedNumbers, ReviewView } from '../../contract/reviews/views';
import type { ObjectiveRecord } from '../records/objective-record';
import type { Review } from '../records/review-record';

/** The reviews in an objective's row, the latest first, with what they changed in numbers. */
export function reviewViews({
  reviews,
  keyResults,
}: Pick<ObjectiveRecord, 'reviews' | 'keyResults'>): ReviewView[] {
  return reviews
    .map(({ at: _, ...review }) => ({ ...review, numbers: numbersOf(review, keyResults) }))
    .reverse();
}

/** From the key results' own history, which keeps one change a day. */
function numbersOf(
  { day, keys }: Pick<Review, 'day' | 'keys'>,
  keyResults: ObjectiveRecord['keyResults'],
): ReviewedNumbers[] {
  return keyResults.flatMap(({ id, key, unit, decimals, numbers, deletedAt }) => {
    const at = numbers.changes.findIndex((change) => change.day === day);
    const changed = numbers.changes[at];
    if (!keys.includes(key) || deletedAt !== null || changed === undefined) return [];
    const before = numbers.changes[at - 1]?.numbers ?? numbers.first;
    return [{ keyResultId: id, key, unit, decimals, before, after: changed.numbers }];
  });
}
