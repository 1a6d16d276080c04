import { Button, IconButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { type ColumnDraft, moveColumn } from './board-draft';

interface ColumnsFieldProps {
  columns: readonly ColumnDraft[];
  onChange: (columns: ColumnDraft[]) => void;
}

/** The board's columns from left to right, each with its name and its limit. */
export function ColumnsField({ columns, onChange }: ColumnsFieldProps) {
  const change = (id: string, part: Partial<ColumnDraft>) =>
    onChange(columns.map((column) => (column.id === id ? { ...column, ...part } : column)));
  const add = () => {
    const id = String(Math.max(-1, ...columns.map((column) => Number(column.id))) + 1);
    onChange([...columns, { id, name: 'New column', max: '', min: null }]);
  };
  return (
    <fieldset className="settings-list">
      <legend>Columns</legend>
      <ol>
        {columns.map(({ id, name, max }, at) => (
          <li key={id} className="settings-row">
            <input
              aria-label={`Name of column ${at + 1}`}
              required
              value={name}
              onChange={(event) => change(id, { name: event.target.value })}
            />
            <input
              aria-label={`Most issues in ${name}`}
              className="short-input"
              type="number"
              min="1"
              placeholder="No limit"
              value={max}
              onChange={(event) => change(id, { max: event.target.value })}
            />
            <IconButton
              icon="chevron-left"
              label={`Move ${name} to the left`}
              disabled={at === 0}
              onClick={() => onChange(moveColumn(columns, at, -1))}
            />
            <IconButton
              icon="chevron-right"
              label={`Move ${name} to the right`}
              disabled={at === columns.length - 1}
              onClick={() => onChange(moveColumn(columns, at, 1))}
            />
            <IconButton
              icon="close"
              label={`Remove ${name}`}
              disabled={columns.length === 1}
              onClick={() => onChange(columns.filter((column) => column.id !== id))}
            />
          </li>
        ))}
      </ol>
      <Button look="subtle" onClick={add}>
        <Icon name="plus" /> Add column
      </Button>
    </fieldset>
  );
}
