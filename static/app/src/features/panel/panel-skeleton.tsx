import { Loading, Skeleton } from '../../ui/skeleton';

/** The panel's shape while it is being read. */
export function PanelSkeleton() {
  return (
    <Loading label="Reading the OKR panel">
      <div className="stack">
        <Skeleton width="60%" />
        {[1, 2].map((objective) => (
          <div key={objective} className="objective objective-head">
            <Skeleton width="70%" height="1.5rem" />
            <Skeleton width="40%" />
            <Skeleton height="4rem" />
            <Skeleton height="4rem" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
