import { z } from 'zod';
import { jiraId, revision } from '../inputs';

/** Issues that are looked up in one call. */
const LOOKED_UP_AT_ONCE = 100;
const ASSIGNED_AT_ONCE = 200;

/** A board's plan: without a sprint the next one and those that run. */
export const planningReadInput = z.strictObject({ boardId: jiraId, sprintId: jiraId.optional() });
export const planningLinksInput = z.strictObject({
  boardId: jiraId,
  issueIds: z.array(jiraId).max(LOOKED_UP_AT_ONCE),
});
export const planningAssignInput = z.strictObject({
  sprintId: jiraId,
  boardId: jiraId.optional(),
  /** Of the sprint as the person saw it. */
  revision,
  /** `lineId` null takes an issue off its line. */
  assigned: z
    .array(z.strictObject({ issueId: jiraId, lineId: z.string().max(60).nullable() }))
    .min(1)
    .max(ASSIGNED_AT_ONCE),
});
/** The planning check of a board's next and active sprint. Procedure → schema of its input. */
export const PLANNING_PROCEDURES = {
  'planning.read': planningReadInput,
  'planning.links': planningLinksInput,
  'planning.assign': planningAssignInput,
} as const;
