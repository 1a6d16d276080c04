import type { KeyResultNumbers, MilestoneStep } from './key-result';

/**
 * Whether two states of a key result's numbers ask for the same: baseline, target, bounds, or the days and
 * weights of steps. How a step is called and which epic offers it ask for nothing, so that they stay free to
 * change without a review (PRODUCT §5.8).
 */
export function asksTheSame(a: KeyResultNumbers, b: KeyResultNumbers): boolean {
  return JSON.stringify(demandOf(a)) === JSON.stringify(demandOf(b));
}

function demandOf(numbers: KeyResultNumbers): unknown {
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
    case 'reach':
      return [numbers.kind, numbers.baseline, numbers.target];
    case 'keep-within':
      return [numbers.kind, numbers.lower, numbers.upper];
    case 'milestone':
      return [
        numbers.kind,
        numbers.form,
        numbers.steps.map(({ id, day, weight }: MilestoneStep) => [id, day, weight]),
      ];
    case 'find-baseline':
      return [numbers.kind];
  }
}
