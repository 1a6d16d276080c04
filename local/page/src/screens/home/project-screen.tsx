import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queries } from '../../api/queries';
import { navigate } from '../../router/navigation';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';

/** A project opens on its first board, as in Jira. */
export function ProjectScreen({ projectKey }: { projectKey: string }) {
  const boards = useQuery(queries.boards(projectKey));
  const first = boards.data?.[0];
  useEffect(() => {
    if (first) navigate({ name: 'board', projectKey, boardId: String(first.id) }, { replace: true });
  }, [first, projectKey]);
  return (
    <main className="content">
      <h1>{projectKey}</h1>
      {boards.error ? <ErrorState error={boards.error} onRetry={() => void boards.refetch()} /> : null}
      {boards.data?.length === 0 ? (
        <EmptyState title="This project has no boards">
          <p>Its issues can be opened by their keys in the search field above.</p>
        </EmptyState>
      ) : null}
      {boards.isPending || first ? <Skeleton rows={5} /> : null}
    </main>
  );
}
