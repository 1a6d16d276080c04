import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import { Link } from '../../router/navigation';
import { Avatar } from '../../ui/avatar';
import { IssueTypeIcon } from '../../ui/issue-type-icon';
import { StatusLozenge } from '../../ui/lozenge';
import { CreateIssue } from '../backlog/create-issue';

interface ChildIssuesProps {
  issueKey: string;
  projectKey: string;
  /** Level of the issue's type; sub-tasks (below 0) have no children. */
  level: number;
}

/** The issues below this one, for epics and for issues with sub-tasks, and a line to add one. */
export function ChildIssues({ issueKey, projectKey, level }: ChildIssuesProps) {
  const children = useQuery({
    ...queries.search(`parent = "${issueKey}" ORDER BY created ASC`),
    enabled: level >= 0,
  });
  const project = useQuery(queries.project(projectKey));
  if (level < 0 || !children.data) return null;
  return (
    <section aria-label="Child issues" className="issue-more">
      <h2>Child issues</h2>
      {children.data.length > 0 ? (
        <ul className="issue-rows">
          {children.data.map(({ id, key, fields }) => (
            <li key={id} className="issue-row">
              <IssueTypeIcon type={fields.issuetype} />
              <Link to={{ name: 'issue', issueKey: key }} className="issue-row-key">
                {key}
              </Link>
              <span className="issue-row-summary">{fields.summary}</span>
              <span className="issue-row-facts">
                <StatusLozenge status={fields.status} />
                <Avatar user={fields.assignee ?? null} url={fields.assignee?.avatarUrls?.['24x24']} named />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {project.data ? (
        <CreateIssue project={project.data} sprintId={null} parent={{ key: issueKey, level }} />
      ) : null}
    </section>
  );
}
