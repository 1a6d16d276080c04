import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { updateIssue } from '../../api/issues';
import { queries } from '../../api/queries';
import { Avatar } from '../../ui/avatar';
import { useChange } from '../../ui/use-change';
import { Detail, DetailChoice } from './detail';
import { EstimateEdit } from './estimate-edit';
import { issueEstimate } from './issue-fields';
import { LabelsEdit } from './labels-edit';
import { ParentEdit } from './parent-edit';
import { PriorityEdit } from './priority-edit';
import { SprintEdit } from './sprint-edit';
import type { IssueData } from './use-issue';

/** Assignee, epic, sprint, estimate, priority and labels, to be changed on the spot; and who reported it. */
export function IssueDetails({ data, projectKey }: { data: IssueData; projectKey: string }) {
  const { issue, ids } = data;
  const { reporter, parent, issuetype, priority, labels } = issue.fields;
  const estimate = issueEstimate(issue, ids);
  const isStandard = (issuetype.hierarchyLevel ?? 0) === 0;
  return (
    <section className="details">
      <h2>Details</h2>
      <AssigneeEdit data={data} />
      {isStandard ? (
        <ParentEdit issueKey={issue.key} parent={parent ?? null} projectKey={projectKey} />
      ) : null}
      {ids.sprint && isStandard ? (
        <SprintEdit data={data} field={ids.sprint} projectKey={projectKey} />
      ) : null}
      {estimate ? <EstimateEdit key={estimate.value} issueKey={issue.key} estimate={estimate} /> : null}
      {priority ? <PriorityEdit issueKey={issue.key} priority={priority} /> : null}
      {labels ? <LabelsEdit key={labels.join(' ')} issueKey={issue.key} labels={labels} /> : null}
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

function AssigneeEdit({ data: { issue } }: { data: IssueData }) {
  const id = useId();
  const now = issue.fields.assignee ?? null;
  const people = useQuery(queries.assignable(issue.key));
  const assign = useChange(
    (accountId: string) => updateIssue(issue.key, { assignee: accountId === '' ? null : { accountId } }),
    'The assignee was not changed',
  );
  return (
    <div className="detail">
      <label htmlFor={id}>Assignee</label>
      <span className="person">
        <Avatar user={now} url={now?.avatarUrls?.['24x24']} />
        <DetailChoice
          id={id}
          value={now?.accountId ?? ''}
          disabled={assign.isPending}
          none="Unassigned"
          now={now ? { value: now.accountId, text: now.displayName } : undefined}
          options={(people.data ?? []).map((person) => ({
            value: person.accountId,
            text: person.displayName,
          }))}
          onChange={(accountId) => assign.mutate(accountId)}
        />
      </span>
    </div>
  );
}
