import { dayNumber } from '../src/domain/okr/calendar-day';
import { forecast } from '../src/domain/okr/forecast';
import { type BackCast, backCasts, HELD_BACK } from '../test/domain/okr/forecast/back-cast';
import { HISTORY_KINDS } from '../test/domain/okr/forecast/generators';
import { METHODS, type Method } from './forecast-rivals';

const SERIES = 1000;
const ROUNDS = 5;

interface Figures {
  /** Share 0..1 of held-back end values within the interval of 80 %. */
  readonly coverage: number;
  /** Mean distance from the held-back end value, as a share of the way from baseline to target. */
  readonly error: number;
}

/** How a method does on histories of one kind. */
export function figuresOf(casts: readonly BackCast[], method: Method): Figures {
  let [tried, held, error] = [0, 0, 0];
  for (const cast of casts) {
    const guess = method(cast);
    if (guess === null) continue;
    tried += 1;
    if (guess.low <= cast.end.value && cast.end.value <= guess.high) held += 1;
    error += Math.abs(guess.value - cast.end.value) / Math.abs(cast.history.target - cast.history.baseline);
  }
  return { coverage: held / tried, error: error / tried };
}

/** Prints coverage and error of the forecast and its rivals on made-up histories, and what one forecast takes. */
export function printForecasts(): void {
  const percent = (share: number) => `${(share * 100).toFixed(0)} %`.padStart(6);
  const names = METHODS.map(([name]) => name.padEnd(19)).join(' | ');
  console.log(
    `\nforecasts of the end of ${SERIES} made-up histories each, the last ${HELD_BACK} values held back`,
  );
  console.log('share of ends within the interval of 80 %, mean error as a share of the way to the target');
  console.log(`history          | ${names}`);
  for (const kind of HISTORY_KINDS) {
    const casts = backCasts(kind, SERIES);
    const cells = METHODS.map(([, method]) => {
      const { coverage, error } = figuresOf(casts, method);
      return `${percent(coverage)}  ${(error * 100).toFixed(1).padStart(5)} %    `;
    });
    console.log(`${kind.padEnd(17)}| ${cells.join(' | ')}`);
  }
  const [own, floor] = times();
  console.log(`one forecast takes ${own.toFixed(0)} µs; the same sums by hand ${floor.toFixed(0)} µs`);
}

/** Microseconds of one forecast of nine values, the app's and by hand; they take turns. */
function times(): readonly [number, number] {
  const casts = backCasts('noisy', SERIES);
  const prepared = casts.map(({ history, known, end }) => ({
    facts: { window: { ...history.window, end: end.day, pauses: [] }, values: known, wanted: null },
    today: known.at(-1)?.day ?? history.window.start,
    x: known.map(({ day }) => dayNumber(day)),
    y: known.map(({ value }) => value),
    at: dayNumber(end.day),
  }));
  const best: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const timed = (which: 0 | 1, run: () => void) => {
    const begun = performance.now();
    run();
    best[which] = Math.min(best[which], ((performance.now() - begun) * 1000) / prepared.length);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    timed(0, () => {
      for (const { facts, today } of prepared) forecast(facts, today);
    });
    timed(1, () => {
      for (const { x, y, at } of prepared) byHand(x, y, at);
    });
  }
  return best;
}

/** Line and interval at one day, with the least code and no care. */
function byHand(x: readonly number[], y: readonly number[], at: number): number {
  const count = x.length;
  const slopes: number[] = [];
  for (let i = 0; i < count; i += 1) {
    for (let j = i + 1; j < count; j += 1) {
      slopes.push(((y[j] ?? 0) - (y[i] ?? 0)) / ((x[j] ?? 0) - (x[i] ?? 0)));
    }
  }
  slopes.sort((a, b) => a - b);
  const slope = slopes[slopes.length >> 1] ?? 0;
  const levels = y.map((each, index) => each - slope * (x[index] ?? 0)).sort((a, b) => a - b);
  const level = levels[count >> 1] ?? 0;
  let [mean, squares, spread] = [0, 0, 0];
  for (const each of x) mean += each / count;
  for (let i = 0; i < count; i += 1) {
    squares += ((x[i] ?? 0) - mean) ** 2;
    spread += ((y[i] ?? 0) - level - slope * (x[i] ?? 0)) ** 2;
  }
  const error = Math.sqrt((spread / (count - 2)) * (1 + 1 / count + (at - mean) ** 2 / squares));
  return level + slope * at + 1.4 * error;
}
