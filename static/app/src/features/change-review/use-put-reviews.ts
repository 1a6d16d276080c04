import { useQueryClient } from '@tanstack/react-query';
import type { ReviewsView } from '../../../../../src/contract/reviews/views';
import { queryKeys } from '../../client/query-keys';

const CLOSINGS = queryKeys.close(null, null).slice(0, 1);

/** Puts a saved review where its history is shown; what closing shows of it is read again when it is looked at. */
export function usePutReviews(): (saved: ReviewsView) => void {
  const client = useQueryClient();
  return (saved) => {
    client.setQueryData(queryKeys.reviews(saved.objective.id), saved);
    void client.invalidateQueries({ queryKey: CLOSINGS });
  };
}
