import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { removeParent, updateIssue } from '../../api/issues';
import { queries } from '../../api/queries';
import type { Issue } from '../../api/shapes';
import { Link } from '../../router/navigation';
import { useChange } from '../../ui/use-change';

interface ParentEditProps {
  issueKey: string;
  parent: Issue['fields']['parent'] | null;
  projectKey: string;
}

/** The epic above an issue; any type of level 1 is one, whatever it is called (jira-rest §4). */
export function ParentEdit({ issueKey, parent, projectKey }: ParentEditProps) {
  const id = useId();
  const project = useQuery(queries.project(projectKey));
  const epicTypes = project.data?.issueTypes?.filter((type) => type.hierarchyLevel === 1) ?? [];
  const types = epicTypes.map((type) => type.id).join(', ');
  const epics = useQuery({
    ...queries.search(`project = "${projectKey}" AND issuetype in (${types}) ORDER BY created ASC`),
    enabled: types !== '',
  });
  const change = useChange(
    (key: string) => (key === '' ? removeParent(issueKey) : updateIssue(issueKey, { parent: { key } })),
    'The parent was not changed',
  );
  const others = epics.data?.filter((epic) => epic.key !== parent?.key) ?? [];
  return (
    <div className="detail">
      <label htmlFor={id}>Parent</label>
      <div>
        <select
          id={id}
          value={parent?.key ?? ''}
          disabled={change.isPending}
          onChange={(event) => change.mutate(event.target.value)}
        >
          <option value="">None</option>
          {parent ? (
            <option value={parent.key}>{optionText(parent.key, parent.fields?.summary)}</option>
          ) : null}
          {others.map((epic) => (
            <option key={epic.key} value={epic.key}>
              {optionText(epic.key, epic.fields.summary)}
            </option>
          ))}
        </select>
        {parent ? (
          <Link to={{ name: 'issue', issueKey: parent.key }} className="open-parent">
            Open {parent.key}
          </Link>
        ) : null}
      </div>
    </div>
  );
}

function optionText(key: string, summary: string | null | undefined): string {
  return summary ? `${key} ${summary}` : key;
}
