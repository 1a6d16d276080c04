import { useAppContext } from '../../../client/app-context';
import { ErrorMessage } from '../../../ui/error-message';
import { Loading, Skeleton } from '../../../ui/skeleton';
import { useWorkspaceContext } from '../workspace-context';
import { BoardLink } from './board-link';
import { useProjectBoards } from './boards';

/** Boards of the project that belong to no team, with the way to connect one. */
export function FreeBoards({ projectId }: { projectId: string }) {
  const { place } = useAppContext();
  const { workspace } = useWorkspaceContext();
  const { data, error, errorUpdatedAt, refetch } = useProjectBoards(projectId);
  const taken = new Set(workspace.teams.flatMap((team) => team.boards.map((board) => board.boardId)));
  const free = data?.filter((board) => !taken.has(board.id));
  return (
    <section className="stack-tight" aria-labelledby="free-boards">
      <h2 id="free-boards">Boards without a team</h2>
      {error && <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Loading label="Reading the boards of this project">
          <Skeleton width="14rem" />
        </Loading>
      )}
      {free?.length === 0 && <p className="subtle">Every board of this project has its team.</p>}
      {free && free.length > 0 && (
        <>
          <p className="subtle">
            Open one, choose “OKR panel” in its menu (⋯), then “Connect this board”. You need to be allowed to
            edit issues there.
          </p>
          <ul className="plain-list">
            {free.map((board) => (
              <li key={board.id}>
                <BoardLink board={board} projectKey={place.projectKey} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
