import { z } from 'zod';
import type { JiraChange } from '../application/jira-change';
import { publishChanges } from '../application/live/publish-changes';
import type { Deps } from '../application/ports';
import { takeOver } from '../application/take-over';

const nullable = z.string().nullable();
const jiraChange: z.ZodType<JiraChange> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sprint'),
    sprintId: z.string(),
    gone: z.boolean(),
    goalBefore: nullable,
    goalAfter: nullable,
    startedAt: nullable.optional(),
    waited: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('issue'),
    issueId: z.string(),
    gone: z.boolean(),
    parentBefore: nullable,
    parentNow: nullable,
    projectId: nullable.optional(),
    sprintsBefore: z.array(z.string()).nullable().optional(),
    sprintsNow: z.array(z.string()).nullable().optional(),
    at: nullable.optional(),
  }),
  z.object({ kind: z.literal('heard') }),
  z.object({
    kind: z.literal('scope'),
    sprintId: z.string(),
    wide: z.boolean().optional(),
    charged: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('figures'), boardId: z.string(), anew: z.string().optional() }),
  z.object({
    kind: z.literal('board'),
    boardId: z.string(),
    gone: z.boolean(),
    whole: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('linked'),
    issueIds: z.array(z.string()),
    tries: z.number().optional(),
  }),
  z.object({
    kind: z.literal('copies'),
    taskId: z.string(),
    issueIds: z.array(z.string()),
    looks: z.number(),
    tries: z.number(),
  }),
  z.object({ kind: z.literal('answers') }),
  z.object({
    kind: z.literal('placement'),
    objectiveId: z.string(),
    keyResultId: z.string(),
    key: z.string(),
  }),
  z.object({ kind: z.literal('child'), parentId: z.string(), childId: z.string() }),
  z.object({ kind: z.literal('day'), teamIds: z.array(z.string()) }),
  z.object({ kind: z.literal('summary'), teamId: z.string(), cycleId: z.string() }),
  z.object({ kind: z.literal('import'), importId: z.string() }),
  z.object({ kind: z.literal('erase'), accountId: z.string(), teamId: nullable }),
  z.object({
    kind: z.literal('automation'),
    keyResults: z.array(z.object({ objectiveId: z.string(), keyResultId: z.string() })),
    notBefore: nullable,
  }),
]);

/**
 * Takes over one change, of Jira or of an objective. A throw makes the queue try again; a message that cannot be read never
 * gets better and is logged and dropped. Doing it twice does nothing more.
 */
export function createJiraChangeHandler(begin: () => Deps) {
  return async (event: { readonly body?: unknown }): Promise<void> => {
    const deps = begin();
    const change = jiraChange.safeParse(event.body);
    if (!change.success) {
      deps.log.error('jira-change-unreadable', {}, change.error);
      return;
    }
    try {
      await takeOver(deps, change.data);
    } finally {
      // What it wrote before it failed is shown too; the next try only looks again.
      await publishChanges(deps);
    }
  };
}
