import { z } from 'zod';
import { storedClaim, storedDay } from './shared';

/** A sprint joined to a tagged key result; outlives the sprint and the tag. */
export const contributionRecord = z.object({
  sprintId: z.string(),
  boardId: z.string(),
  keyResultId: z.string(),
  key: z.string(),
  start: storedDay.nullable(),
  end: storedDay.nullable(),
  claim: storedClaim.nullable(),
  /** Set when the tag left the goal after the sprint had begun. */
  withdrawn: storedDay.nullable(),
});
export type ContributionRecord = z.infer<typeof contributionRecord>;
