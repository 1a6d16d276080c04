import './tagging.css';
import { useQuery } from '@tanstack/react-query';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { TaggingForm } from './tagging-form';

/** Tag sprint goal, from the sprint's menu or opened by another view (PRODUCT §5.1). */
export function TaggingScreen() {
  const { place } = useAppContext();
  if (place.sprintId === null) {
    return (
      <main className="tagging-main">
        <h1>Tag sprint goal</h1>
        <SectionMessage title="Open this from a sprint’s menu">
          <p>In the backlog, open the menu (⋯) of a sprint and choose “Tag sprint goal”.</p>
        </SectionMessage>
      </main>
    );
  }
  return <OpenTagging sprintId={place.sprintId} boardId={place.boardId} />;
}

function OpenTagging({ sprintId, boardId }: { sprintId: string; boardId: string | null }) {
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: queryKeys.tagging(sprintId),
    queryFn: () => call('tagging.open', { sprintId, ...(boardId === null ? {} : { boardId }) }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data) return <TaggingForm opened={data} boardId={boardId ?? data.sprint.boardId} />;
  return (
    <main className="tagging-main">
      <h1>Tag sprint goal</h1>
      {error ? (
        <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />
      ) : (
        <Loading label="Reading the sprint goal">
          <div className="stack">
            {[1, 2, 3].map((line) => (
              <div key={line} className="goal-line">
                <Skeleton width="75%" />
                <Skeleton width="40%" height="1.5rem" />
              </div>
            ))}
          </div>
        </Loading>
      )}
    </main>
  );
}
