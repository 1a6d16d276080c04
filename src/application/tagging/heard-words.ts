import type { ShelfKeyResult } from '../records/team-record';

/**
 * The words that goal lines of boards in a project taught: a goal is Jira's text, so its words are for those who may
 * browse that project (PRODUCT §6). null: nobody knows which project that is, and there are none.
 */
export function wordsHeardIn(hints: ShelfKeyResult['hints'], projectId: string | null): string[] {
  return hints.flatMap((hint) => (projectId !== null && hint.projectId === projectId ? [hint.word] : []));
}
