import { z } from 'zod';
import { storedClaim, storedMoment } from './shared';

/**
 * A write to Jira that is under way: Jira and the storage share no transaction, so what is to happen
 * stands here before Jira is asked, and goes away in the same transaction that records the outcome.
 * One row a sprint, so saves of one sprint come one after the other.
 */
export const intentRecord = z.object({
  sprintId: z.string(),
  boardId: z.string().nullable(),
  by: z.string(),
  at: storedMoment,
  fromGoal: z.string(),
  toGoal: z.string(),
  lines: z.array(z.object({ index: z.number(), keys: z.array(z.string()), issueIds: z.array(z.string()) })),
  claims: z.array(z.object({ key: z.string(), claim: storedClaim })),
});
export type IntentRecord = z.infer<typeof intentRecord>;
