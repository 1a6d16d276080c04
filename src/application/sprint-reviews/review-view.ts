import type {
  EarlierReview,
  ReviewKeyResult,
  ReviewLine,
  ReviewWork,
  SprintReviewView,
} from '../../contract/sprints/answers';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import { baselineOf } from '../../domain/okr/key-result';
import { isOpen } from '../../domain/okr/lifecycle';
import { sprintsMeanwhile, valueBefore } from '../../domain/okr/moves';
import { numbersAt } from '../../domain/okr/numbers-history';
import { isReading } from '../../domain/okr/reading';
import { valueAt } from '../../domain/okr/value-at';
import { proposalViews } from '../checkins/proposal-view';
import type { Organisation } from '../organisation';
import { moveView } from '../panel/sprint-view';
import type { FiguresRecord } from '../records/figures-record';
import type { SprintRecord, SprintReview } from '../records/sprint-record';
import { keyResultView, lifecycleOf, valuesOf, windowOfKeyResult } from '../views/key-result-view';
import { cycleOf } from '../views/objective-view';
import type { Touched } from './review-sight';
import { dayOfReview, daysOfSprint } from './review-time';

/** The lines of a review, as they stand in the goal; then those that were withdrawn. */
export function reviewLines({ lines, review }: SprintRecord): ReviewLine[] {
  return lines.map(({ id, text, keys, withdrawn }) => {
    const said = review?.lines[id];
    return {
      id,
      text,
      keys,
      ...(withdrawn === undefined ? {} : { withdrawn }),
      actual: said?.actual ?? null,
      note: said?.note ?? '',
    };
  });
}

/** A key result beside the sprint: what it was, what it is, what was claimed and said. */
export function reviewKeyResult(
  record: SprintRecord,
  touched: Touched,
  checksIn: boolean,
  organisation: Organisation,
): ReviewKeyResult {
  const { keyResult, objective, target } = touched;
  const { today, thresholds } = organisation;
  const cycle = cycleOf(objective, organisation.cycles);
  const days = daysOfSprint(record, today);
  const open = isOpen(lifecycleOf(keyResult, objective)) && isOpen(objective.lifecycle);
  const said = record.review?.keyResults[target.key];
  const runs = keyResult.runs.map((run) => ({ id: run.sprintId, start: run.start, end: run.end }));
  const window = windowOfKeyResult(keyResult, objective, cycle, thresholds);
  return {
    keyResult: keyResultView(keyResult, objective, cycle, organisation).view,
    objective: { key: objective.key, title: objective.title },
    claim: record.claims.find(({ key }) => key === target.key)?.claim ?? null,
    before:
      days === null
        ? null
        : valueBefore(
            {
              values: valuesOf(keyResult),
              baseline: baselineOf(numbersAt(keyResult.numbers, days.start)),
              window,
            },
            days,
          ),
    now: days === null ? null : valueOfSprint(touched, days.start, dayOfReview(record, today)),
    move: moveView(keyResult, objective, record, organisation),
    meanwhile:
      days === null ? [] : sprintsMeanwhile({ id: record.sprintId, ...days }, runs).map(({ id }) => id),
    role: !open ? 'ended' : checksIn ? 'check-in' : 'proposal',
    closed: open
      ? null
      : `${isOpen(objective.lifecycle) ? keyResult.key : objective.key} is ${isOpen(objective.lifecycle) ? keyResult.lifecycle : objective.lifecycle}: it takes no values any more.`,
    said: said === undefined ? null : { after: said.after, learned: said.learned, proposed: said.proposed },
    proposals: proposalViews(keyResult),
  };
}

/** The latest value that was recorded in the sprint's own days: a reading of automation, or somebody's check-in. */
function valueOfSprint({ keyResult }: Touched, start: CalendarDay, day: CalendarDay): ReviewKeyResult['now'] {
  const latest = valueAt(valuesOf(keyResult), day);
  if (latest === undefined || latest.day < start || (latest.day === start && start !== day)) return null;
  return { value: latest.value, day: latest.day, from: isReading(latest) ? 'reading' : 'check-in' };
}

/** What the sprint planned and did, from the figures of its board. */
export function reviewWork(figures: FiguresRecord | undefined, sprintId: string): ReviewWork | null {
  const sprint = figures?.sprints.find((each) => each.sprintId === sprintId);
  if (figures === undefined || sprint === undefined) return null;
  const { unit, plannedFrom, planned, done, counts } = sprint;
  return {
    unit,
    plannedFrom,
    planned: planned.total,
    done: done.total,
    issues: counts,
    asOf: figures.asOf,
  };
}

/** What the review said before, the latest first, as far as the reader sees its key results. */
export function earlierReviews({ review, lines }: SprintRecord, sees: ReadonlySet<string>): EarlierReview[] {
  const texts = new Map(lines.map(({ id, text }) => [id, text]));
  return (review?.history ?? [])
    .map(
      (said): EarlierReview => ({
        by: said.by,
        at: said.at,
        lines: Object.entries(said.lines).map(([id, { actual, note }]) => ({
          text: texts.get(id) ?? '',
          actual,
          note,
        })),
        values: Object.entries(said.keyResults).flatMap(([key, { after, learned }]) =>
          sees.has(key) ? [{ key, after, learned }] : [],
        ),
      }),
    )
    .reverse();
}

export function reviewedBy(review: SprintReview | null): SprintReviewView['reviewed'] {
  return review && { by: review.by, at: review.at, recorded: review.recorded };
}
