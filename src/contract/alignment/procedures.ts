import { z } from 'zod';
import { appId, jiraId } from '../inputs';

/** Coverage, neglect, orphans and the alignment map. Procedure → schema of its input. */
export const ALIGNMENT_PROCEDURES = {
  /** Effort of boards by key result, over the sprints and fortnights of a cycle. */
  'alignment.read': z.strictObject({
    /** Narrows to the boards of this Jira project; without it, the organisation. */
    projectId: jiraId.optional(),
    /** Without it the running cycle. */
    cycleId: appId.optional(),
  }),
} as const;
