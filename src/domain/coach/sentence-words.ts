import type { KeyResultKind } from '../okr/key-result';
import type { RelativeChange } from './sentence-reading';

const KINDS: Readonly<Record<KeyResultKind, string>> = {
  increase: 'increase',
  decrease: 'decrease',
  reach: 'reach',
  'keep-within': 'keep within',
  milestone: 'milestone',
  'find-baseline': 'find baseline',
};

export const kindWords = (kind: KeyResultKind): string => KINDS[kind];

/** Plain digits: screens format numbers for the reader's locale. */
export const numberWords = (value: number, unit: string | undefined): string =>
  unit === undefined ? String(value) : `${value} ${unit}`;

/** "by 20 %", "by 3 percentage points", "by 2 days". */
export function relativeWords({ by, in: measure }: RelativeChange, unit: string | undefined): string {
  switch (measure) {
    case '%':
      return `by ${by} %`;
    case 'percentage-points':
      return `by ${by} percentage points`;
    case 'unit':
      return `by ${numberWords(by, unit)}`;
  }
}
