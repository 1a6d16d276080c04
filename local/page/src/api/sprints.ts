import { requestDone, requestJson } from './request';
import { type Sprint, sprintSchema } from './shapes';

/** What can be changed of a sprint; dates are ISO times with zone, the goal is plain text. */
export interface SprintChange {
  name?: string;
  startDate?: string;
  endDate?: string;
  goal?: string;
  state?: 'active' | 'closed';
}

/** Changes the given parts and keeps the rest (POST is the partial update; PUT would wipe the goal). */
export const updateSprint = (id: number, change: SprintChange): Promise<Sprint> =>
  requestJson(`/rest/agile/1.0/sprint/${id}`, sprintSchema, { method: 'POST', body: change });

export const createSprint = (originBoardId: number, name: string): Promise<Sprint> =>
  requestJson('/rest/agile/1.0/sprint', sprintSchema, { method: 'POST', body: { name, originBoardId } });

export const deleteSprint = (id: number): Promise<void> =>
  requestDone(`/rest/agile/1.0/sprint/${id}`, { method: 'DELETE' });

const LARGEST_MOVE = 50;

/** Moves issues into a sprint, or with `null` to the backlog; fifty a call is what Jira takes. */
export async function moveIssues(sprintId: number | null, keys: readonly string[]): Promise<void> {
  const path =
    sprintId === null ? '/rest/agile/1.0/backlog/issue' : `/rest/agile/1.0/sprint/${sprintId}/issue`;
  for (let at = 0; at < keys.length; at += LARGEST_MOVE) {
    await requestDone(path, { method: 'POST', body: { issues: keys.slice(at, at + LARGEST_MOVE) } });
  }
}

/** Puts an issue directly before or after another one in the order of every backlog. */
export const rankIssue = (key: string, to: { before: string } | { after: string }): Promise<void> =>
  requestDone('/rest/agile/1.0/issue/rank', {
    method: 'PUT',
    body: {
      issues: [key],
      ...('before' in to ? { rankBeforeIssue: to.before } : { rankAfterIssue: to.after }),
    },
  });
