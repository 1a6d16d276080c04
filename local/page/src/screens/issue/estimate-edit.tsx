import { type FormEvent, useId, useState } from 'react';
import { updateIssue } from '../../api/issues';
import { useChange } from '../../ui/use-change';

interface EstimateEditProps {
  issueKey: string;
  estimate: { id: string; name: string; value: number | null };
}

/** The issue's points; saved on Enter and on leaving the field, emptied to take the estimate away. */
export function EstimateEdit({ issueKey, estimate }: EstimateEditProps) {
  const inputId = useId();
  const [draft, setDraft] = useState(estimate.value === null ? '' : String(estimate.value));
  const save = useChange(
    (value: number | null) => updateIssue(issueKey, { [estimate.id]: value }),
    'The estimate was not saved',
  );
  const commit = (event?: FormEvent) => {
    event?.preventDefault();
    const value = draft.trim() === '' ? null : Number(draft);
    if (value !== estimate.value && !Number.isNaN(value)) save.mutate(value);
  };
  return (
    <form className="detail" onSubmit={commit}>
      <label htmlFor={inputId}>{estimate.name}</label>
      <input
        id={inputId}
        type="number"
        min="0"
        step="any"
        placeholder="None"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => commit()}
      />
    </form>
  );
}
