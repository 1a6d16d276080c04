import type { Issue, Sprint } from '../../api/shapes';
import { Link } from '../../router/navigation';
import type { Route } from '../../router/route';
import { Avatar } from '../../ui/avatar';
import { IconButton } from '../../ui/button';
import { IssueTypeIcon } from '../../ui/issue-type-icon';
import { Lozenge, StatusLozenge } from '../../ui/lozenge';
import { Menu, MenuGroup, MenuItem } from '../../ui/menu';
import { estimateOf } from '../board/estimate';
import { issueDrag, issueDrop } from '../board/issue-drag';
import { RowEstimate } from './row-estimate';

interface IssueRowProps {
  issue: Issue;
  estimateField: string | undefined;
  to: Route;
  sprints: readonly Sprint[];
  /** Where the issue is now; null is the backlog. */
  sprintId: number | null;
  onMove: (key: string, to: number | null) => void;
  /** An issue was dropped on this one. */
  onDropBefore: (key: string) => void;
  /** The ends of the list, to be sent there; undefined for the issue that is there. */
  first: string | undefined;
  last: string | undefined;
  onRank: (key: string, to: { before: string } | { after: string }) => void;
}

/** One issue of a sprint or of the backlog in one line. */
export function IssueRow({
  issue,
  estimateField,
  to,
  sprints,
  sprintId,
  onMove,
  onDropBefore,
  first,
  last,
  onRank,
}: IssueRowProps) {
  const { summary, issuetype, assignee, parent, status } = issue.fields;
  const estimate = estimateOf(issue, estimateField);
  return (
    <article className="issue-row" {...issueDrag(issue.key)} {...issueDrop(onDropBefore)}>
      <IssueTypeIcon type={issuetype} />
      <Link
        to={to}
        className={status.statusCategory?.key === 'done' ? 'issue-row-key done' : 'issue-row-key'}
      >
        {issue.key}
      </Link>
      <Link to={to} className="issue-row-summary" tabIndex={-1}>
        {summary || 'No summary'}
      </Link>
      <span className="issue-row-facts">
        {parent ? (
          <span className="issue-row-epic">
            <Lozenge tone="discovery">{parent.fields?.summary ?? parent.key}</Lozenge>
          </span>
        ) : null}
        <StatusLozenge status={status} />
        {estimateField ? <RowEstimate issueKey={issue.key} field={estimateField} value={estimate} /> : null}
        <Avatar user={assignee ?? null} url={assignee?.avatarUrls?.['24x24']} named />
        <Menu trigger={<IconButton icon="more" label={`Actions for ${issue.key}`} />}>
          <MenuGroup label="Move to">
            {sprints
              .filter((sprint) => sprint.id !== sprintId)
              .map((sprint) => (
                <MenuItem key={sprint.id} onSelect={() => onMove(issue.key, sprint.id)}>
                  {sprint.name}
                </MenuItem>
              ))}
            {sprintId === null ? null : <MenuItem onSelect={() => onMove(issue.key, null)}>Backlog</MenuItem>}
            {sprintId === null && sprints.length === 0 ? (
              <p className="menu-note">There is no sprint</p>
            ) : null}
          </MenuGroup>
          <MenuGroup label="Order">
            <MenuItem
              disabled={first === undefined}
              onSelect={() => (first ? onRank(issue.key, { before: first }) : undefined)}
            >
              Top of the list
            </MenuItem>
            <MenuItem
              disabled={last === undefined}
              onSelect={() => (last ? onRank(issue.key, { after: last }) : undefined)}
            >
              Bottom of the list
            </MenuItem>
          </MenuGroup>
        </Menu>
      </span>
    </article>
  );
}
