import { useQuery } from '@tanstack/react-query';
import { type Dispatch, useState } from 'react';
import { call } from '../../client/call';
import { useSprintIssues } from '../../client/issues';
import { queryKeys } from '../../client/query-keys';
import { ErrorMessage } from '../../ui/error-message';
import { Loading, Skeleton } from '../../ui/skeleton';
import { issueRows } from './issue-rows';
import type { LineDraft, TaggingAction } from './tagging-state';

/** The sprint's issues for one line; read in the browser as the person who looks, when it is unfolded first. */
export function LineIssues({
  line,
  sprintId,
  dispatch,
}: {
  line: LineDraft;
  sprintId: string;
  dispatch: Dispatch<TaggingAction>;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details className="disclosure small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Issues{line.issueIds.length > 0 && ` (${line.issueIds.length} assigned)`}
        <span className="visually-hidden"> of “{line.text.slice(0, 60)}”</span>
      </summary>
      {open && <IssueList line={line} sprintId={sprintId} dispatch={dispatch} />}
    </details>
  );
}

function IssueList({
  line,
  sprintId,
  dispatch,
}: {
  line: LineDraft;
  sprintId: string;
  dispatch: Dispatch<TaggingAction>;
}) {
  const issues = useSprintIssues(sprintId, true);
  const ids = issues.data?.issues.map((issue) => issue.id) ?? [];
  const links = useQuery({
    queryKey: queryKeys.issueLinks(sprintId),
    enabled: ids.length > 0,
    queryFn: () => call('tagging.issues', { sprintId, issueIds: ids }),
  });
  if (issues.isError)
    return (
      <ErrorMessage
        error={issues.error}
        since={issues.errorUpdatedAt}
        onRetry={() => void issues.refetch()}
      />
    );
  if (!issues.data) {
    return (
      <Loading label="Reading the issues of the sprint">
        <Skeleton width="70%" />
      </Loading>
    );
  }
  if (issues.data.issues.length === 0)
    return <p className="subtle">The sprint has no issues that you may see.</p>;
  return (
    <>
      {links.isError && (
        <ErrorMessage error={links.error} since={links.errorUpdatedAt} onRetry={() => void links.refetch()} />
      )}
      <ul className="sprint-issues">
        {issueRows(line, issues.data.issues, links.data?.links ?? []).map(({ issue, ticked, because }) => (
          <li key={issue.id}>
            <label className="check">
              <input
                type="checkbox"
                checked={ticked}
                disabled={because !== null}
                onChange={(event) =>
                  dispatch({ type: 'assign', index: line.index, issueId: issue.id, on: event.target.checked })
                }
              />
              <span>
                <strong>{issue.key}</strong> <span dir="auto">{issue.summary}</span>{' '}
                <span className="subtle">
                  {issue.statusName}
                  {because && ` · ${because}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
