import {
  addDays,
  type CalendarDay,
  calendarDay,
  laterDay,
} from '../../../../../../src/domain/okr/calendar-day';
import type { DatedValue } from '../../../../../../src/domain/okr/dated-value';
import type { DayRange } from '../../../../../../src/domain/okr/day-range';
import { isMeasured, type KeyResultNumbers } from '../../../../../../src/domain/okr/key-result';
import { dueDayOf } from '../../../../../../src/domain/okr/milestone';
import { type NumbersHistory, numbersAt } from '../../../../../../src/domain/okr/numbers-history';
import { expectationAt } from '../../../../../../src/domain/okr/pace';
import { goalLevels } from '../../okr/goal-words';

/** What was to be reached in days of one set of numbers; `to` is the day on which the next one begins. */
export interface GoalPiece {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly numbers: KeyResultNumbers;
  /** Target or bounds; all steps of a milestone are 1. */
  readonly levels: readonly number[];
  /** Where it should be on its days, in the key result's unit; empty for kinds without such a line. */
  readonly expected: readonly { readonly day: CalendarDay; readonly value: number }[];
}

export interface GoalFacts {
  readonly numbers: NumbersHistory;
  readonly window: { readonly start: string; readonly end: string };
  readonly values: readonly (readonly [day: string, value: number])[];
}

/**
 * What was to be reached in the course of the window: one piece for each set of numbers, so that a chart shows the
 * break and older points keep the numbers of their day (PRODUCT §3.6).
 */
export function goalHistory({ numbers, window, values }: GoalFacts): GoalPiece[] {
  const range = { start: calendarDay(window.start), end: calendarDay(window.end) };
  const dated = values.map(([day, value], seq) => ({ day: calendarDay(day), value, seq }));
  const changes = numbers.changes
    .map(({ day }) => day)
    .filter((day) => day > range.start && day <= range.end);
  const starts = [range.start, ...new Set(changes)];
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? laterDay(range.end, from);
    const held = numbersAt(numbers, from);
    // As seen in those days: what came later is not known yet.
    const known = { ...numbers, changes: numbers.changes.filter(({ day }) => day <= from) };
    return {
      from,
      to,
      numbers: held,
      levels: goalLevels({ numbers: held }),
      expected: expectedIn(known, held, range, dated, { from, to }),
    };
  });
}

function expectedIn(
  history: NumbersHistory,
  numbers: KeyResultNumbers,
  window: DayRange,
  values: readonly DatedValue[],
  { from, to }: { readonly from: CalendarDay; readonly to: CalendarDay },
): GoalPiece['expected'] {
  const facts = { window: { ...window, pauses: [] }, numbers: history, values };
  const at = (day: CalendarDay) => expectationAt(facts, day).expected;
  // A day counts once it is over: the last one is full on the morning after.
  const end = to === window.end ? addDays(to, 1) : to;
  if (isMeasured(numbers)) {
    const value = (share: number) => numbers.baseline + share * (numbers.target - numbers.baseline);
    return [
      { day: from, value: value(at(from)) },
      { day: to, value: value(at(end)) },
    ];
  }
  if (numbers.kind !== 'milestone' || numbers.form === 'yes-no') return [];
  const dues = new Set(numbers.steps.map((step) => dueDayOf(step, window.end)));
  const within = [...dues].filter((day) => day >= from && day < to).sort();
  const stairs = within.flatMap((day) => [
    { day, value: at(day) },
    { day, value: at(addDays(day, 1)) },
  ]);
  return [{ day: from, value: at(from) }, ...stairs, { day: to, value: at(to) }, { day: to, value: at(end) }];
}
