import { type FormEvent, useId, useState } from 'react';
import { errorText, RequestError } from '../../api/request';
import type { Sprint } from '../../api/shapes';
import { type SprintChange, updateSprint } from '../../api/sprints';
import { useShell } from '../../shell/shell-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogFooter } from '../../ui/dialog-footer';
import { Field } from '../../ui/field';
import { useChange } from '../../ui/use-change';
import { addWeeks, fromLocalInput, toLocalInput } from './days';

const DEFAULT_WEEKS = 2;

interface SprintDialogProps {
  sprint: Sprint;
  /** Starting asks for the same things as editing, with the dates filled in. */
  mode: 'edit' | 'start';
  issueCount?: number;
  onClose: () => void;
}

/** Edits or starts a sprint. What Jira refuses is shown at the field it is about. */
export function SprintDialog({ sprint, mode, issueCount, onClose }: SprintDialogProps) {
  const shell = useShell();
  const starting = mode === 'start';
  const isClosed = sprint.state === 'closed';
  const [name, setName] = useState(sprint.name);
  const [start, setStart] = useState(toLocalInput(sprint.startDate ?? (starting ? shell.now() : '')));
  const [end, setEnd] = useState(
    sprint.endDate || !starting ? toLocalInput(sprint.endDate) : addWeeks(start, DEFAULT_WEEKS),
  );
  const [goal, setGoal] = useState(sprint.goal ?? '');
  const durationId = useId();
  const save = useChange((change: SprintChange) => updateSprint(sprint.id, change), null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const startDate = fromLocalInput(start);
    const endDate = fromLocalInput(end);
    const dates = isClosed ? {} : { ...(startDate ? { startDate } : {}), ...(endDate ? { endDate } : {}) };
    const change: SprintChange = { name, goal, ...dates, ...(starting ? { state: 'active' } : {}) };
    await save.mutateAsync(change).then(onClose, () => undefined);
  };

  const fields = save.error instanceof RequestError ? save.error.fields : {};
  const known = ['name', 'startDate', 'endDate', 'goal'];
  const isElsewhere = save.error && !Object.keys(fields).some((field) => known.includes(field));
  return (
    <Dialog
      title={starting ? 'Start sprint' : `Edit sprint: ${sprint.name}`}
      className="dialog-form"
      onClose={onClose}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <div className="dialog-body">
          {starting ? (
            <p>
              <strong>{issueCount ?? 0}</strong> {issueCount === 1 ? 'issue' : 'issues'} will be included in
              this sprint.
            </p>
          ) : null}
          <Field label="Sprint name" required error={fields.name} hint="Shorter than 30 characters">
            {(props) => <input {...props} value={name} onChange={(event) => setName(event.target.value)} />}
          </Field>
          {isClosed ? null : (
            <>
              <div className="field">
                <label htmlFor={durationId}>Duration</label>
                <select
                  id={durationId}
                  value={weeksBetween(start, end) ?? ''}
                  onChange={(event) => {
                    const weeks = Number(event.target.value);
                    if (start && weeks > 0) setEnd(addWeeks(start, weeks));
                  }}
                >
                  <option value="">Custom</option>
                  {[1, 2, 3, 4].map((weeks) => (
                    <option key={weeks} value={weeks}>
                      {weeks} {weeks === 1 ? 'week' : 'weeks'}
                    </option>
                  ))}
                </select>
              </div>
              <div className="field-row">
                <Field label="Start date" required={starting} error={fields.startDate}>
                  {(props) => (
                    <input
                      {...props}
                      type="datetime-local"
                      value={start}
                      onChange={(event) => setStart(event.target.value)}
                    />
                  )}
                </Field>
                <Field label="End date" required={starting} error={fields.endDate}>
                  {(props) => (
                    <input
                      {...props}
                      type="datetime-local"
                      value={end}
                      onChange={(event) => setEnd(event.target.value)}
                    />
                  )}
                </Field>
              </div>
            </>
          )}
          <Field label="Sprint goal" error={fields.goal}>
            {(props) => (
              <textarea {...props} rows={5} value={goal} onChange={(event) => setGoal(event.target.value)} />
            )}
          </Field>
          {isElsewhere ? (
            <p className="form-error" role="alert">
              {errorText(save.error)}
            </p>
          ) : null}
        </div>
        <DialogFooter onCancel={onClose}>
          <Button look="primary" type="submit" disabled={save.isPending}>
            {starting ? 'Start' : 'Update'}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}

function weeksBetween(start: string, end: string): number | null {
  if (!start || !end) return null;
  return [1, 2, 3, 4].find((weeks) => addWeeks(start, weeks) === end) ?? null;
}
