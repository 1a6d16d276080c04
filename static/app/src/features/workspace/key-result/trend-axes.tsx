import type { TrendPicture } from './trend-picture';

interface TrendAxesProps {
  picture: TrendPicture;
  write: (value: number) => string;
  day: (day: string) => string;
  /** To stand once above the values; null where each of them has it. */
  unit: string | null;
}

/** Grid, values and days. */
export function TrendAxes({ picture, write, day, unit }: TrendAxesProps) {
  const { plot } = picture;
  return (
    <>
      {unit !== null && (
        <text className="trend-label" x="0" y={plot.top - 12}>
          {unit}
        </text>
      )}
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
