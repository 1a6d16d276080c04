import type { Parsed } from '../../contract/api';
import type { CommentView } from '../../contract/checkins/answers';
import { activity } from '../activity';
import { AppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import { demandRevision } from '../okrs/stale-revision';
import type { Deps } from '../ports';
import type { CommentRecord } from '../records/comment-record';
import { demand } from '../rights';
import { commentView } from './comment-view';
import { keyResultAt } from './key-result-at';

/** Changes what one said oneself; nobody changes the words of others. */
export async function editComment(
  deps: Deps,
  caller: Caller,
  input: Parsed<'comment.edit'>,
): Promise<CommentView> {
  const { organisation, objective, keyResult, rows } = await keyResultAt(deps, caller, input, [
    { kind: 'comment', key: input.id },
  ]);
  const known = rows.get('comment', input.id);
  if (known?.record.keyResultId !== keyResult.id) {
    throw new AppError('NOT_FOUND', 'This comment was removed meanwhile. Your text is still here to copy.');
  }
  await demand(known.record.by === callerName(caller), 'Only who wrote a comment may change it.');
  if (known.record.text === input.text) return commentView(known.record);
  demandRevision('comment', input.revision, known.record.revision);
  const record: CommentRecord = {
    ...known.record,
    text: input.text,
    revision: known.record.revision + 1,
    editedAt: new Date(organisation.now).toISOString(),
  };
  await deps.store.commit([
    { op: 'put', kind: 'comment', key: record.id, record, version: known.version },
    activity(deps, caller, `objective:${objective.record.id}`, `${keyResult.key} comment changed`, {
      before: { text: known.record.text },
      after: { text: record.text },
    }),
  ]);
  return commentView(record);
}
