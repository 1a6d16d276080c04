import { useId } from 'react';
import type { Status } from '../../api/shapes';
import { StatusLozenge } from '../../ui/lozenge';
import type { ColumnDraft } from './board-draft';

interface StatusesFieldProps {
  statuses: readonly Status[];
  columns: readonly ColumnDraft[];
  /** Column of each status by their ids. */
  homes: Readonly<Record<string, string>>;
  onChange: (homes: Record<string, string>) => void;
}

/** In which column the issues of each status stand; unmapped ones are on no column. */
export function StatusesField({ statuses, columns, homes, onChange }: StatusesFieldProps) {
  const id = useId();
  const put = (status: string, column: string) => {
    const { [status]: _, ...others } = homes;
    onChange(column === '' ? others : { ...others, [status]: column });
  };
  return (
    <fieldset className="settings-list">
      <legend>Statuses</legend>
      <ul>
        {statuses.map((status) => {
          const home = homes[status.id] ?? '';
          return (
            <li key={status.id} className="settings-row">
              <label htmlFor={`${id}-${status.id}`}>
                <StatusLozenge status={status} />
              </label>
              <select
                id={`${id}-${status.id}`}
                value={columns.some((column) => column.id === home) ? home : ''}
                onChange={(event) => put(status.id, event.target.value)}
              >
                <option value="">Unmapped</option>
                {columns.map((column) => (
                  <option key={column.id} value={column.id}>
                    {column.name}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
