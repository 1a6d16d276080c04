import type { Ambition } from './ambition';
import { type CalendarDay, earlierDay, laterDay } from './calendar-day';
import { computedStatus, isPastDue, type JudgedStatus } from './computed-status';
import type { DatedValue } from './dated-value';
import { isMeasured, type KeyResultNumbers } from './key-result';
import type { Lifecycle } from './lifecycle';
import { numbersAt } from './numbers-history';
import type { OkrStatus } from './okr-status';
import { type CheckInMark, compareMarks, type OwnerDoubts, ownerDoubts } from './owner-doubts';
import type { ProgressFacts } from './progress-at';
import { reachedAt } from './reached';
import { isStale } from './staleness';
import type { StatusReason } from './status-reason';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';
import { valueAt } from './value-at';

/** All that the status of a key result depends on. Values and marks may come in any order. */
export interface KeyResultFacts extends ProgressFacts {
  /** The day it was closed or cancelled: from then on everything is judged as of that day. */
  readonly endedOn: CalendarDay | null;
  readonly ambition: Ambition;
  /** Check-ins of persons; at least the latest two. */
  readonly marks: readonly CheckInMark[];
  /** A keep-within key result that protects against winning the wrong way (PRODUCT §2). */
  readonly guardrail: boolean;
  /** Last day of "delivered, effect still to come". */
  readonly measuringUntil: CalendarDay | null;
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
  const marks = marksUntil(facts.marks, day);
  const latest = valueAt(facts.values, day);
  if (facts.lifecycle === 'paused') return plain('paused', { code: 'paused' });
  // A draft is not pursued yet, so that it cannot be done either.
  if (facts.lifecycle === 'draft') return plain('not-started', { code: 'draft' });
  const numbers = numbersAt(facts.numbers, day);
  const reached = reachedAt(facts, day, latest);
  if (reached !== null) return plain('done', reached);
  if (facts.measuringUntil !== null && day <= facts.measuringUntil) {
    return plain('measuring', { code: 'measuring', until: facts.measuringUntil });
  }
  if (day < facts.window.start) {
    return plain('not-started', { code: 'window-ahead', start: facts.window.start });
  }
  const { window, rhythm, sprintDays } = facts;
  const lastMark = marks.at(-1);
  const lastNews = lastDay(lastMark?.day, latest?.day);
  // Steps are known to be undone, and a date to have passed, without anybody saying so.
  const needsValue = isMeasured(numbers) || numbers.kind === 'keep-within';
  if (needsValue && latest === undefined) return plain('no-data', { code: 'no-value' });
  const needsNews = !isPastDue(facts, day) && (lastNews !== null || hasSteps(numbers));
  if (needsNews && isStale({ window, rhythm, sprintDays, lastNews }, day, thresholds)) {
    const since = lastNews ?? window.start;
    const then = laterDay(since, window.start);
    const was = judge(facts, then, marks, valueAt(facts.values, then), thresholds).status;
    return plain('stale', { code: 'stale', since, was });
  }
  return judge(facts, day, marks, latest, thresholds);
}

function plain(status: OkrStatus, reason: StatusReason): KeyResultStatus {
  return { status, reason, computed: null, doubts: null };
}

function marksUntil(marks: readonly CheckInMark[], day: CalendarDay): readonly CheckInMark[] {
  const [first] = marks;
  if (first === undefined || (marks.length === 1 && first.day <= day)) return marks;
  return marks.filter((mark) => mark.day <= day).sort(compareMarks);
}

function hasSteps(numbers: KeyResultNumbers): boolean {
  return numbers.kind === 'milestone' && numbers.form === 'steps';
}

function lastDay(a: CalendarDay | undefined, b: CalendarDay | undefined): CalendarDay | null {
  if (a === undefined || b === undefined) return a ?? b ?? null;
  return laterDay(a, b);
}

/** Own status, Too early, computed: what holds once there is a fresh value. */
function judge(
  facts: KeyResultFacts,
  day: CalendarDay,
  marks: readonly CheckInMark[],
  latest: DatedValue | undefined,
  thresholds: Thresholds,
): KeyResultStatus {
  const computed = computedStatus(facts, day, thresholds, latest);
  const mark = marks.at(-1);
  const own: JudgedStatus | null =
    mark && mark.ownStatus !== null
      ? { status: mark.ownStatus, reason: { code: 'own-status', status: mark.ownStatus, day: mark.day } }
      : null;
  const shown = own ?? computed;
  return {
    status: shown.status,
    reason: shown.reason,
    computed: own ? computed : null,
    doubts: shown.status === 'on-track' ? ownerDoubts(marks, thresholds) : null,
  };
}
