import { linear, niceTicks, type Scale } from './scale';

const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS;
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** What the trend chart draws from; days `YYYY-MM-DD`, values in the key result's unit. */
export interface TrendFacts {
  readonly window: { readonly start: string; readonly end: string };
  /** From the baseline to the target; null for the kinds without them. */
  readonly line: { readonly from: number; readonly to: number } | null;
  /** What is to be reached: the target, or the bounds. */
  readonly levels: readonly number[];
  /** Expected progress by today, 0..1. */
  readonly expected: number;
  readonly today: string;
  readonly values: readonly (readonly [day: string, value: number])[];
  readonly sprints: readonly { readonly id: string; readonly start: string; readonly end: string }[];
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The chart in pixels. */
export interface TrendPicture {
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly yTicks: readonly { readonly value: number; readonly y: number }[];
  readonly yDecimals: number;
  readonly xTicks: readonly { readonly day: string; readonly x: number }[];
  readonly points: readonly (Spot & { readonly day: string; readonly value: number })[];
  /** Baseline at the window's start to the target at its end. */
  readonly straight: readonly [Spot, Spot] | null;
  /** Where it should be by today; it leaves the straight line after pauses and changed targets. */
  readonly expectedToday: Spot | null;
  readonly levelYs: readonly number[];
  readonly todayX: number | null;
  readonly columns: readonly { readonly id: string; readonly x: number; readonly width: number }[];
}

const MARGIN = { top: 28, right: 16, bottom: 28 };

/** Places everything on a chart of `width` × `height` whose left margin `left` holds the labels of the values. */
export function trendPicture(
  facts: TrendFacts,
  size: { readonly width: number; readonly height: number; readonly left: number },
): TrendPicture {
  const first = dayNumber(facts.window.start);
  const last = Math.max(dayNumber(facts.window.end), first + 1);
  const days = facts.values.map(([day]) => dayNumber(day));
  const range = [Math.min(first, ...days), Math.max(last, ...days)] as const;
  const { line } = facts;
  const ends = line === null ? [] : [line.from, line.to];
  const all = [...ends, ...facts.levels, ...facts.values.map(([, value]) => value)];
  // Nothing to reach and nothing measured yet.
  if (all.length === 0) all.push(0, 1);
  const ticks = niceTicks(Math.min(...all), Math.max(...all), 5);
  const plot = {
    left: size.left,
    right: size.width - MARGIN.right,
    top: MARGIN.top,
    bottom: size.height - MARGIN.bottom,
  };
  const x = linear(range, [plot.left, plot.right]);
  const y = linear([ticks.values[0] ?? 0, ticks.values.at(-1) ?? 1], [plot.bottom, plot.top]);
  const today = dayNumber(facts.today);
  const todayX = today >= range[0] && today <= range[1] ? x(today) : null;
  const inWindow = today > first && today < last;
  return {
    plot,
    yTicks: ticks.values.map((value) => ({ value, y: y(value) })),
    yDecimals: ticks.decimals,
    xTicks: dayTicks(range, plot.right - plot.left).map((day) => ({ day, x: x(dayNumber(day)) })),
    points: facts.values.map(([day, value]) => ({ day, value, x: x(dayNumber(day)), y: y(value) })),
    straight:
      line === null
        ? null
        : [
            { x: x(first), y: y(line.from) },
            { x: x(last), y: y(line.to) },
          ],
    expectedToday:
      todayX === null || !inWindow || line === null
        ? null
        : { x: todayX, y: y(line.from + facts.expected * (line.to - line.from)) },
    levelYs: facts.levels.map(y),
    todayX,
    columns: columns(facts.sprints, range, x),
  };
}

/** Sprints as columns of whole days, cut at the chart's ends. */
function columns(sprints: TrendFacts['sprints'], range: readonly [number, number], x: Scale) {
  return sprints.flatMap(({ id, start, end }) => {
    const from = Math.max(dayNumber(start), range[0]);
    const to = Math.min(dayNumber(end), range[1]);
    return to > from ? [{ id, x: x(from), width: x(to) - x(from) }] : [];
  });
}

const STEPS = [1, 2, 7, 14, 28, 56, 91, 182, 365];
/** Room that a day's label needs. */
const LABEL = 64;

/** Days for the axis: evenly, as many as their labels have room for, beginning with the first day. */
function dayTicks([from, to]: readonly [number, number], width: number): string[] {
  const most = Math.max(1, Math.floor(width / LABEL));
  const step = STEPS.find((each) => (to - from) / each <= most) ?? 365;
  const days: string[] = [];
  for (let at = from; at <= to; at += step) days.push(dayOf(at));
  return days;
}
