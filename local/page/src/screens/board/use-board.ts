import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import { estimateField } from './estimate';

/** A board with its configuration and the project it is looked at in. `error` is the first thing that went wrong. */
export function useBoard(boardId: string, projectKey: string) {
  const board = useQuery(queries.board(boardId));
  const configuration = useQuery(queries.boardConfiguration(boardId));
  const project = useQuery(queries.project(projectKey));
  const error = board.error ?? configuration.error ?? project.error;
  const retry = () => void Promise.all([board.refetch(), configuration.refetch(), project.refetch()]);
  if (!board.data || !configuration.data || !project.data) return { data: null, error, retry };
  return {
    data: {
      board: board.data,
      configuration: configuration.data,
      project: project.data,
      estimateField: estimateField(configuration.data),
    },
    error: null,
    retry,
  };
}

export type BoardData = NonNullable<ReturnType<typeof useBoard>['data']>;

/** The project as an app's module learns of it. */
export function projectRef({ project }: Pick<BoardData, 'project'>) {
  return { id: project.id, key: project.key, type: project.projectTypeKey };
}
