import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { ProjectDetail } from '../../api/projects';
import { queries } from '../../api/queries';
import { Field } from '../../ui/field';

interface ParentFieldProps {
  project: ProjectDetail;
  /** Level of the new issue's type: 0 belongs to an epic, -1 to an issue. */
  level: number;
  value: string;
  error: string | undefined;
  onChange: (key: string) => void;
}

/** The issue one level above: typed as a key, with those of the project to choose from. */
export function ParentField({ project, level, value, error, onChange }: ParentFieldProps) {
  const listId = useId();
  const types = (project.issueTypes ?? []).filter((type) => (type.hierarchyLevel ?? 0) === level + 1);
  const ids = types.map(({ id }) => id).join(', ');
  const found = useQuery({
    ...queries.search(`project = "${project.key}" AND issuetype in (${ids}) ORDER BY created DESC`),
    enabled: ids !== '',
  });
  return (
    <Field
      label="Parent"
      required={level < 0}
      error={error}
      hint={level < 0 ? 'Key of the issue it is part of' : 'Key of an epic'}
    >
      {(props) => (
        <>
          <input
            {...props}
            list={listId}
            value={value}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
          <datalist id={listId}>
            {found.data?.map(({ key, fields }) => (
              <option key={key} value={key}>
                {fields.summary}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
