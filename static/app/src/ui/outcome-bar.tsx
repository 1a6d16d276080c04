import './bars.css';

/**
 * How far a key result or objective has come (0..1; null: no data), with a mark where it should be by today.
 * `label` is the same in words: the picture's text twin.
 */
export function OutcomeBar({
  progress,
  expected,
  label,
}: {
  progress: number | null;
  expected: number | null;
  label: string;
}) {
  return (
    <svg className="bar" role="img" aria-label={label}>
      <title>{label}</title>
      <rect className="bar-track" x="0" y="3" width="100%" height="6" rx="3" />
      {progress !== null && progress > 0 && (
        <rect className="bar-outcome" x="0" y="3" width={share(progress)} height="6" rx="3" />
      )}
      {expected !== null && (
        <rect
          className="bar-pace"
          x={share(expected)}
          y="0"
          width="2"
          height="12"
          transform="translate(-1)"
        />
      )}
    </svg>
  );
}

const share = (value: number): string => `${Math.min(100, Math.max(0, value * 100))}%`;
