import type { KeyResultView, StatusView } from '../../contract/views';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import { asksForCheckIn } from '../../domain/okr/check-in-due';
import type { JudgedStatus } from '../../domain/okr/computed-status';
import type { DatedValue } from '../../domain/okr/dated-value';
import { explainExpected, explainProgress, explainWorkDone } from '../../domain/okr/explain';
import { explainPaceAt } from '../../domain/okr/explain-pace';
import { isMeasured } from '../../domain/okr/key-result';
import type { Lifecycle } from '../../domain/okr/lifecycle';
import { milestoneValue } from '../../domain/okr/milestone';
import { isNeedleStuck } from '../../domain/okr/needle';
import { numbersAt } from '../../domain/okr/numbers-history';
import { STATUS_WORDS } from '../../domain/okr/okr-status';
import { expectationAt } from '../../domain/okr/pace';
import { PROGRESS_TEXT } from '../../domain/okr/progress';
import { progressAt } from '../../domain/okr/progress-at';
import { doubtsSentence, reasonSentence } from '../../domain/okr/reason-sentence';
import { DEFAULT_SPRINT_DAYS } from '../../domain/okr/rhythm';
import {
  judgedOn,
  type KeyResultFacts,
  type KeyResultStatus,
  keyResultStatus,
} from '../../domain/okr/status';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../../domain/okr/thresholds';
import { valueAt } from '../../domain/okr/value-at';
import { type Window, windowOf } from '../../domain/okr/window';
import type { Organisation } from '../organisation';
import type { CycleRecord } from '../records/cycles-record';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';

/** The latest values a key result carries with it. */
export function valuesOf(record: KeyResultRecord): DatedValue[] {
  return record.trend.map(([day, value, seq]) => ({ day, value, seq }));
}

/** A key result runs only while its objective does. */
export function lifecycleOf(record: KeyResultRecord, objective: ObjectiveRecord): Lifecycle {
  return record.lifecycle === 'active' ? objective.lifecycle : record.lifecycle;
}

export function windowOfKeyResult(
  record: KeyResultRecord,
  objective: ObjectiveRecord,
  cycle: CycleRecord,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): Window {
  const dates = {
    cycle,
    activatedOn: record.activatedOn ?? objective.activatedOn,
    due: record.due ?? objective.due,
    pauses: [...objective.pauses, ...record.pauses],
  };
  return windowOf(dates, thresholds);
}

export function factsOf(
  record: KeyResultRecord,
  objective: ObjectiveRecord,
  cycle: CycleRecord,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): KeyResultFacts {
  return {
    lifecycle: lifecycleOf(record, objective),
    endedOn: record.endedOn ?? objective.endedOn,
    ambition: objective.ambition,
    window: windowOfKeyResult(record, objective, cycle, thresholds),
    numbers: record.numbers,
    values: valuesOf(record),
    marks: record.marks,
    stepsDone: record.stepsDone,
    guardrail: record.guardrail,
    rhythm: record.rhythm,
    sprintDays: DEFAULT_SPRINT_DAYS,
    measuringUntil: record.measuringUntil,
  };
}

// The steps are the truth: they may have changed since the value was written down.
function valueNow(facts: KeyResultFacts, latest: DatedValue, day: CalendarDay): number {
  const numbers = numbersAt(facts.numbers, day);
  return numbers.kind === 'milestone' ? milestoneValue(numbers, facts.stepsDone, day) : latest.value;
}

