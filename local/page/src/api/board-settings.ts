import { z } from 'zod';
import { requestDone, requestJson } from './request';
import { type Status, statusSchema } from './shapes';

/** What the settings page changes of a board; statuses by their ids, in one column at most. */
export interface BoardSettings {
  name: string;
  estimation: 'points' | 'issueCount' | 'none';
  /** The query of its filter. */
  jql: string;
  columns: { name: string; statuses: string[]; min: number | null; max: number | null }[];
}

/** Jira's own page does this at an address that is not public; the host has one for the shell. */
export const saveBoardSettings = (boardId: string, settings: BoardSettings): Promise<void> =>
  requestDone(`/rest/local/1.0/board/${encodeURIComponent(boardId)}/settings`, {
    method: 'PUT',
    body: settings,
  });

export const deleteBoard = (boardId: string): Promise<void> =>
  requestDone(`/rest/agile/1.0/board/${encodeURIComponent(boardId)}`, { method: 'DELETE' });

const scopedStatusSchema = statusSchema.extend({
  /** The team-managed project that the status belongs to; absent for those that all others share. */
  scope: z.looseObject({ project: z.looseObject({ id: z.string() }) }).optional(),
});

/** The statuses that issues of a project can be in. */
export async function readStatuses(
  project: { id: string; simplified?: boolean | undefined },
  signal?: AbortSignal,
): Promise<Status[]> {
  const all = await requestJson('/rest/api/3/status', z.array(scopedStatusSchema), { signal });
  const owner = project.simplified ? project.id : undefined;
  return all.filter(({ scope }) => scope?.project.id === owner);
}

/** The query of a filter. */
export const readFilterQuery = async (id: string, signal?: AbortSignal): Promise<string> =>
  (
    await requestJson(`/rest/api/3/filter/${encodeURIComponent(id)}`, z.looseObject({ jql: z.string() }), {
      signal,
    })
  ).jql;
