import { z } from 'zod';

/**
 * Where the key results of one person are, so that their queue reads a few rows however large the
 * organisation is. Derived, like the summaries it is written with; the objectives' own rows have the last word.
 */
export const deskRecord = z.object({
  accountId: z.string(),
  owned: z.array(
    z.object({ teamId: z.string(), cycleId: z.string(), objectiveIds: z.array(z.string()).readonly() }),
  ),
});
export type DeskRecord = z.infer<typeof deskRecord>;
