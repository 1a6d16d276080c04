import type { EffortUnit } from '../../../../../src/domain/alignment/effort';
import type { Formats } from '../../format/formats';

/** `1 point`, `5.5 points`, `3 issues`. */
export function effortWords(effort: number, unit: EffortUnit, formats: Formats): string {
  const written = formats.amount(effort, '', 1);
  return `${written} ${effort === 1 ? unit.slice(0, -1) : unit}`;
}
