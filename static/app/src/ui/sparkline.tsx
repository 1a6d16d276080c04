import './sparkline.css';
import type { Formats } from '../format/formats';
import { sparklinePoints } from './sparkline-points';

const BOX = { width: 88, height: 28, pad: 3 };

interface SparklineProps {
  trend: readonly (readonly [day: string, value: number])[];
  /** Values to mark: the target, or the bounds. */
  levels: readonly number[];
  /** What is to be reached, in words. */
  goal: string;
  write: (value: number) => string;
  formats: Formats;
}

/** The latest values as a line, what is to be reached dashed; a table of the same stands beside it for screen readers and copying. */
export function Sparkline({ trend, levels, goal, write, formats }: SparklineProps) {
  if (trend.length === 0) return null;
  const { points, yOf } = sparklinePoints(trend, BOX, levels);
  const last = points.at(-1);
  return (
    <>
      <svg className="sparkline" viewBox={`0 0 ${BOX.width} ${BOX.height}`} aria-hidden="true">
        {levels.map((level) => (
          <line
            key={level}
            className="sparkline-target"
            x1="0"
            x2={BOX.width}
            y1={yOf(level)}
            y2={yOf(level)}
          />
        ))}
        <polyline className="sparkline-line" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {last && <circle className="sparkline-last" cx={last.x} cy={last.y} r="2.5" />}
      </svg>
      {/* Hidden by a box around it: a table is never smaller than its words. */}
      <div className="visually-hidden">
        <table>
          <caption>Values so far, {goal}</caption>
          <tbody>
            {trend.map(([day, value]) => (
              <tr key={day}>
                <th scope="row">{formats.day(day)}</th>
                <td>{write(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
