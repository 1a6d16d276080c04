import { type FormEvent, useState } from 'react';
import { addComment, deleteComment } from '../../api/issues';
import type { Comment } from '../../api/shapes';
import { Avatar } from '../../ui/avatar';
import { Button, IconButton } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { useChange } from '../../ui/use-change';
import { documentText } from './document-text';
import { textDocument } from './text-document';
import { useMoments } from './use-moments';

interface IssueCommentsProps {
  issueKey: string;
  comments: readonly Comment[];
}

/** What people said about the issue, the latest first, and a field to say something. */
export function IssueComments({ issueKey, comments }: IssueCommentsProps) {
  const format = useMoments();
  const [draft, setDraft] = useState('');
  const add = useChange((document: object) => addComment(issueKey, document), null);
  const remove = useChange((id: string) => deleteComment(issueKey, id), 'The comment was not deleted');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const document = textDocument(draft);
    if (!document || add.isPending) return;
    await add.mutateAsync(document).then(
      () => setDraft(''),
      () => undefined,
    );
  };
  return (
    <>
      <form className="description-form" onSubmit={(event) => void submit(event)}>
        <textarea
          aria-label="Add a comment"
          placeholder="Add a comment…"
          rows={2}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
        <FormError error={add.error} />
        {draft.trim() === '' ? null : (
          <div className="form-buttons">
            <Button type="submit" look="primary" disabled={add.isPending}>
              Save comment
            </Button>
            <Button look="subtle" onClick={() => setDraft('')}>
              Cancel
            </Button>
          </div>
        )}
      </form>
      <ol className="history" aria-label="Comments">
        {[...comments].reverse().map(({ id, author, body, created }) => (
          <li key={id}>
            <Avatar user={author ?? null} url={author?.avatarUrls?.['24x24']} />
            <div className="comment">
              <p>
                <strong>{author?.displayName ?? 'Somebody'}</strong>{' '}
                <time className="subtle" dateTime={created}>
                  {format(created)}
                </time>
              </p>
              <p className="comment-text">{documentText(body)}</p>
            </div>
            <IconButton
              icon="close"
              label={`Delete the comment of ${author?.displayName ?? 'somebody'}, ${format(created)}`}
              disabled={remove.isPending}
              onClick={() => remove.mutate(id)}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
