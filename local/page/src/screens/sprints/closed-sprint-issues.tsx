import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { queries } from '../../api/queries';
import type { Sprint } from '../../api/shapes';
import { Link } from '../../router/navigation';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { IssueTypeIcon } from '../../ui/issue-type-icon';
import { StatusLozenge } from '../../ui/lozenge';
import { ErrorState, Skeleton } from '../../ui/states';
import { estimateOf } from '../board/estimate';

interface ClosedSprintIssuesProps {
  boardId: string;
  sprint: Sprint;
  estimateField: string | undefined;
}

/** The issues of a closed sprint as they are today; read when somebody asks for them. */
export function ClosedSprintIssues({ boardId, sprint, estimateField }: ClosedSprintIssuesProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const issues = useQuery({
    ...queries.issueList(boardId, { sprintId: sprint.id }, estimateField),
    enabled: open,
    refetchInterval: false,
  });
  return (
    <>
      <Button look="subtle" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'chevron-down' : 'chevron-right'} /> Issues
        <span className="visually-hidden"> of {sprint.name}</span>
      </Button>
      <div id={id} hidden={!open}>
        {open && issues.isPending ? <Skeleton rows={3} /> : null}
        {issues.error ? <ErrorState error={issues.error} onRetry={() => void issues.refetch()} /> : null}
        {issues.data?.length === 0 ? <p className="issue-section-empty">No issue was in it.</p> : null}
        <ul className="issue-rows">
          {issues.data?.map((issue) => (
            <li key={issue.id} className="issue-row">
              <IssueTypeIcon type={issue.fields.issuetype} />
              <Link to={{ name: 'issue', issueKey: issue.key }} className="issue-row-key">
                {issue.key}
              </Link>
              <span className="issue-row-summary">{issue.fields.summary}</span>
              <span className="issue-row-facts">
                <StatusLozenge status={issue.fields.status} />
                {estimateField ? (
                  <span className="badge">{estimateOf(issue, estimateField) ?? '–'}</span>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
