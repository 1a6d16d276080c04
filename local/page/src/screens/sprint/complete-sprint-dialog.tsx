import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { queries } from '../../api/queries';
import { errorText } from '../../api/request';
import type { Sprint } from '../../api/shapes';
import { createSprint, moveIssues, updateSprint } from '../../api/sprints';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogFooter } from '../../ui/dialog-footer';
import { showFlag } from '../../ui/flags';
import { FormError } from '../../ui/form-error';
import { ErrorState, Skeleton } from '../../ui/states';
import { useChange } from '../../ui/use-change';
import { doneStatusIds } from '../board/columns';
import type { BoardData } from '../board/use-board';
import { nextSprintName } from './next-name';

interface CompleteSprintDialogProps {
  sprint: Sprint;
  data: BoardData;
  /** Where open issues may go. */
  openSprints: readonly Sprint[];
  onClose: () => void;
}

/** Closes a sprint and takes its open issues where the team wants them. */
export function CompleteSprintDialog({ sprint, data, openSprints, onClose }: CompleteSprintDialogProps) {
  const { board, configuration, project } = data;
  const issues = useQuery(queries.issueList(String(board.id), { sprintId: sprint.id }, data.estimateField));
  const others = openSprints.filter((other) => other.id !== sprint.id);
  const [target, setTarget] = useState<string>('backlog');
  const selectId = useId();
  const done = doneStatusIds(configuration);
  // Sub-tasks follow their parents: Jira neither counts nor moves them by themselves.
  const all = (issues.data ?? []).filter(({ fields }) => (fields.issuetype.hierarchyLevel ?? 0) >= 0);
  const open = all.filter((issue) => !done.includes(issue.fields.status.id));
  const doneCount = all.length - open.length;

  const targetSprint = async () => {
    if (target === 'backlog') return null;
    if (target !== 'new') return Number(target);
    const names = [...others, sprint].map((one) => one.name);
    return (await createSprint(board.id, nextSprintName(names, project.key))).id;
  };
  const complete = useChange(async () => {
    const keys = open.map((issue) => issue.key);
    // Closed first: the sprint's report must still have its open issues in it.
    await updateSprint(sprint.id, { state: 'closed' });
    if (keys.length === 0) return;
    try {
      await moveIssues(await targetSprint(), keys);
    } catch (error) {
      showFlag({
        id: `carried:${sprint.id}`,
        type: 'warning',
        title: `${sprint.name} is completed, but its open issues were not moved`,
        description: `${errorText(error)} They are in the backlog.`,
      });
    }
  }, null);

  return (
    <Dialog title={`Complete ${sprint.name}`} className="dialog-form" onClose={onClose}>
      <div className="dialog-body">
        {issues.isPending ? <Skeleton rows={3} /> : null}
        {issues.error ? <ErrorState error={issues.error} onRetry={() => void issues.refetch()} /> : null}
        {issues.data ? (
          <>
            <p>This sprint contains:</p>
            <ul className="plain-list">
              <li>
                <strong>{doneCount}</strong> completed {doneCount === 1 ? 'issue' : 'issues'}
              </li>
              <li>
                <strong>{open.length}</strong> open {open.length === 1 ? 'issue' : 'issues'}
              </li>
            </ul>
            {open.length > 0 ? (
              <div className="field">
                <label htmlFor={selectId}>Move open issues to</label>
                <select id={selectId} value={target} onChange={(event) => setTarget(event.target.value)}>
                  <option value="backlog">Backlog</option>
                  {others.map((other) => (
                    <option key={other.id} value={String(other.id)}>
                      {other.name}
                    </option>
                  ))}
                  <option value="new">New sprint</option>
                </select>
              </div>
            ) : null}
          </>
        ) : null}
        <FormError error={complete.error} />
      </div>
      <DialogFooter onCancel={onClose}>
        <Button
          look="primary"
          disabled={!issues.data || complete.isPending}
          onClick={() => void complete.mutateAsync(undefined).then(onClose, () => undefined)}
        >
          Complete sprint
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
