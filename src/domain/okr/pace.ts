import type { Ambition } from './ambition';
import { type CalendarDay, laterDay } from './calendar-day';
import type { DatedValue } from './dated-value';
import type { MeasuredNumbers } from './key-result';
import { dueDayOf, shareOfSteps } from './milestone';
import { type NumbersHistory, numbersAt, restartAt } from './numbers-history';
import type { PaceStatus } from './okr-status';
import { progressOf } from './progress';
import { classOfRatio, DEFAULT_THRESHOLDS, type PaceThresholds, type Thresholds } from './thresholds';
import { valueAt } from './value-at';
import { elapsedShare, type Window } from './window';

/** Where a key result should be by now (PRODUCT §3.5, §3.6). */
export interface Expectation {
  /** 0..1 */
  readonly expected: number;
  /** What follows from: time that passed, steps that fell due, or the due date alone. */
  readonly by: 'time' | 'steps' | 'due-date';
  /** Share of the window, or of its rest since the restart, that has passed. */
  readonly elapsed: number;
  /** The day the target was made harder and the line began anew, with the progress then. */
  readonly restart: { readonly day: CalendarDay; readonly progress: number } | null;
}

export interface ExpectationFacts {
  readonly window: Window;
  readonly numbers: NumbersHistory;
  readonly values: readonly DatedValue[];
}

/**
 * Expected progress. With a target: the elapsed share of the window; after the target was made harder,
 * from the progress on that day (against the new numbers) to 1 at the due date; an easier target keeps
 * the ordinary line. Keep within: the elapsed share. Milestone: the weight of the steps whose date has
 * passed. Find baseline: nothing before the due date, all of it after.
 */
export function expectationAt(facts: ExpectationFacts, today: CalendarDay): Expectation {
  const { window } = facts;
  const numbers = numbersAt(facts.numbers, today);
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
    case 'reach':
      return lineTo(numbers, facts, today);
    case 'keep-within': {
      const elapsed = elapsedShare(window, today);
      return { expected: elapsed, by: 'time', elapsed, restart: null };
    }
    case 'milestone': {
      const expected = shareOfSteps(numbers, (step) => dueDayOf(step, window.end) < today);
      const by = numbers.form === 'steps' ? 'steps' : 'due-date';
      return { expected, by, elapsed: elapsedShare(window, today), restart: null };
    }
    case 'find-baseline': {
      const expected = today > window.end ? 1 : 0;
      return { expected, by: 'due-date', elapsed: elapsedShare(window, today), restart: null };
    }
  }
}

function lineTo(now: MeasuredNumbers, facts: ExpectationFacts, today: CalendarDay): Expectation {
  const { window, numbers, values } = facts;
  const change = restartAt(numbers, today);
  if (change === undefined || change.day <= window.start) {
    const elapsed = elapsedShare(window, today);
    return { expected: elapsed, by: 'time', elapsed, restart: null };
  }
  const valueThen = valueAt(values, change.day)?.value ?? change.valueThen;
  const progress = progressOf(now, valueThen)?.progress ?? 0;
  const rest = { ...window, start: laterDay(window.start, change.day) };
  const elapsed = elapsedShare(rest, today);
  return {
    expected: progress + (1 - progress) * elapsed,
    by: 'time',
    elapsed,
    restart: { day: change.day, progress },
  };
}

export interface Pace {
  readonly progress: number;
  readonly expected: number;
  /** Progress ÷ expected; null while nothing is expected yet. */
  readonly ratio: number | null;
  readonly limits: PaceThresholds;
  readonly status: PaceStatus;
}

/** Progress against expected progress, both 0..1, and what it means for this ambition (PRODUCT §3.5). */
export function paceOf(
  progress: number,
  expected: number,
  ambition: Ambition,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Pace {
  const limits = thresholds.pace[ambition];
  if (expected <= 0) return { progress, expected, ratio: null, limits, status: 'on-track' };
  const ratio = progress / expected;
  return { progress, expected, ratio, limits, status: classOfRatio(ratio, limits) };
}
