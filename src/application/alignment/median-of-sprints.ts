import { medianOfBoard } from '../../domain/alignment/board-median';
import type { EstimateUnit } from '../../domain/alignment/time-estimates';
import type { Thresholds } from '../../domain/okr/thresholds';
import type { SprintFigures } from '../records/figures-record';

/**
 * The board's median estimate (PRODUCT §3.13) as figures of its sprints tell it, of those estimated in that unit: a
 * board may have changed from points to hours. null while they tell none.
 */
export function medianOfSprints(
  sprints: readonly Pick<SprintFigures, 'estimates' | 'estimatedIn'>[],
  unit: EstimateUnit = 'points',
  thresholds?: Thresholds,
): number | null {
  const known = sprints.filter(({ estimatedIn = 'points' }) => estimatedIn === unit);
  return medianOfBoard(
    known.flatMap(({ estimates }) => (estimates === undefined ? [] : [estimates])),
    thresholds,
  );
}
