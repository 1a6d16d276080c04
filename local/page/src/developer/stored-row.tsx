import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { requestJson } from '../api/request';
import { type RowSummary, rowSchema, spaceName } from './stored-space';
import { ValueText } from './value-text';

/** One row in the list; opened, its value. */
export function StoredRow({ row }: { row: RowSummary }) {
  const [open, setOpen] = useState(false);
  const { key, bytes, updatedAt, expiresAt } = row;
  return (
    <li>
      <div className="developer-row">
        <button
          type="button"
          className="text-button developer-key"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {key}
        </button>
        <span className="spacer" />
        <span className="subtle">
          {bytes.toLocaleString()} bytes · changed {new Date(updatedAt).toLocaleString()}
          {expiresAt === undefined ? '' : ` · expires ${new Date(expiresAt).toLocaleString()}`}
        </span>
      </div>
      {open ? <RowValue row={row} /> : null}
    </li>
  );
}

function RowValue({ row: { space, key } }: { row: RowSummary }) {
  const row = useQuery({
    queryKey: ['developer', 'row', spaceName(space), key],
    queryFn: ({ signal }) =>
      requestJson('/__local/storage/row', rowSchema, { method: 'POST', body: { space, key }, signal }),
    staleTime: 0,
  });
  if (row.error) return <p className="form-error">This row is gone.</p>;
  const text =
    space.kind === 'secret'
      ? 'Secrets are not shown.'
      : row.data === undefined
        ? '…'
        : (JSON.stringify(row.data.value, null, 2) ?? '');
  return <ValueText label={`Value of ${key}`}>{text}</ValueText>;
}
