import type { Ambition } from './ambition';
import { type CalendarDay, earlierDay, laterDay } from './calendar-day';
import type { DatedValue } from './dated-value';
import type { Lifecycle } from './lifecycle';
import { type NumbersHistory, numbersAt } from './numbers-history';
import type { OkrStatus, PaceStatus } from './okr-status';
import { type CheckInMark, compareMarks, type OwnerDoubts, ownerDoubts } from './owner-doubts';
import { expectationAt, paceOf } from './pace';
import { meetsTarget, type ProgressWord, progressOf } from './progress';
import type { Rhythm } from './rhythm';
import { isStale } from './staleness';
import { DEFAULT_THRESHOLDS, type PaceThresholds, type Thresholds } from './thresholds';
import { valueAt } from './value-at';
import { isTooEarly, type Window, windowDays } from './window';

/** All that the status of a key result depends on. Values and marks may come in any order. */
export interface KeyResultFacts {
  readonly lifecycle: Lifecycle;
  /** The day it was closed or cancelled: from then on everything is judged as of that day. */
  readonly endedOn: CalendarDay | null;
  readonly ambition: Ambition;
  readonly window: Window;
  readonly numbers: NumbersHistory;
  readonly values: readonly DatedValue[];
  /** Check-ins of persons; at least the latest two. */
  readonly marks: readonly CheckInMark[];
  readonly rhythm: Rhythm;
  readonly sprintDays: number;
  /** Last day of "delivered, effect still to come". */
  readonly measuringUntil: CalendarDay | null;
}

/** Why a key result has its status, as data; `reasonSentence` says it in English. */
export type StatusReason =
  | { readonly code: 'paused' }
  | {
      readonly code: 'target-met';
      readonly value: number;
      readonly target: number;
      readonly day: CalendarDay;
    }
  | { readonly code: 'measuring'; readonly until: CalendarDay }
  | { readonly code: 'draft' }
  | { readonly code: 'window-ahead'; readonly start: CalendarDay }
  | { readonly code: 'no-value' }
  | { readonly code: 'stale'; readonly since: CalendarDay; readonly was: OkrStatus }
  | { readonly code: 'own-status'; readonly status: PaceStatus; readonly day: CalendarDay }
  | { readonly code: 'too-early'; readonly windowDays: number }
  | {
      readonly code: 'pace';
      readonly progress: number;
      readonly expected: number;
      readonly ratio: number | null;
      readonly limits: PaceThresholds;
      readonly word: ProgressWord | null;
      readonly restartedOn: CalendarDay | null;
    };

export interface JudgedStatus {
  readonly status: OkrStatus;
  readonly reason: StatusReason;
}

export interface KeyResultStatus extends JudgedStatus {
  /** What the numbers say, where a person's own status stands before it. */
  readonly computed: JudgedStatus | null;
  /** Set only while the status is On track. */
  readonly doubts: OwnerDoubts | null;
}

/** The day as of which an item is judged: today, or the day it ended. */
export function judgedOn(
  item: { readonly lifecycle: Lifecycle; readonly endedOn: CalendarDay | null },
  today: CalendarDay,
): CalendarDay {
  const ended = item.lifecycle === 'closed' || item.lifecycle === 'cancelled';
  return ended && item.endedOn !== null ? earlierDay(item.endedOn, today) : today;
}

/** The status of a key result: the first rule of PRODUCT §3.7 that applies, with its reason. */
export function keyResultStatus(
  facts: KeyResultFacts,
  today: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): KeyResultStatus {
  const day = judgedOn(facts, today);
  const marks = facts.marks.filter((mark) => mark.day <= day).sort(compareMarks);
  const latest = valueAt(facts.values, day);
  const plain = (status: OkrStatus, reason: StatusReason): KeyResultStatus => ({
    status,
    reason,
    computed: null,
    doubts: null,
  });

  if (facts.lifecycle === 'paused') return plain('paused', { code: 'paused' });
  // A draft is not pursued yet, so that it cannot be done either.
  if (facts.lifecycle === 'draft') return plain('not-started', { code: 'draft' });
  const numbers = numbersAt(facts.numbers, day);
  if (latest && meetsTarget(numbers, latest.value)) {
    const { value, day: since } = latest;
    return plain('done', { code: 'target-met', value, target: numbers.target, day: since });
  }
  if (facts.measuringUntil !== null && day <= facts.measuringUntil) {
    return plain('measuring', { code: 'measuring', until: facts.measuringUntil });
  }
  if (day < facts.window.start) {
    return plain('not-started', { code: 'window-ahead', start: facts.window.start });
  }
  if (latest === undefined) return plain('no-data', { code: 'no-value' });

  const lastMark = marks.at(-1);
  const lastNews = lastMark ? laterDay(lastMark.day, latest.day) : latest.day;
  if (isStale({ ...facts, lastNews }, day, thresholds)) {
    const was = judge(facts, laterDay(lastNews, facts.window.start), marks, thresholds).status;
    return plain('stale', { code: 'stale', since: lastNews, was });
  }
  return judge(facts, day, marks, thresholds);
}

/** Own status, Too early, computed: what holds once there is a fresh value. */
function judge(
  facts: KeyResultFacts,
  day: CalendarDay,
  marks: readonly CheckInMark[],
  thresholds: Thresholds,
): KeyResultStatus {
  const computed = computedStatus(facts, day, thresholds);
  const mark = marks.at(-1);
  const own: JudgedStatus | null =
    mark && mark.ownStatus !== null
      ? { status: mark.ownStatus, reason: { code: 'own-status', status: mark.ownStatus, day: mark.day } }
      : null;
  const shown = own ?? computed;
  return {
    ...shown,
    computed: own ? computed : null,
    doubts: shown.status === 'on-track' ? ownerDoubts(marks, thresholds) : null,
  };
}

/** What the numbers alone say of a key result that runs: Too early, or its pace (PRODUCT §3.5). */
export function computedStatus(
  facts: KeyResultFacts,
  day: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): JudgedStatus {
  const progress = progressOf(numbersAt(facts.numbers, day), valueAt(facts.values, day)?.value ?? null);
  if (progress === null) return { status: 'no-data', reason: { code: 'no-value' } };
  if (isTooEarly(facts.window, day, thresholds)) {
    return { status: 'too-early', reason: { code: 'too-early', windowDays: windowDays(facts.window, day) } };
  }
  const { expected, restart } = expectationAt(facts, day);
  const { status, ...pace } = paceOf(progress.progress, expected, facts.ambition, thresholds);
  const restartedOn = restart?.day ?? null;
  return { status, reason: { code: 'pace', ...pace, word: progress.word, restartedOn } };
}
