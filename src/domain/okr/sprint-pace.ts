import { type CalendarDay, compareDays } from './calendar-day';
import { type DayRange, daysIn, overlapDays } from './day-range';
import { median } from './median';
import { type MoveFacts, moveDuring } from './moves';
import { ENGLISH, type PlainWords } from './plain-words';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds';

/** Where a key result ends if the coming sprints move it as the last ones did (PRODUCT §3.9). */
export interface SprintPace {
  /** Median move of the last closed sprints, in the key result's unit. */
  readonly perSprint: number;
  /** How many closed sprints it is the median of: two or three. */
  readonly sprintsUsed: number;
  readonly sprintsLeft: number;
  /** Those of them that move it still: of the one that runs, its days to come. */
  readonly sprintsToCome: number;
  readonly now: number;
  readonly reaches: number;
  readonly target: number;
}

/**
 * Sprint pace of a key result on its lead board; null with fewer than two closed sprints in its window
 * that have a move. `closedSprints` are the lead board's, in any order; `endsAhead` the last days of its sprints
 * that still end in the window. Of the sprint that runs, `runningShare` (0..1) is yet to come: what it moved so far
 * is in `now` already.
 */
export function sprintPace(
  facts: MoveFacts & { readonly target: number; readonly now: number | null },
  closedSprints: readonly DayRange[],
  endsAhead: readonly CalendarDay[],
  runningShare = 1,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
): SprintPace | null {
  if (facts.now === null) return null;
  const moves = closedSprints
    .filter((sprint) => isMostlyIn(facts.window, sprint))
    .sort((a, b) => compareDays(b.end, a.end))
    .map((sprint) => moveDuring(facts, sprint))
    .filter((move) => move !== null)
    .slice(0, thresholds.paceSprints);
  if (moves.length < thresholds.paceSprintsNeeded) return null;
  const sprintsToCome = endsAhead.length === 0 ? 0 : endsAhead.length - 1 + runningShare;
  const perSprint = median(moves.map((move) => move.delta));
  return {
    perSprint,
    sprintsUsed: moves.length,
    sprintsLeft: endsAhead.length,
    sprintsToCome,
    now: facts.now,
    reaches: facts.now + perSprint * sprintsToCome,
    target: facts.target,
  };
}

// The clipped move of a sprint that only reaches into the window is not the move of a sprint.
function isMostlyIn(window: DayRange, sprint: DayRange): boolean {
  return overlapDays(sprint, window) * 2 >= daysIn(sprint);
}

/** The lead board: the one with most done work on the key result; at a tie the lower id, so that it stays. */
export function leadBoard(doneByBoard: ReadonlyMap<number, number>): number | null {
  let lead: { readonly board: number; readonly done: number } | null = null;
  for (const [board, done] of doneByBoard) {
    const leads = lead === null || done > lead.done || (done === lead.done && board < lead.board);
    if (done > 0 && leads) lead = { board, done };
  }
  return lead?.board ?? null;
}

/**
 * "2 sprints left; at 1.4 a sprint you reach 46 of 50."; of what falls, and of percent, "you reach 1.9 %, target 2 %":
 * "1.9 of 2" would read as a shortfall. `amount` writes values with their unit.
 */
export function sprintPaceSentence(
  pace: SprintPace,
  words: PlainWords & { readonly amount?: (value: number) => string } = ENGLISH,
): string {
  const left =
    pace.sprintsLeft === 0
      ? 'No sprint'
      : pace.sprintsLeft === 1
        ? '1 sprint'
        : `${pace.sprintsLeft} sprints`;
  const { amount } = words;
  const reached = amount
    ? `${amount(pace.reaches)}, target ${amount(pace.target)}`
    : `${words.number(pace.reaches)} of ${words.number(pace.target)}`;
  return `${left} left; at ${words.number(pace.perSprint)} a sprint you reach ${reached}.`;
}
