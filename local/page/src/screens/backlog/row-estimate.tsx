import { type FormEvent, useEffect, useRef, useState } from 'react';
import { updateIssue } from '../../api/issues';
import { useChange } from '../../ui/use-change';

interface RowEstimateProps {
  issueKey: string;
  /** Id of the board's estimation field. */
  field: string;
  value: number | null;
}

/** The estimate at the end of a row; pressing it opens a field, which Enter or leaving it saves and Escape closes. */
export function RowEstimate({ issueKey, field, value }: RowEstimateProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const save = useChange(
    (points: number | null) => updateIssue(issueKey, { [field]: points }),
    'The estimate was not saved',
  );
  const isOpen = draft !== null;
  useEffect(() => {
    if (isOpen) input.current?.select();
  }, [isOpen]);
  if (draft === null) {
    return (
      <button
        type="button"
        className="badge estimate-button"
        aria-label={`Estimate of ${issueKey}: ${value ?? 'none'}`}
        onClick={() => setDraft(value === null ? '' : String(value))}
      >
        {value ?? '–'}
      </button>
    );
  }
  const commit = (event?: FormEvent) => {
    event?.preventDefault();
    const points = draft.trim() === '' ? null : Number(draft);
    if (points !== value && !Number.isNaN(points)) save.mutate(points);
    setDraft(null);
  };
  return (
    <form className="estimate-form" onSubmit={commit}>
      <input
        ref={input}
        aria-label={`Estimate of ${issueKey}`}
        type="number"
        min="0"
        step="any"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => commit()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(null);
        }}
      />
    </form>
  );
}
