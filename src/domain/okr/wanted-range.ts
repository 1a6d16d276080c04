import type { WantedRange } from './forecast';
import type { KeyResultNumbers } from './key-result';
import { directionOf } from './progress';

/** The values with which a key result reaches its target; null for kinds whose values no line runs through. */
export function wantedRange(numbers: KeyResultNumbers): WantedRange | null {
  switch (numbers.kind) {
    case 'increase':
    case 'decrease':
    case 'reach':
      return directionOf(numbers) > 0
        ? { lower: numbers.target, upper: null }
        : { lower: null, upper: numbers.target };
    case 'keep-within':
      return { lower: numbers.lower, upper: numbers.upper };
    case 'milestone':
    case 'find-baseline':
      return null;
  }
}
