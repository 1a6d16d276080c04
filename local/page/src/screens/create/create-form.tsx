import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { createIssue } from '../../api/issues';
import type { ProjectDetail } from '../../api/projects';
import { queries } from '../../api/queries';
import { errorText, RequestError } from '../../api/request';
import type { Field as JiraField, Project } from '../../api/shapes';
import { navigate } from '../../router/navigation';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { closeFlag, showFlag } from '../../ui/flags';
import { useChange } from '../../ui/use-change';
import { useOpenSprints } from '../issue/use-open-sprints';
import { draftFields, EMPTY_DRAFT, fieldsOfType, type IssueDraft } from './issue-draft';
import { ParentField } from './parent-field';

interface CreateFormProps {
  projects: readonly Project[];
  project: ProjectDetail;
  fields: readonly JiraField[];
  onProject: (key: string) => void;
  /** Whether there are words that closing would lose. */
  onWritten: (written: boolean) => void;
  onClose: () => void;
}

/** The fields of a new issue. What Jira refuses is shown at the field it is about. */
export function CreateForm({ projects, project, fields, onProject, onWritten, onClose }: CreateFormProps) {
  const types = project.issueTypes ?? [];
  const [typeName, setTypeName] = useState('');
  const [draft, setDraft] = useState<IssueDraft>(EMPTY_DRAFT);
  const [another, setAnother] = useState(false);
  const summary = useRef<HTMLInputElement>(null);
  const people = useQuery(queries.assignableIn(project.key));
  const priorities = useQuery(queries.priorities());
  const usualPriority = priorities.data?.find(({ isDefault }) => isDefault);
  const sprints = useOpenSprints(project.key);
  const create = useChange(createIssue, null);
  // Types have ids of their own in every team-managed project, so a choice is kept by its name.
  const type = types.find(({ name }) => name === typeName) ?? types.find(isUsual) ?? types[0];
  const set = (part: Partial<IssueDraft>) => setDraft((now) => ({ ...now, ...part }));
  const isWritten = draft.summary.trim() !== '' || draft.description.trim() !== '';
  useEffect(() => onWritten(isWritten), [isWritten, onWritten]);
  if (!type) return <p className="dialog-body">This project has no issue types.</p>;
  const known = fieldsOfType(project, type, fields);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (create.isPending) return;
    const made = await create.mutateAsync(draftFields(project, type, known, draft)).catch(() => null);
    if (!made) return;
    announce(made.key);
    if (!another) return onClose();
    setDraft({ ...draft, summary: '', description: '' });
    create.reset();
    summary.current?.focus();
  };

  const errors = create.error instanceof RequestError ? create.error.fields : {};
  const shown = [
    'project',
    'issuetype',
    'summary',
    'description',
    'parent',
    'assignee',
    'priority',
    'labels',
  ];
  const own = [known.sprint, known.estimate?.id].filter((id): id is string => Boolean(id));
  const elsewhere = Object.entries(errors).filter(([field]) => ![...shown, ...own].includes(field));
  const isElsewhere = create.error && (elsewhere.length > 0 || Object.keys(errors).length === 0);
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <div className="dialog-body">
        <div className="field-row">
          <Field label="Project" required error={errors.project}>
            {(props) => (
              <select
                {...props}
                value={project.key}
                onChange={(event) => {
                  set({ parent: '', assignee: '', sprint: '' });
                  onProject(event.target.value);
                }}
              >
                {projects.map(({ key, name }) => (
                  <option key={key} value={key}>
                    {name} ({key})
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="Issue type" required error={errors.issuetype}>
            {(props) => (
              <select
                {...props}
                value={type.name}
                onChange={(event) => {
                  set({ parent: '' });
                  setTypeName(event.target.value);
                }}
              >
                {types.map(({ id, name }) => (
                  <option key={id} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <Field label="Summary" required error={errors.summary}>
          {(props) => (
            <input
              {...props}
              ref={summary}
              // biome-ignore lint/a11y/noAutofocus: the dialog was opened to write this
              autoFocus
              value={draft.summary}
              onChange={(event) => set({ summary: event.target.value })}
            />
          )}
        </Field>
        <Field label="Description" error={errors.description}>
          {(props) => (
            <textarea
              {...props}
              rows={4}
              value={draft.description}
              onChange={(event) => set({ description: event.target.value })}
            />
          )}
        </Field>
        <div className="field-row">
          <Field label="Assignee" error={errors.assignee}>
            {(props) => (
              <select
                {...props}
                value={draft.assignee}
                onChange={(event) => set({ assignee: event.target.value })}
              >
                <option value="">Unassigned</option>
                {people.data?.map((person) => (
                  <option key={person.accountId} value={person.accountId}>
                    {person.displayName}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="Priority" error={errors.priority}>
            {(props) => (
              <select
                {...props}
                value={draft.priority || usualPriority?.id}
                onChange={(event) => set({ priority: event.target.value })}
              >
                {priorities.data?.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {known.hasParent ? (
            <ParentField
              project={project}
              level={known.level}
              value={draft.parent}
              error={errors.parent}
              onChange={(parent) => set({ parent })}
            />
          ) : null}
          <Field label="Labels" error={errors.labels} hint="Parted by spaces">
            {(props) => (
              <input
                {...props}
                value={draft.labels}
                onChange={(event) => set({ labels: event.target.value })}
              />
            )}
          </Field>
          {known.sprint ? (
            <Field label="Sprint" error={errors[known.sprint]}>
              {(props) => (
                <select
                  {...props}
                  value={draft.sprint}
                  onChange={(event) => set({ sprint: event.target.value })}
                >
                  <option value="">None</option>
                  {sprints.map(({ id, name }) => (
                    <option key={id} value={String(id)}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ) : null}
          {known.estimate ? (
            <Field label={known.estimate.name} error={errors[known.estimate.id]}>
              {(props) => (
                <input
                  {...props}
                  type="number"
                  min="0"
                  step="any"
                  value={draft.estimate}
                  onChange={(event) => set({ estimate: event.target.value })}
                />
              )}
            </Field>
          ) : null}
        </div>
        {isElsewhere ? (
          <p className="form-error" role="alert">
            {elsewhere.length > 0 ? elsewhere.map(([, text]) => text).join(' ') : errorText(create.error)}
          </p>
        ) : null}
      </div>
      <footer className="dialog-footer">
        <label className="check">
          <input type="checkbox" checked={another} onChange={(event) => setAnother(event.target.checked)} />
          Create another
        </label>
        <span className="spacer" />
        <Button look="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button look="primary" type="submit" disabled={create.isPending}>
          Create
        </Button>
      </footer>
    </form>
  );
}

const isUsual = ({
  hierarchyLevel,
  subtask,
}: {
  hierarchyLevel?: number | undefined;
  subtask?: boolean | undefined;
}) => (hierarchyLevel ?? 0) === 0 && !subtask;

function announce(key: string): void {
  const view = () => {
    closeFlag(key);
    navigate({ name: 'issue', issueKey: key });
  };
  showFlag({
    id: key,
    type: 'success',
    title: `${key} was created`,
    actions: [{ text: 'View issue', onClick: view }],
    isAutoDismiss: true,
  });
}
