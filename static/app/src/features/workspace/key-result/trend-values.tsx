import { along } from './trend-goal';
import type { TrendPicture } from './trend-picture';

interface TrendValuesProps {
  picture: TrendPicture;
  write: (value: number) => string;
  day: (day: string) => string;
}

/** The values, and where they lead: a band of doubt about a line to the due date. */
export function TrendValues({ picture, write, day }: TrendValuesProps) {
  const { forecast, points } = picture;
  return (
    <>
      {forecast && (
        <>
          <polygon className="trend-band" points={along(forecast.band)} />
          <polyline className="trend-forecast" points={along(forecast.line)} />
          <circle className="trend-forecast-end" cx={forecast.end.x} cy={forecast.end.y} r="4" />
        </>
      )}
      <polyline className="trend-values" points={along(points)} />
      {points.map(({ x, y, day: at, value }) => (
        <circle key={at} className="trend-point" cx={x} cy={y} r="3.5">
          <title>{`${day(at)}: ${write(value)}`}</title>
        </circle>
      ))}
    </>
  );
}