/** A key result as screens show it, every number from its one rule in the domain. */
export function keyResultView(
  record: KeyResultRecord,
  objective: ObjectiveRecord,
  cycle: CycleRecord,
  { today, thresholds }: Pick<Organisation, 'today' | 'thresholds'>,
): {
  readonly view: KeyResultView;
  readonly judged: KeyResultStatus;
  readonly facts: KeyResultFacts;
} {
  const facts = factsOf(record, objective, cycle, thresholds);
  const day = judgedOn(facts, today);
  const judged = keyResultStatus(facts, today, thresholds);
  const numbers = numbersAt(record.numbers, day);
  const latest = valueAt(facts.values, day);
  const progress = progressAt(facts, day, thresholds);
  const expectation = expectationAt(facts, day);
  const { work } = record;
  const workShare = work === null || work.total === 0 ? null : work.done / work.total;
  const view: KeyResultView = {
    id: record.id,
    key: record.key,
    revision: record.revision,
    objectiveId: objective.id,
    title: record.title,
    ownerId: record.ownerId,
    lifecycle: record.lifecycle,
    kind: numbers.kind,
    baseline: isMeasured(numbers) ? numbers.baseline : null,
    target: isMeasured(numbers) ? numbers.target : null,
    numbers,
    guardrail: record.guardrail,
    stepsDone: record.stepsDone,
    unit: record.unit,
    decimals: record.decimals,
    weight: record.weight,
    rhythm: record.rhythm,
    indicator: record.indicator,
    howMeasured: record.howMeasured,
    due: record.due,
    measuringUntil: record.measuringUntil,
    workedOutsideJira: record.workedOutsideJira,
    activatedOn: record.activatedOn,
    current: latest === undefined ? null : { day: latest.day, value: valueNow(facts, latest, day) },
    confidence: record.marks.findLast((mark) => mark.confidence !== null)?.confidence ?? null,
    progress: progress?.progress ?? null,
    rawRatio: progress?.raw ?? null,
    outside: progress?.word ? PROGRESS_TEXT[progress.word] : null,
    expected: expectation.expected,
    status: statusView(judged, facts.lifecycle),
    checkInDue: asksForCheckIn(facts, judged.status, today),
    trend: record.trend.map(([trendDay, value]) => [trendDay, value] as const),
    window: { start: facts.window.start, end: facts.window.end },
    work:
      work === null
        ? null
        : {
            done: work.done,
            total: work.total,
            earlier: work.earlier,
            notDelivered: work.notDelivered,
            asOf: work.asOf,
          },
    linked: record.links.length,
    source: record.source,
    blocker: record.blocker,
    supports: record.supports,
    supporters: record.supporters,
    automation: record.automation,
    needle: isNeedleStuck(
      {
        kind: numbers.kind,
        status: judged.status,
        workShare,
        closedSprintsWithDoneWork: work?.sprintsWithDone ?? 0,
        progress: progress?.progress ?? null,
        expected: expectation.expected,
      },
      thresholds,
    ),
    // Worked out where it is read: the Overview leaves it out of thousands of rows.
    get because() {
      return {
        progress: explainProgress(facts, day, thresholds),
        expected: explainExpected(expectation),
        pace: explainPaceAt(facts, day, thresholds),
        work: work === null ? null : explainWorkDone({ ...work, all: work.total, share: workShare }),
      };
    },
  };
  return { view, judged, facts };
}

function statusView(judged: KeyResultStatus, lifecycle: Lifecycle): StatusView {
  if (lifecycle === 'draft') return ended('draft', 'Draft', 'Still a draft: it counts in planning only.');
  if (lifecycle === 'closed')
    return ended('closed', 'Closed', 'Closed: its numbers are those of its last day.');
  if (lifecycle === 'cancelled') return ended('cancelled', 'Cancelled', 'Cancelled: it counts nowhere.');
  const said = (each: JudgedStatus) => ({
    code: each.status,
    word: STATUS_WORDS[each.status],
    reason: reasonSentence(each.reason),
  });
  return {
    ...said(judged),
    ...(judged.computed === null ? {} : { computed: said(judged.computed) }),
    setByPerson: judged.computed !== null,
    doubts: judged.doubts === null ? null : doubtsSentence(judged.doubts),
  };
}

/** A status that follows from the lifecycle alone. */
export function ended(code: 'draft' | 'closed' | 'cancelled', word: string, reason: string): StatusView {
  return { code, word, reason, setByPerson: false, doubts: null };
}
