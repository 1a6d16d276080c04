import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { updateIssue } from '../../api/issues';
import { queries } from '../../api/queries';
import { Link } from '../../router/navigation';
import { Avatar } from '../../ui/avatar';
import { useChange } from '../../ui/use-change';
import { EstimateEdit } from './estimate-edit';
import { issueEstimate, issueSprint } from './issue-fields';
import { ParentEdit } from './parent-edit';
import type { IssueData } from './use-issue';

/** Assignee, epic, sprint, estimate and reporter, most of them to be changed on the spot. */
export function IssueDetails({ data, projectKey }: { data: IssueData; projectKey: string }) {
  const { issue, ids } = data;
  const { reporter, parent, issuetype } = issue.fields;
  const estimate = issueEstimate(issue, ids);
  const sprint = issueSprint(issue, ids);
  return (
    <section className="details">
      <h2>Details</h2>
      <AssigneeEdit data={data} />
      {(issuetype.hierarchyLevel ?? 0) === 0 ? (
        <ParentEdit issueKey={issue.key} parent={parent ?? null} projectKey={projectKey} />
      ) : null}
      {ids.sprint ? (
        <Detail label="Sprint">
          {sprint.open ? (
            sprint.open.boardId === undefined ? (
              sprint.open.name
            ) : (
              <Link to={{ name: 'backlog', projectKey, boardId: String(sprint.open.boardId) }}>
                {sprint.open.name}
              </Link>
            )
          ) : (
            'None'
          )}
          {sprint.closed.length > 0 ? (
            <span className="subtle"> (before: {sprint.closed.map(({ name }) => name).join(', ')})</span>
          ) : null}
        </Detail>
      ) : null}
      {estimate ? <EstimateEdit key={estimate.value} issueKey={issue.key} estimate={estimate} /> : null}
      <Detail label="Reporter">
        {reporter ? (
          <span className="person">
            <Avatar user={reporter} url={reporter.avatarUrls?.['24x24']} /> {reporter.displayName}
          </span>
        ) : (
          'Nobody'
        )}
      </Detail>
    </section>
  );
}

function Detail({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="detail">
      <span className="detail-label">{label}</span>
      <div>{children}</div>
    </div>
  );
}

function AssigneeEdit({ data: { issue } }: { data: IssueData }) {
  const id = useId();
  const now = issue.fields.assignee ?? null;
  const people = useQuery(queries.assignable(issue.key));
  const assign = useChange(
    (accountId: string) => updateIssue(issue.key, { assignee: accountId === '' ? null : { accountId } }),
    'The assignee was not changed',
  );
  const others = people.data?.filter((person) => person.accountId !== now?.accountId) ?? [];
  return (
    <div className="detail">
      <label htmlFor={id}>Assignee</label>
      <span className="person">
        <Avatar user={now} url={now?.avatarUrls?.['24x24']} />
        <select
          id={id}
          value={now?.accountId ?? ''}
          disabled={assign.isPending}
          onChange={(event) => assign.mutate(event.target.value)}
        >
          <option value="">Unassigned</option>
          {now ? <option value={now.accountId}>{now.displayName}</option> : null}
          {others.map((person) => (
            <option key={person.accountId} value={person.accountId}>
              {person.displayName}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}
