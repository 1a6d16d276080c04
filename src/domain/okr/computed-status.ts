import type { Ambition } from './ambition';
import { addDays, type CalendarDay } from './calendar-day';
import type { DatedValue } from './dated-value';
import { keptDays, outsideSince } from './keep-within';
import type { KeepWithinNumbers, MilestoneNumbers } from './key-result';
import { dueDayOf, stepsDoneBy } from './milestone';
import { numbersAt } from './numbers-history';
import type { OkrStatus, PaceStatus } from './okr-status';
import { overdueAt } from './overdue';
import { compareMarks } from './owner-doubts';
import { expectationAt, paceOf } from './pace';
import { type ProgressFacts, progressWith } from './progress-at';
import { rhythmDays } from './rhythm';
import type { StatusReason } from './status-reason';
import { DEFAULT_THRESHOLDS, isAtLeast, isMoreThan, type Thresholds } from './thresholds';
import { valueAt } from './value-at';
import { isTooEarly, unpausedDays, windowDays } from './window';

export interface JudgedStatus {
  readonly status: OkrStatus;
  readonly reason: StatusReason;
}

export type JudgeFacts = ProgressFacts & { readonly ambition: Ambition };

/** What the numbers alone say of a key result that runs: No data, Too early, or the pace of its kind (PRODUCT §3.5). */
export function computedStatus(
  facts: JudgeFacts,
  day: CalendarDay,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
  latest: DatedValue | undefined = valueAt(facts.values, day),
): JudgedStatus {
  const numbers = numbersAt(facts.numbers, day);
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
    case 'reach': {
      const progress = progressWith(facts, day, latest, thresholds);
      if (progress === null) return { status: 'no-data', reason: { code: 'no-value' } };
      const early = tooEarly(facts, day, thresholds);
      if (early) return early;
      const { expected, restart } = expectationAt(facts, day);
      const { ambition } = facts;
      const pace = paceOf(progress.progress, expected, ambition, thresholds);
      const { ratio, limits } = pace;
      const restartedOn = restart?.day ?? null;
      const { word } = progress;
      // Field by field: rests and spreads of this would take as long as all the rest of the rule.
      return {
        status: pace.status,
        reason: {
          code: 'pace',
          progress: pace.progress,
          expected,
          ratio,
          limits,
          ambition,
          word,
          restartedOn,
        },
      };
    }
    case 'keep-within':
      return keepWithinStatus(facts, numbers, day, latest?.value, thresholds);
    case 'milestone':
      return numbers.form === 'steps'
        ? stepsStatus(facts, numbers, day, thresholds)
        : byConfidence(facts, dueDayOfYes(numbers, facts.window.end), 'not-done', day, thresholds);
    case 'find-baseline':
      return byConfidence(facts, facts.window.end, 'no-baseline', day, thresholds);
  }
}

function tooEarly(facts: JudgeFacts, day: CalendarDay, thresholds: Thresholds): JudgedStatus | null {
  if (!isTooEarly(facts.window, day, thresholds)) return null;
  return { status: 'too-early', reason: { code: 'too-early', windowDays: windowDays(facts.window, day) } };
}

/** Outside: At risk for one rhythm, then Off track. Inside: by the inside share. */
function keepWithinStatus(
  facts: JudgeFacts,
  { lower, upper }: KeepWithinNumbers,
  day: CalendarDay,
  value: number | undefined,
  thresholds: Thresholds,
): JudgedStatus {
  const kept = keptDays(facts, day, thresholds);
  if (value === undefined) return { status: 'no-data', reason: { code: 'no-value' } };
  if (kept.share === null) return { status: 'no-data', reason: { code: 'not-measured' } };
  const early = tooEarly(facts, day, thresholds);
  if (early) return early;
  const since = outsideSince(facts, day);
  if (since === null) {
    const { share, inside, measured } = kept;
    const status = isAtLeast(share, thresholds.insideShare) ? 'on-track' : 'at-risk';
    return { status, reason: { code: 'inside', share, inside, measured, limit: thresholds.insideShare } };
  }
  const days = unpausedDays({ start: addDays(since, 1), end: day }, facts.window.pauses, day);
  const borne = thresholds.outsideBeats * rhythmDays(facts.rhythm, facts.sprintDays);
  const status = days < borne ? 'at-risk' : 'off-track';
  return { status, reason: { code: 'outside', value, lower, upper, since } };
}

/** Nothing overdue: On track; a little overdue: At risk. */
function stepsStatus(
  facts: JudgeFacts,
  numbers: MilestoneNumbers,
  day: CalendarDay,
  thresholds: Thresholds,
): JudgedStatus {
  const early = tooEarly(facts, day, thresholds);
  if (early) return early;
  const overdue = overdueAt(facts, numbers, day);
  if (overdue === null) {
    const next = nextDue(facts, numbers, day);
    return { status: 'on-track', reason: { code: 'steps-in-time', next } };
  }
  const little =
    overdue.days <= thresholds.overdueDays || !isMoreThan(overdue.share, thresholds.overdueShare);
  const { count, due, share } = overdue;
  const reason = { code: 'steps-overdue', title: overdue.step.title, count, due, share } as const;
  return { status: little ? 'at-risk' : 'off-track', reason };
}

/** The next day on which a step that is not done falls due. */
function nextDue(facts: JudgeFacts, numbers: MilestoneNumbers, today: CalendarDay): CalendarDay | null {
  const done = stepsDoneBy(facts.stepsDone, today);
  const ahead = numbers.steps.filter((step) => !done.has(step.id));
  return ahead.map((step) => dueDayOf(step, facts.window.end)).sort()[0] ?? null;
}

function dueDayOfYes(numbers: MilestoneNumbers, windowEnd: CalendarDay): CalendarDay {
  const [step] = numbers.steps;
  return step === undefined ? windowEnd : dueDayOf(step, windowEnd);
}

/** Before the due date by the confidence last said, else No data; after it, Off track: it is not done. */
function byConfidence(
  facts: JudgeFacts,
  due: CalendarDay,
  what: 'not-done' | 'no-baseline',
  day: CalendarDay,
  thresholds: Thresholds,
): JudgedStatus {
  if (day > due) return { status: 'off-track', reason: { code: 'past-due', due, what } };
  const confidence = [...facts.marks]
    .sort(compareMarks)
    .findLast((mark) => mark.day <= day && mark.confidence !== null)?.confidence;
  if (confidence === undefined || confidence === null) {
    return { status: 'no-data', reason: { code: 'no-confidence' } };
  }
  const early = tooEarly(facts, day, thresholds);
  if (early) return early;
  return {
    status: classOfConfidence(confidence, thresholds),
    reason: { code: 'confidence', confidence, due },
  };
}

function classOfConfidence(confidence: number, thresholds: Thresholds): PaceStatus {
  if (confidence >= thresholds.confidentOnTrack) return 'on-track';
  return confidence >= thresholds.confidentAtRisk ? 'at-risk' : 'off-track';
}

/** Whether it is past its due date and not done, which the date alone says: no news can be missing. */
export function isPastDue(facts: ProgressFacts, day: CalendarDay): boolean {
  const numbers = numbersAt(facts.numbers, day);
  if (numbers.kind === 'find-baseline') return day > facts.window.end;
  if (numbers.kind !== 'milestone' || numbers.form !== 'yes-no') return false;
  return day > dueDayOfYes(numbers, facts.window.end);
}
