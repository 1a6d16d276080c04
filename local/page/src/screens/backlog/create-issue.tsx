import { type FormEvent, useState } from 'react';
import { createIssue } from '../../api/issues';
import type { ProjectDetail } from '../../api/projects';
import type { IssueType } from '../../api/shapes';
import { moveIssues } from '../../api/sprints';
import { Button } from '../../ui/button';
import { showFlag } from '../../ui/flags';
import { Icon } from '../../ui/icon';
import { useChange } from '../../ui/use-change';

interface CreateIssueProps {
  project: ProjectDetail;
  /** The sprint it goes into; null is the backlog. */
  sprintId: number | null;
  /** The issue it belongs to, and that issue's level. */
  parent?: { key: string; level: number };
}

/** The line at the foot of a list that makes a new issue in it: a type and a summary, then Enter. */
export function CreateIssue({ project, sprintId, parent }: CreateIssueProps) {
  const level = parent ? parent.level - 1 : 0;
  const types = (project.issueTypes ?? []).filter((type) => levelOf(type) === level);
  const [open, setOpen] = useState(false);
  const [summary, setSummary] = useState('');
  const [typeId, setTypeId] = useState(types[0]?.id ?? '');
  const create = useChange(async () => {
    const issue = await createIssue({
      project: { id: project.id },
      issuetype: { id: typeId },
      summary: summary.trim(),
      ...(parent ? { parent: { key: parent.key } } : {}),
    });
    if (sprintId !== null) await moveIssues(sprintId, [issue.key]);
    return issue;
  }, 'The issue was not created');

  if (types.length === 0) return null;
  if (!open) {
    return (
      <Button look="subtle" className="create-issue-button" onClick={() => setOpen(true)}>
        <Icon name="plus" /> {parent ? 'Create child issue' : 'Create issue'}
      </Button>
    );
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (summary.trim() === '' || create.isPending) return;
    const issue = await create.mutateAsync(undefined).catch(() => null);
    if (!issue) return;
    setSummary('');
    showFlag({ id: issue.key, type: 'success', title: `${issue.key} was created`, isAutoDismiss: true });
  };
  return (
    <form className="create-issue" onSubmit={(event) => void submit(event)}>
      <select aria-label="Issue type" value={typeId} onChange={(event) => setTypeId(event.target.value)}>
        {types.map((type) => (
          <option key={type.id} value={type.id}>
            {type.name}
          </option>
        ))}
      </select>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        aria-label="Summary of the new issue"
        placeholder="What needs to be done?"
        value={summary}
        onChange={(event) => setSummary(event.target.value)}
        onKeyDown={(event) => (event.key === 'Escape' ? setOpen(false) : undefined)}
      />
      <Button type="submit" look="primary" disabled={create.isPending}>
        Create
      </Button>
      <Button look="subtle" onClick={() => setOpen(false)}>
        Cancel
      </Button>
    </form>
  );
}

const levelOf = (type: IssueType): number => type.hierarchyLevel ?? (type.subtask ? -1 : 0);
