import { z } from 'zod';
import type { Deps, JiraChange } from '../application/ports';
import { settleAbandoned } from '../application/tagging/settle-intent';
import { takeOverSprint } from '../application/tagging/take-over-sprint';
import { takeOverIssue } from '../application/work/take-over-issue';

const nullable = z.string().nullable();
const jiraChange: z.ZodType<JiraChange> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sprint'),
    sprintId: z.string(),
    gone: z.boolean(),
    goalBefore: nullable,
    goalAfter: nullable,
  }),
  z.object({
    kind: z.literal('issue'),
    issueId: z.string(),
    gone: z.boolean(),
    parentBefore: nullable,
    parentNow: nullable,
  }),
]);

/**
 * Takes over one change of Jira. A throw makes the queue try again; a message that cannot be read never
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
    switch (change.data.kind) {
      case 'sprint':
        await takeOverSprint(deps, change.data);
        // Saves that were interrupted anywhere: nobody may have opened those sprints since.
        await settleAbandoned(deps, { kind: 'app' });
        return;
      case 'issue':
        return takeOverIssue(deps, change.data);
    }
  };
}
