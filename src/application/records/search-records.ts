import { z } from 'zod';
import { storedMoment } from './shared';

/**
 * Linked issues of level 1 and above that serve something open which everybody may know of, with what stands below
 * them on those levels: what `unaligned` leaves out the children of. Spread over a few rows by the linked issue's id.
 */
export const linkedParentsRecord = z.object({
  /** By id of the linked issue. */
  roots: z.record(
    z.string(),
    z.object({
      /** Itself, and what stands below it above the base. */
      parents: z.array(z.string()),
      /** Projects of the issues that it reaches; null where they were not counted (KRAs). */
      projects: z.array(z.string()).nullable(),
    }),
  ),
});
export type LinkedParentsRecord = z.infer<typeof linkedParentsRecord>;

/** One read fetches all of them; each stays below 20 KB at 5,000 linked epics. */
export const LINKED_PARENTS_ROWS = 16;

export function linkedParentsKey(issueId: string): string {
  return String(Number(issueId) % LINKED_PARENTS_ROWS);
}

/** When the stored answers of JQL functions are next looked at; one look serves all changes until then. */
export const answersRecord = z.object({ dueAt: storedMoment.nullable() });
