import './planning.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { PlanningView } from '../../../../../src/contract/planning/answers';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { Button } from '../../ui/button';
import { ErrorMessage } from '../../ui/error-message';
import { latePart } from '../../ui/late-part';
import { SectionMessage } from '../../ui/section-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { ConnectedPlanning } from './connected-planning';

const ConnectBoard = latePart(() => import('../connect/connect-board'));

/** Planning check, from the backlog's menu: how much of the next sprint serves key results (PRODUCT §4, §5.4). */
export function PlanningScreen() {
  const { place } = useAppContext();
  if (place.boardId === null) {
    return (
      <main className="planning">
        <h1>Planning check</h1>
        <SectionMessage title="Open this from a backlog’s menu">
          <p>In the backlog of a board, open the menu (⋯) and choose “Planning check”.</p>
        </SectionMessage>
      </main>
    );
  }
  return <BoardPlanning boardId={place.boardId} />;
}

function BoardPlanning({ boardId }: { boardId: string }) {
  const cache = useQueryClient();
  const [sprintId, setSprintId] = useState<string | null>(null);
  const { data, error, errorUpdatedAt, isFetching, refetch } = useQuery({
    queryKey: queryKeys.planning(boardId, sprintId),
    queryFn: () => call('planning.read', { boardId, ...(sprintId === null ? {} : { sprintId }) }),
    placeholderData: (previous) => previous,
  });
  if (!data) {
    return (
      <main className="planning">
        <h1>Planning check</h1>
        {error ? (
          <>
            <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />
            {sprintId !== null && (
              <div className="row">
                <Button onClick={() => setSprintId(null)}>Back to the next sprint</Button>
              </div>
            )}
          </>
        ) : (
          <PlanningSkeleton />
        )}
      </main>
    );
  }
  return (
    <main className="planning">
      {error && <ErrorMessage error={error} since={errorUpdatedAt} shown onRetry={() => void refetch()} />}
      {data.board.connected ? (
        <ConnectedPlanning
          planning={data}
          asked={sprintId}
          reading={isFetching}
          onSprint={setSprintId}
          onReload={() => void refetch()}
          onPlanning={(planning) =>
            cache.setQueryData<PlanningView>(queryKeys.planning(boardId, sprintId), planning)
          }
        />
      ) : (
        <Suspense fallback={<PlanningSkeleton />}>
          <ConnectBoard boardId={boardId} onDone={() => void refetch()} />
        </Suspense>
      )}
    </main>
  );
}

/** The shape of the check while it is being read. */
function PlanningSkeleton() {
  return (
    <Loading label="Reading the plan of the sprint">
      <div className="stack">
        <Skeleton width="50%" height="2rem" />
        <Skeleton height="1.5rem" />
        <Skeleton height="6rem" />
        {[1, 2, 3].map((row) => (
          <Skeleton key={row} height="3rem" />
        ))}
      </div>
    </Loading>
  );
}
