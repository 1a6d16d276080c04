import './bars.css';

/** Issues done of all, a second bar that never changes the outcome; thinner and grey so that nobody mixes them up. */
export function WorkBar({ done, total, label }: { done: number; total: number; label: string }) {
  const share = total === 0 ? 0 : done / total;
  return (
    <svg className="bar" role="img" aria-label={label}>
      <title>{label}</title>
      <rect className="bar-track" x="0" y="4" width="100%" height="4" />
      {share > 0 && <rect className="bar-work" x="0" y="4" width={`${share * 100}%`} height="4" />}
    </svg>
  );
}
