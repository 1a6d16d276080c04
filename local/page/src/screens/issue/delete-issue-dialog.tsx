import { deleteIssue } from '../../api/issues';
import type { Issue } from '../../api/shapes';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogFooter } from '../../ui/dialog-footer';
import { showFlag } from '../../ui/flags';
import { FormError } from '../../ui/form-error';
import { useChange } from '../../ui/use-change';

interface DeleteIssueDialogProps {
  issue: Issue;
  onClose: () => void;
  /** The issue is no more; whatever showed it has to show something else. */
  onGone: () => void;
}

/** Asks before an issue is deleted, and says with what; a refusal is shown in Jira's words. */
export function DeleteIssueDialog({ issue, onClose, onGone }: DeleteIssueDialogProps) {
  const subtasks = issue.fields.subtasks?.length ?? 0;
  const remove = useChange(async () => {
    await deleteIssue(issue.key, subtasks > 0);
    // Gone from the screen before the screen is read again, which would ask for an issue that is no more.
    onGone();
    showFlag({ id: issue.key, type: 'success', title: `${issue.key} was deleted`, isAutoDismiss: true });
  }, null);
  return (
    <Dialog title={`Delete ${issue.key}?`} className="dialog-form" onClose={onClose}>
      <div className="dialog-body">
        <p>
          You are about to permanently delete this issue, its history and its links
          {subtasks === 0 ? '' : `, and with it ${subtasks} ${subtasks === 1 ? 'sub-task' : 'sub-tasks'}`}.
        </p>
        <FormError error={remove.error} />
      </div>
      <DialogFooter onCancel={onClose}>
        <Button look="danger" disabled={remove.isPending} onClick={() => remove.mutate(undefined)}>
          Delete
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
