import type { ReactNode } from 'react';
import type { KeyResultView } from '../../../../../../src/contract/views';
import { useFormats } from '../../../client/app-context';
import { writeValue } from '../../okr/goal-words';
import { trendLine } from './trend-line';
import type { TrendPicture } from './trend-picture';

const SAMPLES = {
  values: <line className="trend-values" x1="0" x2="20" y1="6" y2="6" />,
  straight: <line className="trend-straight" x1="0" x2="20" y1="6" y2="6" />,
  expected: <path className="trend-expected" d="M10 1l5 5-5 5-5-5z" />,
  target: <line className="trend-target" x1="0" x2="20" y1="6" y2="6" />,
  healthy: (
    <>
      <rect className="trend-healthy" x="0" y="1" width="20" height="10" />
      <line className="trend-target" x1="0" x2="20" y1="1" y2="1" />
    </>
  ),
  forecast: (
    <>
      <rect className="trend-band" x="0" y="0" width="20" height="12" />
      <line className="trend-forecast" x1="0" x2="20" y1="6" y2="6" />
    </>
  ),
  due: <path className="trend-due" d="M10 2l-4 7h8z" />,
  break: <line className="trend-break" x1="10" x2="10" y1="0" y2="12" />,
  sprint: <rect className="trend-sprint" x="0" y="0" width="20" height="12" />,
} as const;

function Entry({ sample, children }: { sample: keyof typeof SAMPLES; children: ReactNode }) {
  return (
    <span>
      <svg width="20" height="12" viewBox="0 0 20 12" aria-hidden="true" className="icon">
        {SAMPLES[sample]}
      </svg>{' '}
      {children}
    </span>
  );
}

/** What each line and shade of the chart means, with the numbers they stand for. */
export function TrendLegend({ keyResult, picture }: { keyResult: KeyResultView; picture: TrendPicture }) {
  const formats = useFormats();
  const write = writeValue(keyResult, formats);
  const line = trendLine(keyResult);
  const { levels, healthy, expected, expectedToday, forecast, breaks, dues, columns } = picture;
  return (
    <figcaption className="trend-legend small">
      <Entry sample="values">Values</Entry>
      {expected.length > 0 && line && (
        <Entry sample="straight">
          {keyResult.kind === 'milestone'
            ? 'Steps due'
            : `Expected, from ${write(line.from)} to ${write(line.to)}`}
        </Entry>
      )}
      {expectedToday && <Entry sample="expected">Expected by today</Entry>}
      {healthy.length > 0 && <Entry sample="healthy">Within bounds</Entry>}
      {levels.length > 0 && healthy.length === 0 && (
        <Entry sample="target">{keyResult.kind === 'milestone' ? 'All done' : 'Target'}</Entry>
      )}
      {breaks.length > 0 && <Entry sample="break">Numbers changed</Entry>}
      {forecast && <Entry sample="forecast">Forecast, in the range where it likely ends</Entry>}
      {dues.length > 0 && <Entry sample="due">Due</Entry>}
      {columns.length > 0 && <Entry sample="sprint">Sprints with its tag</Entry>}
    </figcaption>
  );
}
