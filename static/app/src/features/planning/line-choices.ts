import type { PlanningLine } from '../../../../../src/contract/planning/answers';

/** The lines that an issue can be put on with some effect: those that serve a key result or KRA that counts. */
export function lineChoices(lines: readonly PlanningLine[]): PlanningLine[] {
  return lines.filter(({ serves }) => serves.openIds.length + serves.areaIds.length > 0);
}
