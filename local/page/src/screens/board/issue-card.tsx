import type { Issue } from '../../api/shapes';
import { Link } from '../../router/navigation';
import type { Route } from '../../router/route';
import { Avatar } from '../../ui/avatar';
import { IconButton } from '../../ui/button';
import { IssueTypeIcon } from '../../ui/issue-type-icon';
import { Lozenge } from '../../ui/lozenge';
import { Menu, MenuGroup, MenuItem } from '../../ui/menu';
import { issueDrag } from './issue-drag';

interface IssueCardProps {
  issue: Issue;
  estimate: number | null;
  to: Route;
  columns: readonly string[];
  column: string;
  onMove: (column: string) => void;
}

/** One issue on a board; dragged, or moved by its menu. */
export function IssueCard({ issue, estimate, to, columns, column, onMove }: IssueCardProps) {
  const { summary, issuetype, assignee, parent } = issue.fields;
  return (
    <article className="issue-card" {...issueDrag(issue.key)}>
      <div className="issue-card-top">
        <Link to={to} className="issue-card-summary">
          {summary || 'No summary'}
        </Link>
        <Menu trigger={<IconButton icon="more" label={`Actions for ${issue.key}`} />}>
          <MenuGroup label="Move to">
            {columns.map((name) => (
              <MenuItem key={name} disabled={name === column} onSelect={() => onMove(name)}>
                {name}
              </MenuItem>
            ))}
          </MenuGroup>
        </Menu>
      </div>
      {parent ? <Lozenge tone="discovery">{parent.fields?.summary ?? parent.key}</Lozenge> : null}
      <div className="issue-card-bottom">
        <IssueTypeIcon type={issuetype} />
        <span className="issue-key">{issue.key}</span>
        <span className="spacer" />
        {estimate === null ? null : (
          <span className="badge" title="Estimate">
            {estimate}
          </span>
        )}
        <Avatar user={assignee ?? null} url={assignee?.avatarUrls?.['24x24']} named />
      </div>
    </article>
  );
}
