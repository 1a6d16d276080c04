import type { FieldProblem } from './field-problem';

/**
 * What a key result's numbers count: a short label as people write it after the number (`%`, `€`,
 * `ms`, `hours`, `customers`; empty for a plain number) and how many decimals to show.
 */
export interface Unit {
  readonly label: string;
  readonly decimals: number;
}

export const PLAIN_NUMBER: Unit = { label: '', decimals: 0 };
export const UNIT_LABEL_LIMIT = 20;
export const DECIMALS_LIMIT = 6;

export type UnitProblem = FieldProblem<'unit' | 'decimals', 'too-long' | 'line-break' | 'out-of-range'>;

/** What is wrong with a unit; empty when nothing is. */
export function checkUnit(unit: Unit): UnitProblem[] {
  const problems: UnitProblem[] = [];
  if (unit.label.length > UNIT_LABEL_LIMIT) {
    const hint = `Keep the unit within ${UNIT_LABEL_LIMIT} characters; the long form belongs into the title.`;
    problems.push({ field: 'unit', code: 'too-long', hint });
  }
  if (/[\n\r]/.test(unit.label)) {
    problems.push({ field: 'unit', code: 'line-break', hint: 'Write the unit on one line.' });
  }
  if (!Number.isInteger(unit.decimals) || unit.decimals < 0 || unit.decimals > DECIMALS_LIMIT) {
    const hint = `Show between 0 and ${DECIMALS_LIMIT} decimals.`;
    problems.push({ field: 'decimals', code: 'out-of-range', hint });
  }
  return problems;
}
