import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommentView } from '../../../../../../src/contract/checkins/answers';
import { useFormats } from '../../../client/app-context';
import { call } from '../../../client/call';
import { Button } from '../../../ui/button';
import { ErrorMessage } from '../../../ui/error-message';
import { TextArea } from '../../../ui/text-fields';
import { useWorkspaceFrame } from '../workspace-context';
import { useCommentsCache } from './use-comments';

const TEXT_LIMIT = 4000;

/** One comment; who wrote it may change it, they and OKR managers may remove it. */
export function Comment({
  comment,
  ids,
  name,
}: {
  comment: CommentView;
  ids: { readonly keyResultId: string; readonly objectiveId: string };
  name: string;
}) {
  const formats = useFormats();
  const { rights } = useWorkspaceFrame();
  const { putComment, dropComment } = useCommentsCache(ids.keyResultId);
  const [draft, setDraft] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const { id, revision } = comment;
  const edit = useMutation({
    mutationFn: (text: string) => call('comment.edit', { id, ...ids, revision, text }),
    onSuccess: (saved) => {
      putComment(saved);
      setDraft(null);
    },
  });
  const remove = useMutation({
    mutationFn: () => call('comment.remove', { id, ...ids }),
    onSuccess: () => dropComment(id),
  });
  const mine = comment.by === rights.accountId;
  const error = edit.error ?? remove.error;
  return (
    <li className="entry">
      <p className="small subtle">
        {name}, {formats.moment(comment.at)}
        {comment.editedAt !== null && `, changed ${formats.moment(comment.editedAt)}`}
      </p>
      {draft === null ? (
        <p className="people-text entry-text" dir="auto">
          {comment.text}
        </p>
      ) : (
        <TextArea label="Change the comment" limit={TEXT_LIMIT} value={draft} onChange={setDraft} />
      )}
      {error && <ErrorMessage error={error} kept={draft !== null} />}
      {draft !== null && (
        <div className="row">
          <Button
            busy={edit.isPending}
            off={draft.trim() === '' || draft.length > TEXT_LIMIT}
            onClick={() => edit.mutate(draft)}
          >
            Save
          </Button>
          <Button look="subtle" onClick={() => setDraft(null)}>
            Cancel
          </Button>
        </div>
      )}
      {draft === null && (mine || rights.managesOkrs) && (
        <div className="row">
          {mine && !sure && (
            <Button compact look="subtle" onClick={() => setDraft(comment.text)}>
              Change…
            </Button>
          )}
          {sure ? (
            <>
              <Button compact look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
                Remove for good
              </Button>
              <Button compact look="subtle" onClick={() => setSure(false)}>
                Keep it
              </Button>
            </>
          ) : (
            <Button compact look="subtle" onClick={() => setSure(true)}>
              Remove…
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
