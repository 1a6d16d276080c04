import { type FormEvent, useState } from 'react';
import { updateIssue } from '../../api/issues';
import { Button } from '../../ui/button';
import { useChange } from '../../ui/use-change';

interface SummaryEditProps {
  issueKey: string;
  summary: string;
  headingLevel: 1 | 3;
}

/** The summary as a heading that turns into a field when pressed. */
export function SummaryEdit({ issueKey, summary, headingLevel }: SummaryEditProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const save = useChange(
    (text: string) => updateIssue(issueKey, { summary: text }),
    'The summary was not saved',
  );
  const Heading = headingLevel === 1 ? 'h1' : 'h2';
  if (draft === null) {
    return (
      <Heading className="issue-summary">
        <button
          type="button"
          className="inline-edit"
          aria-label={`${summary}, edit the summary`}
          onClick={() => setDraft(summary)}
        >
          {summary || 'No summary'}
        </button>
      </Heading>
    );
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (draft.trim() !== '' && draft !== summary) await save.mutateAsync(draft.trim()).catch(() => undefined);
    setDraft(null);
  };
  return (
    <form className="summary-form" onSubmit={(event) => void submit(event)}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just pressed the heading to edit it
        autoFocus
        aria-label="Summary"
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setDraft(null);
        }}
      />
      <Button type="submit" look="primary" disabled={save.isPending}>
        Save
      </Button>
      <Button look="subtle" onClick={() => setDraft(null)}>
        Cancel
      </Button>
    </form>
  );
}
