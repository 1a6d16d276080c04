import type { Parsed } from '../../contract/api';
import type { CommentView } from '../../contract/checkins/answers';
import { activity } from '../activity';
import { AppError } from '../app-error';
import { type Caller, callerName } from '../caller';
import type { Deps } from '../ports';
import type { CommentRecord } from '../records/comment-record';
import { again } from '../retry';
import { demand } from '../rights';
import { commentView } from './comment-view';
import { keyResultAt } from './key-result-at';
import { maySpeak } from './may-speak';

/** Writes a comment on a key result, also on one that has ended. The same one sent twice is one. */
export async function saveComment(
  deps: Deps,
  caller: Caller,
  input: Parsed<'comment.save'>,
): Promise<CommentView> {
  return again(async () => {
    const at = await keyResultAt(deps, caller, input, [{ kind: 'comment', key: input.id }]);
    const { organisation, objective, keyResult, team, rows } = at;
    await demand(
      maySpeak(deps, caller, at),
      `Only members of ${team.record.name}, who may edit issues in a project of its boards, may comment.`,
    );
    const known = rows.get('comment', input.id)?.record;
    if (known !== undefined) {
      if (known.keyResultId === keyResult.id && known.by === callerName(caller)) return commentView(known);
      throw new AppError('INVALID_INPUT', 'This comment was saved elsewhere. Open the page again.');
    }
    const record: CommentRecord = {
      id: input.id,
      keyResultId: keyResult.id,
      objectiveId: objective.record.id,
      text: input.text,
      by: callerName(caller),
      at: new Date(organisation.now).toISOString(),
      revision: 1,
      editedAt: null,
    };
    await deps.store.commit([
      { op: 'put', kind: 'comment', key: record.id, record, version: 0 },
      activity(deps, caller, `objective:${objective.record.id}`, `${keyResult.key} commented`),
    ]);
    return commentView(record);
  });
}
