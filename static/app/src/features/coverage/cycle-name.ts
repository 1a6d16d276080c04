import type { OverviewObjective } from '../../../../../src/contract/overview/rows';

interface Shown {
  readonly cycleId: string | null;
  readonly cycles: readonly { readonly id: string; readonly name: string }[];
}

/** The name of an objective's cycle where that is not the one shown, a year over its quarters; else null. */
export function cycleBeside({ cycleId }: Pick<OverviewObjective, 'cycleId'>, shown: Shown): string | null {
  if (cycleId === shown.cycleId) return null;
  return shown.cycles.find(({ id }) => id === cycleId)?.name ?? null;
}
