import type { KeyResultView } from '../../../../../../src/contract/views';
import { useFormats } from '../../../client/app-context';
import { goalLevels, writeValue } from '../../okr/goal-words';
import { trendLine } from './trend-line';

/** What each line and shade of the chart means, with the numbers they stand for. */
export function TrendLegend({ keyResult, hasSprints }: { keyResult: KeyResultView; hasSprints: boolean }) {
  const formats = useFormats();
  const write = writeValue(keyResult, formats);
  const line = trendLine(keyResult);
  const levels = goalLevels(keyResult).length;
  const sample = (name: string) => (
    <svg width="20" height="12" viewBox="0 0 20 12" aria-hidden="true" className="icon">
      {name === 'sprint' ? (
        <rect className="trend-sprint" x="0" y="0" width="20" height="12" />
      ) : name === 'expected' ? (
        <path className="trend-expected" d="M10 1l5 5-5 5-5-5z" />
      ) : (
        <line className={`trend-${name}`} x1="0" x2="20" y1="6" y2="6" />
      )}
    </svg>
  );
  return (
    <figcaption className="trend-legend small">
      <span>{sample('values')} Values</span>
      {line && (
        <>
          <span>
            {sample('straight')} From {write(line.from)} to {write(line.to)}
          </span>
          <span>{sample('expected')} Expected by today</span>
        </>
      )}
      {levels > 0 && (
        <span>
          {sample('target')} {line ? 'Target' : levels > 1 ? 'Bounds' : 'Bound'}
        </span>
      )}
      {hasSprints && <span>{sample('sprint')} Sprints with its tag</span>}
    </figcaption>
  );
}
