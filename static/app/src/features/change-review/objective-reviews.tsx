import { useQuery } from '@tanstack/react-query';
import { call } from '../../client/call';
import { usePeople } from '../../client/people';
import { queryKeys } from '../../client/query-keys';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { ReviewList } from './review-list';

/** The change reviews of an objective, read when they are looked at (PRODUCT §5.8). */
export function ObjectiveReviews({ objectiveId, today }: { objectiveId: string; today: string }) {
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: queryKeys.reviews(objectiveId),
    queryFn: () => call('review.read', { objectiveId }),
  });
  const person = usePeople(data?.reviews.map(({ by }) => by) ?? []);
  return (
    <>
      {error && <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Loading label="Reading change reviews">
          <Skeleton height="4rem" />
        </Loading>
      )}
      {data?.reviews.length === 0 && (
        <p className="small subtle">
          No change review yet. When the target, the plan or the world changes midway, a change review says
          what changed, what it means and what was decided.
        </p>
      )}
      {data && data.reviews.length > 0 && (
        <ReviewList reviews={data.reviews} personOf={person} today={today} />
      )}
    </>
  );
}
