import { useQueries, useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import type { Sprint } from '../../api/shapes';

/** The active and future sprints of a project's boards, each once, board by board. */
export function useOpenSprints(projectKey: string): Sprint[] {
  const boards = useQuery(queries.boards(projectKey));
  const lists = useQueries({
    queries: (boards.data ?? [])
      .filter((board) => board.type !== 'kanban')
      .map((board) => queries.openSprints(String(board.id))),
  });
  const found = new Map(lists.flatMap((list) => list.data ?? []).map((sprint) => [sprint.id, sprint]));
  return [...found.values()];
}
