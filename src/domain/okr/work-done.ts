import type { CalendarDay } from './calendar-day';
import type { DayRange } from './day-range';

/** An issue that contributes to a key result, as far as work done needs it. */
export interface WorkIssue {
  readonly id: string;
  /** Its status category is done. */
  readonly done: boolean;
  /** Day it was done on, where known. */
  readonly doneOn: CalendarDay | null;
  /** Name of its resolution; null without one. */
  readonly resolution: string | null;
}

export interface WorkDone {
  readonly done: number;
  readonly all: number;
  /** done ÷ all; null when there is no issue. */
  readonly share: number | null;
  /** Done before the window, and left out. */
  readonly earlier: number;
  /** Resolved as not delivered, and left out. */
  readonly notDelivered: number;
}

/** Jira's usual resolutions of what was not delivered; a setting (PRODUCT §3.14). */
export const NOT_DELIVERED_RESOLUTIONS: readonly string[] = [
  "Won't Do",
  "Won't Fix",
  'Duplicate',
  'Cannot Reproduce',
  'Declined',
  'Incomplete',
  'Invalid',
  'Obsolete',
  'Rejected',
];

/**
 * Work done of a key result (PRODUCT §3.14): done ÷ all of its contributing issues, each once by id.
 * Left out are those done before the window, and those whose resolution (any case) means not delivered.
 * A second bar: it never changes the outcome.
 */
export function workDone(
  issues: Iterable<WorkIssue>,
  window: DayRange,
  notDelivered: readonly string[] = NOT_DELIVERED_RESOLUTIONS,
): WorkDone {
  const refused = new Set(notDelivered.map((name) => name.trim().toLowerCase()));
  const seen = new Set<string>();
  const count = { done: 0, all: 0, earlier: 0, notDelivered: 0 };
  for (const issue of issues) {
    if (seen.has(issue.id)) continue;
    seen.add(issue.id);
    if (issue.resolution !== null && refused.has(issue.resolution.trim().toLowerCase())) {
      count.notDelivered += 1;
    } else if (issue.done && issue.doneOn !== null && issue.doneOn < window.start) {
      count.earlier += 1;
    } else {
      count.all += 1;
      if (issue.done) count.done += 1;
    }
  }
  return { ...count, share: count.all === 0 ? null : count.done / count.all };
}
