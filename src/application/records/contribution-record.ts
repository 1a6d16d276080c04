import { z } from 'zod';
import { ACTUALS } from '../../domain/alignment/actual';
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
  /** What the review of the sprint says about the lines that carried its tag; null before it. */
  actual: z.enum(ACTUALS).nullable().default(null),
  /** The value at the sprint's end that its review recorded; null where it recorded none. */
  after: z.number().nullable().default(null),
  learned: z.string().default(''),
  /** The sprint's name when it was deleted in Jira, which no longer says it; null while it is there. */
  deletedName: z.string().nullable().default(null),
});
export type ContributionRecord = z.infer<typeof contributionRecord>;
