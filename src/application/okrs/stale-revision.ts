import { AppError } from '../app-error';

/** Refuses an edit made on an older state, and a second creation under the same id by somebody else. */
export function demandRevision(what: string, seen: number | undefined, now: number): void {
  if (seen === now) return;
  throw new AppError(
    'CONFLICT',
    `Somebody changed this ${what} while you were editing. Your text is still here: reload to see theirs, then save again.`,
  );
}
