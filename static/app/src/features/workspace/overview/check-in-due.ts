import type { KeyResultView, ObjectiveView } from '../../../../../../src/contract/views';
import { parseCalendarDay } from '../../../../../../src/domain/okr/calendar-day';
import { DEFAULT_SPRINT_DAYS } from '../../../../../../src/domain/okr/rhythm';
import { isCheckInDue } from '../../../../../../src/domain/okr/staleness';

const WAITS_FOR_NEWS: ReadonlySet<KeyResultView['status']['code']> = new Set([
  'no-data',
  'stale',
  'too-early',
  'on-track',
  'at-risk',
  'off-track',
]);

/** Whether a running key result has had no new value for a whole beat of its rhythm: time for a check-in. */
export function checkInDue(
  keyResult: Pick<KeyResultView, 'lifecycle' | 'status' | 'window' | 'trend' | 'rhythm'>,
  objective: Pick<ObjectiveView, 'lifecycle'>,
  today: string,
): boolean {
  if (keyResult.lifecycle !== 'active' || objective.lifecycle !== 'active') return false;
  if (!WAITS_FOR_NEWS.has(keyResult.status.code)) return false;
  const [start, end, now] = [keyResult.window.start, keyResult.window.end, today].map(parseCalendarDay);
  if (start === undefined || end === undefined || now === undefined || now > end) return false;
  const last = keyResult.trend.findLast(([day]) => day <= today);
  return isCheckInDue(
    {
      window: { start, end, pauses: [] },
      rhythm: keyResult.rhythm,
      sprintDays: DEFAULT_SPRINT_DAYS,
      lastNews: last === undefined ? null : (parseCalendarDay(last[0]) ?? null),
    },
    now,
  );
}
