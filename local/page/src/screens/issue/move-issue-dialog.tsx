import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { moveToProject } from '../../api/issue-moves';
import { queries } from '../../api/queries';
import type { Issue } from '../../api/shapes';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogFooter } from '../../ui/dialog-footer';
import { Field } from '../../ui/field';
import { showFlag } from '../../ui/flags';
import { FormError } from '../../ui/form-error';
import { useChange } from '../../ui/use-change';

interface MoveIssueDialogProps {
  issue: Issue;
  projectKey: string;
  onClose: () => void;
  /** It has another key now. */
  onMoved: (key: string) => void;
}

/** Takes an issue to another project, as one of that project's types of the same level. */
export function MoveIssueDialog({ issue, projectKey, onClose, onMoved }: MoveIssueDialogProps) {
  const projects = useQuery(queries.projects());
  const others = projects.data?.filter(({ key }) => key !== projectKey) ?? [];
  const [chosen, setChosen] = useState('');
  const target = others.find(({ key }) => key === chosen) ?? others[0];
  const detail = useQuery({ ...queries.project(target?.key ?? ''), enabled: target !== undefined });
  const level = issue.fields.issuetype.hierarchyLevel ?? 0;
  const types = detail.data?.issueTypes?.filter((type) => (type.hierarchyLevel ?? 0) === level) ?? [];
  const [typeName, setTypeName] = useState(issue.fields.issuetype.name);
  const type = types.find(({ name }) => name === typeName) ?? types[0];
  const move = useChange(async () => {
    if (!target || !type) return;
    const key = await moveToProject(issue, { projectId: target.id, issueTypeId: type.id });
    onMoved(key);
    showFlag({ id: key, type: 'success', title: `${issue.key} is ${key} now`, isAutoDismiss: true });
  }, null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    move.mutate(undefined);
  };
  return (
    <Dialog title={`Move ${issue.key}`} className="dialog-form" onClose={onClose}>
      <form onSubmit={submit}>
        <div className="dialog-body">
          <Field label="New project" required>
            {(props) => (
              <select
                {...props}
                value={target?.key ?? ''}
                onChange={(event) => setChosen(event.target.value)}
              >
                {others.map(({ key, name }) => (
                  <option key={key} value={key}>
                    {name} ({key})
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="New issue type" required>
            {(props) => (
              <select
                {...props}
                value={type?.name ?? ''}
                onChange={(event) => setTypeName(event.target.value)}
              >
                {types.map(({ id, name }) => (
                  <option key={id} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <p className="subtle">It gets a new key, and the project's own status and fields.</p>
          <FormError error={move.error} />
        </div>
        <DialogFooter onCancel={onClose}>
          <Button look="primary" type="submit" disabled={move.isPending || !type}>
            Move
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
