import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PlanningCheck, PlanningView } from '../../../../../src/contract/planning/answers';
import { boardMedian } from '../../../../../src/domain/alignment/effort';
import { useOpenIssues } from '../../client/board-issues';
import { call } from '../../client/call';
import { queryKeys } from '../../client/query-keys';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { OutcomeMessage } from './outcome-message';
import { planFigures } from './plan-figures';
import { plannedIssue } from './planned-issue';
import { TriedFoot } from './tried-foot';
import { NOTHING_TRIED, triedCount, triesAfter } from './tries';
import { UnalignedIssues } from './unaligned-issues';
import { useDoing } from './use-doing';
import { useSuggester } from './use-suggester';

/** A board without sprints has no plan to check; its open work is linked to key results all the same. */
export default function BoardWithoutSprints({ planning }: { planning: PlanningView }) {
  const { board } = planning;
  const [tries, setTries] = useState(NOTHING_TRIED);
  const open = useOpenIssues(board.id, board.estimateField);
  const suggester = useSuggester(planning);
  const ids = [
    ...new Set((open.data ?? []).flatMap(({ id, parentId }) => (parentId === null ? [id] : [id, parentId]))),
  ].slice(0, 100);
  const links = useQuery({
    queryKey: queryKeys.planningLinks(board.id, ids),
    enabled: ids.length > 0,
    queryFn: () => call('planning.links', { boardId: board.id, issueIds: ids }),
  });
  const check = useMemo((): PlanningCheck => {
    const issues = (open.data ?? []).map(plannedIssue);
    return {
      ...NO_SPRINT,
      issues,
      serves: links.data?.serves ?? {},
      medianEstimate: boardMedian(issues.map(({ points }) => points)),
    };
  }, [open.data, links.data]);
  const figures = useMemo(
    () => planFigures(check, planning.unestimatedShare),
    [check, planning.unestimatedShare],
  );
  const tried = triedCount(tries) === 0 ? null : planFigures(check, planning.unestimatedShare, tries);
  const failed = open.error ?? links.error;
  const ready = open.data !== undefined && (ids.length === 0 || links.data !== undefined);
  const issues = new Map((open.data ?? []).map((issue) => [issue.id, issue]));
  const part = {
    planning,
    check,
    tries,
    dispatch: (action: Parameters<typeof triesAfter>[1]) => setTries((soFar) => triesAfter(soFar, action)),
  };
  const doing = useDoing(part, () => void links.refetch());
  return (
    <>
      {doing.outcome !== null && (
        <OutcomeMessage
          outcome={doing.outcome}
          issues={issues}
          busy={doing.busy}
          onRetry={triedCount(tries) === 0 ? undefined : doing.run}
        />
      )}
      {doing.unread !== null && <ErrorMessage error={doing.unread} onRetry={doing.lookAgain} />}
      <SectionMessage title="This board works without sprints">
        <p>
          There is no sprint whose plan could be checked. Link open epics and issues to key results here:
          their work counts all the same.
        </p>
      </SectionMessage>
      {failed && (
        <ErrorMessage
          error={failed}
          since={Math.max(open.errorUpdatedAt, links.errorUpdatedAt)}
          onRetry={() => void (open.error ? open.refetch() : links.refetch())}
        />
      )}
      {!ready && !failed && (
        <Loading label="Reading the open issues of the board">
          <Skeleton height="6rem" />
        </Loading>
      )}
      {ready && figures.alignment === null && <p className="subtle">No open issue is on this board.</p>}
      {ready && figures.alignment !== null && (
        <UnalignedIssues {...part} now={figures} issues={issues} suggester={suggester} />
      )}
      <TriedFoot {...part} now={figures} tried={tried} issues={issues} doing={doing} />
    </>
  );
}

const NO_SPRINT: Omit<PlanningCheck, 'issues' | 'serves' | 'medianEstimate'> = {
  sprintId: '',
  goal: '',
  revision: 0,
  lines: [],
  others: [],
  assigned: {},
  overload: 0,
  plannedFrom: null,
  readAt: '',
};
