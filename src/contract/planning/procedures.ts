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
export const planningMovedInput = z.strictObject({
  boardId: jiraId,
  /** The sprint whose plan is to be answered, as `planning.read` takes it. */
  sprintId: jiraId.optional(),
  /** Sprints that issues came into or left. */
  sprintIds: z.array(jiraId).max(4),
  /** Issues that were moved, or that are not where the screen saw them: Jira is asked for each. */
  issueIds: z.array(jiraId).max(LOOKED_UP_AT_ONCE),
  /** Issues, epics and what stands above whose work links changed. */
  linkedIds: z.array(jiraId).max(LOOKED_UP_AT_ONCE),
});

/** The planning check of a board's next and active sprint. Procedure → schema of its input. */
export const PLANNING_PROCEDURES = {
  'planning.read': planningReadInput,
  'planning.links': planningLinksInput,
  'planning.assign': planningAssignInput,
  'planning.moved': planningMovedInput,
} as const;
