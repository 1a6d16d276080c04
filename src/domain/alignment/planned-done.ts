import type { CalendarDay } from '../okr/calendar-day';

/** An issue that is or was in a sprint. */
export interface SprintIssue {
  readonly id: string;
  /** It was in the sprint at its start. */
  readonly planned: boolean;
  /** What it weighed then; of no account where it was not planned. */
  readonly plannedEffort: number;
  /** What it weighs now, at the close of a closed sprint. */
  readonly effort: number;
  /** It is in the sprint now, or was when it closed. */
  readonly inNow: boolean;
  /** It is in the board's last column now, or was when the sprint closed. */
  readonly done: boolean;
  readonly doneOn: CalendarDay | null;
  /** The days on which it came into the sprint after its start, and left it; null where it did not, or unknown. */
  readonly addedOn: CalendarDay | null;
  readonly removedOn: CalendarDay | null;
}

/** Where the plan of a sprint comes from (PRODUCT §3.12). */
export type PlanSource = 'start' | 'changelog' | 'today';

/** What a screen says beside a plan that was not stored at the start; null where it was. */
export const PLAN_SOURCE_WORDS: Readonly<Record<PlanSource, string | null>> = {
  start: null,
  changelog: 'The plan was rebuilt from the history of the issues.',
  today: 'From today’s state: what was planned at the start is not known.',
};

/** Some issues of a sprint: each once, in the order in which they were given, and what they weigh together. */
export interface Tally {
  readonly ids: readonly string[];
  readonly effort: number;
}

/**
 * What became of a sprint's issues. In issues, planned + added = done + carried + removed; in effort
 * planned + reestimated + added = done + carried + removed.
 */
export interface PlannedDone {
  /** There at the start, weighed as at the start. Of a sprint that has not begun: what is in it. */
  readonly planned: Tally;
  /** Came in later, whether it stayed or not. */
  readonly added: Tally;
  /** Of both, in the sprint and in its last column. */
  readonly done: Tally;
  /** In the sprint and not done: still open while it runs, carried over once it has closed. */
  readonly carried: Tally;
  /** No longer in the sprint. */
  readonly removed: Tally;
  /** By how much the weight of planned issues has grown since the start. */
  readonly reestimated: number;
}

/** Planned and done of a sprint (PRODUCT §3.12). Each issue counts once by id; one that never was in it, not at all. */
export function plannedDone(
  issues: readonly SprintIssue[],
  state: 'future' | 'active' | 'closed',
): PlannedDone {
  const once = [...new Map(issues.map((issue) => [issue.id, issue])).values()];
  // Nothing is planned, added or removed before a sprint begins: it is being put together.
  const all: SprintIssue[] =
    state === 'future'
      ? once
          .filter((issue) => issue.inNow)
          .map((issue) => ({ ...issue, planned: true, plannedEffort: issue.effort }))
      : once.filter((issue) => issue.planned || cameLater(issue));
  const planned = all.filter((issue) => issue.planned);
  const plannedTally = tally(planned, (issue) => issue.plannedEffort);
  return {
    planned: plannedTally,
    added: tally(all.filter((issue) => !issue.planned)),
    done: tally(all.filter((issue) => issue.inNow && issue.done)),
    carried: tally(all.filter((issue) => issue.inNow && !issue.done)),
    removed: tally(all.filter((issue) => !issue.inNow)),
    reestimated: tally(planned).effort - plannedTally.effort,
  };
}

const cameLater = ({ inNow, addedOn, removedOn }: SprintIssue): boolean =>
  inNow || addedOn !== null || removedOn !== null;

function tally(issues: readonly SprintIssue[], weight = (issue: SprintIssue) => issue.effort): Tally {
  return {
    ids: issues.map((issue) => issue.id),
    effort: issues.reduce((sum, issue) => sum + weight(issue), 0),
  };
}
