import type { Answer, Parsed } from '../../contract/api';
import type { Caller } from '../caller';
import { needKeyResult } from '../find';
import { ORGANISATION, organisationIn } from '../organisation';
import type { Deps } from '../ports';
import { needSeen } from '../visibility';
import { commentView } from './comment-view';
import { proposalViews } from './proposal-view';

const COMMENTS_SHOWN = 50;

/** What people say about a key result, newest first, and the values that wait for its owner. */
export async function listComments(
  deps: Deps,
  caller: Caller,
  input: Parsed<'comment.list'>,
): Promise<Answer<'comment.list'>> {
  const [rows, comments] = await Promise.all([
    deps.store.read([...ORGANISATION, { kind: 'objective', key: input.objectiveId }]),
    deps.store.commentsOf(input.keyResultId, COMMENTS_SHOWN, input.before),
  ]);
  const { settings } = organisationIn(rows, deps.clock);
  const { record } = await needSeen(deps, caller, rows, input.objectiveId, settings);
  return {
    comments: comments.map(commentView),
    more: comments.length === COMMENTS_SHOWN,
    proposals: proposalViews(needKeyResult(record, input.keyResultId)),
  };
}
