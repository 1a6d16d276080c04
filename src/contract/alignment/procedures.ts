import { z } from 'zod';
import { appId, day, jiraId } from '../inputs';

/** Sprints of one look at issues: a batch of rows. */
const sprintIds = z.array(jiraId).min(1).max(25);

/** Coverage, neglect, orphans and the alignment map. Procedure → schema of its input. */
export const ALIGNMENT_PROCEDURES = {
  /** Effort of boards by key result, over the sprints and fortnights of a cycle. */
  'alignment.read': z.strictObject({
    /** Narrows to the boards of this Jira project; without it, the organisation. */
    projectId: jiraId.optional(),
    /** Without it the running cycle. */
    cycleId: appId.optional(),
    /** Narrows to the boards of this team: a choice that reads what a look at all teams left out. */
    teamId: appId.optional(),
    /** Only these boards, and what others of their teams add: what changed since all were read. */
    boardIds: z.array(jiraId).min(1).max(25).optional(),
  }),
  /** The issues behind a number of the heat map. */
  'alignment.issues': z.strictObject({
    sprintIds,
    target: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('key-result'), objectiveId: appId, keyResultId: appId }),
      z.strictObject({ kind: z.literal('area'), areaId: appId }),
      z.strictObject({ kind: z.literal('unaligned') }),
    ]),
    /** Only what was completed in these days, or is planned to be by a sprint that ends in them. */
    within: z.strictObject({ start: day, end: day }).optional(),
  }),
  /** What a sprint's goal says: for the map, where only its name has room. */
  'alignment.goal': z.strictObject({ sprintId: jiraId }),
  /** Issues of a board's sprints that are to come or run and that serve nothing, or only what has ended. */
  'alignment.orphans': z.strictObject({ sprintIds }),
} as const;
