import { type FormEvent, useState } from 'react';
import { createIssue } from '../../api/issues';
import type { ProjectDetail } from '../../api/projects';
import { moveIssues } from '../../api/sprints';
import { Button } from '../../ui/button';
import { showFlag } from '../../ui/flags';
import { Icon } from '../../ui/icon';
import { useChange } from '../../ui/use-change';

/** The line at the foot of a list that makes a new issue in it: a type and a summary, then Enter. */
export function CreateIssue({ project, sprintId }: { project: ProjectDetail; sprintId: number | null }) {
  const types = (project.issueTypes ?? []).filter(
    (type) => !type.subtask && (type.hierarchyLevel ?? 0) === 0,
  );
  const [open, setOpen] = useState(false);
  const [summary, setSummary] = useState('');
  const [typeId, setTypeId] = useState(types[0]?.id ?? '');
  const create = useChange(async () => {
    const issue = await createIssue(project.id, typeId, summary.trim());
    if (sprintId !== null) await moveIssues(sprintId, [issue.key]);
    return issue;
  }, 'The issue was not created');

  if (types.length === 0) return null;
  if (!open) {
    return (
      <Button look="subtle" className="create-issue-button" onClick={() => setOpen(true)}>
        <Icon name="plus" /> Create issue
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
