import { useId } from 'react';
import { updateIssue } from '../../api/issues';
import { Link } from '../../router/navigation';
import { useChange } from '../../ui/use-change';
import { DetailChoice } from './detail';
import { issueSprint } from './issue-fields';
import type { IssueData } from './use-issue';
import { useOpenSprints } from './use-open-sprints';

interface SprintEditProps {
  data: IssueData;
  /** Id of the site's sprint field. */
  field: string;
  projectKey: string;
}

/** The sprint an issue is planned in, to be changed here as in the backlog; closed ones only stand beside it. */
export function SprintEdit({ data: { issue, ids }, field, projectKey }: SprintEditProps) {
  const id = useId();
  const { open, closed } = issueSprint(issue, ids);
  const sprints = useOpenSprints(projectKey);
  const change = useChange(
    (next: string) => updateIssue(issue.key, { [field]: next === '' ? null : Number(next) }),
    'The sprint was not changed',
  );
  return (
    <div className="detail">
      <label htmlFor={id}>Sprint</label>
      <div>
        <DetailChoice
          id={id}
          value={open ? String(open.id) : ''}
          disabled={change.isPending}
          none="None"
          now={open ? { value: String(open.id), text: open.name } : undefined}
          options={sprints.map((sprint) => ({ value: String(sprint.id), text: sprint.name }))}
          onChange={(next) => change.mutate(next)}
        />
        {open?.boardId === undefined ? null : (
          <Link to={{ name: 'backlog', projectKey, boardId: String(open.boardId) }} className="open-parent">
            Open {open.name}
          </Link>
        )}
        {closed.length > 0 ? (
          <span className="detail-note">Before: {closed.map(({ name }) => name).join(', ')}</span>
        ) : null}
      </div>
    </div>
  );
}
