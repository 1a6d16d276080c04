import type { DayRange } from '../../domain/okr/day-range';
import { workDone } from '../../domain/okr/work-done';
import type { WorkRecord } from '../records/link-record';
import type { WorkSummary } from '../records/objective-record';
import type { SettingsRecord } from '../records/settings-record';

/** The counts of a key result's work (PRODUCT §3.14) and in how many closed sprints it was done (§3.15). */
export function countWork(
  issues: WorkRecord['issues'],
  window: DayRange,
  closedSprints: readonly DayRange[],
  settings: SettingsRecord,
  now: number,
): WorkSummary {
  const list = Object.entries(issues).map(([id, issue]) => ({ id, ...issue }));
  const { done, all, earlier, notDelivered } = workDone(list, window, settings.notDelivered);
  const days = list.filter((issue) => issue.done).map((issue) => issue.doneOn);
  const sprintsWithDone = closedSprints.filter((sprint) =>
    days.some((day) => day !== null && day >= sprint.start && day <= sprint.end && day >= window.start),
  ).length;
  return { done, total: all, earlier, notDelivered, sprintsWithDone, asOf: new Date(now).toISOString() };
}
