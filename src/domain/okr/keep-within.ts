import { isInside } from './bounds';
import { addDays, type CalendarDay, earlierDay, laterDay } from './calendar-day';
import type { DatedValue } from './dated-value';
import { type DayRange, daysIn } from './day-range';
import type { KeepWithinNumbers } from './key-result';
import { type NumbersHistory, numbersAt } from './numbers-history';
import { type Rhythm, rhythmDays } from './rhythm';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';
import { compactTrend } from './trend';
import { unpausedDays, type Window } from './window';

/** What the days of a keep-within key result depend on. Values may come in any order. */
export interface KeptFacts {
  readonly window: Window;
  readonly numbers: NumbersHistory;
  readonly values: readonly DatedValue[];
  readonly rhythm: Rhythm;
  /** Length of the team's sprints, for the rhythm "each sprint". */
  readonly sprintDays: number;
}

export interface KeptDays {
  readonly measured: number;
  readonly inside: number;
  /** Inside ÷ measured, 0..1; null while no day of the window is measured. */
  readonly share: number | null;
}

/**
 * The measured days of the window up to and with `today`, and how many of them lay inside the bounds of
 * their day (PRODUCT §2 keep within). A value holds until the next one, at most 1.5 × the rhythm; other
 * days are unmeasured. Paused days are not in the window, and do not use up a value.
 */
export function keptDays(
  facts: KeptFacts,
  today: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): KeptDays {
  const { window } = facts;
  const values = compactTrend(
    facts.values.filter((value) => value.day <= today),
    Number.POSITIVE_INFINITY,
  );
  let measured = 0;
  let inside = 0;
  values.forEach(({ day, value }, index) => {
    const next = values[index + 1];
    const held = {
      start: laterDay(day, window.start),
      end: earlierDay(lastDayHeld(facts, day, thresholds), earlierDay(today, window.end)),
    };
    const end = next === undefined ? held.end : earlierDay(held.end, addDays(next.day, -1));
    for (const part of byBounds(facts.numbers, { start: held.start, end })) {
      const days = unpausedDays(part.days, window.pauses, today);
      measured += days;
      if (isInside(part.bounds, value)) inside += days;
    }
  });
  return { measured, inside, share: measured === 0 ? null : inside / measured };
}

/** The last day on which a value of `day` still says something, paused days apart. */
export function lastDayHeld(
  { window, rhythm, sprintDays }: Pick<KeptFacts, 'window' | 'rhythm' | 'sprintDays'>,
  day: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): CalendarDay {
  const days = Math.floor(thresholds.heldBeats * rhythmDays(rhythm, sprintDays));
  let last = addDays(day, days);
  if (window.pauses.length === 0) return last;
  for (;;) {
    const missing = days - unpausedDays({ start: addDays(day, 1), end: last }, window.pauses, window.end);
    if (missing <= 0 || last > window.end) return last;
    last = addDays(last, missing);
  }
}

/** The days of a range in parts of the same bounds: older days keep the bounds of their day (PRODUCT §3.6). */
function byBounds(
  history: NumbersHistory,
  range: DayRange,
): { readonly days: DayRange; readonly bounds: KeepWithinNumbers }[] {
  if (daysIn(range) === 0) return [];
  const starts = [
    range.start,
    ...history.changes.map((change) => change.day).filter((day) => day > range.start && day <= range.end),
  ];
  return starts.flatMap((start, index) => {
    const next = starts[index + 1];
    const bounds = numbersAt(history, start);
    // Days from before it became a keep-within key result have no bounds, so that they say nothing.
    if (bounds.kind !== 'keep-within') return [];
    return [{ days: { start, end: next === undefined ? range.end : addDays(next, -1) }, bounds }];
  });
}

/**
 * The first day since which every value up to `today` lay outside the bounds of its days; null while the
 * latest one lies inside, or there is none.
 */
export function outsideSince(
  facts: Pick<KeptFacts, 'numbers' | 'values'>,
  today: CalendarDay,
): CalendarDay | null {
  const values = compactTrend(
    facts.values.filter((value) => value.day <= today),
    Number.POSITIVE_INFINITY,
  );
  let since: CalendarDay | null = null;
  let end = today;
  for (const { day, value } of values.toReversed()) {
    for (const { days, bounds } of byBounds(facts.numbers, { start: day, end }).toReversed()) {
      if (isInside(bounds, value)) return since;
      since = days.start;
    }
    end = addDays(day, -1);
  }
  return since;
}
