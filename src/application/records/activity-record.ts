import { z } from 'zod';
import { storedMoment } from './shared';

/** One change: who, when, what, before and after (PRODUCT §6). */
export const activityRecord = z.object({
  id: z.string(),
  /** `objective:<id>`, `team:<id>`, `sprint:<id>`, `cycle:<id>`, `board:<id>`, `area:<id>`. */
  subject: z.string(),
  at: storedMoment,
  /** Account id, or `app` for what an event of Jira brought. */
  by: z.string(),
  action: z.string(),
  before: z.record(z.string(), z.unknown()).optional(),
  after: z.record(z.string(), z.unknown()).optional(),
});
export type ActivityRecord = z.infer<typeof activityRecord>;
