import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import { ErrorState, Skeleton } from '../../ui/states';
import { usePageTitle } from '../../ui/use-page-title';
import { BoardHeader } from '../board/board-header';
import { type BoardData, useBoard } from '../board/use-board';
import { BoardSettingsForm } from './board-settings-form';

/** A board's name, filter, columns and estimation. */
export function BoardSettingsScreen({ projectKey, boardId }: { projectKey: string; boardId: string }) {
  const { data, error, retry } = useBoard(boardId, projectKey);
  usePageTitle('Board settings');
  return (
    <main className="content">
      {error ? (
        <>
          <h1>Board settings</h1>
          <ErrorState error={error} title="This board cannot be shown" onRetry={retry} />
        </>
      ) : data ? (
        <>
          <BoardHeader project={data.project} boardName={data.board.name} title="Board settings" />
          <SettingsOf data={data} />
        </>
      ) : (
        <Skeleton rows={6} />
      )}
    </main>
  );
}

function SettingsOf({ data }: { data: BoardData }) {
  const { filter } = data.configuration;
  const statuses = useQuery(queries.statuses(data.project));
  const jql = useQuery({ ...queries.filterQuery(filter?.id ?? ''), enabled: filter !== undefined });
  const error = statuses.error ?? jql.error;
  if (error)
    return <ErrorState error={error} onRetry={() => void Promise.all([statuses.refetch(), jql.refetch()])} />;
  if (!statuses.data || jql.data === undefined) return <Skeleton rows={6} />;
  return <BoardSettingsForm data={data} statuses={statuses.data} jql={jql.data} />;
}
