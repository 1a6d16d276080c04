import { type CalendarDay, compareDays } from '../okr/calendar-day';
import { compareIds } from './id-order';

/** An issue that was done when its sprint closed. */
export interface DoneIssue {
  readonly id: string;
  readonly effort: number;
}

/** A closed sprint with what was done in it. */
export interface CompletedSprint<I extends DoneIssue = DoneIssue> {
  readonly id: string;
  readonly completedOn: CalendarDay;
  readonly done: readonly I[];
}

/** What a sprint adds to a sum over sprints. */
export interface SprintPart<I extends DoneIssue = DoneIssue> {
  readonly id: string;
  readonly completedOn: CalendarDay;
  /** Done here for the last time. */
  readonly counted: readonly I[];
  /** Done here and opened again later: counted in the sprint that completed them last, if any other did. */
  readonly reopened: readonly I[];
  /** Of what is counted. */
  readonly effort: number;
}

export interface SumOverSprints<I extends DoneIssue = DoneIssue> {
  readonly issues: number;
  readonly effort: number;
  /** By completion, the earliest first. */
  readonly sprints: readonly SprintPart<I>[];
}

/**
 * Done work over sprints, of one board's unit: each issue counts once, in its last completing sprint
 * (PRODUCT §3.12). A sprint that completed it earlier marks it as re-opened, and so does the last one where it is
 * among `openNow`; there it still counts, for closed figures are frozen.
 */
export function sumOverSprints<I extends DoneIssue>(
  sprints: readonly CompletedSprint<I>[],
  openNow: ReadonlySet<string> = new Set(),
): SumOverSprints<I> {
  const inOrder = [...new Map(sprints.map((sprint) => [sprint.id, sprint])).values()].sort(
    (a, b) => compareDays(a.completedOn, b.completedOn) || compareIds(a.id, b.id),
  );
  const last = new Map(inOrder.flatMap((sprint) => sprint.done.map((issue) => [issue.id, sprint.id])));
  const parts = inOrder.map(({ id, completedOn, done }): SprintPart<I> => {
    const once = [...new Map(done.map((issue) => [issue.id, issue])).values()];
    const counted = once.filter((issue) => last.get(issue.id) === id);
    return {
      id,
      completedOn,
      counted,
      reopened: once.filter((issue) => last.get(issue.id) !== id || openNow.has(issue.id)),
      effort: counted.reduce((sum, issue) => sum + issue.effort, 0),
    };
  });
  return {
    issues: last.size,
    effort: parts.reduce((sum, part) => sum + part.effort, 0),
    sprints: parts,
  };
}
