import { z } from 'zod';

/**
 * What events are looked at for, in one small row that each of them reads: everything else is let pass without
 * asking Jira. It grows when a sprint's scope names something new.
 */
export const watchRecord = z.object({
  /** Projects of connected boards, and of issues in their sprints. */
  projects: z.array(z.string()),
  /** The boards in whose sprints a project has issues: where one that is deleted is looked for. */
  boards: z.record(z.string(), z.array(z.string())).optional(),
  /** Fields in which connected boards estimate. */
  estimateFields: z.array(z.string()),
  /** Something above an epic has a work link: parents of parents count. */
  linksAbove: z.boolean().default(false),
  /** Id of Jira's field of sprints, once it was asked for: issues are read by the hundred with it. */
  sprintField: z.string().nullable().default(null),
});
export type WatchRecord = z.infer<typeof watchRecord>;
