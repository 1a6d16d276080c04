import type { QuarterOfGoals } from '../../../../../src/contract/sprints/history';
import { barParts } from './goal-sums';

const HEIGHT = 18;
const WIDTH = 1000;

/** Lines by what became of them, as one stacked bar; the words beside it say the same. */
export function GoalBar({ goals, most }: { goals: QuarterOfGoals; most: number }) {
  return (
    <svg
      className="goal-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="bar-track" x={0} y={0} width={WIDTH} height={HEIGHT} rx={3} />
      {barParts(goals, most).map(({ what, from, to }) => (
        <rect
          key={what}
          className={`goal-${what}`}
          x={from * WIDTH}
          y={0}
          width={Math.max(2, (to - from) * WIDTH - 2)}
          height={HEIGHT}
        />
      ))}
    </svg>
  );
}

/** What the parts of the bars mean: told apart by their pattern and their order too. */
export function GoalLegend() {
  return (
    <ul className="goal-legend small">
      {(['met', 'partly', 'missed'] as const).map((what) => (
        <li key={what}>
          <svg viewBox="0 0 16 12" width={16} height={12} aria-hidden="true" focusable="false">
            <rect className={`goal-${what}`} x={0} y={0} width={16} height={12} />
          </svg>
          {what}
        </li>
      ))}
    </ul>
  );
}

/** Patterns that the bars are filled with; once on the page. */
export function GoalPatterns() {
  return (
    <svg width={0} height={0} aria-hidden="true" focusable="false" className="goal-patterns">
      <defs>
        <pattern id="goal-partly" width={8} height={8} patternUnits="userSpaceOnUse">
          <rect className="goal-ground" width={8} height={8} />
          <path className="goal-stroke" d="M-2 2L2 -2M0 8L8 0M6 10L10 6" />
        </pattern>
      </defs>
    </svg>
  );
}
