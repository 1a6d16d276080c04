import { addDays, type CalendarDay, daysBetween } from './calendar-day';
import { compareDatedValues, type DatedValue } from './dated-value';
import { holdsDay } from './day-range';
import { studentCdf, studentQuantile } from './student-t';
import { type Line, type Point, theilSen } from './theil-sen';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';
import { unpausedDays, type Window } from './window';

/** What would reach the target: values of at least `lower` and at most `upper`, both inclusive. */
export interface WantedRange {
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface ForecastFacts {
  readonly window: Window;
  /** In any order; those outside the window and after today are left out. */
  readonly values: readonly DatedValue[];
  /** null where nothing is to be reached. */
  readonly wanted: WantedRange | null;
  /** The step in which values are recorded, such as 0.1; nothing is known more exactly than that. */
  readonly resolution?: number;
}

/** The value to expect on a day, and the interval that holds it in `share` of all cases. */
export interface ForecastPoint {
  readonly day: CalendarDay;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Where a key result ends if it goes on as in its window so far (PRODUCT §3.10). */
export interface Forecast {
  /** From today to the due date, both included; the last one is the forecast. */
  readonly path: readonly [ForecastPoint, ...ForecastPoint[]];
  readonly due: ForecastPoint;
  /** Share of cases that the intervals hold: 0.8. */
  readonly share: number;
  /** Probability that the value is within the wanted range on the due date, 0..1. */
  readonly chance: number | null;
  /** Move a week along the line, paused days apart. */
  readonly perWeek: number;
  /** How many values the line runs through, one a day, and the days of the first and the last. */
  readonly values: number;
  readonly firstDay: CalendarDay;
  readonly lastDay: CalendarDay;
  readonly lastValue: number;
  /** How far values lie from the line: the residuals' standard deviation, and never less than rounding alone makes. */
  readonly spread: number;
}

/** Why there is none. */
export type NoForecast =
  | {
      readonly none: 'not-enough-data';
      readonly values: number;
      readonly days: number;
      readonly valuesNeeded: number;
      readonly daysNeeded: number;
    }
  | { readonly none: 'past-due'; readonly due: CalendarDay };

/** How many steps the path is drawn in, at most; the band bends little. */
const PATH_STEPS = 8;

/**
 * The forecast of a key result as of today: a line of Theil and Sen through the window's values, one a day, and the
 * usual prediction interval of a line about it: residuals' spread × Student's t × √(1 + 1/n + (x − x̄)² ÷ Sxx), which
 * widens with the horizon and with few values. Values that lie on a line by their rounding leave some doubt all the
 * same. Paused days do not pass.
 */
export function forecast(
  facts: ForecastFacts,
  today: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Forecast | NoForecast {
  const { window } = facts;
  if (today > window.end) return { none: 'past-due', due: window.end };
  const known = facts.values.filter(({ day }) => day <= today && holdsDay(window, day));
  const daily = onePerDay(known);
  const time = clockOf(window, today);
  const points = daily.map(({ day, value }) => ({ x: time(day), y: value }));
  const { forecastValues: valuesNeeded, forecastDays: daysNeeded } = thresholds;
  const enough = known.length >= valuesNeeded && daily.length >= daysNeeded;
  const line = enough ? theilSen(points) : null;
  const [first, last] = [daily[0], daily.at(-1)];
  if (line === null || first === undefined || last === undefined) {
    return {
      none: 'not-enough-data',
      values: known.length,
      days: daily.length,
      valuesNeeded,
      daysNeeded,
    };
  }
  const fit = fitOf(line, points, facts.resolution ?? 0);
  const share = thresholds.forecastShare;
  const reach = studentQuantile((1 + share) / 2, fit.freedom);
  const at = (day: CalendarDay): ForecastPoint => {
    const { value, error } = predict(fit, time(day));
    return { day, value, low: value - reach * error, high: value + reach * error };
  };
  const due = at(window.end);
  return {
    path: [at(today), ...pathDays(today, window.end).map(at)],
    due,
    share,
    chance:
      facts.wanted === null ? null : chanceOf(facts.wanted, predict(fit, time(window.end)), fit.freedom),
    perWeek: line.slope * 7,
    values: daily.length,
    firstDay: first.day,
    lastDay: last.day,
    lastValue: last.value,
    spread: fit.spread,
  };
}

/** Of several values of one day, the one entered last (PRODUCT §3.11); in the order of the days. */
function onePerDay(values: readonly DatedValue[]): DatedValue[] {
  const byDay = new Map([...values].sort(compareDatedValues).map((value) => [value.day, value]));
  return [...byDay.values()];
}

/** Days of the window that have passed on a day, paused ones apart. A pause that runs today ends today. */
function clockOf(window: Window, today: CalendarDay): (day: CalendarDay) => number {
  if (window.pauses.length === 0) return (day) => daysBetween(window.start, day);
  return (day) => unpausedDays({ start: addDays(window.start, 1), end: day }, window.pauses, today);
}

interface Fit {
  readonly line: Line;
  readonly count: number;
  readonly meanX: number;
  /** Sum of (x − x̄)². */
  readonly sumX: number;
  readonly spread: number;
  readonly freedom: number;
}

function fitOf(line: Line, points: readonly Point[], resolution: number): Fit {
  const count = points.length;
  const sum = (of: (point: Point) => number) => points.reduce((total, point) => total + of(point), 0);
  const meanX = sum(({ x }) => x) / count;
  const freedom = count - 2;
  const residuals = sum(({ x, y }) => (y - line.intercept - line.slope * x) ** 2);
  const spread = Math.max(Math.sqrt(residuals / freedom), resolution / Math.sqrt(12));
  return { line, count, meanX, sumX: sum(({ x }) => (x - meanX) ** 2), spread, freedom };
}

/** Value on the line at x, and the standard error of a single value there. */
function predict(fit: Fit, x: number): { readonly value: number; readonly error: number } {
  return {
    value: fit.line.intercept + fit.line.slope * x,
    error: fit.spread * Math.sqrt(1 + 1 / fit.count + (x - fit.meanX) ** 2 / fit.sumX),
  };
}

function chanceOf(
  { lower, upper }: WantedRange,
  { value, error }: { readonly value: number; readonly error: number },
  freedom: number,
): number {
  // On a line without any spread the value itself decides; bounds belong to the range.
  const below = (bound: number) => studentCdf((bound - value) / error, freedom);
  if (error === 0) return (lower === null || value >= lower) && (upper === null || value <= upper) ? 1 : 0;
  return (upper === null ? 1 : below(upper)) - (lower === null ? 0 : below(lower));
}

function pathDays(today: CalendarDay, due: CalendarDay): CalendarDay[] {
  const left = daysBetween(today, due);
  const steps = Math.min(PATH_STEPS, left);
  return Array.from({ length: steps }, (_, index) =>
    addDays(today, Math.round(((index + 1) * left) / steps)),
  );
}
