import { medianOfBoard } from '../../domain/alignment/board-median';
import type { Thresholds } from '../../domain/okr/thresholds';
import type { SprintFigures } from '../records/figures-record';

/** The board's median estimate (PRODUCT §3.13) as its figures tell it; null while they tell none. */
export function medianOfSprints(
  sprints: readonly Pick<SprintFigures, 'estimates'>[],
  thresholds: Thresholds,
): number | null {
  return medianOfBoard(
    sprints.flatMap(({ estimates }) => (estimates === undefined ? [] : [estimates])),
    thresholds,
  );
}
