import type { ReviewView } from '../../contract/reviews/views';
import type { ObjectiveRecord } from '../records/objective-record';

/** The reviews in an objective's row, the latest first. */
export function reviewViews({ reviews }: Pick<ObjectiveRecord, 'reviews'>): ReviewView[] {
  return reviews.map(({ at: _, ...review }) => review).reverse();
}
