import './trend-chart.css';
import type { KeyResultPage, KeyResultView } from '../../../../../../src/contract/views';
import { useFormats } from '../../../client/app-context';
import { isYesNo, writeValue } from '../../okr/goal-words';
import { axisLabel, isShortUnit } from './axis-label';
import { TrendAxes } from './trend-axes';
import { trendFacts } from './trend-facts';
import { TrendGoal } from './trend-goal';
import { TrendLegend } from './trend-legend';
import { trendPicture } from './trend-picture';
import { type ChartSprint, SprintColumns, SprintNames } from './trend-sprints';
import { TrendValues } from './trend-values';
import { trendWords } from './trend-words';
import { useWidth } from './use-width';

const HEIGHT = 280;
const LETTER = 7;

interface TrendChartProps {
  keyResult: KeyResultView;
  /** Its changed numbers, older values and forecast; undefined while they are read. */
  history: KeyResultPage | undefined;
  today: string;
  sprints: readonly ChartSprint[];
}

/** Values against what was to be reached, where they lead, and the sprints that served the key result as columns. */
export default function TrendChart({ keyResult, history, today, sprints }: TrendChartProps) {
  const formats = useFormats();
  const [box, width] = useWidth<HTMLElement>();
  const facts = trendFacts(keyResult, history, { today, sprints });
  const unitAbove = keyResult.kind !== 'milestone' && !isShortUnit(keyResult.unit);
  const size = { width: Math.max(width, 200), height: HEIGHT, unitAbove };
  // Twice: how wide the value labels are is known only once the values on the axis are.
  const rough = trendPicture(facts, { ...size, left: 40 });
  const axis = rough.yTicks.map(({ value }) => value);
  const write = writeValue(keyResult, formats);
  const label = isYesNo(keyResult.numbers)
    ? (value: number) => (value === 0 || value === 1 ? write(value) : '')
    : keyResult.kind === 'milestone'
      ? formats.percent
      : axisLabel(axis, { unit: keyResult.unit, decimals: rough.yDecimals }, formats);
  const left = 12 + LETTER * Math.max(...axis.map((value) => label(value).length));
  const picture = trendPicture(facts, { ...size, left });
  const day = (each: string) => formats.day(each, today);
  return (
    <figure className="trend" ref={box}>
      {width > 0 && (
        <>
          <svg
            className="trend-picture"
            width={width}
            height={HEIGHT}
            viewBox={`0 0 ${size.width} ${HEIGHT}`}
            role="img"
            aria-label={trendWords(keyResult, formats)}
          >
            <SprintColumns picture={picture} />
            <TrendAxes picture={picture} write={label} day={day} unit={unitAbove ? keyResult.unit : null} />
            <TrendGoal picture={picture} day={day} />
            <TrendValues picture={picture} write={write} day={day} />
          </svg>
          <SprintNames picture={picture} sprints={sprints} />
        </>
      )}
      <TrendLegend keyResult={keyResult} picture={picture} />
    </figure>
  );
}
