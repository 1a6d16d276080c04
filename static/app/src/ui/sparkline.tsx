import './sparkline.css';
import type { Formats } from '../format/formats';
import { sparklinePoints } from './sparkline-points';

const BOX = { width: 88, height: 28, pad: 3 };

interface SparklineProps {
  trend: readonly (readonly [day: string, value: number])[];
  target: number;
  unit: string;
  decimals: number;
  formats: Formats;
}

/** The latest values as a line, the target dashed; a table of the same stands beside it for screen readers and copying. */
export function Sparkline({ trend, target, unit, decimals, formats }: SparklineProps) {
  if (trend.length === 0) return null;
  const { points, yOf } = sparklinePoints(trend, BOX, [target]);
  const last = points.at(-1);
  return (
    <>
      <svg className="sparkline" viewBox={`0 0 ${BOX.width} ${BOX.height}`} aria-hidden="true">
        <line className="sparkline-target" x1="0" x2={BOX.width} y1={yOf(target)} y2={yOf(target)} />
        <polyline className="sparkline-line" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {last && <circle className="sparkline-last" cx={last.x} cy={last.y} r="2.5" />}
      </svg>
      {/* Hidden by a box around it: a table is never smaller than its words. */}
      <div className="visually-hidden">
        <table>
          <caption>Values so far, target {formats.amount(target, unit, decimals)}</caption>
          <tbody>
            {trend.map(([day, value]) => (
              <tr key={day}>
                <th scope="row">{formats.day(day)}</th>
                <td>{formats.amount(value, unit, decimals)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
