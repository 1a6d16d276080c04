import type { Spot, TrendPicture } from './trend-picture';

/** Room that the word "Today" needs beside its line. */
const TODAY = 48;

export const along = (spots: readonly Spot[]): string => spots.map(({ x, y }) => `${x},${y}`).join(' ');

/** What was to be reached: healthy bounds, targets as long as they held, the expected way, breaks and due days. */
export function TrendGoal({ picture, day }: { picture: TrendPicture; day: (day: string) => string }) {
  const { plot, healthy, levels, expected, expectedToday, breaks, dues, todayX } = picture;
  return (
    <>
      {healthy.map((box) => (
        <rect key={box.x} className="trend-healthy" {...box} />
      ))}
      {levels.map(({ x1, x2, y }) => (
        <line key={`${x1} ${y}`} className="trend-target" x1={x1} x2={x2} y1={y} y2={y} />
      ))}
      {expected.map((spots) => (
        <polyline key={spots[0]?.x} className="trend-straight" points={along(spots)} />
      ))}
      {breaks.map(({ day: at, x }) => (
        <line key={at} className="trend-break" x1={x} x2={x} y1={plot.top} y2={plot.bottom}>
          <title>{`Numbers changed ${day(at)}`}</title>
        </line>
      ))}
      {dues.map(({ day: at, x }) => (
        <path key={at} className="trend-due" d={`M${x} ${plot.bottom}l-4 7h8z`}>
          <title>{`Due ${day(at)}`}</title>
        </path>
      ))}
      {todayX !== null && (
        <>
          <line className="trend-today" x1={todayX} x2={todayX} y1={plot.top} y2={plot.bottom} />
          <text
            className="trend-label"
            x={todayX > plot.right - TODAY ? todayX - 5 : todayX + 5}
            y={plot.bottom - 8}
            textAnchor={todayX > plot.right - TODAY ? 'end' : 'start'}
          >
            Today
          </text>
        </>
      )}
      {expectedToday && (
        <path className="trend-expected" d={`M${expectedToday.x} ${expectedToday.y - 5}l5 5-5 5-5-5z`} />
      )}
    </>
  );
}
