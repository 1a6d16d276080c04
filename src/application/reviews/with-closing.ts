import type { ClosingObjective } from '../../contract/reviews/views';
import type { CalendarDay } from '../../domain/okr/calendar-day';
import { computedGrade } from '../../domain/okr/grade';
import type { CycleRecord } from '../records/cycles-record';
import type { KeyResultClosing } from '../records/key-result-parts';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import { frozen, isGraded } from './frozen';

/** The objective with its numbers frozen and its grades written down (PRODUCT §3.19). Drafts are cancelled. */
export function withClosing(
  record: ObjectiveRecord,
  view: ClosingObjective,
  cycle: CycleRecord,
  today: CalendarDay,
  by: string,
): ObjectiveRecord {
  const ended = frozen(record, cycle, today);
  const next = { ...ended, revision: record.revision + 1 };
  if (!isGraded(record)) return next;
  const graded = new Map(view.keyResults.map((each) => [each.id, each]));
  const { entry } = view;
  return {
    ...next,
    closing: {
      computed: view.computed,
      succeeded: view.succeeded,
      truth: entry.truth,
      closeReason: entry.closeReason ?? view.suggestedReason,
      reason: entry.reason,
      ambitious: entry.ambitious,
      day: today,
      by,
    },
    keyResults: ended.keyResults.map((each): KeyResultRecord => {
      const its = graded.get(each.id);
      if (its === undefined || its.closed !== null) return each;
      const closing: KeyResultClosing = {
        computed: its.computed,
        grade: its.computed === null ? null : (its.entry.grade ?? its.computed),
        reason: its.entry.reason,
        closeReason: its.entry.closeReason ?? its.suggested.closeReason,
        wrongEvidence: its.entry.wrongEvidence ?? its.suggested.wrongEvidence,
        note: its.entry.note,
        day: today,
      };
      return { ...each, revision: each.revision + 1, closing };
    }),
  };
}

/** The closing of a "grade pending" key result, once its last value is known; null progress: never measured. */
export function gradedLater(
  closing: KeyResultClosing,
  progress: number | null,
  chosen: { readonly grade: number | null; readonly reason: string },
  day: CalendarDay,
): KeyResultClosing {
  const computed = computedGrade(progress);
  return { ...closing, computed, grade: chosen.grade ?? computed, reason: chosen.reason, day };
}
