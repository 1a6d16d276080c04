import { type FormEvent, useState } from 'react';
import { createBoard, type NewBoard } from '../../api/create-board';
import type { Project } from '../../api/shapes';
import { navigate } from '../../router/navigation';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogFooter } from '../../ui/dialog-footer';
import { Field } from '../../ui/field';
import { FormError } from '../../ui/form-error';
import { useChange } from '../../ui/use-change';

/** A new board of a project, with the issues that its query finds. */
export function CreateBoardDialog({ project, onClose }: { project: Project; onClose: () => void }) {
  const [draft, setDraft] = useState<NewBoard>({
    name: `${project.key} board`,
    type: 'scrum',
    jql: `project = ${project.key} ORDER BY Rank ASC`,
  });
  const set = (part: Partial<NewBoard>) => setDraft((now) => ({ ...now, ...part }));
  const create = useChange(() => createBoard(project, draft), null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const board = await create.mutateAsync(undefined).catch(() => null);
    if (!board) return;
    onClose();
    navigate({ name: 'board', projectKey: project.key, boardId: String(board.id) });
  };
  return (
    <Dialog title={`Create a board of ${project.name}`} className="dialog-form" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <div className="dialog-body">
          <Field label="Board name" required>
            {(props) => (
              <input {...props} value={draft.name} onChange={(event) => set({ name: event.target.value })} />
            )}
          </Field>
          <Field label="Type">
            {(props) => (
              <select
                {...props}
                value={draft.type}
                onChange={(event) => set({ type: event.target.value === 'kanban' ? 'kanban' : 'scrum' })}
              >
                <option value="scrum">Scrum, with sprints</option>
                <option value="kanban">Kanban</option>
              </select>
            )}
          </Field>
          <Field label="Filter query" hint="Which issues are on the board, in JQL">
            {(props) => (
              <input
                {...props}
                spellCheck={false}
                value={draft.jql}
                onChange={(event) => set({ jql: event.target.value })}
              />
            )}
          </Field>
          <FormError error={create.error} />
        </div>
        <DialogFooter onCancel={onClose}>
          <Button look="primary" type="submit" disabled={create.isPending}>
            Create
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
