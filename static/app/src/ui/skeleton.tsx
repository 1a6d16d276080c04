import './skeleton.css';

/** Holds the place of what is being read: as wide and high (CSS lengths) as that will be. */
export function Skeleton({ width = '100%', height = '1.25rem' }: { width?: string; height?: string }) {
  return <span className="skeleton" style={{ inlineSize: width, blockSize: height }} aria-hidden="true" />;
}

/** Announces that a part is being read, for those who do not see the skeletons. */
export function Loading({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div aria-busy="true">
      <span className="visually-hidden" role="status">
        {label}
      </span>
      {children}
    </div>
  );
}
