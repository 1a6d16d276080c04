import './panel.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { PanelView } from '../../../../../src/contract/views';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { ErrorMessage } from '../../ui/error-message';
import { latePart } from '../../ui/late-part';
import { SectionMessage } from '../../ui/section-message';
import { ConnectedPanel } from './connected-panel';
import { PanelSkeleton } from './panel-skeleton';

const ConnectBoard = latePart(() => import('../connect/connect-board'));

/** The OKR panel, from the board's menu: one read, one screen (PRODUCT §4, §5.2, §5.3). */
export function PanelScreen() {
  const { place } = useAppContext();
  if (place.boardId === null) {
    return (
      <main className="panel">
        <h1>OKR panel</h1>
        <SectionMessage title="Open this from a board’s menu">
          <p>On a board, open the menu (⋯) and choose “OKR panel”.</p>
        </SectionMessage>
      </main>
    );
  }
  return <BoardPanel boardId={place.boardId} />;
}

function BoardPanel({ boardId }: { boardId: string }) {
  const cache = useQueryClient();
  const { data, error, errorUpdatedAt, isFetching, refetch } = useQuery({
    queryKey: queryKeys.panel(boardId),
    queryFn: () => call('panel.read', { boardId }),
  });
  const change = (amend: (panel: PanelView) => PanelView) =>
    cache.setQueryData<PanelView>(queryKeys.panel(boardId), (panel) => panel && amend(panel));
  if (!data) {
    return (
      <main className="panel">
        <h1>OKR panel</h1>
        {error ? (
          <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />
        ) : (
          <PanelSkeleton />
        )}
      </main>
    );
  }
  return (
    <main className="panel">
      {error && <ErrorMessage error={error} since={errorUpdatedAt} shown onRetry={() => void refetch()} />}
      {data.board.connected ? (
        <ConnectedPanel panel={data} reading={isFetching} onReload={() => void refetch()} onChange={change} />
      ) : (
        <Suspense fallback={<PanelSkeleton />}>
          <ConnectBoard boardId={boardId} onDone={() => void refetch()} />
        </Suspense>
      )}
    </main>
  );
}
