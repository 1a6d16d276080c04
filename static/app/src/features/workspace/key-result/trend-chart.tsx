import './trend-chart.css';
import type { KeyResultView } from '../../../../../../src/contract/views';
import { useFormats } from '../../../client/app-context';
import { goalLevels, writeValue } from '../../okr/goal-words';
import { axisLabel } from './axis-label';
import { TrendLegend } from './trend-legend';
import { trendLine } from './trend-line';
import { type TrendFacts, type TrendPicture, trendPicture } from './trend-picture';
import { trendWords } from './trend-words';
import { useWidth } from './use-width';

const HEIGHT = 280;
const LETTER = 7;

/** A sprint as a column of the chart. */
export interface ChartSprint {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  /** Absent while Jira is asked, and for sprints that the viewer may not see. */
  readonly name?: string | undefined;
  readonly goal?: string | undefined;
}

interface TrendChartProps {
  keyResult: KeyResultView;
  today: string;
  sprints: readonly ChartSprint[];
}

/** Values against the line from baseline to target, with the sprints that served the key result as columns. */
export default function TrendChart({ keyResult, today, sprints }: TrendChartProps) {
  const formats = useFormats();
  const [box, width] = useWidth<HTMLElement>();
  const facts: TrendFacts = {
    window: keyResult.window,
    line: trendLine(keyResult),
    levels: goalLevels(keyResult),
    expected: keyResult.expected,
    today,
    values: keyResult.trend,
    sprints,
  };
  // Twice: how wide the value labels are is known only once the values on the axis are.
  const rough = trendPicture(facts, { width: Math.max(width, 200), height: HEIGHT, left: 40 });
  const label = axisLabel(
    rough.yTicks.map(({ value }) => value),
    { unit: keyResult.unit, decimals: rough.yDecimals },
    formats,
  );
  const left = 12 + LETTER * Math.max(...rough.yTicks.map(({ value }) => label(value).length));
  const write = writeValue(keyResult, formats);
  const picture = trendPicture(facts, { width: Math.max(width, 200), height: HEIGHT, left });
  return (
    <figure className="trend" ref={box}>
      {width > 0 && (
        <svg
          className="trend-picture"
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${Math.max(width, 200)} ${HEIGHT}`}
          role="img"
          aria-label={trendWords(keyResult, formats)}
        >
          <Sprints picture={picture} sprints={sprints} />
          <Axes picture={picture} write={label} day={(day) => formats.day(day, today)} />
          <Lines picture={picture} />
          {picture.points.map(({ x, y, day, value }) => (
            <circle key={day} className="trend-point" cx={x} cy={y} r="3.5">
              <title>{`${formats.day(day, today)}: ${write(value)}`}</title>
            </circle>
          ))}
        </svg>
      )}
      <TrendLegend keyResult={keyResult} hasSprints={picture.columns.length > 0} />
    </figure>
  );
}

function Sprints({ picture, sprints }: { picture: TrendPicture; sprints: readonly ChartSprint[] }) {
  const { plot } = picture;
  return picture.columns.map(({ id, x, width }, index) => {
    const sprint = sprints.find((each) => each.id === id);
    const name = sprint?.name ?? 'Sprint';
    const fits = [...name].length * (LETTER - 1) + 10 < width;
    return (
      <g key={id}>
        <title>{sprint?.goal ? `${name}: ${sprint.goal}` : name}</title>
        <rect
          className={index % 2 === 0 ? 'trend-sprint' : 'trend-sprint is-other'}
          x={x}
          y={plot.top}
          width={width}
          height={plot.bottom - plot.top}
        />
        <text className="trend-label" x={x + width / 2} y={plot.top - 8} textAnchor="middle">
          {fits ? name : sprint?.name === undefined ? '' : shortName(name, width)}
        </text>
      </g>
    );
  });
}

/** What of a sprint's name fits: its number, mostly. */
function shortName(name: string, width: number): string {
  const number = /\d+\s*$/.exec(name)?.[0].trim() ?? '';
  return number !== '' && number.length * LETTER < width ? number : '';
}

function Axes({
  picture,
  write,
  day,
}: {
  picture: TrendPicture;
  write: (value: number) => string;
  day: (day: string) => string;
}) {
  const { plot } = picture;
  return (
    <>
      {picture.yTicks.map(({ value, y }) => (
        <g key={value}>
          <line className="trend-grid" x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text className="trend-label" x={plot.left - 6} y={y + 4} textAnchor="end">
            {write(value)}
          </text>
        </g>
      ))}
      {picture.xTicks.map(({ day: at, x }, index) => (
        <text
          key={at}
          className="trend-label"
          x={x}
          y={plot.bottom + 18}
          textAnchor={index === 0 ? 'start' : x > plot.right - 24 ? 'end' : 'middle'}
        >
          {day(at)}
        </text>
      ))}
    </>
  );
}

function Lines({ picture }: { picture: TrendPicture }) {
  const { plot, straight, expectedToday, levelYs, todayX, points } = picture;
  return (
    <>
      {levelYs.map((y) => (
        <line key={y} className="trend-target" x1={plot.left} x2={plot.right} y1={y} y2={y} />
      ))}
      {straight && (
        <line
          className="trend-straight"
          x1={straight[0].x}
          y1={straight[0].y}
          x2={straight[1].x}
          y2={straight[1].y}
        />
      )}
      {todayX !== null && (
        <>
          <line className="trend-today" x1={todayX} x2={todayX} y1={plot.top} y2={plot.bottom} />
          <text
            className="trend-label"
            x={todayX > plot.right - 48 ? todayX - 5 : todayX + 5}
            y={plot.bottom - 8}
            textAnchor={todayX > plot.right - 48 ? 'end' : 'start'}
          >
            Today
          </text>
        </>
      )}
      {expectedToday && (
        <path className="trend-expected" d={`M${expectedToday.x} ${expectedToday.y - 5}l5 5-5 5-5-5z`} />
      )}
      <polyline className="trend-values" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </>
  );
}
