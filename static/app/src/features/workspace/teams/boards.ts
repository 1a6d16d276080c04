import { useQuery } from '@tanstack/react-query';
import { askJira } from '../../../client/jira';
import { field, list, text } from '../../../client/json';

/** A board as the person who looks may see it. */
export interface JiraBoard {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** null for boards that belong to a person. */
  readonly projectKey: string | null;
}

const readBoard = (value: unknown): JiraBoard => ({
  id: text(field(value, 'id')),
  name: text(field(value, 'name')),
  type: text(field(value, 'type')),
  projectKey: text(field(field(value, 'location'), 'projectKey')) || null,
});

const MOST = 200;

/** All boards of a project that the viewer may see, at most 200. */
export function useProjectBoards(projectId: string | null) {
  return useQuery({
    queryKey: ['project-boards', projectId],
    enabled: projectId !== null,
    queryFn: async () => {
      const boards: JiraBoard[] = [];
      for (;;) {
        const page = await askJira(
          `/rest/agile/1.0/board?projectKeyOrId=${projectId}&maxResults=50&startAt=${boards.length}`,
        );
        const batch = list(field(page, 'values')).map(readBoard);
        boards.push(...batch);
        if (batch.length === 0 || field(page, 'isLast') !== false || boards.length >= MOST) return boards;
      }
    },
  });
}

/** Boards by id, each read as the person who looks; those that they may not see are missing. */
export function useBoards(ids: readonly string[]) {
  const wanted = [...new Set(ids)].sort();
  return useQuery({
    queryKey: ['boards', ...wanted],
    enabled: wanted.length > 0,
    queryFn: async () => {
      const answers = await Promise.allSettled(wanted.map((id) => askJira(`/rest/agile/1.0/board/${id}`)));
      const found = answers.flatMap((each) => (each.status === 'fulfilled' ? [readBoard(each.value)] : []));
      return new Map(found.map((board) => [board.id, board]));
    },
  });
}
