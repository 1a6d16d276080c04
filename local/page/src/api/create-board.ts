import { z } from 'zod';
import { requestJson } from './request';
import { type Board, boardSchema } from './shapes';

export interface NewBoard {
  name: string;
  type: 'scrum' | 'kanban';
  /** Which issues are on it. */
  jql: string;
}

/** Makes a board of a project: first its filter, shared with whoever sees the project, then the board itself. */
export async function createBoard(
  project: { id: string; key: string },
  { name, type, jql }: NewBoard,
): Promise<Board> {
  const filter = await requestJson('/rest/api/3/filter', z.looseObject({ id: z.string() }), {
    method: 'POST',
    body: {
      name: `Filter for ${name}`,
      jql,
      sharePermissions: [{ type: 'project', project: { id: project.id } }],
    },
  });
  return requestJson('/rest/agile/1.0/board', boardSchema, {
    method: 'POST',
    body: {
      name,
      type,
      filterId: Number(filter.id),
      location: { type: 'project', projectKeyOrId: project.key },
    },
  });
}
