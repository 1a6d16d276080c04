import './sprint-report.css';
import { useQuery } from '@tanstack/react-query';
import type { SprintReport } from '../../../../../src/contract/sprints/history';
import { useAppContext } from '../../client/app-context';
import { call } from '../../client/call';
import { plural } from '../../format/plural';
import { EmptyState } from '../../ui/empty-state';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { useWorkspaceFrame } from '../workspace/workspace-context';
import { AwaitingReviews } from './awaiting-reviews';
import { BoardHistory } from './board-history';
import { EffortSection } from './effort-section';
import { GoalsSection } from './goals-section';

/** Reviews (PRODUCT §4): sprints that await theirs, goals reached over time, effort and moves, and what was learned. */
export default function ReviewsTab() {
  const { place } = useAppContext();
  const { frame } = useWorkspaceFrame();
  const { cycleId } = frame;
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    queryKey: ['sprint-report', place.projectId, cycleId],
    meta: { live: ['figures'] },
    queryFn: () =>
      call('sprints.report', {
        ...(place.projectId === null ? {} : { projectId: place.projectId }),
        ...(cycleId === null ? {} : { cycleId }),
      }),
  });
  if (data) return <Report report={data} onChanged={() => void refetch()} />;
  if (error) {
    return <ErrorMessage error={error} since={errorUpdatedAt} onRetry={() => void refetch()} />;
  }
  return (
    <Loading label="Reading what became of the sprint goals">
      <div className="stack">
        <Skeleton height="5rem" />
        {[1, 2, 3, 4].map((each) => (
          <Skeleton key={each} height="2rem" />
        ))}
        <Skeleton height="12rem" />
      </div>
    </Loading>
  );
}

function Report({ report, onChanged }: { report: SprintReport; onChanged: () => void }) {
  const { frame, address } = useWorkspaceFrame();
  const { teamId } = address;
  const places = new Set(
    report.boards.flatMap((board, at) => (teamId === null || board.teamId === teamId ? [at] : [])),
  );
  const boards = report.boards.filter((_, at) => places.has(at));
  if (boards.length === 0) {
    return (
      <EmptyState title="No board to report on">
        <p>
          {report.hidden > 0
            ? `${plural(report.hidden, 'board')} here ${report.hidden === 1 ? 'is' : 'are'} in Jira projects that you may not browse.`
            : 'Connect a scrum board: on the board, open the menu (⋯) and choose “OKR panel”. Its sprints can be reviewed from then on.'}
        </p>
      </EmptyState>
    );
  }
  const shown = { ...report, boards };
  const worked = report.keyResults.filter(
    (each) => teamId === null || each.teamId === teamId || each.effort.some(([at]) => places.has(at)),
  );
  const cycle = frame.cycles.find(({ id }) => id === report.cycleId)?.name ?? '';
  return (
    <div className="report">
      <AwaitingReviews boards={boards} today={report.today} onChanged={onChanged} />
      <GoalsSection report={shown} hidden={report.hidden} unread={report.unread} />
      <EffortSection report={{ ...shown, keyResults: worked }} places={places} cycle={cycle} />
      <BoardHistory boards={boards} today={report.today} onChanged={onChanged} />
    </div>
  );
}
