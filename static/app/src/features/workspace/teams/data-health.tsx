import { useQuery } from '@tanstack/react-query';
import type { BoardHealth } from '../../../../../../src/contract/boards/health';
import { useAppContext } from '../../../client/app-context';
import { call } from '../../../client/call';
import { plural } from '../../../format/plural';
import { ErrorMessage } from '../../../ui/error-message';
import { Lozenge } from '../../../ui/lozenge';
import { Loading, Skeleton } from '../../../ui/skeleton';
import { useWorkspaceContext } from '../workspace-context';
import { canReadAgain, leftOutWords, troubleWords } from './board-trouble';
import { ReadSprintsAgain } from './read-sprints-again';

/** Which connected boards the app does not see or has not put right for long, and what to do about it (PRODUCT §4). */
export function DataHealth() {
  const { place } = useAppContext();
  const { rights, address } = useWorkspaceContext();
  const { projectId } = place;
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: ['board-health', projectId],
    meta: projectId === null ? {} : { live: ['figures'] },
    queryFn: () => call('boardHealth.read', projectId === null ? {} : { projectId }),
  });
  const boards = data?.boards.filter(({ teamId }) => address.teamId === null || teamId === address.teamId);
  const troubled = boards?.filter(({ trouble }) => trouble !== null) ?? [];
  const well = boards?.filter(({ trouble }) => trouble === null) ?? [];
  const readable = well.filter(canReadAgain);
  return (
    <section className="data-health stack-tight" aria-labelledby="data-health">
      <h2 id="data-health">Data health</h2>
      {error && <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Loading label="Looking how fresh the numbers of the boards are">
          <Skeleton width="18rem" />
        </Loading>
      )}
      {boards && <p className="subtle">{summary(well.length, troubled.length)}</p>}
      {troubled.length > 0 && (
        <ul className="team-cards" aria-label="Boards in trouble">
          {troubled.map((board) => (
            <Troubled key={board.boardId} board={board} manages={rights.managesOkrs} />
          ))}
        </ul>
      )}
      {data &&
        leftOutWords(data).map((words) => (
          <p key={words} className="subtle">
            {words}
          </p>
        ))}
      {projectId === null && (
        <p className="subtle">Boards without a team are listed on this tab of their project’s page.</p>
      )}
      {rights.managesOkrs && readable.length > 0 && (
        <details className="disclosure">
          <summary>Read the sprints of a board again</summary>
          <ul className="boards-to-read">
            {readable.map((board) => (
              <li key={board.boardId} className="stack-tight">
                <BoardName board={board} />
                <ReadSprintsAgain board={board} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function summary(well: number, troubled: number): string {
  if (well + troubled === 0) return 'No connected board here to look at.';
  if (troubled === 0)
    return `${plural(well, 'board')}: the app sees ${well === 1 ? 'it' : 'all of them'}, and the figures are up to date.`;
  return `${troubled} of ${plural(well + troubled, 'board')} ${troubled === 1 ? 'needs' : 'need'} a look.`;
}

function Troubled({ board, manages }: { board: BoardHealth; manages: boolean }) {
  const { formats } = useAppContext();
  if (board.trouble === null) return null;
  const words = troubleWords(board.trouble, formats.moment);
  return (
    <li className="team-card">
      <div className="row">
        <BoardName board={board} />
        <Lozenge tone="warn">{words.short}</Lozenge>
      </div>
      <p>{words.what}</p>
      <p>{words.advice}</p>
      {canReadAgain(board) &&
        (manages ? (
          <ReadSprintsAgain board={board} />
        ) : (
          <p className="subtle">OKR managers can have its sprints read again, here.</p>
        ))}
    </li>
  );
}

function BoardName({ board }: { board: BoardHealth }) {
  return (
    <span className="people-text">
      <strong dir="auto">{board.name}</strong>{' '}
      <span className="subtle" dir="auto">
        {board.teamName}
      </span>
    </span>
  );
}
