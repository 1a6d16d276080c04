import type { DeletedView } from '../../contract/okrs/lifecycle-answers';
import { addDays, dayOf } from '../../domain/okr/calendar-day';
import type { KeyResultRecord, ObjectiveRecord } from '../records/objective-record';
import type { SettingsRecord } from '../records/settings-record';

/** Days in which what was deleted can be brought back. */
export const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** A deleted objective, or one of its deleted key results, as the trash shows it. */
export function deletedView(
  objective: ObjectiveRecord,
  keyResult: KeyResultRecord | null,
  { timeZone }: Pick<SettingsRecord, 'timeZone'>,
): DeletedView {
  const what = keyResult ?? objective;
  const deletedAt = what.deletedAt ?? '';
  return {
    kind: keyResult === null ? 'objective' : 'key-result',
    objectiveId: objective.id,
    keyResultId: keyResult?.id ?? null,
    key: what.key,
    title: what.title,
    deletedAt,
    until: addDays(dayOf(Date.parse(deletedAt), timeZone), KEPT_DAYS),
  };
}

/** Whether its time to come back is over. */
export function isPastReturn(deletedAt: string | null, now: number): boolean {
  return deletedAt !== null && now - Date.parse(deletedAt) > (KEPT_DAYS + 1) * DAY_MS;
}
