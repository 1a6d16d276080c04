import { daysBetween } from '../src/domain/okr/calendar-day';
import { forecast } from '../src/domain/okr/forecast';
import { studentQuantile } from '../src/domain/okr/student-t';
import type { BackCast } from '../test/domain/okr/forecast/back-cast';

export interface Guess {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
export type Method = (cast: BackCast) => Guess | null;

const SHARE = 0.9;

const pointsOf = ({ history, known, end }: BackCast) => ({
  points: known.map(({ day, value }) => ({ x: daysBetween(history.window.start, day), y: value })),
  at: daysBetween(history.window.start, end.day),
});

/** What the app does. */
const robustLine: Method = ({ history, known, end }) => {
  const today = known.at(-1)?.day;
  if (today === undefined) return null;
  const window = { ...history.window, end: end.day, pauses: [] };
  const found = forecast({ window, values: known, wanted: null }, today);
  return 'none' in found ? null : found.due;
};

/** The last value stays; its interval is that of a random walk with the steps seen so far. */
const lastStays: Method = (cast) => {
  const { points, at } = pointsOf(cast);
  const last = points.at(-1);
  if (last === undefined || points.length < 2) return null;
  let squares = 0;
  for (const [index, point] of points.slice(1).entries()) {
    const before = points[index] ?? point;
    squares += (point.y - before.y) ** 2 / (point.x - before.x);
  }
  const freedom = points.length - 1;
  const reach = studentQuantile(SHARE, freedom) * Math.sqrt((squares / freedom) * (at - last.x));
  return { value: last.y, low: last.y - reach, high: last.y + reach };
};

/** The line of least squares with its usual prediction interval. */
const leastSquares: Method = (cast) => {
  const { points, at } = pointsOf(cast);
  const count = points.length;
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / count;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / count;
  const sumX = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / sumX;
  const left = points.reduce((sum, { x, y }) => sum + (y - meanY - slope * (x - meanX)) ** 2, 0);
  const value = meanY + slope * (at - meanX);
  const error = Math.sqrt((left / (count - 2)) * (1 + 1 / count + (at - meanX) ** 2 / sumX));
  const reach = studentQuantile(SHARE, count - 2) * error;
  return { value, low: value - reach, high: value + reach };
};

export const METHODS: readonly (readonly [name: string, method: Method])[] = [
  ['robust line', robustLine],
  ['last value stays', lastStays],
  ['least squares', leastSquares],
];
