import { type FormEvent, useId, useState } from 'react';
import { updateIssue } from '../../api/issues';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { useChange } from '../../ui/use-change';
import { documentText, isPlainDocument } from './document-text';
import { textDocument } from './text-document';

interface DescriptionEditProps {
  issueKey: string;
  /** In Atlassian's document format. */
  description: unknown;
}

/** What the issue is about, as text; pressing it opens a field to write in. */
export function DescriptionEdit({ issueKey, description }: DescriptionEditProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const save = useChange((text: string) => updateIssue(issueKey, { description: textDocument(text) }), null);
  const text = documentText(description);
  if (draft === null) {
    return (
      <section>
        <h2>Description</h2>
        <button
          type="button"
          className="inline-edit issue-description"
          aria-label={text ? `${text}, edit the description` : 'Add a description'}
          onClick={() => setDraft(text)}
        >
          {text || 'Add a description…'}
        </button>
      </section>
    );
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isSaved =
      draft === text ||
      (await save.mutateAsync(draft).then(
        () => true,
        () => false,
      ));
    if (isSaved) setDraft(null);
  };
  return (
    <section>
      <h2>
        <label htmlFor={id}>Description</label>
      </h2>
      <form className="description-form" onSubmit={(event) => void submit(event)}>
        <textarea
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the person has just pressed the text to edit it
          autoFocus
          rows={6}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setDraft(null);
          }}
        />
        {isPlainDocument(description) ? null : (
          <p className="field-hint">
            This page writes plain text: saving keeps the words and drops their formatting.
          </p>
        )}
        <FormError error={save.error} />
        <div className="form-buttons">
          <Button type="submit" look="primary" disabled={save.isPending}>
            Save
          </Button>
          <Button look="subtle" onClick={() => setDraft(null)}>
            Cancel
          </Button>
        </div>
      </form>
    </section>
  );
}
