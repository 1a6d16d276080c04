import { type FormEvent, useId, useState } from 'react';
import { updateIssue } from '../../api/issues';
import { useChange } from '../../ui/use-change';
import { labelsOf } from './label-list';

interface LabelsEditProps {
  issueKey: string;
  labels: readonly string[];
}

/** The issue's labels, parted by spaces; saved on Enter and on leaving the field. */
export function LabelsEdit({ issueKey, labels }: LabelsEditProps) {
  const id = useId();
  const [draft, setDraft] = useState(labels.join(' '));
  const save = useChange(
    (next: string[]) => updateIssue(issueKey, { labels: next }),
    'The labels were not saved',
  );
  const commit = (event?: FormEvent) => {
    event?.preventDefault();
    const next = labelsOf(draft);
    if (next.join(' ') !== labels.join(' ')) save.mutate(next, { onError: () => setDraft(labels.join(' ')) });
  };
  return (
    <form className="detail" onSubmit={commit}>
      <label htmlFor={id}>Labels</label>
      <input
        id={id}
        placeholder="None"
        autoComplete="off"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => commit()}
      />
    </form>
  );
}
