import { Queue as ForgeQueue } from '@forge/events';
import { AppError } from '../../application/app-error';
import type { JiraChange } from '../../application/jira-change';
import type { Queue } from '../../application/ports';

/** Key of the queue in manifest.yml. */
const QUEUE = 'jira-changes';

export function createChangeQueue(): Queue {
  return {
    async push(change: JiraChange, delaySeconds?: number) {
      const queue = new ForgeQueue({ key: QUEUE });
      try {
        // One at a time for each subject: two events of one sprint or team would only make each other try again.
        await queue.push({
          body: { ...change },
          ...(delaySeconds === undefined ? {} : { delayInSeconds: delaySeconds }),
          concurrency: { key: subjectOf(change), limit: 1 },
        });
      } catch (cause) {
        throw new AppError('STORAGE_UNAVAILABLE', 'The queue of Forge did not take the event.', { cause });
      }
    },
  };
}

function subjectOf(change: JiraChange): string {
  switch (change.kind) {
    case 'sprint':
      return `sprint-${change.sprintId}`;
    // One after another: they note, and take, what waits in one row.
    case 'issue':
    case 'heard':
      return 'issues';
    case 'scope':
      return `sprint-${change.sprintId}`;
    case 'figures':
      return `figures-${change.boardId}`;
    case 'board':
      return `board-${change.boardId}`;
    // One after another: Jira takes one bulk write of an issue's properties at a time.
    case 'linked':
      return 'linked';
    case 'copies':
      return `copies-${change.taskId}`;
    case 'answers':
      return 'answers';
    case 'placement':
      return `placement-${change.keyResultId}`;
    case 'child':
      return `objective-${change.parentId}`;
    case 'day':
      return 'day';
    case 'summary':
      return `summary-${change.teamId}`;
    case 'import':
      return 'import';
    case 'automation':
      return 'automation';
    case 'erase':
      return `erase-${change.teamId ?? 'organisation'}`;
  }
}
