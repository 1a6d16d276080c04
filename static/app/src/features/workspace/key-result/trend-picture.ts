import type { GoalPiece } from './goal-history';
import { linear, niceTicks, type Scale } from './scale';

const DAY_MS = 86_400_000;
const dayNumber = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS;
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** What the trend chart draws from; days `YYYY-MM-DD`, values in the key result's unit. */
export interface TrendFacts {
  readonly window: { readonly start: string; readonly end: string };
  /** What was to be reached, piece by piece. */
  readonly goal: readonly GoalPiece[];
  /** Where it should be by today; null for kinds without such a line. */
  readonly expectedToday: number | null;
  readonly today: string;
  readonly values: readonly (readonly [day: string, value: number])[];
  /** From today to the due date; empty without one. */
  readonly forecast: readonly {
    readonly day: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  }[];
  /** Days on which steps of a milestone fall due. */
  readonly dueDays: readonly string[];
  readonly sprints: readonly { readonly id: string; readonly start: string; readonly end: string }[];
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
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
  /** Where it should be on each day; it steps where the numbers changed. */
  readonly expected: readonly (readonly Spot[])[];
  /** Where it should be by today; it leaves the line after pauses. */
  readonly expectedToday: Spot | null;
  /** Targets and bounds, each as long as it held. */
  readonly levels: readonly { readonly x1: number; readonly x2: number; readonly y: number }[];
  /** Where values are healthy, within bounds. */
  readonly healthy: readonly Box[];
  /** Days on which the numbers changed. */
  readonly breaks: readonly { readonly day: string; readonly x: number }[];
  readonly dues: readonly { readonly day: string; readonly x: number }[];
  /** The band goes along its upper edge and back along the lower one. */
  readonly forecast: {
    readonly line: readonly Spot[];
    readonly band: readonly Spot[];
    readonly end: Spot;
  } | null;
  readonly todayX: number | null;
  readonly columns: readonly { readonly id: string; readonly x: number; readonly width: number }[];
}

/** Above the plot stand the names of sprints; the unit below them where the labels are without it. */
const MARGIN = { top: 28, unit: 18, right: 16, bottom: 28 };
/** A band of great doubt is cut, so that it never flattens what is known: at most so many spans beyond it. */
const BEYOND = 0.5;

/** Places everything on a chart of `width` × `height` whose left margin `left` holds the labels of the values. */
export function trendPicture(
  facts: TrendFacts,
  size: {
    readonly width: number;
    readonly height: number;
    readonly left: number;
    /** Room for the unit above the axis. */
    readonly unitAbove?: boolean;
  },
): TrendPicture {
  const first = dayNumber(facts.window.start);
  const last = Math.max(dayNumber(facts.window.end), first + 1);
  const days = facts.values.map(([day]) => dayNumber(day));
  const range = [Math.min(first, ...days), Math.max(last, ...days)] as const;
  const [low, high] = valueRange(facts);
  const ticks = niceTicks(low, high, 5);
  const plot = {
    left: size.left,
    right: size.width - MARGIN.right,
    top: MARGIN.top + (size.unitAbove ? MARGIN.unit : 0),
    bottom: size.height - MARGIN.bottom,
  };
  const scale = linear(range, [plot.left, plot.right]);
  const x = (day: string) => scale(dayNumber(day));
  const free = linear([ticks.values[0] ?? 0, ticks.values.at(-1) ?? 1], [plot.bottom, plot.top]);
  const y = (value: number) => Math.min(plot.bottom, Math.max(plot.top, free(value)));
  const spot = (day: string, value: number): Spot => ({ x: x(day), y: y(value) });
  const today = dayNumber(facts.today);
  const todayX = today >= range[0] && today <= range[1] ? scale(today) : null;
  const inWindow = today > first && today < last;
  return {
    plot,
    yTicks: ticks.values.map((value) => ({ value, y: y(value) })),
    yDecimals: ticks.decimals,
    xTicks: dayTicks(range, plot.right - plot.left).map((day) => ({ day, x: x(day) })),
    points: facts.values.map(([day, value]) => ({ day, value, ...spot(day, value) })),
    expected: facts.goal
      .map((piece) => piece.expected.map(({ day, value }) => spot(day, value)))
      .filter((line) => line.length > 0),
    expectedToday:
      todayX === null || !inWindow || facts.expectedToday === null
        ? null
        : { x: todayX, y: y(facts.expectedToday) },
    levels: facts.goal.flatMap((piece, index) => {
      const ends = endsOf(facts.goal, index, x, plot);
      return piece.levels.map((level) => ({ ...ends, y: y(level) }));
    }),
    healthy: facts.goal.flatMap(({ numbers }, index) => {
      if (numbers.kind !== 'keep-within') return [];
      const { x1, x2 } = endsOf(facts.goal, index, x, plot);
      const top = numbers.upper === null ? plot.top : y(numbers.upper);
      const bottom = numbers.lower === null ? plot.bottom : y(numbers.lower);
      return [{ x: x1, y: top, width: x2 - x1, height: bottom - top }];
    }),
    breaks: facts.goal.slice(1).map(({ from }) => ({ day: from, x: x(from) })),
    dues: facts.dueDays
      .filter((day) => dayNumber(day) >= range[0] && dayNumber(day) <= range[1])
      .map((day) => ({ day, x: x(day) })),
    forecast: forecastOf(facts.forecast, spot),
    todayX,
    columns: columns(facts.sprints, range, scale),
  };
}

/** Lowest and highest of everything known, and of the forecast as much as does not flatten it. */
function valueRange({ goal, values, forecast }: TrendFacts): readonly [number, number] {
  const known = [
    ...goal.flatMap((piece) => [...piece.levels, ...piece.expected.map(({ value }) => value)]),
    ...values.map(([, value]) => value),
    ...forecast.slice(-1).map(({ value }) => value),
  ];
  // Nothing to reach and nothing measured yet.
  if (known.length === 0) return [0, 1];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const beyond = (high - low) * BEYOND;
  return [
    Math.max(low - beyond, Math.min(low, ...forecast.map((point) => point.low))),
    Math.min(high + beyond, Math.max(high, ...forecast.map((point) => point.high))),
  ];
}

/** From where to where numbers held; the first and the last reach to the chart's ends. */
function endsOf(
  goal: TrendFacts['goal'],
  index: number,
  x: (day: string) => number,
  plot: TrendPicture['plot'],
): { readonly x1: number; readonly x2: number } {
  const piece = goal[index];
  return {
    x1: index === 0 || piece === undefined ? plot.left : x(piece.from),
    x2: index === goal.length - 1 || piece === undefined ? plot.right : x(piece.to),
  };
}

function forecastOf(
  path: TrendFacts['forecast'],
  spot: (day: string, value: number) => Spot,
): TrendPicture['forecast'] {
  const end = path.at(-1);
  if (end === undefined) return null;
  const upper = path.map(({ day, high }) => spot(day, high));
  const lower = path.map(({ day, low }) => spot(day, low)).reverse();
  return {
    line: path.map(({ day, value }) => spot(day, value)),
    band: [...upper, ...lower],
    end: spot(end.day, end.value),
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
