import type { ObjectiveRecord } from './records/objective-record';
import type { SettingsRecord } from './records/settings-record';

/** What of an objective's row, or of its entry on a shelf, decides whether it is there for anybody. */
interface Placed {
  readonly deletedAt: string | null;
  readonly importId: string | null;
}

/**
 * Whether a stored objective is there at all: not deleted, and not staged by an import that is still to be
 * applied (PRODUCT §5.11). Every reader asks this; who may see what is there is `visibility.ts`.
 */
export function isThere(
  objective: Placed,
  { appliedImports }: Pick<SettingsRecord, 'appliedImports'>,
): boolean {
  if (objective.deletedAt !== null) return false;
  return objective.importId === null || appliedImports.includes(objective.importId);
}

/** Whether a key result is there: one that was deleted stays in its row for a while, and in no view. */
export function isKept({ deletedAt }: { readonly deletedAt: string | null }): boolean {
  return deletedAt === null;
}

/** The objective with the key results that are there. */
export function withoutDeleted(objective: ObjectiveRecord): ObjectiveRecord {
  return objective.keyResults.every(isKept)
    ? objective
    : { ...objective, keyResults: objective.keyResults.filter(isKept) };
}
