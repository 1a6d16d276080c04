import { useState } from 'react';
import type { PlanningServes } from '../../../../../src/contract/planning/answers';
import { estimatedIn } from '../../../../../src/domain/alignment/time-estimates';
import { useFormats } from '../../client/app-context';
import type { BoardIssue } from '../../client/board-issues';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { MoreWork, WorkFilter } from './board-work-tools';
import { estimateWords } from './effort-words';
import { plannedIssue } from './planned-issue';
import type { PlanPartProps } from './sprint-plan';
import { useBoardWork } from './use-board-work';

/** The backlog by rank with what it serves, read when the list is unfolded; ticking tries an issue in the sprint. */
export function BacklogIssues(part: PlanPartProps) {
  const [words, setWords] = useState('');
  return (
    <>
      <WorkFilter label="Search the backlog" words={words} onWords={setWords} />
      <Found {...part} words={words} />
    </>
  );
}

function Found({ planning, tries, dispatch, words }: PlanPartProps & { words: string }) {
  const formats = useFormats();
  const { board } = planning;
  const work = useBoardWork(board, 'backlog', words);
  if (work.error && !work.data) {
    return (
      <ErrorMessage error={work.error} since={work.errorUpdatedAt} onRetry={() => void work.refetch()} />
    );
  }
  if (!work.data) {
    return (
      <Loading label="Reading the backlog">
        <Skeleton width="70%" />
      </Loading>
    );
  }
  const { issues, serves, keyResults, left } = work.data;
  if (issues.length === 0 && left === 0) {
    return (
      <p className="subtle">
        {words.trim() === ''
          ? 'The backlog is empty.'
          : 'No issue of the backlog has these words or this key.'}
      </p>
    );
  }
  const keys = new Map([
    ...planning.keyResults.map(({ id, key }) => [id, key] as const),
    ...keyResults.map(({ id, key }) => [id, key] as const),
    ...planning.areas.map(({ id, key }) => [id, key] as const),
  ]);
  const wordsOf = (issue: BoardIssue) => {
    const level = [issue.id, ...issue.above].map((id) => serves[id]).find((each) => each && countsFor(each));
    if (!level) return 'unaligned';
    return (level.openIds.length > 0 ? level.openIds : level.areaIds)
      .map((id) => keys.get(id) ?? '')
      .join(', ');
  };
  return (
    <>
      <ul className="plan-issues">
        {issues.map((issue) => (
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
                <span>{estimateWords(issue.points, estimatedIn(board.estimateField), formats)}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {work.error && (
        <ErrorMessage
          error={work.error}
          since={work.errorUpdatedAt}
          onRetry={() => void work.fetchNextPage()}
        />
      )}
      <MoreWork left={left} busy={work.isFetchingNextPage} onMore={() => void work.fetchNextPage()} />
    </>
  );
}

const countsFor = ({ openIds, areaIds }: PlanningServes): boolean => openIds.length + areaIds.length > 0;
