import { Loading, Skeleton } from '../../ui/skeleton';

const MOST = 8;

/** As high as what came in will be. */
export function AddedSkeleton({ count }: { count: number }) {
  return (
    <Loading label="Reading what came into the sprint">
      <div className="stack-tight">
        <Skeleton width="40%" />
        {Array.from({ length: Math.min(count, MOST) }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one kind, in the place of those to come
          <Skeleton key={at} height="3.25rem" />
        ))}
      </div>
    </Loading>
  );
}
