import type { CloseNeed, ClosingKeyResult, ClosingObjective } from '../../contract/reviews/views';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import { asksIfAmbitious, computedGrade, isSuccess, suggestedCloseReason } from '../../domain/okr/grade';
import type { Organisation } from '../organisation';
import { type CloseRecord, NO_OBJECTIVE_ENTRY } from '../records/close-record';
import type { CycleRecord } from '../records/cycles-record';
import type { ObjectiveRecord } from '../records/objective-record';
import { cycleOf, objectiveView } from '../views/objective-view';
import { isKept } from '../visible-rows';
import { closingKeyResult } from './closing-key-result';
import { frozen, isGraded } from './frozen';
import { reviewViews } from './review-view';

/** An objective as closing shows and grades it, from its row and the draft of its closing. */
export function closingObjective(
  record: ObjectiveRecord,
  draft: CloseRecord | undefined,
  teamName: string,
  organisation: Pick<Organisation, 'cycles' | 'today' | 'thresholds'>,
): ClosingObjective {
  const cycle = cycleOf(record, organisation.cycles);
  const ended = frozen(record, cycle, organisation.today);
  const { progress } = objectiveView(ended, teamName, organisation);
  const entry = draft?.objective ?? NO_OBJECTIVE_ENTRY;
  const truth = record.closing === null ? entry.truth : record.closing.truth;
  const befores = new Map(record.keyResults.map((each) => [each.id, each]));
  const keyResults = ended.keyResults
    .filter((each) => isKept(each) && (isGraded(each) || each.closing !== null))
    .map((each) =>
      closingKeyResult(
        each,
        befores.get(each.id) ?? each,
        ended,
        cycle,
        draft?.keyResults[each.id],
        truth,
        organisation,
      ),
    );
  const succeeded = isSuccess(progress, record.ambition, organisation.thresholds);
  const view = {
    id: record.id,
    key: record.key,
    title: record.title,
    description: record.description,
    teamId: record.teamId,
    teamName,
    ownerId: record.ownerId,
    restricted: record.restricted !== null,
    ambition: record.ambition,
    lifecycle: record.lifecycle,
    progress,
    computed: progress === null ? null : computedGrade(progress),
    succeeded,
    asksIfAmbitious: asksIfAmbitious(progress, record.ambition),
    suggestedReason: suggestedCloseReason({
      progress,
      succeeded,
      endedEarly: isBefore(record.endedOn, cycle),
    }),
    entry,
    closed: record.closing,
    keyResults,
    reviews: reviewViews(record),
  };
  const open = record.closing === null && isGraded(record);
  return { ...view, needs: open ? needsOf(view) : [] };
}

/** Whether it ended before its cycle did. */
function isBefore(endedOn: CalendarDay | null, { end }: CycleRecord): boolean {
  return endedOn !== null && endedOn < end;
}

/** What asks for a reason before this can be frozen (PRODUCT §2 Guardrail, §3.19). */
function needsOf(objective: Omit<ClosingObjective, 'needs'>): CloseNeed[] {
  const changed = objective.keyResults.filter(isChangedWithoutReason).map(({ key, entry, computed }) => ({
    key,
    objectiveId: objective.id,
    hint: `Say why the grade of ${key} is ${entry.grade}, and not ${computed}.`,
  }));
  const breached = objective.keyResults.filter((each) => each.breached).map(({ key }) => key);
  const asksWhy =
    objective.ambition === 'committed' &&
    objective.succeeded &&
    breached.length > 0 &&
    objective.entry.reason.trim() === '';
  if (!asksWhy) return changed;
  const hint = `${breached.join(' and ')} protected ${objective.key} and ended outside its bounds. Say why ${objective.key} counts as succeeded all the same.`;
  return [...changed, { key: objective.key, objectiveId: objective.id, hint }];
}

function isChangedWithoutReason({ entry, computed, closed }: ClosingKeyResult): boolean {
  if (closed !== null || computed === null || entry.grade === null) return false;
  return entry.grade !== computed && entry.reason.trim() === '';
}
