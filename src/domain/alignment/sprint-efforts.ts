import { DEFAULT_THRESHOLDS, type Thresholds } from '../okr/thresholds';
import { boardMedian, type Efforts, effortsOf } from './effort';
import type { EstimateUnit } from './time-estimates';

/** An issue of a sprint with its estimates; null where it has none. */
export interface SprintEstimate {
  readonly id: string;
  /** Now, or at the close. */
  readonly points: number | null;
  readonly planned: boolean;
  /** At the start; of no account where it was not planned. */
  readonly plannedPoints: number | null;
}

export interface SprintEfforts extends Efforts {
  /** What the planned issues weighed at the start, by issue id, in the same unit. */
  readonly plannedEffort: ReadonlyMap<string, number>;
}

/**
 * What the issues of one sprint weigh, now and at its start, in one unit: planned and done could not be compared in
 * two (PRODUCT §3.13). Today's estimates decide the unit; a planned issue without one at the start weighs the
 * median.
 */
export function sprintEfforts(
  issues: readonly SprintEstimate[],
  boardsMedian: number | null,
  thresholds: Thresholds = DEFAULT_THRESHOLDS,
  unit: EstimateUnit = 'points',
): SprintEfforts {
  const median = boardsMedian ?? boardMedian(issues.map((issue) => issue.points));
  const now = effortsOf(
    issues.map(({ id, points }) => ({ id, estimate: points })),
    median,
    thresholds,
    unit,
  );
  const atStart = issues.filter((issue) => issue.planned);
  const plannedEffort =
    now.unit === 'issues' || median === null
      ? new Map(atStart.map(({ id }) => [id, 1]))
      : new Map(atStart.map(({ id, plannedPoints }) => [id, boardMedian([plannedPoints]) ?? median]));
  return { ...now, plannedEffort };
}
