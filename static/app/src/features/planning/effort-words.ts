import type { EffortUnit } from '../../../../../src/domain/alignment/effort';
import type { EstimateUnit } from '../../../../../src/domain/alignment/time-estimates';
import type { Formats } from '../../format/formats';

/** `1 point`, `5.5 points`, `8 hours`, `3 issues`. */
export function effortWords(effort: number, unit: EffortUnit, formats: Formats): string {
  const written = formats.amount(effort, '', 1);
  return `${written} ${effort === 1 ? unit.slice(0, -1) : unit}`;
}

/** The estimate of one issue, as its row says it: `5`, `8 h`, `no estimate`. */
export function estimateWords(points: number | null, unit: EstimateUnit, formats: Formats): string {
  if (points === null) return 'no estimate';
  return formats.amount(points, unit === 'hours' ? 'h' : '', 1);
}
