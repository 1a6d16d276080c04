import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CommentView } from '../../../../../../src/contract/checkins/answers';
import type { KeyResultView } from '../../../../../../src/contract/views';
import { call } from '../../../client/call';
import { newId } from '../../../client/new-id';
import { usePeople } from '../../../client/people';
import { Button } from '../../../ui/button';
import { ErrorMessage } from '../../../ui/error-message';
import { Loading, Skeleton } from '../../../ui/skeleton';
import { TextArea } from '../../../ui/text-fields';
import { Comment } from './comment';
import { useComments, useCommentsCache } from './use-comments';

const TEXT_LIMIT = 4000;

/** What people say about the key result between its check-ins, newest first. */
export function CommentsSection({ keyResult }: { keyResult: KeyResultView }) {
  const ids = { keyResultId: keyResult.id, objectiveId: keyResult.objectiveId };
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useComments(ids);
  const comments: readonly CommentView[] = data?.pages.flatMap((page) => page.comments) ?? [];
  const person = usePeople(comments.map(({ by }) => by));
  return (
    <section className="stack-tight" aria-labelledby="comments">
      <h2 id="comments">Comments</h2>
      {error && <ErrorMessage error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Loading label="Reading comments">
          <Skeleton height="4rem" />
        </Loading>
      )}
      {data && <NewComment ids={ids} />}
      <ol className="entries">
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} ids={ids} name={person(comment.by)?.name ?? '…'} />
        ))}
      </ol>
      {hasNextPage && (
        <div className="row">
          <Button compact busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show older comments
          </Button>
        </div>
      )}
    </section>
  );
}

function NewComment({ ids }: { ids: { readonly keyResultId: string; readonly objectiveId: string } }) {
  const { putComment } = useCommentsCache(ids.keyResultId);
  const [id, setId] = useState(newId);
  const [text, setText] = useState('');
  const save = useMutation({
    mutationFn: () => call('comment.save', { id, ...ids, text }),
    onSuccess: (comment) => {
      putComment(comment);
      setText('');
      setId(newId());
    },
  });
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() !== '' && !save.isPending) save.mutate();
  };
  return (
    <form
      className="stack-tight"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
    >
      <TextArea
        label="Write a comment"
        limit={TEXT_LIMIT}
        value={text}
        problem={text.length > TEXT_LIMIT ? `Keep it within ${TEXT_LIMIT} characters.` : undefined}
        onChange={setText}
      />
      {save.isError && (
        <ErrorMessage error={save.error} since={save.submittedAt} kept onRetry={() => submit()} />
      )}
      <div className="row">
        <Button type="submit" busy={save.isPending} off={text.trim() === '' || text.length > TEXT_LIMIT}>
          {save.isPending ? 'Saving…' : 'Comment'}
        </Button>
      </div>
    </form>
  );
}
