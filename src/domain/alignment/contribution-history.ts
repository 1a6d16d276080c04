import { compareDays } from '../okr/calendar-day';
import {
  type Move,
  type MoveFacts,
  moveDuring,
  type SprintDays,
  sprintsMeanwhile,
  sumOfMoves,
} from '../okr/moves';
import { compareIds } from './id-order';

/** One sprint that contributed to a key result, with what the key result did meanwhile. */
export interface HistoryEntry<S extends SprintDays> {
  readonly sprint: S;
  /** The whole move during the sprint; null: it shares no day with the window, or there is nothing to compare. */
  readonly move: Move | null;
  /** The other contributing sprints that ran meanwhile: the move is as much theirs. */
  readonly meanwhile: readonly S[];
}

export interface ContributionHistory<S extends SprintDays> {
  /** The latest first. */
  readonly entries: readonly HistoryEntry<S>[];
  /** What moved during any of them, each day once; it is not the sum of the entries where sprints overlap. */
  readonly moved: number | null;
}

/** How a key result moved during the sprints that contributed to it (PRODUCT §3.18); each sprint once by id. */
export function contributionHistory<S extends SprintDays>(
  facts: MoveFacts,
  sprints: readonly S[],
): ContributionHistory<S> {
  const once = [...new Map(sprints.map((sprint) => [sprint.id, sprint])).values()].sort(
    (a, b) => compareDays(b.end, a.end) || compareDays(b.start, a.start) || compareIds(b.id, a.id),
  );
  return {
    entries: once.map((sprint) => ({
      sprint,
      move: moveDuring(facts, sprint),
      meanwhile: sprintsMeanwhile(sprint, once),
    })),
    moved: sumOfMoves(facts, once),
  };
}
