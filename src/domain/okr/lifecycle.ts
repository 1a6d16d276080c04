/** Where an objective or key result stands in its life (PRODUCT §2 Objective). */
export const LIFECYCLES = ['draft', 'active', 'paused', 'closed', 'cancelled'] as const;
export type Lifecycle = (typeof LIFECYCLES)[number];

/** Whether it still may be checked in, tagged and changed without being reopened. */
export function isOpen(lifecycle: Lifecycle): boolean {
  switch (lifecycle) {
    case 'draft':
    case 'active':
    case 'paused':
      return true;
    case 'closed':
    case 'cancelled':
      return false;
  }
}

/** Whether it counts in its parent's roll-up: active ones, and closed ones frozen (PRODUCT §3.3). */
export function countsInRollUp(item: { readonly lifecycle: Lifecycle; readonly archived: boolean }): boolean {
  return !item.archived && (item.lifecycle === 'active' || item.lifecycle === 'closed');
}
