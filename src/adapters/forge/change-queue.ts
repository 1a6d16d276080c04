import { Queue as ForgeQueue } from '@forge/events';
import { AppError } from '../../application/app-error';
import type { JiraChange, Queue } from '../../application/ports';

/** Key of the queue in manifest.yml. */
const QUEUE = 'jira-changes';

export function createChangeQueue(): Queue {
  return {
    async push(change: JiraChange) {
      const queue = new ForgeQueue({ key: QUEUE });
      const subject = change.kind === 'sprint' ? `sprint-${change.sprintId}` : 'issues';
      try {
        // One at a time for each subject: two events of one sprint would only make each other try again.
        await queue.push({ body: { ...change }, concurrency: { key: subject, limit: 1 } });
      } catch (cause) {
        throw new AppError('STORAGE_UNAVAILABLE', 'The queue of Forge did not take the event.', { cause });
      }
    },
  };
}
