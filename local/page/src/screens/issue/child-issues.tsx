import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import { Link } from '../../router/navigation';
import { Avatar } from '../../ui/avatar';
import { IssueTypeIcon } from '../../ui/issue-type-icon';
import { StatusLozenge } from '../../ui/lozenge';

/** The issues below this one, for epics and for issues with sub-tasks; nothing where there are none. */
export function ChildIssues({ issueKey }: { issueKey: string }) {
  const children = useQuery(queries.search(`parent = "${issueKey}" ORDER BY created ASC`));
  if (!children.data || children.data.length === 0) return null;
  return (
    <section>
      <h2>Child issues</h2>
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
    </section>
  );
}
