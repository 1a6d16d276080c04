import { z } from 'zod';
import { requestJson } from './request';

const taskSchema = z.looseObject({ taskId: z.string() });
const progressSchema = z.looseObject({
  status: z.string(),
  failedAccessibleIssues: z.record(z.string(), z.array(z.string())).optional(),
  invalidOrInaccessibleIssueCount: z.number().optional(),
});
const keySchema = z.looseObject({ key: z.string() });

const LOOK_AGAIN_MS = 300;
const ENOUGH_LOOKS = 100;

/**
 * Takes an issue, and its sub-tasks with it, to another project or type. Jira does it in a task of its own, which is
 * watched to its end here.
 * @returns the key the issue has there
 * @throws RequestError, or an Error in Jira's words when the task could not move it
 */
export async function moveToProject(
  issue: { id: string; key: string },
  to: { projectId: string; issueTypeId: string },
): Promise<string> {
  const { taskId } = await requestJson('/rest/api/3/bulk/issues/move', taskSchema, {
    method: 'POST',
    body: {
      sendBulkNotification: false,
      targetToSourcesMapping: {
        [`${to.projectId},${to.issueTypeId}`]: {
          issueIdsOrKeys: [issue.key],
          inferClassificationDefaults: true,
          inferFieldDefaults: true,
          inferStatusDefaults: true,
          inferSubtaskTypeDefault: true,
        },
      },
    },
  });
  await watch(taskId);
  return (await requestJson(`/rest/api/3/issue/${encodeURIComponent(issue.id)}?fields=summary`, keySchema))
    .key;
}

async function watch(taskId: string): Promise<void> {
  for (let look = 0; look < ENOUGH_LOOKS; look += 1) {
    const task = await requestJson(`/rest/api/3/bulk/queue/${encodeURIComponent(taskId)}`, progressSchema);
    if (task.status === 'ENQUEUED' || task.status === 'RUNNING') {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      continue;
    }
    const reasons = Object.values(task.failedAccessibleIssues ?? {}).flat();
    if (task.status !== 'COMPLETE' || reasons.length > 0)
      throw new Error(reasons.join(' ') || `The move ended as ${task.status}.`);
    return;
  }
  throw new Error('The move is still under way. Look at the issue again later.');
}
