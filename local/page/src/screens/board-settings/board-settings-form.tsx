import { type FormEvent, useState } from 'react';
import { deleteBoard, saveBoardSettings } from '../../api/board-settings';
import type { Status } from '../../api/shapes';
import { navigate } from '../../router/navigation';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Field } from '../../ui/field';
import { FormError } from '../../ui/form-error';
import { useChange } from '../../ui/use-change';
import type { BoardData } from '../board/use-board';
import { type BoardDraft, draftOf, type Estimation, settingsOf } from './board-draft';
import { ColumnsField } from './columns-field';
import { StatusesField } from './statuses-field';

interface BoardSettingsFormProps {
  data: BoardData;
  statuses: readonly Status[];
  jql: string;
}

const ESTIMATIONS: readonly { value: Estimation; text: string }[] = [
  { value: 'points', text: 'Story points' },
  { value: 'issueCount', text: 'Issue count' },
  { value: 'none', text: 'None' },
];

/** Everything of a board that can be changed, saved together; a refusal is shown in the site's words. */
export function BoardSettingsForm({ data, statuses, jql }: BoardSettingsFormProps) {
  const boardId = String(data.board.id);
  const [draft, setDraft] = useState<BoardDraft>(() => draftOf(data.board.name, data.configuration, jql));
  const [deleting, setDeleting] = useState(false);
  const set = (part: Partial<BoardDraft>) => setDraft((now) => ({ ...now, ...part }));
  const save = useChange(() => saveBoardSettings(boardId, settingsOf(draft)), null);
  const remove = useChange(async () => {
    await deleteBoard(boardId);
    navigate({ name: 'home' });
  }, 'The board was not deleted');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(undefined);
  };
  return (
    <form className="settings-form" onSubmit={submit} onChange={() => save.reset()}>
      <Field label="Board name" required>
        {(props) => (
          <input {...props} value={draft.name} onChange={(event) => set({ name: event.target.value })} />
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
      <Field label="Estimation">
        {(props) => (
          <select
            {...props}
            value={draft.estimation}
            onChange={(event) => {
              const found = ESTIMATIONS.find(({ value }) => value === event.target.value);
              if (found) set({ estimation: found.value });
            }}
          >
            {ESTIMATIONS.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        )}
      </Field>
      <ColumnsField columns={draft.columns} onChange={(columns) => set({ columns })} />
      <StatusesField
        statuses={statuses}
        columns={draft.columns}
        homes={draft.homes}
        onChange={(homes) => set({ homes })}
      />
      <FormError error={save.error} />
      <div className="form-buttons">
        <Button type="submit" look="primary" disabled={save.isPending}>
          Save
        </Button>
        <span role="status" className="saved-note">
          {save.isSuccess ? 'Saved' : ''}
        </span>
        <span className="spacer" />
        <Button onClick={() => setDeleting(true)}>Delete board</Button>
      </div>
      {deleting ? (
        <ConfirmDialog
          title={`Delete ${data.board.name}?`}
          confirm="Delete"
          onConfirm={() => {
            setDeleting(false);
            remove.mutate(undefined);
          }}
          onClose={() => setDeleting(false)}
        >
          <p>Its filter, its sprints and its issues stay.</p>
        </ConfirmDialog>
      ) : null}
    </form>
  );
}
