import { useQuery } from '@tanstack/react-query';
import type { PlanningServes } from '../../../../../src/contract/planning/answers';
import { useFormats } from '../../client/app-context';
import { type BoardIssue, useBacklog } from '../../client/board-issues';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { plannedIssue } from './planned-issue';
import type { PlanPartProps } from './sprint-plan';

/** The first issues of the backlog with what they serve, read when the list is unfolded; ticking tries them in the sprint. */
export function BacklogIssues({ planning, tries, dispatch }: PlanPartProps) {
  const formats = useFormats();
  const { board } = planning;
  const backlog = useBacklog(board.id, board.estimateField);
  const ids = [...new Set((backlog.data ?? []).flatMap((each) => [each.id, ...above(each)]))].slice(0, 100);
  const links = useQuery({
    queryKey: queryKeys.planningLinks(board.id, ids),
    enabled: ids.length > 0,
    queryFn: () => call('planning.links', { boardId: board.id, issueIds: ids }),
  });
  const failed = backlog.error ?? links.error;
  if (failed) {
    return (
      <ErrorMessage
        error={failed}
        since={Math.max(backlog.errorUpdatedAt, links.errorUpdatedAt)}
        onRetry={() => void (backlog.error ? backlog.refetch() : links.refetch())}
      />
    );
  }
  if (!backlog.data || (ids.length > 0 && !links.data)) {
    return (
      <Loading label="Reading the backlog">
        <Skeleton width="70%" />
      </Loading>
    );
  }
  if (backlog.data.length === 0) return <p className="subtle">The backlog is empty.</p>;
  const serves = links.data?.serves ?? {};
  const keys = new Map([
    ...planning.keyResults.map(({ id, key }) => [id, key] as const),
    ...(links.data?.keyResults ?? []).map(({ id, key }) => [id, key] as const),
    ...planning.areas.map(({ id, key }) => [id, key] as const),
  ]);
  const wordsOf = (issue: BoardIssue) => {
    const level = [issue.id, ...above(issue)].map((id) => serves[id]).find((each) => each && countsFor(each));
    if (!level) return 'unaligned';
    return (level.openIds.length > 0 ? level.openIds : level.areaIds)
      .map((id) => keys.get(id) ?? '')
      .join(', ');
  };
  return (
    <ul className="plan-issues">
      {backlog.data.map((issue) => (
        <li key={issue.id} className="plan-issue">
          <label className="check">
            <input
              type="checkbox"
              checked={tries.in.has(issue.id)}
              onChange={(event) =>
                dispatch(
                  event.target.checked
                    ? { type: 'in', candidate: { issue: plannedIssue(issue), serves } }
                    : { type: 'not-in', id: issue.id },
                )
              }
            />
            <span className="plan-issue-text">
              <span className="plan-key">{issue.key}</span> <span dir="auto">{issue.summary}</span>
            </span>
          </label>
          <span className="small subtle tabular plan-issue-facts">
            <span>{wordsOf(issue)}</span>
            {board.estimateField !== null && (
              <span>{issue.points === null ? 'no estimate' : formats.amount(issue.points, '', 1)}</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const above = (issue: BoardIssue): string[] => (issue.parentId === null ? [] : [issue.parentId]);

const countsFor = ({ openIds, areaIds }: PlanningServes): boolean => openIds.length + areaIds.length > 0;
