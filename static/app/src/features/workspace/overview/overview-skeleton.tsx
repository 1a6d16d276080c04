import { Loading, Skeleton } from '../../../ui/skeleton';

/** Holds the place of the page while it is read. */
export function OverviewSkeleton({ header }: { header?: boolean }) {
  return (
    <Loading label="Reading objectives and key results">
      <div className="stack">
        {header && <Skeleton width="50%" height="3.25rem" />}
        <Skeleton height="2rem" />
        {[1, 2].map((each) => (
          <div key={each} className="stack-tight">
            <Skeleton height="6rem" />
            <Skeleton height="5.5rem" />
            <Skeleton height="5.5rem" />
          </div>
        ))}
      </div>
    </Loading>
  );
}
