import type { AlignedSprint } from '../../../../../src/contract/alignment/answers';
import type { Measure } from './coverage-place';

/**
 * What of a sprint's done work a later sprint completed again, by target, in its unit: its own cells keep it, sums over
 * sprints leave it out (PRODUCT §3.12). Nothing of plans.
 */
export function againIn({ again }: AlignedSprint, measure: Measure): ReadonlyMap<number, number> {
  return new Map(measure === 'done' ? again : []);
}
