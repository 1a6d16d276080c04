import { addDays, type CalendarDay, laterDay } from './calendar-day';
import type { DatedValue } from './dated-value';
import { type DayRange, daysIn, mergeRanges, overlapDays, overlapOf } from './day-range';
import { valueAt } from './value-at';

/** A sprint as a move sees it: from its start to its completion (today while it runs). */
export interface SprintDays extends DayRange {
  readonly id: string;
}

/**
 * How a key result moved during a sprint (PRODUCT §3.18). It says "moved during", never "caused by":
 * the whole move is shown beside every sprint that ran meanwhile, and never divided.
 */
export interface Move {
  readonly before: number;
  readonly after: number;
  readonly delta: number;
  /** False when no value was recorded in the sprint: it may have moved, but nobody measured. */
  readonly measured: boolean;
  /** True when there was no value yet and the sprint is compared with the baseline. */
  readonly beforeIsBaseline: boolean;
}

export interface MoveFacts {
  readonly values: readonly DatedValue[];
  /** Baseline that held at the sprint's start, taken where no value was recorded before it; null where there is none. */
  readonly baseline: number | null;
  readonly window: DayRange;
}

/**
 * The move during a sprint, clipped to the key result's window; null when they share no day of movement
 * or there is no value by the sprint's end, or none to compare it with. A sprint begins on the day the one before was reviewed, so
 * the value dated to its first day is its "before", and its own movement lies in the days after.
 */
export function moveDuring(facts: MoveFacts, sprint: DayRange): Move | null {
  const days = overlapOf(movementDays(sprint), facts.window);
  if (daysIn(days) === 0) return null;
  const last = valueAt(facts.values, days.end);
  if (last === undefined) return null;
  const first = valueAt(facts.values, addDays(days.start, -1));
  const before = first?.value ?? facts.baseline;
  if (before === null) return null;
  return {
    before,
    after: last.value,
    delta: last.value - before,
    measured: last.day >= days.start,
    beforeIsBaseline: first === undefined,
  };
}

/**
 * The value as of a sprint's start, clipped to the key result's window: what a review sets its new value beside. A
 * sprint that has only begun has one too. null where there is neither value nor baseline, and for a sprint that ended
 * before the window.
 */
export function valueBefore(
  { values, baseline, window }: MoveFacts,
  sprint: DayRange,
): { readonly value: number; readonly isBaseline: boolean } | null {
  if (sprint.end < window.start) return null;
  const known = valueAt(values, laterDay(sprint.start, addDays(window.start, -1)));
  if (known !== undefined) return { value: known.value, isBaseline: false };
  return baseline === null ? null : { value: baseline, isBaseline: true };
}

/** The other sprints that ran during this one, in their given order. */
export function sprintsMeanwhile<S extends SprintDays>(sprint: SprintDays, all: readonly S[]): S[] {
  return all.filter(
    (other) => other.id !== sprint.id && overlapDays(movementDays(other), movementDays(sprint)) > 0,
  );
}

/**
 * What the key result moved during any of these sprints: each day of movement counts once, however many
 * sprints ran that day (PRODUCT §3.18). null when no sprint has a move.
 */
export function sumOfMoves(facts: MoveFacts, sprints: readonly DayRange[]): number | null {
  const moves = mergeRanges(sprints.map(movementDays))
    .map((days) => moveDuring(facts, { start: addDays(days.start, -1), end: days.end }))
    .filter((move) => move !== null);
  return moves.length === 0 ? null : moves.reduce((sum, move) => sum + move.delta, 0);
}

/** The days whose values are the sprint's own: all but the first. */
function movementDays(sprint: DayRange): DayRange {
  return { start: addDays(sprint.start, 1), end: sprint.end };
}

/** The last days of sprints that are still to end, after today and within the window. */
export function sprintEndsAhead(
  running: { readonly end: CalendarDay; readonly lengthDays: number },
  window: DayRange,
  today: CalendarDay,
): CalendarDay[] {
  const ends: CalendarDay[] = [];
  const length = Math.max(1, running.lengthDays);
  for (let end = running.end; end <= window.end; end = addDays(end, length)) {
    if (end > today) ends.push(end);
  }
  return ends;
}
