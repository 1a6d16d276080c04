import type { KeyResultView } from '../../../../../../src/contract/views';
import { isMeasured } from '../../../../../../src/domain/okr/key-result';

/** Where the straight line of a trend chart starts and ends; null for what is not reached step by step. */
export function trendLine({
  numbers,
}: Pick<KeyResultView, 'numbers'>): { readonly from: number; readonly to: number } | null {
  if (isMeasured(numbers)) return { from: numbers.baseline, to: numbers.target };
  return numbers.kind === 'milestone' ? { from: 0, to: 1 } : null;
}
