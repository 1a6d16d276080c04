import { z } from 'zod';
import { storedMoment } from './shared';

/** What somebody says about a key result; plain text. */
export const commentRecord = z.object({
  id: z.string(),
  keyResultId: z.string(),
  objectiveId: z.string(),
  text: z.string(),
  by: z.string(),
  at: storedMoment,
  /** Counts edits; 1 when it was written. */
  revision: z.number(),
  editedAt: storedMoment.nullable(),
});
export type CommentRecord = z.infer<typeof commentRecord>;
