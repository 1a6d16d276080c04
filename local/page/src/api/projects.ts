import { z } from 'zod';
import { allValues } from './pages';
import { RequestError, requestJson } from './request';
import { type Board, boardSchema, issueTypeSchema, type Project, projectSchema } from './shapes';

/** Projects the user may see, by name; none is an empty list although the site answers 404 for it. */
export async function readProjects(signal?: AbortSignal): Promise<Project[]> {
  try {
    return await allValues('/rest/api/3/project/search?orderBy=name', projectSchema, signal);
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return [];
    throw error;
  }
}

/** One project with the issue types people can create in it. */
export const readProject = (key: string, signal?: AbortSignal) =>
  requestJson(
    `/rest/api/3/project/${encodeURIComponent(key)}`,
    projectSchema.extend({ issueTypes: z.array(issueTypeSchema).optional() }),
    { signal },
  );
export type ProjectDetail = Awaited<ReturnType<typeof readProject>>;

/** Boards whose filter mentions the project; those located elsewhere come last. */
export async function readBoards(projectKey: string, signal?: AbortSignal): Promise<Board[]> {
  const key = encodeURIComponent(projectKey);
  const boards = await allValues(`/rest/agile/1.0/board?projectKeyOrId=${key}`, boardSchema, signal);
  const own = (board: Board) => (board.location?.projectKey === projectKey ? 0 : 1);
  return boards.sort((a, b) => own(a) - own(b));
}
