import { useMemo, useState } from 'react';
import type { PlanningCheck, PlanningView } from '../../../../../src/contract/planning/answers';
import { boardMedian } from '../../../../../src/domain/alignment/effort';
import { estimatedIn } from '../../../../../src/domain/alignment/time-estimates';
import type { BoardIssue } from '../../client/board-issues';
import { ErrorMessage } from '../../ui/error-message';
import { SectionMessage } from '../../ui/section-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { MoreWork, WorkFilter } from './board-work-tools';
import { OutcomeMessage } from './outcome-message';
import { planFigures } from './plan-figures';
import { plannedIssue } from './planned-issue';
import { TriedFoot } from './tried-foot';
import { NOTHING_TRIED, triedCount, triesAfter } from './tries';
import { UnalignedIssues } from './unaligned-issues';
import { useBoardWork } from './use-board-work';
import { useDoing } from './use-doing';
import { useSuggester } from './use-suggester';
import { useWithTried } from './use-with-tried';

/** A board without sprints has no plan to check; its open work is linked to key results all the same. */
export default function BoardWithoutSprints({ planning }: { planning: PlanningView }) {
  const { board } = planning;
  const [tries, setTries] = useState(NOTHING_TRIED);
  const [words, setWords] = useState('');
  const work = useBoardWork(board, 'open', words);
  const open = useWithTried(work.data?.issues ?? NONE, tries);
  const suggester = useSuggester(planning);
  const check = useMemo((): PlanningCheck => {
    const issues = open.map(plannedIssue);
    return {
      ...NO_SPRINT,
      issues,
      estimatedIn: estimatedIn(board.estimateField),
      serves: work.data?.serves ?? {},
      medianEstimate: boardMedian(issues.map(({ points }) => points)),
    };
  }, [open, work.data, board.estimateField]);
  const figures = useMemo(
    () => planFigures(check, planning.unestimatedShare),
    [check, planning.unestimatedShare],
  );
  const tried = triedCount(tries) === 0 ? null : planFigures(check, planning.unestimatedShare, tries);
  const issues = new Map(open.map((issue) => [issue.id, issue]));
  const part = {
    planning,
    check,
    tries,
    dispatch: (action: Parameters<typeof triesAfter>[1]) => setTries((soFar) => triesAfter(soFar, action)),
  };
  const doing = useDoing(part, () => void work.refetch());
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
      <WorkFilter label="Search the board’s open work" words={words} onWords={setWords} />
      {work.error && (
        <ErrorMessage
          error={work.error}
          since={work.errorUpdatedAt}
          onRetry={() => void (work.data ? work.fetchNextPage() : work.refetch())}
        />
      )}
      {!work.data && !work.error && (
        <Loading label="Reading the open issues of the board">
          <Skeleton height="6rem" />
        </Loading>
      )}
      {work.data && open.length === 0 && (
        <p className="subtle">
          {words.trim() === ''
            ? 'No open issue is on this board.'
            : 'No open issue has these words or this key.'}
        </p>
      )}
      {figures.alignment !== null && (
        <UnalignedIssues {...part} now={figures} issues={issues} suggester={suggester} />
      )}
      {work.data && (
        <MoreWork
          left={work.data.left}
          busy={work.isFetchingNextPage}
          onMore={() => void work.fetchNextPage()}
        />
      )}
      <TriedFoot {...part} now={figures} tried={tried} issues={issues} doing={doing} />
    </>
  );
}

const NONE: readonly BoardIssue[] = [];

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
