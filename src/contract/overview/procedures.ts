import { z } from 'zod';
import { appId, jiraId } from '../inputs';

/** The overview of a cycle, and saved views of it. Procedure → schema of its input. */
export const OVERVIEW_PROCEDURES = {
  'overview.read': z.strictObject({
    /** Narrows to the teams whose boards lie in this Jira project; without it, the organisation. */
    projectId: jiraId.optional(),
    /** Without it the running cycle. */
    cycleId: appId.optional(),
    /** Only these teams' objectives: what is opened later where there are too many for one look. */
    teamIds: z.array(appId).min(1).max(75).optional(),
  }),
  /** One objective in full, with how each of its numbers came about. */
  'objective.read': z.strictObject({ objectiveId: appId }),
} as const;
