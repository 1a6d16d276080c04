import { z } from 'zod';
import { storedMoment } from './shared';

/** One event of an issue: what only the event knows. What it says nothing of is left out, for the row is written often. */
const heardIssue = z.object({
  issueId: z.string(),
  projectId: z.string().optional(),
  parentBefore: z.string().optional(),
  parentNow: z.string().optional(),
  sprintsBefore: z.array(z.string()).optional(),
  sprintsNow: z.array(z.string()).optional(),
  /** When it happened. */
  at: storedMoment.optional(),
  /** How often taking it over has failed. */
  tries: z.number().optional(),
});

/** What Jira told of issues and nobody has looked at yet (decision 015): they are read together, in one request. */
export const heardRecord = z.object({
  /** A message that has them looked at is to come at this moment; null: none is on its way. */
  due: storedMoment.nullable(),
  /** In the order in which they were heard of. */
  issues: z.array(heardIssue),
});
export type HeardRecord = z.infer<typeof heardRecord>;
export type HeardIssue = z.infer<typeof heardIssue>;
