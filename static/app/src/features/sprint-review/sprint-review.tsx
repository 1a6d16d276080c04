import '../tagging/tagging.css';
import './sprint-review.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SprintReviewView } from '../../../../../src/contract/sprints/answers';
import { call } from '../../client/call';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { ReviewForm } from './review-form';

/** Sprint review = check-in: one screen, one save (PRODUCT §5.5). `other` leads to the sprint's goal. */
export default function SprintReview({ sprintId, other }: { sprintId: string; other?: ReactNode }) {
  const cache = useQueryClient();
  const key = ['sprint-review', sprintId];
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: key,
    queryFn: () => call('sprints.review', { sprintId }),
    // What others say is merged under the pen as soon as it is known.
    meta: { live: ['sprint'] },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const put = (view: SprintReviewView) => cache.setQueryData(key, view);
  if (data) return <ReviewForm view={data} onView={put} onReload={() => void refetch()} other={other} />;
  return (
    <main className="tagging-main">
      <h1>Sprint review</h1>
      {error ? (
        <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />
      ) : (
        <Loading label="Reading the review">
          <div className="stack">
            {[1, 2, 3].map((line) => (
              <div key={line} className="review-line">
                <Skeleton width="75%" height="2.5rem" />
                <Skeleton height="2.5rem" />
              </div>
            ))}
            <Skeleton height="9rem" />
          </div>
        </Loading>
      )}
    </main>
  );
}
